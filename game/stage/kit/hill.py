"""The drawn hill as a ground for scenes: fitted between bar and strip, gates on its stairs; shows no token."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.drawing import shapes
from game.drawing.box import ArtBox
from game.drawing.canvas import Canvas
from game.drawing.foresight import FORESIGHT
from game.drawing.palette import STONE
from game.drawing.pen import at_night, path, rect
from game.drawing.sprites import rasterise
from game.drawing.theme import HEIGHT, THIN, WIDTH, Mood
from game.drawing.widget import Ground
from game.drawing.widgets import tier_badge
from game.stage.art.hill import hill_svg
from game.stage.art.places import MIDDLE_PX, STAIR_GATES, STAIR_LABELS, STAIRS_HALF_PX, TERRACES

Point = tuple[float, float]

_TOP_FLOOR = float(TERRACES[-1].floor_y)
_TOP, _TOP_A_SCALE = 172.0, 108.0
"""Where the highest terrace's floor lies below the voice bar, so that heads and the tower's ball stay clear of it."""
_FOOT, _FOOT_A_SCALE = 205.0, 728.0
"""The plates of the lowest tokens end at _FOOT + _FOOT_A_SCALE * scale."""
_STAGGER = 0.72
"""By so much of the pitch every other terrace stands aside, so that no plate hides the head below it."""
_HIGH_CONTRAST_MIST = 96
"""How much white lies over the picture in high contrast (0-255), so that tokens and words stand out."""


@dataclass(frozen=True, slots=True)
class Camera:
    """How the hill's own picture (1920 x 1080) lies on the sheet: scaled about its middle, its top terrace at `top`."""

    scale: float
    top: float
    middle: float = MIDDLE_PX

    def at(self, x: float, y: float) -> Point:
        """A point of the hill's own picture, on the sheet."""
        return self.middle + (x - MIDDLE_PX) * self.scale, self.top + (y - _TOP_FLOOR) * self.scale

    def token(self, count: int) -> float:
        """Width of a mask's token where `count` masks play, in logical units."""
        return max(84.0, (116 if count > 6 else 130 if count > 4 else 152) * self.scale)

    def standing_spot(self, tier: int, index: int, pitch: float) -> Point:
        """Centre of a token on its terrace: `index` 0 stands nearest the stairs, the others `pitch` apart by turns."""
        rank, side = index // 2, 1 if (index + tier) % 2 == 0 else -1
        x = self.middle + side * (STAIRS_HALF_PX * self.scale + pitch * (rank + 0.62 + _STAGGER * (tier % 2)) + 14)
        own_x = MIDDLE_PX + (x - self.middle) / self.scale
        _, y = self.at(own_x, TERRACES[tier].rim_y(own_x) - 36)
        return x, y


CLOSE, SIDE = Camera(0.94, 274.0), Camera(0.82, 262.0, 1318.0)
"""How the hill lies behind the evening, the paper and the rules on offer, and beside the rule that was chosen."""


def camera_for(foot: float) -> Camera:
    """The largest view of the hill with its lowest tokens above `foot` (a y on the sheet); in steps, to be cached."""
    scale = max(0.5, min(0.94, math.floor((foot - _FOOT) / _FOOT_A_SCALE * 50) / 50))
    return Camera(scale, _TOP + _TOP_A_SCALE * scale)


@dataclass(frozen=True, slots=True)
class HillGround(Ground):
    """The whole ground of a frame: sky, hill and (by day) the gates on its stairs; painted once for each look.

    `lit`: (home, how many of its windows are lit).
    """

    camera: Camera
    is_day: bool = True
    lit: tuple[tuple[str, int], ...] = ()
    has_gates: bool = True

    def paint(self, sheet: Canvas) -> None:
        size_px = self._size_px(sheet)
        sheet.clear()
        sheet.blit(rasterise(self._svg(sheet), size_px, "hill"), 0, 0)
        if sheet.theme.mood is Mood.HIGH_CONTRAST and self.is_day:
            mist = pygame.Surface(size_px, pygame.SRCALPHA)
            mist.fill((255, 255, 255, _HIGH_CONTRAST_MIST))
            sheet.blit(mist, 0, 0)
        if self.has_gates:
            _paint_gates(sheet, self.camera)

    def ask(self, canvas: Canvas) -> None:
        """The same ground will be needed soon: has it drawn ahead."""
        if not canvas.has_layer(self.paint, Mood.DAY if self.is_day else Mood.NIGHT):
            FORESIGHT.ask(self._svg(canvas), self._size_px(canvas))

    def _svg(self, canvas: Canvas) -> str:
        return fitted_svg(self.camera, self.lit, canvas.kit.sprites.box, is_day=self.is_day)

    def _size_px(self, canvas: Canvas) -> tuple[int, int]:
        return math.ceil(WIDTH * canvas.scale), math.ceil(HEIGHT * canvas.scale)


@lru_cache(maxsize=8)
def fitted_svg(camera: Camera, lit: tuple[tuple[str, int], ...], box: ArtBox, *, is_day: bool) -> str:
    """The hill's picture scaled into place, its sky, far hills and street carried on to all sides."""
    whole = hill_svg(is_day, dict(lit), box=box)
    inside = whole[whole.index(">") + 1 : whole.rindex("</svg>")]
    x, y = camera.at(0, 0)
    sides = (
        rect(-2000, 690, 1994, 420, "#E7CFE3")
        + rect(1926, 660, 2000, 450, "#E7CFE3")
        + rect(-2000, 884, 6000, 700, STONE)
        + path("M-2000 884H4000", line=6)
    )
    street = rect(-2000, 1046, 6000, 900, "#7D6B82")
    around, below = (sides, street) if is_day else (at_night(sides), at_night(street))
    sky = '<rect x="-2000" y="-900" width="6000" height="2100" fill="url(#sky)"/>'
    # The sky's paint is defined further on, inside the hill's own picture.
    paint, end, rest = inside.partition("</defs>")
    move = f'<g transform="translate({x:.2f} {y:.2f}) scale({camera.scale:.4f})">'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"{move}{paint}{end}{sky}{around}{_OWN_SKY.sub('', rest, count=1)}{below}</g></svg>"
    )


_OWN_SKY = re.compile(r'<rect [^>]*fill="url\(#sky\)"[^>]*/>')
"""The hill's own sky, which would lie over the parts added at its sides."""


def _paint_gates(sheet: Canvas, camera: Camera) -> None:
    """A small gate on each flight of stairs, the badge of the tier above it on its step."""
    theme, scale = sheet.theme, camera.scale
    for tier, (spot, label) in enumerate(zip(STAIR_GATES, STAIR_LABELS, strict=True), start=1):
        x, y = camera.at(*spot)
        sheet.sprite("gate/small", x, y + 6 * scale, 80 * scale, 100 * scale, "center", is_lit=True)
        x, y = camera.at(*label)
        w, h = 104 * scale, 46 * scale
        body = shapes.rounded(0, 0, w, h, h / 2, theme.card, theme.outline, THIN)
        sheet.shape(body, w, h, x, y, "center")
        tier_badge(sheet, tier, x, y, size=36 * scale)
