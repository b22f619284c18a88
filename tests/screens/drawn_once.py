"""In one process of tests a drawing is rasterised once, whatever windows and canvases come and go."""

from __future__ import annotations

from threading import Lock

import pygame

from game.drawing import foresight, sprites
from game.drawing.rasters import RasterCache

KEPT_BYTES = 100_000_000


def draw_once() -> None:
    """From here on."""
    art, load, lock = RasterCache(KEPT_BYTES), foresight.load_svg, Lock()

    def once(svg: str, size_px: tuple[int, int]) -> pygame.Surface:
        with lock:  # some are drawn ahead, on another thread
            return art.get((svg, size_px), lambda: load(svg, size_px)).copy()

    foresight.load_svg = once
    sprites.load_svg = once
