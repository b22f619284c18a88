"""Rows of faces: heads of masks side by side, closer together where room is short; knows no event."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing.canvas import Box, Canvas
from game.drawing.widget import Size, Widget


@dataclass(frozen=True, slots=True)
class Heads(Widget):
    """Pictures by their names (`portraits.portrait`, `portraits.token`), `at` wide each, in the middle of the box."""

    names: tuple[str, ...]
    at: float
    pitch: float = 1.06
    """From face to face, in faces, where there is room."""

    def size(self, canvas: Canvas) -> Size:
        return self.at * (1 + self.pitch * max(0, len(self.names) - 1)), self.at

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        pitch = min(self.at * self.pitch, (w - self.at) / max(1, len(self.names) - 1))
        left = x + w / 2 - pitch * (len(self.names) - 1) / 2
        for place, name in enumerate(self.names):
            sheet.sprite(name, left + place * pitch, y + h / 2, self.at, self.at, "center", is_lit=True)
