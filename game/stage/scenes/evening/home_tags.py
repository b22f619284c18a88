"""What a door, or the night, had for some before their homes: a plate for each thing said, with the badges of those
whom it is said to. Picks no words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.rows import Fixed, Row, Share
from game.drawing.theme import MARGIN_X, THIN, WIDTH
from game.drawing.widget import Ink, Widget
from game.drawing.widgets import SeatBadge
from game.drawing.words import Words
from game.stage.kit.hill import Point

_H, _GAP, _TEXT, _BADGE, _PAD = 54.0, 5.0, 34.0, 46.0, 14.0
_STEP = 6.0
"""So far a plate goes up each time until it lies on nothing."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that is said before one home: over `at`, to those seats, each with its letter."""

    words: str
    fill: Ink
    at: Point
    to: tuple[tuple[int, str], ...]

    def width(self, canvas: Canvas) -> float:
        """Of its plate."""
        return canvas.pen.width(self.words, _TEXT, Face.NARROW) + _BADGE * len(self.to) + 2 * _PAD + 8


def places_of(canvas: Canvas, said: Sequence[Saying], heads: Sequence[Box]) -> list[tuple[Saying, Box]]:
    """Where their plates lie: each as near above its home as it can, on no head and on no other plate."""
    taken = list(heads)
    placed: list[tuple[Saying, Box]] = []
    for one in said:
        w = min(one.width(canvas), WIDTH - 2.0 * MARGIN_X)
        x = min(max(one.at[0] - w / 2, MARGIN_X), WIDTH - MARGIN_X - w)
        y = one.at[1] - _H
        while any(_overlap((x, y, w, _H), other) for other in taken):
            y -= _STEP
        taken.append((x, y, w, _H))
        placed.append((one, (x, y, w, _H)))
    return placed


def draw_saying(canvas: Canvas, one: Saying, box: Box) -> None:
    """Its badges, then its words."""
    badges: list[Widget] = [Fixed(SeatBadge(seat, letter, _BADGE), _BADGE) for seat, letter in one.to]
    said = Share(Words(one.words, _TEXT, "on_fill", Face.NARROW, lines=1))
    Plate(Row((*badges, said)), one.fill, THIN, pad=(_PAD, 0)).show(canvas, box)


def _overlap(one: Box, other: Box) -> bool:
    across = one[0] < other[0] + other[2] + _GAP and other[0] < one[0] + one[2] + _GAP
    return across and one[1] < other[1] + other[3] + _GAP and other[1] < one[1] + one[3] + _GAP
