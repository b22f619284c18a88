"""What a camera sees is kept from frame to frame, and is the picture that is enlarged whole."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pygame
import pytest

from game.drawing import seen
from game.drawing.camera import View, film_of
from game.drawing.canvas import Canvas
from game.drawing.seen import Seen
from tests.stage.test_pile import SIZE_PX, Step, frame, pictures, pixels, sheet

RESTING = View(640, 420, 10 / 7, is_steady=True)
VIEWS = (RESTING, View(300, 200, 1.25, is_steady=True), View(900, 500, 1.5), View(900, 500, 1.111), View())


def look(canvas: Canvas, under: list[Step], over: list[Step], view: View, *, is_twice: bool = False) -> None:
    made = MADE
    canvas.begin()
    canvas.clear((250, 240, 230))
    lay_on(canvas, under, made)
    view.take(canvas)
    if is_twice:
        canvas.fill((700, 300, 90, 60), (9, 9, 9))
        View(500, 500, 1.3).take(canvas)
    lay_on(canvas, over, made)
    canvas.finish()


def lay_on(canvas: Canvas, steps: list[Step], made: list[pygame.Surface]) -> None:
    for _, x, y, number, opacity in steps:
        canvas.blit(made[number], x, y, opacity=opacity)


MADE = pictures()


def test_whatever_changes_before_a_camera_and_wherever_it_goes_it_shows_what_is_enlarged_whole() -> None:
    small = 0
    for seed in range(12):
        dice, under, over = Random(seed), list[Step](), list[Step]()
        late, whole = sheet(is_late=True), sheet(is_late=False)
        view = RESTING
        for number in range(14):
            under, over = frame(dice, under), frame(dice, over)[:3]
            view = dice.choice(VIEWS) if dice.random() < 0.3 else view
            is_twice, is_given_up = dice.random() < 0.1, dice.random() < 0.1
            if is_given_up:
                late.begin()
                lay_on(late, frame(dice, under), MADE)
                view.take(late)
            if dice.random() < 0.1:  # somebody needs a surface for a moment
                film_of(late, SIZE_PX).fill((1, 2, 3))
            for canvas in (late, whole):
                look(canvas, under, over, view, is_twice=is_twice)
            assert pixels(late) == pixels(whole), (seed, number)
            small += not view.is_whole and late.take_touched() != [late.whole_px]
    assert small > 20, "all was drawn anew each time"


def test_a_camera_that_rests_enlarges_no_more_than_what_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    canvas, enlarged = sheet(is_late=True), list[int]()
    smoothscale = pygame.transform.smoothscale

    def counted(source: pygame.Surface, size: tuple[int, int], *into: pygame.Surface) -> pygame.Surface:
        enlarged.append(size[0] * size[1])
        return smoothscale(source, size, *into)

    monkeypatch.setattr(seen.pygame.transform, "smoothscale", counted)
    for x in range(600, 660, 10):
        look(canvas, [("blit", x, 400.0, 3, 1.0)], [], RESTING)
    whole, parts = SIZE_PX[0] * SIZE_PX[1], enlarged[4:]
    assert sum(enlarged[:2]) < sum(enlarged[2:4]) == whole, "across in two halves, then down in two"
    assert all(0 < area < 0.2 * whole for area in parts)
    look(canvas, [("blit", 650.0, 400.0, 3, 1.0)], [], RESTING)
    assert len(enlarged) == 9, "nothing has moved"
    assert canvas.take_touched() == []


def test_two_threads_enlarge_the_same_picture_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "SHARED_PX", 0)
    dice, size_px = Random(3), (333, 187)
    stage = pygame.Surface(size_px)
    for _ in range(40):
        stage.fill([dice.randrange(256) for _ in range(3)], (dice.randrange(300), dice.randrange(160), 60, 40))
    for w, h in ((320, 180), (300, 169), (167, 94), (2, 3), (1, 1), size_px):
        crop = pygame.Rect(dice.randrange(334 - w), dice.randrange(188 - h), w, h)
        film, wide = pygame.Surface(size_px), pygame.Surface(size_px)
        Seen(stage, film, wide)._enlarge(crop)
        at_once = pygame.transform.smoothscale(stage.subsurface(crop), size_px)
        assert pygame.image.tobytes(film, "RGB") == pygame.image.tobytes(at_once, "RGB"), crop


@pytest.mark.parametrize("whole", [640, 1280, 1920, 2560, 3840])
def test_a_camera_lies_on_the_grid_where_it_is_near_it_and_is_never_moved_far(whole: int) -> None:
    sizes = [seen.on_the_grid(size, whole) for size in range(whole // 4, whole + 1)]
    assert all(abs(now - size) <= 1 for now, size in zip(sizes, range(whole // 4, whole + 1), strict=True))
    assert all(a <= b for a, b in pairwise(sizes))
    assert seen.on_the_grid(whole, whole) == whole
    assert seen.on_the_grid(round(whole * 0.7), whole) == 1 + whole * 7 // 10


@pytest.mark.parametrize("size_px", [(1, 1), (1, 90), (160, 1), (2, 2)])
def test_the_least_of_windows_is_enlarged_whole(size_px: tuple[int, int]) -> None:
    stage, film = pygame.Surface(size_px), pygame.Surface(size_px)
    stage.fill((200, 100, 50))
    whole = stage.get_rect()
    seen.Seen(stage, film, pygame.Surface(size_px)).take([], whole)
    assert seen.enlarge(stage, whole, [whole], film) in (None, [whole])
