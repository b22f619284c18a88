"""What is at stake at two tables at once is read across a room: in two lines, parted between sentences, never cut."""

from __future__ import annotations

import pygame
import pytest

from game.city.forms.registry import form_named
from game.content import default_pack
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.kit.room import LEFT_X
from game.stage.scenes.encounter.halves import GAP, MIDDLE_X, STAKE_SAID_H, STAKE_TEXT, halved, stake_face

ROOM = MIDDLE_X - GAP - LEFT_X - 40
LEAST = 34.0
"""As large as all else that is read on the stage from four metres."""


def test_two_lines_part_between_sentences_as_evenly_as_may_be() -> None:
    stake = "Alone: 4 Life. Two: minus a coin. All: 3 Life."
    assert halved(stake) == ("Alone: 4 Life.", "Two: minus a coin. All: 3 Life.")
    assert halved("One sentence stays whole.") == ("One sentence stays whole.", "")


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_stake_is_large_enough_and_whole(language: str) -> None:
    pygame.font.init()
    pen = Canvas.for_window(pygame.Surface((1280, 720)), DAY).pen
    pack = default_pack() if language == "en" else default_pack(language)
    small = []
    for card in pack.cards.values():
        if not form_named(card.form).plays_in_halves:
            continue
        lines, high = halved(card.stake), (STAKE_SAID_H - 8) / 2
        face = stake_face(pen, lines, ROOM, high)
        for line in filter(None, lines):
            fitted = pen.fit(line, STAKE_TEXT, ROOM, high, face, max_lines=1)
            if fitted.is_cut or fitted.size < LEAST:
                small.append((card.id, fitted.size, line))
    assert not small
