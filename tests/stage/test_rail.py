"""Where a crowd lays open its deeds it stands at a rail of wood: no empty panel waits for the line that ends it."""

from __future__ import annotations

import pygame

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, hex_of
from game.stage.scenes.encounter.gasp import BANNER_H, BANNER_Y, line_ms
from tests.screens.film import Frame, filming
from tests.screens.picture import drawn, staged


def panels(frame: Frame) -> list[str]:
    """The fills of all wide shapes that lie where the line will stand."""
    wide = [
        note for note in frame.of("shape") if note.w > 1500 and abs(note.y - BANNER_Y) < 12 and note.h < BANNER_H + 20
    ]
    return [note.inks[0] for note in wide]


def test_no_empty_panel_waits_for_the_line() -> None:
    pygame.font.init()
    stage = staged(5, "gasp", 1, "rain-on-the-roof", "applause", "standard")
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
        drawn(canvas, stage, line_ms(5) - 400)
        before = panels(film.frame(canvas))
        drawn(canvas, stage, 1500)
        after = panels(film.frame(canvas))
    cards = {hex_of(DAY.card), hex_of(DAY.card_shade)}
    assert before, "they stand at something"
    assert not cards & set(before)
    assert cards & set(after), "and then a card has the line"
