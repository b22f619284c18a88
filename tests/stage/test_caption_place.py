"""A caption, however large, covers no card, no key and nothing that is said."""

from __future__ import annotations

from typing import Literal

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HEIGHT, MARGIN_Y
from game.stage.menus.overlay import Overlay
from tests.screens.film import filming
from tests.screens.picture import shown_props

WORDS_BEGIN = 80.0
"""The bar's first letters, whatever is said."""


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("has_seats", [True, False])
@pytest.mark.parametrize("size", ["normal", "large", "huge"])
def test_a_caption_keeps_to_the_margin_and_a_huge_one_to_the_rim_of_the_bar(
    size: Literal["normal", "large", "huge"], has_seats: bool, text_scale: float
) -> None:
    pygame.font.init()
    overlay = Overlay(shown_props())
    overlay.captions, overlay.has_seats = size, has_seats
    overlay.caption("A low chime: a wish did not come true.")
    overlay.props.motion.clock.tick(600)
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY.with_choices(text_scale=text_scale))
        overlay.draw(canvas)
        frame = film.frame(canvas)
    places = [(note.y, note.y + note.h) for note in frame.of("stamp")]
    assert places
    top, bottom = min(y for y, _ in places), max(y for _, y in places)
    if size == "huge":
        assert bottom <= WORDS_BEGIN
    elif has_seats:
        assert top >= HEIGHT - MARGIN_Y - 1
    else:
        assert bottom <= MARGIN_Y + 1
