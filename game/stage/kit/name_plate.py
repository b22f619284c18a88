"""A name on a plate with its seat's badge, shrunk and shortened until it fits; knows no mask."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import TEXT_MIN, THIN
from game.drawing.widget import Size, Widget
from game.drawing.widgets import SeatBadge
from game.drawing.words import Steady
from game.stage.staging import SeatLook


def name_plate(
    canvas: Canvas,
    name: str,
    look: SeatLook | None,
    x: float,
    y: float,
    w: float,
    *,
    size: float = 36,
    opacity: float = 1.0,
) -> None:
    """A mask's name on a plate with its seat's shape and letter; `x`, `y` is the middle."""
    seat = None if look is None else (look.seat, look.letter)
    NamePlate(name, seat, w, size).show_at(canvas, x, y, opacity=opacity)


@dataclass(frozen=True, slots=True)
class NamePlate(Widget):
    """A name on a plate of at most `most`, shrunk and shortened until it fits; `seat`: its number and letter."""

    name: str
    seat: tuple[int, str] | None
    most: float
    at: float = 36

    @property
    def _high(self) -> float:
        return max(46.0, self.at * 1.4)

    def _said(self, canvas: Canvas) -> Steady:
        name, h, w, pen = self.name, self._high, self.most, canvas.pen.at_text_scale(1.0)
        face = Face.LABEL if pen.width(name, self.at, Face.LABEL) <= w - h - 30 else Face.NARROW
        fitted = next((s for s in (self.at, 32, TEXT_MIN) if pen.width(name, s, face) <= w - h - 20), TEXT_MIN)
        return Steady(pen.shorten(name, fitted, w - h - 14, face), fitted, face=face, align="midleft")

    def size(self, canvas: Canvas) -> Size:
        return self._said(canvas).size(canvas)[0] + (self._high + 30 if self.seat else 48), self._high

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        Plate(line=THIN).paint(sheet, box)
        if self.seat is not None:
            SeatBadge(*self.seat, h - 12).paint(sheet, (x + 10, y, h - 12, h))
        self._said(sheet).paint(sheet, (x + (h + 8 if self.seat else 24), y, w, h))
