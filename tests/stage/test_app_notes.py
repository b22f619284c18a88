"""What was said and done of the app stands inside its own plate, in the lowest boxes, too."""

from __future__ import annotations

from game.drawing.text import LINE_PITCH
from game.stage.scenes.app.scene import NOTE_GAP, NOTE_SIZE, note_height

LOWEST_BOX = 315.0
"""A box of the lower of two lines, above the cards of a table that is asked."""


def test_a_note_in_the_lowest_box_is_no_higher_than_its_plate() -> None:
    for is_first in (True, False):
        assert note_height(LOWEST_BOX, is_first=is_first) - NOTE_GAP >= NOTE_SIZE * LINE_PITCH
