"""The grounds that menus are painted on, each a cached layer; knows no menu."""

from __future__ import annotations

import pygame

from game.stage.art.hill import hill_svg
from game.stage.canvas import Box, Canvas
from game.stage.kit.grounds import district, plain_hill
from game.stage.theme import HEIGHT, WIDTH, Rgb


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


def backdrop(canvas: Canvas, name: str, *, veil: float = 0.0) -> None:
    """A whole picture: "title", "hill", "plain hill" or a district's id; `veil` (0-1) pales it towards the ground."""

    def paint(sheet: Canvas) -> None:
        sheet.clear()
        for drawn in _names(sheet, name):
            sheet.sprite(drawn, 0, 0, WIDTH, HEIGHT)
        shade(sheet, sheet.theme.ground, veil)

    canvas.layer(("menu ground", name, veil), paint)


def picture(canvas: Canvas, name: str, box: Box, *, is_lit: bool = False, opacity: float = 1.0) -> None:
    """A drawing by its name, centred in the box."""
    x, y, w, h = box
    canvas.sprite(name, x + w / 2, y + h / 2, w, h, "center", is_lit=is_lit, opacity=opacity)


def device(canvas: Canvas, kind: str) -> str:
    """The name of the picture of what somebody holds; a kind that nobody has drawn is five plain buttons."""
    name = f"device/{kind}"
    return name if name in canvas.kit.sprites.box else "device/key"


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
