"""The keys that only go on stand large and dark on the smallest card there is: that of a table of eight."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, WIDTH
from game.table.seat_layout import SeatEntry, plan_seat_strip
from game.table.seat_strip import draw_seat_strip
from tests.screens.film import Note, filming


def note_of(words: str, *, is_asked: bool) -> Note:
    """The note as it stands on the first card of eight."""
    pygame.font.init()
    seats = [
        SeatEntry(seat, "ABCDEFGH"[seat], "Odile", "12 ¤", note=words if not seat else None, is_asked=is_asked)
        for seat in range(8)
    ]
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((WIDTH, 1080)), DAY)
        draw_seat_strip(canvas, seats, plan_seat_strip(canvas, seats))
        return next(note for note in film.frame(canvas).words if note.text == words)


@pytest.mark.parametrize("words", ["next: 1-5", "weiter: Y-P"])
def test_which_keys_go_on_is_as_large_as_the_card_allows_and_as_dark_as_any_option(words: str) -> None:
    asked, said = note_of(words, is_asked=True), note_of(words, is_asked=False)
    assert asked.h >= 1.1 * said.h
    ink = "#{:02X}{:02X}{:02X}".format(*DAY.text[:3])
    assert asked.inks == (ink,) != said.inks
