"""The light of the hour and of the act: one gradient over a ground, laid on once and kept with it. Knows no figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.drawing.canvas import Box, Canvas
from game.drawing.theme import Mood, Rgb
from game.drawing.widget import Ground, Widget

HOURS: Mapping[str, tuple[Rgb, Rgb]] = {
    "morning": ((255, 236, 242), (255, 250, 234)),
    "noon": ((255, 255, 255), (255, 255, 255)),
    "evening": ((252, 218, 214), (255, 236, 204)),
    "night": ((196, 196, 232), (214, 206, 240)),
}
"""Above and below, multiplied into the picture: pink, clear, amber, blue."""
ACTS: tuple[tuple[Rgb, Rgb], ...] = (
    ((255, 255, 255), (255, 255, 255)),
    ((236, 242, 255), (246, 246, 255)),
    ((252, 234, 242), (255, 244, 230)),
)
"""As the city is new, as it has grown cooler, and as it comes to its end."""


@dataclass(frozen=True, slots=True)
class Light:
    """One of HOURS, in one of three acts (1 to 3)."""

    hour: str
    act: int = 1

    def colours(self) -> tuple[Rgb, Rgb]:
        """Above and below."""
        hour, act = HOURS[self.hour], ACTS[max(1, min(self.act, len(ACTS))) - 1]
        above, below = (
            (one[0] * other[0] // 255, one[1] * other[1] // 255, one[2] * other[2] // 255)
            for one, other in zip(hour, act, strict=True)
        )
        return above, below

    def lay(self, sheet: Canvas, box_px: pygame.Rect, whole_px: int) -> None:
        """Into the sheet's surface, as far as the box reaches of a picture that is `whole_px` high."""
        above, below = self.colours()
        if sheet.theme.mood is not Mood.DAY or above == below == (255, 255, 255):
            return
        slip = pygame.Surface((1, 2))
        slip.set_at((0, 0), above)
        slip.set_at((0, 1), below)
        tall = pygame.transform.smoothscale(slip, (1, whole_px))
        band = pygame.transform.scale(tall.subsurface((0, box_px.y, 1, box_px.h)), box_px.size)
        sheet.surface.blit(band, (0, 0), special_flags=pygame.BLEND_RGB_MULT)


def light_at(day: int, days: int, act: int, number: int) -> Light:
    """Of the `number`th card of a day: the first is played in the morning, the last evening is as long as a day."""
    if days and day >= days:
        return Light("evening", 3)
    return Light(("morning", "noon", "evening")[min(number, 3) - 1] if number else "morning", act)


@dataclass(frozen=True, slots=True)
class Lit(Ground):
    """A ground in a light."""

    ground: Ground
    light: Light

    def paint(self, sheet: Canvas) -> None:
        self.ground.show(sheet)
        whole = sheet.surface.get_rect()
        self.light.lay(sheet, whole, whole.h)


def show_lit(canvas: Canvas, ground: Ground) -> None:
    """The ground, in the light that is on the stage now."""
    light = canvas.light
    if isinstance(light, Light) and canvas.theme.mood is Mood.DAY and light.colours() != HOURS["noon"]:
        ground = Lit(ground, light)
    ground.show(canvas)


@dataclass(frozen=True, slots=True)
class LitPart(Widget):
    """A band of a picture as wide as the sheet, whose upper edge lies at `top` of the sheet, in a light."""

    part: Widget
    light: Light
    top: float

    def paint(self, sheet: Canvas, box: Box) -> None:
        self.part.paint(sheet, box)
        size = sheet.surface.get_size()
        self.light.lay(sheet, pygame.Rect(0, round(self.top * sheet.scale), *size), round(1080 * sheet.scale))
