"""What a player presses: key caps and pad buttons; shows them, never reads a device."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing import shapes
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.theme import TEXT_MIN, THIN, Rgb, rgb
from game.drawing.widget import Ink, Size, Widget
from game.drawing.words import Steady, centred

SQUARE_MOST = 2
"""So many signs stand on a key as broad as high: `F5`."""

PAD_BUTTONS = ("A", "B", "X", "Y", "RB")
"""A pad's five buttons by their place: south, east, west, north, right bumper."""
PAD_AT = {"left": "X", "top": "Y", "bottom": "A", "right": "B", "bumper": "RB"}
"""What is written on a pad's button, by the place that its device calls it by."""
_PAD_FILLS: dict[str, Rgb] = {
    "A": rgb("#A8DDB5"),
    "B": rgb("#F6A6A0"),
    "X": rgb("#A9CFF0"),
    "Y": rgb("#F4D47C"),
    "RB": rgb("#E3DCEB"),
}
_PAD_SPOTS: dict[str, tuple[float, float]] = {"A": (0, 1), "B": (1, 0), "X": (-1, 0), "Y": (0, -1)}


def button(label: str, at: float = 44, *, is_pad: bool = False, is_dim: bool = False) -> Widget:
    """A key cap or a pad button, whichever the seat has."""
    sign = PAD_AT.get(label, label)
    return PadButton(sign, at, is_dim) if is_pad and sign in PAD_BUTTONS else KeyCap(label, at, is_dim)


@dataclass(frozen=True, slots=True)
class KeyCap(Widget):
    """A key of the keyboard with its letter, `at` high; wider for longer labels such as `Enter`."""

    label: str
    at: float = 44
    is_dim: bool = False

    @property
    def _letter(self) -> Steady:
        """Small keys give more of their room to the letter, which never goes under TEXT_MIN from 34 units on."""
        large = max(self.at * 0.68, min(TEXT_MIN, self.at * 0.83))
        face = Face.NARROW if len(self.label) == SQUARE_MOST else Face.LABEL
        return Steady(self.label, large, "text_soft" if self.is_dim else "text", face)

    def size(self, canvas: Canvas) -> Size:
        return self.at if len(self.label) <= SQUARE_MOST else self._letter.size(canvas)[0] + self.at * 0.44, self.at

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = centred(self.size(sheet), box)
        fill = "card_shade" if self.is_dim else "card"
        Panel(fill=fill, radius=h * 0.28, depth=h * 0.09, line=THIN).paint(sheet, (x, y, w, h))
        self._letter.paint(sheet, (x, y, w, h * 0.94))


@dataclass(frozen=True, slots=True)
class PadButton(Widget):
    """A pad's face button: its letter in a disc, and a notch on the side where it lies. `RB` is a bumper.

    Raises ValueError for a label that is not in PAD_BUTTONS.
    """

    label: str
    at: float = 44
    is_dim: bool = False

    def __post_init__(self) -> None:
        if self.label not in PAD_BUTTONS:
            raise ValueError(f"{self.label}: not a pad button; choose one of {', '.join(PAD_BUTTONS)}")

    def size(self, canvas: Canvas) -> Size:
        return self.at, self.at

    def paint(self, sheet: Canvas, box: Box) -> None:
        theme, size, r = sheet.theme, self.at, self.at / 2
        fill = theme.card_shade if self.is_dim else _PAD_FILLS[self.label]
        ink: Ink = "text_soft" if self.is_dim else "ink"
        x, y, _, _ = centred((size, size), box)
        if self.label == "RB":
            left, right, top, foot = THIN / 2, size - THIN / 2, size * 0.14, size * 0.84
            bumper = (
                f"M{left:g},{foot:g} L{left:g},{r:g} Q{left:g},{top:g} {size * 0.4:g},{top:g} "
                f"L{right:g},{top:g} L{right:g},{foot:g}Z"
            )
            sheet.shape(shapes.path(bumper, fill, theme.outline), size, size, x, y)
            Steady(self.label, size * 0.62, ink, Face.NARROW).paint(sheet, (x + size * 0.02, y, size, size))
            return
        dx, dy = _PAD_SPOTS[self.label]
        body = shapes.circle(r, r, r, fill, theme.outline, THIN)
        body += shapes.circle(r + dx * (r - THIN - 1), r + dy * (r - THIN - 1), r * 0.15, theme.outline)
        sheet.shape(body, size, size, x, y)
        letter = max(size * 0.6, min(TEXT_MIN, size * 0.76))
        aside = x - dx * r * 0.12, y - dy * r * 0.1, size, size
        Steady(self.label, letter, ink).paint(sheet, aside)
