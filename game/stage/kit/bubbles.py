"""Speech bubbles beside a figure, whose tail points to whoever speaks; choose no words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import Rgb
from game.drawing.widget import Widget
from game.drawing.words import Words

_EVEN = 1.2
_TAIL = 30.0
"""So far a bubble's tail reaches."""


def aside_bubble(
    canvas: Canvas,
    text: str,
    box: Box,
    *,
    size: float = 44,
    points: str = "down",
    is_faint: bool = False,
    opacity: float = 1.0,
) -> None:
    """A speech bubble whose tail points down, left or right; faint while nothing is said."""
    x, y, w, h = box
    _Bubble(text, size, points, is_faint).show(canvas, (x - _TAIL, y, w + 2 * _TAIL, h + _TAIL), opacity)


def bubble_pad(w: float) -> float:
    """What stays free at each side of a bubble of that width, so that no word touches its line."""
    return 30.0 if w > 240 else 21.0


def even_size(
    canvas: Canvas, texts: Iterable[str], w: float, h: float, size: float, face: Face = Face.LABEL,
    *, lines: int | None = None,
) -> float:  # fmt: skip
    """How large texts stand in equal boxes side by side: none much larger than the one that has least room."""
    fits = [
        canvas.pen.fit(text, size, w, h, face, max_lines=lines).size / canvas.pen.text_scale for text in texts if text
    ]
    return min(size, _EVEN * min(fits, default=size))


@dataclass(frozen=True, slots=True)
class _Bubble(Widget):
    """The bubble and, on both sides and below it, room for its tail."""

    text: str
    at: float
    points: str
    is_faint: bool

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, (x, y, wide, high) = sheet.theme, box
        w, h, fill = wide - 2 * _TAIL, high - _TAIL, theme.card_shade if self.is_faint else theme.card
        sheet.shape(_bubble(w, h, _TAIL, self.points, fill, theme.outline), wide, high, x, y)
        pad = bubble_pad(w)
        words = Words(self.text, self.at, "text_soft" if self.is_faint else "text", Face.LABEL)
        words.paint(sheet, (x + _TAIL + pad, y + 8, w - 2 * pad, h - 16))


def _bubble(w: float, h: float, tail: float, points: str, fill: Rgb, outline: Rgb) -> str:
    """One outline: a rounded body, `tail` from the left, and its tail down, left or right."""
    i, r = 3.0, min(34.0, h / 2)
    left, right, foot, mid = tail, tail + w, h - i, h / 2
    down = f"H{left + w / 2 + 20:g} L{left + w / 2:g},{h + tail - i:g} L{left + w / 2 - 20:g},{foot:g} "
    to_left = f"V{mid + 22:g} L{i:g},{mid + 14:g} L{left + i:g},{mid - 12:g} "
    to_right = f"V{mid - 12:g} L{right + tail - i:g},{mid + 14:g} L{right - i:g},{mid + 22:g} "
    d = (
        f"M{left + r:g},{i:g} H{right - r:g} Q{right - i:g},{i:g} {right - i:g},{r:g} "
        f"{to_right if points == 'right' else ''}V{h - r:g} Q{right - i:g},{foot:g} {right - r:g},{foot:g} "
        f"{down if points == 'down' else ''}H{left + r:g} Q{left + i:g},{foot:g} {left + i:g},{h - r:g} "
        f"{to_left if points == 'left' else ''}V{r:g} Q{left + i:g},{i:g} {left + r:g},{i:g}Z"
    )
    return shapes.path(d, fill, outline, 6)
