"""The recording canvas: what it notes is what a player would see, out of the cache as well, and where."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from tests.screens.film import Film, Frame, Note, filming


@pytest.fixture
def film() -> Iterator[Film]:
    with filming() as running:
        yield running


@pytest.fixture
def canvas() -> Canvas:
    return Canvas.for_window(pygame.Surface((960, 540)), DAY)


def paint(sheet: Canvas) -> None:
    sheet.shape('<rect width="200" height="100" fill="#aabbcc"/>', 200, 100, 0, 0)
    sheet.text("Hello", 20, 30, 40)


def place(note: Note) -> tuple[int, int]:
    return round(note.x), round(note.y)


def test_a_stamp_is_noted_each_time_it_is_shown_at_its_place(film: Film, canvas: Canvas) -> None:
    canvas.stamp(200, 100, paint, 100, 200)
    misses = canvas.kit.rasters.misses
    canvas.stamp(200, 100, paint, 700, 400)
    assert canvas.kit.rasters.misses == misses, "it lies in the cache"
    frame = film.frame(canvas)
    assert [place(note) for note in frame.saying("Hello")] == [(120, 230), (720, 430)]
    assert [place(note) for note in frame.of("stamp")] == [(100, 200), (700, 400)]
    assert frame.of("shape")[0].inks == ("#AABBCC",)


def test_a_stamp_within_a_stamp_lies_where_both_put_it(film: Film, canvas: Canvas) -> None:
    canvas.stamp(600, 300, lambda sheet: sheet.stamp(200, 100, paint, 50, 60) and None, 100, 200)
    assert [place(note) for note in film.frame(canvas).saying("Hello")] == [(170, 290)]


def test_a_ground_covers_what_was_there(film: Film, canvas: Canvas) -> None:
    canvas.text("before", 10, 10, 40)
    canvas.layer(lambda sheet: sheet.text("behind", 500, 500, 40) and None)
    canvas.text("after", 10, 10, 40)
    assert [note.text for note in film.frame(canvas).words] == ["behind", "after"]


def test_what_is_cut_off_or_clear_is_not_there(film: Film, canvas: Canvas) -> None:
    with canvas.clip((0, 0, 300, 300)):
        canvas.text("inside", 10, 10, 40)
        canvas.text("outside", 800, 800, 40)
    canvas.text("clear", 10, 100, 40, opacity=0)
    assert [note.text for note in film.frame(canvas).words] == ["inside"]


def test_wrapped_and_cut_lines_say_what_they_are_part_of(film: Film, canvas: Canvas) -> None:
    text = "A long sentence that will not fit into one line of so small a box"
    canvas.text_box(text, (100, 100, 400, 600), 40)
    frame = film.frame(canvas)
    assert len(frame.saying(text)) > 1
    assert frame.has(text)
    assert not frame.has("A long sentence that says something else")


def test_a_bent_picture_still_holds_its_words(film: Film, canvas: Canvas) -> None:
    flat = canvas.composed(200, 100, paint)
    canvas.blit(pygame.transform.smoothscale(flat, (50, 50)), 100, 100)
    assert [note.text for note in film.frame(canvas).words] == ["Hello"]


def test_frames_are_plain_values(film: Film, canvas: Canvas) -> None:
    canvas.text("one", 10, 10, 40)
    first = film.frame(canvas)
    canvas.clear()
    assert [note.text for note in first.words] == ["one"]
    assert film.frame(canvas) == Frame()
