"""The grounds that menus are painted on, and tones laid over a picture; knows no menu."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.drawing.canvas import Box, Canvas
from game.drawing.theme import HEIGHT, WIDTH, Rgb
from game.drawing.widget import Ground
from game.stage.art.hill import hill_svg
from game.stage.kit.grounds import district, plain_hill


def _names(canvas: Canvas, name: str) -> tuple[str, ...]:
    match name:
        case "title":
            return ("ground/title",)
        case "hill":
            sprites = canvas.kit.sprites
            return (sprites.compose("ground/hill", lambda: hill_svg(box=sprites.box)),)
        case "plain hill":
            return (plain_hill(canvas),)
    return district(name).names


@dataclass(frozen=True, slots=True)
class MenuGround(Ground):
    """A whole picture: "title", "hill", "plain hill" or a district's id; `veil` (0-1) pales it towards the ground."""

    name: str
    veil: float = 0.0

    def paint(self, sheet: Canvas) -> None:
        sheet.clear()
        for drawn in _names(sheet, self.name):
            sheet.sprite(drawn, 0, 0, WIDTH, HEIGHT)
        shade(sheet, sheet.theme.ground, self.veil)


def shade(canvas: Canvas, colour: Rgb, strength: float, box: Box = (0, 0, WIDTH, HEIGHT)) -> None:
    """Lays one even tone over what is there; strength 0-1."""
    if strength <= 0:
        return
    rect = canvas.rect_px(box)
    veil = canvas.kit.rasters.get(("shade", rect.size, colour), lambda: _filled(rect.size, colour))
    canvas.blit(veil, box[0], box[1], opacity=strength)


def _filled(size_px: tuple[int, int], colour: Rgb) -> pygame.Surface:
    surface = pygame.Surface(size_px)
    surface.fill(colour)
    return surface
