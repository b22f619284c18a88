"""The one black mirror of a whole table: everybody's heads, the sums of all stars given, a sentence; knows no event."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Plate
from game.drawing.theme import THIN
from game.drawing.widget import Widget
from game.drawing.words import Steady, Words
from game.stage.scenes.mirror.glass import BLACK, FACE_OPACITY, FAINT, GLASS, GOLD, PALE, RIM, SOFT, Shown, pane

_BOX: Box = (236.0, 176.0, 1448.0, 868.0)
_SUMS: Box = (366.0, 444.0, 1188.0, 430.0)
_SENTENCE: Box = (326.0, 886.0, 1268.0, 124.0)
_HEAD = 132.0


@dataclass(frozen=True, slots=True)
class GreatGlass:
    """`faces` by their names; `counts` of ones to fives, of all masks together."""

    faces: tuple[str, ...]
    title: str
    given: str
    counts: tuple[int, ...]
    sentence: str

    def show(self, canvas: Canvas, shown: Shown) -> None:
        """As far as it is lit."""
        sentence = Words(self.sentence, 48, PALE, lines=2)
        parts = (_Pane(self.faces, self.title, self.given), _BOX), (_Sums(self.counts), _SUMS), (sentence, _SENTENCE)
        for (part, box), opacity in zip(parts, shown, strict=True):
            if opacity > 0:
                part.show(canvas, box, opacity)


@dataclass(frozen=True, slots=True)
class _Pane(Widget):
    """The glass with all heads in a row, and what they gave together."""

    faces: tuple[str, ...]
    title: str
    given: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        sheet.shape(pane(w, h, 70, 10, 12, 0.28), w, h, x, y)
        pitch = min(_HEAD * 1.12, (w - 160 - _HEAD) / max(1, len(self.faces) - 1))
        left = x + w / 2 - pitch * (len(self.faces) - 1) / 2
        for i, face in enumerate(self.faces):
            at = left + i * pitch, y + 40 + _HEAD / 2
            sheet.sprite(face, *at, _HEAD, _HEAD, "center", is_lit=True, opacity=FACE_OPACITY)
        half = w / 2 - 96
        Words(self.title, 56, PALE, Face.TITLE, "midright", 1).paint(sheet, (x + 80, y + 180, half, 76))
        Words(self.given, 40, SOFT, align="midleft", lines=1).paint(sheet, (x + w / 2 + 16, y + 184, half, 76))


@dataclass(frozen=True, slots=True)
class _Sums(Widget):
    """Five rows, fives on top: so many stars, a golden bar by the largest row, the figure."""

    counts: tuple[int, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        pitch, most, size = h / 5, max(1, *self.counts), 44.0
        left, room = x + 300, w - 430
        star = shapes.star(size / 2, size / 2, size / 2, GOLD, BLACK, 2)
        for row, count in enumerate(reversed(self.counts)):
            cy = y + pitch * (row + 0.5)
            for k in range(5 - row):
                sheet.shape(star, size, size, left - 40 - (k + 0.5) * size * 1.08, cy, "center")
            Plate(fill=GLASS, outline=RIM, line=THIN).paint(sheet, (left, cy - 20, room, 40))
            filled = room * count / most
            if filled >= 40:
                Plate(fill=GOLD, outline=RIM, line=THIN).paint(sheet, (left, cy - 20, filled, 40))
            elif count:
                sheet.shape(shapes.circle(20, 20, 18, GOLD, RIM, 4), 40, 40, left, cy, "midleft")
            figure = Steady(str(count), 52, PALE if count else FAINT, Face.TITLE, "midright")
            figure.paint(sheet, (x, y + pitch * row, w, pitch))
