"""A sheet of 1920 x 1080 logical units in a window of any size: where its points lie in pixels; draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pygame

from game.drawing.rasters import RasterCache
from game.drawing.sprites import SpriteCache
from game.drawing.text import TextPen
from game.drawing.theme import HEIGHT, WIDTH, Theme

Anchor = Literal[
    "topleft", "midtop", "topright", "midleft", "center", "midright", "bottomleft", "midbottom", "bottomright"
]
Box = tuple[float, float, float, float]
"""Left, top, width, height in logical units."""


@dataclass(slots=True)
class Kit:
    """What all canvases of one window share."""

    theme: Theme
    scale: float
    rasters: RasterCache
    sprites: SpriteCache
    pen: TextPen


SCALE_LEAST = 1 / 12
"""160 by 90 pixels: below it no letter has a shape, and a line has no room for a width."""


class Measures:
    """The sheet's place among the pixels, and what all sheets of one window share."""

    def __init__(self, kit: Kit, origin_px: tuple[int, int], whole_px: pygame.Rect) -> None:
        self.kit, self.origin_px, self.whole_px = kit, origin_px, whole_px
        """`whole_px`: the window, or whatever else the sheet lies in."""
        self.scale = kit.scale
        """Window pixels for one logical unit."""

    @property
    def theme(self) -> Theme:
        return self.kit.theme

    @property
    def pen(self) -> TextPen:
        return self.kit.pen

    @property
    def sheet_px(self) -> pygame.Rect:
        """Where the sheet lies in the window."""
        return self.rect_px((0, 0, WIDTH, HEIGHT))

    def to_logical(self, window_pos: tuple[float, float]) -> tuple[float, float]:
        """A window position in logical units; outside 0-1920 or 0-1080 when it lies on a bar."""
        return (window_pos[0] - self.origin_px[0]) / self.scale, (window_pos[1] - self.origin_px[1]) / self.scale

    def length_px(self, length: float) -> int:
        """A length in whole pixels, at least one."""
        return max(1, round(length * self.scale))

    def point_px(self, x: float, y: float) -> tuple[int, int]:
        scale, (left, top) = self.scale, self.origin_px
        return round(x * scale) + left, round(y * scale) + top

    def rect_px(self, box: Box) -> pygame.Rect:
        """A box in pixels; its edges are rounded, so neighbours share them without a gap."""
        left, top = self.point_px(box[0], box[1])
        right, bottom = self.point_px(box[0] + box[2], box[1] + box[3])
        return pygame.Rect(left, top, max(1, right - left), max(1, bottom - top))
