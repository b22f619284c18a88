"""Full-size drawings that are needed once, for a ground, and asked for ahead by the same names; knows no ground."""

from __future__ import annotations

import pygame

from game.drawing.canvas import Canvas
from game.drawing.foresight import FORESIGHT
from game.drawing.sprites import PLAIN, rasterise
from game.drawing.theme import HEIGHT, WIDTH


def drawing(sheet: Canvas, name: str, top_y: float = 0.0, *, opacity: float = 1.0) -> None:
    """A full-size drawing that is needed once, for a layer; `top_y` of it lies at the sheet's upper edge."""
    drawn = rasterise(sheet.kit.sprites.svg(name), _size_px(sheet), name)
    if sheet.theme.art_tint != PLAIN:
        drawn = drawn.copy()  # it may be fetched once more
        drawn.fill(sheet.theme.art_tint, special_flags=pygame.BLEND_RGB_MULT)
    sheet.blit(drawn, 0, -top_y, opacity=opacity)


def need_drawing(canvas: Canvas, name: str) -> None:
    """A full-size drawing will be drawn in this very frame, with others beside it."""
    FORESIGHT.need(canvas.kit.sprites.svg(name), _size_px(canvas))


def ask_drawing(canvas: Canvas, name: str, uses: int = 1) -> None:
    """A full-size drawing will be needed soon, so many times."""
    FORESIGHT.ask(canvas.kit.sprites.svg(name), _size_px(canvas), uses)


def _size_px(canvas: Canvas) -> tuple[int, int]:
    return round(WIDTH * canvas.scale), round(HEIGHT * canvas.scale)
