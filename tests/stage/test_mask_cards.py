"""The cards of the cold open: at eight seats, in each language, no mask's job is broken within a word."""

from __future__ import annotations

import pygame
import pytest

from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.text import TextPen
from game.drawing.theme import DAY
from game.languages import languages
from game.stage.scenes.cold_open.masks import card_pad, card_width

SEATS_MOST = 8
JOB_H, JOB_PX = 110.0, 40.0


def pen() -> TextPen:
    pygame.font.init()
    return Canvas.for_window(pygame.Surface((1280, 720)), DAY).pen


@pytest.mark.parametrize("code", languages())
def test_no_job_is_broken_within_a_word(code: str) -> None:
    width, _ = card_width(SEATS_MOST)
    room, one = width - 2 * card_pad(width), pen()
    masks = default_pack(code).masks
    assert len(masks) > SEATS_MOST
    for mask in masks:
        faces = Face.LABEL, Face.NARROW  # the card takes the second before it breaks a word
        fits = [one.fit(mask.job, JOB_PX, room, JOB_H, face, max_lines=2) for face in faces]
        assert any(not fitted.is_broken and not fitted.is_cut for fitted in fits), fits
