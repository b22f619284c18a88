"""What a picture is built of: values that measure and paint themselves, and are their own key in the cache.

Two widgets that are equal look equal, so no picture needs a key written by hand, and none can forget what it reads.
Knows no game: what a widget shows is in its fields.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TypeAlias

import pygame

from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.theme import Rgb, Theme

Ink: TypeAlias = Rgb | str
"""A colour: three numbers 0-255, or a role of the theme: `card`, `text_soft`, `field 3`, `seat 0`, `tier 4`."""
Size: TypeAlias = tuple[float, float]


def ink_of(theme: Theme, ink: Ink) -> Rgb:
    """The colour that a role has in this theme; raises AttributeError for a role that no theme has."""
    if not isinstance(ink, str):
        return ink
    role, _, number = ink.partition(" ")
    if not number:
        found: Rgb = getattr(theme, role)
        return found
    row: tuple[Rgb, ...] = getattr(theme, f"{role}s")
    return row[int(number) % len(row)]


class Widget(ABC):
    """A frozen dataclass of plain values. `paint` fills a box that it is given; it must read nothing but its fields,
    the canvas's theme and its pen."""

    def size(self, canvas: Canvas) -> Size:
        """The width and height that it takes of itself, in logical units; (0, 0) where it takes what it is given."""
        return 0.0, 0.0

    @abstractmethod
    def paint(self, sheet: Canvas, box: Box) -> None:
        """Fills the box."""

    def show(self, canvas: Canvas, box: Box, opacity: float = 1.0) -> pygame.Rect:
        """Puts it into a box of the screen: painted once, then copied."""
        x, y, w, h = box
        return canvas.stamp(w, h, lambda sheet: self.paint(sheet, (0, 0, w, h)), x, y, opacity=opacity)

    def show_at(
        self, canvas: Canvas, x: float, y: float, anchor: Anchor = "center", opacity: float = 1.0
    ) -> pygame.Rect:
        """Puts it at a point, as large as it is of itself."""
        w, h = self.size(canvas)
        return canvas.stamp(w, h, lambda sheet: self.paint(sheet, (0, 0, w, h)), x, y, anchor, opacity)

    def flat(self, canvas: Canvas, size: Size) -> pygame.Surface:
        """Its picture, for what bends or narrows it."""
        w, h = size
        return canvas.composed(w, h, lambda sheet: self.paint(sheet, (0, 0, w, h)))


class Ground(ABC):
    """A whole background; a frozen dataclass that is its own key, as a widget is."""

    @abstractmethod
    def paint(self, sheet: Canvas) -> None:
        """Fills the sheet."""

    def show(self, canvas: Canvas, area_px: pygame.Rect | None = None) -> None:
        """Painted once, then copied, all of it or only the part that is to be renewed."""
        canvas.layer(self.paint, area_px=area_px)


@dataclass(frozen=True, slots=True)
class Nothing(Widget):
    """Room that stays free."""

    w: float = 0.0
    h: float = 0.0

    def size(self, canvas: Canvas) -> Size:
        return self.w, self.h

    def paint(self, sheet: Canvas, box: Box) -> None:
        """Leaves it as it is."""


NOTHING = Nothing()
