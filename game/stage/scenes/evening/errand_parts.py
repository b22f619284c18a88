"""What a card of the desk of errands is made of: its picture, sums with their signs, and what a mask was told."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.rows import Column, Fixed, Row
from game.drawing.widget import Size, Widget
from game.drawing.words import Steady, Words, signed
from game.stage.kit.room import thing

_HEAD = 100.0
"""An errand's picture in a narrower place fills it."""


@dataclass(frozen=True, slots=True)
class ErrandArt(Widget):
    """The large thing and the small one ("" for none) of an errand."""

    large: str
    small: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        large, small = self.large, self.small
        x, y = box[0] + box[2] / 2, box[1] + box[3] / 2
        size = min(box[3] * 0.82, box[2] * 0.62) if box[2] > _HEAD else box[2]
        if not small:
            thing(sheet, large, x, y, size)
            return
        thing(sheet, large, x - size * 0.2, y, size * 0.92)
        thing(sheet, small, x + size * 0.36, y + size * 0.16, size * 0.56)


@dataclass(frozen=True, slots=True)
class Sum(Widget):
    """A number of coins or hearts, with its sign."""

    name: str
    number: int

    @property
    def _figure(self) -> Steady:
        return Steady(signed(self.number), 36)

    def size(self, canvas: Canvas) -> Size:
        return self._figure.size(canvas)[0] + 34, 40

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        thing(sheet, self.name, x + 10, y + h / 2, 40)
        self._figure.paint(sheet, (x + 34, y, w - 34, h))


_ROOM, _LEDGE, _LINE = 12.0, 10.0, 46.0
"""How far sums stand from the edge, how far a sum's picture sticks out, and from one to the next below it."""


@dataclass(frozen=True, slots=True)
class Sums(Widget):
    """What an answer came to, at the right end of its box; one below the other where heads need the width."""

    of: tuple[tuple[str, int], ...]
    is_stacked: bool = False

    @property
    def _set(self) -> Row | Column:
        sums = tuple(Sum(*one) for one in self.of)
        return Column(tuple(Fixed(one, h=_LINE) for one in sums)) if self.is_stacked else Row(sums, 22)

    def size(self, canvas: Canvas) -> Size:
        w, h = self._set.size(canvas)
        return (w + _ROOM + _LEDGE if self.of else 0.0), h

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        wide, high = self._set.size(sheet)
        self._set.paint(sheet, (x + w - wide - _ROOM, y + (h - high) / 2, wide, high))


@dataclass(frozen=True, slots=True)
class Said(Widget):
    """What a mask was told: in the narrow face where the wide one would be cut."""

    text: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        Words(self.text, 36, "text", Face.READ_BOLD, "midleft").paint(sheet, box)

    def is_cut(self, canvas: Canvas, w: float, h: float) -> bool:
        """Whether even the narrow face finds too little room."""
        return canvas.pen.fit(self.text, 36, w, h, Face.NARROW).is_cut
