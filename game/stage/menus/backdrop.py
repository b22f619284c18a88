"""The grounds that menus are painted on, each a cached layer; knows no menu."""

from __future__ import annotations

from functools import cache

import pygame

from game.stage.art.districts import LAYERS, district_svg
from game.stage.art.hill import hill_svg
from game.stage.art.title import title_svg
from game.stage.canvas import Box, Canvas
from game.stage.menus.device_marks import Svg
from game.stage.theme import HEIGHT, WIDTH, Rgb


@cache
def _source(name: str) -> tuple[str, ...]:
    match name:
        case "title":
            return (title_svg(),)
        case "hill":
            return (hill_svg(),)
        case "plain hill":
            return (hill_svg(plain=True),)
    return tuple(district_svg(name, layer) for layer in LAYERS)


def backdrop(canvas: Canvas, name: str, *, veil: float = 0.0) -> None:
    """A whole picture: "title", "hill", "plain hill" or a district's id; `veil` (0-1) pales it towards the ground."""

    def paint(sheet: Canvas) -> None:
        sheet.clear()
        for i, svg in enumerate(_source(name)):
            key = f"ground/{name}/{i}"
            if key not in sheet.kit.sprites:
                sheet.kit.sprites.register(key, svg)
            sheet.sprite(key, 0, 0, WIDTH, HEIGHT)
        shade(sheet, sheet.theme.ground, veil)

    canvas.layer(("menu ground", name, veil), paint)


def picture(canvas: Canvas, key: str, svg: Svg, box: Box, *, is_lit: bool = False, opacity: float = 1.0) -> None:
    """A drawing registered when it is first needed, centred in the box."""
    register(canvas, key, svg)
    canvas.sprite(
        key, box[0] + box[2] / 2, box[1] + box[3] / 2, box[2], box[3], "center", is_lit=is_lit, opacity=opacity
    )


def register(canvas: Canvas, key: str, svg: Svg) -> str:
    """Names a drawing if it has no name yet; returns the key."""
    if key not in canvas.kit.sprites:
        canvas.kit.sprites.register(key, svg())
    return key


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
