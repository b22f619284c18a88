"""A camera before a picture that is drawn already: it moves in, follows and is shaken; knows no scene and no clock."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.drawing.canvas import Canvas
from game.drawing.seen import on_the_grid
from game.drawing.theme import HEIGHT, WIDTH

STILL = 0.002
"""A camera that is nearer than this to the whole picture shows the whole picture."""


@dataclass(frozen=True, slots=True)
class View:
    """What is seen: `zoom` 1 is all of the sheet, about the point x, y; and by how much it is pushed aside."""

    x: float = WIDTH / 2
    y: float = HEIGHT / 2
    zoom: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    is_steady: bool = False
    """It stays there for a while: it may see a pixel more, so that only what moves before it has to be enlarged."""

    @property
    def is_whole(self) -> bool:
        return self.zoom < 1 + STILL and not self.dx and not self.dy

    def towards(self, other: View, share: float) -> View:
        """Between two views; the shake is the other's."""
        if share in (0, 1):
            end = other if share else self
            return View(end.x, end.y, end.zoom, other.dx, other.dy, end.is_steady)
        x, y, zoom = (a + (b - a) * share for a, b in ((self.x, other.x), (self.y, other.y), (self.zoom, other.zoom)))
        return View(x, y, zoom, other.dx, other.dy)

    def shaken(self, by: tuple[float, float]) -> View:
        return View(self.x, self.y, self.zoom, *by, self.is_steady)

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """Where this camera shows what lies there on the sheet: it never looks beyond the sheet's edges."""
        w, h = WIDTH / self.zoom, HEIGHT / self.zoom
        left = min(max(self.x - w / 2, 0.0), WIDTH - w)
        top = min(max(self.y - h / 2, 0.0), HEIGHT - h)
        return (x - left) * self.zoom, (y - top) * self.zoom

    def crop(self, canvas: Canvas) -> pygame.Rect:
        """The part of the window that is seen."""
        sheet, zoom = canvas.sheet_px.clip(canvas.whole_px), max(1.0, self.zoom)
        w, h = max(1, round(sheet.w / zoom)), max(1, round(sheet.h / zoom))
        if self.is_steady:
            w, h = on_the_grid(w, sheet.w), on_the_grid(h, sheet.h)
        crop = pygame.Rect(0, 0, w, h)
        crop.center = canvas.point_px(self.x, self.y)
        return crop.clamp(sheet)

    def take(self, canvas: Canvas) -> None:
        """Shows what lies on the sheet as this camera sees it; never looks beyond the sheet's edges."""
        if self.is_whole or canvas.is_unseen:
            return
        canvas.is_bent = True
        sheet, crop = canvas.sheet_px.clip(canvas.whole_px), self.crop(canvas)
        is_covered = sheet == canvas.whole_px and not self.dx and not self.dy
        if is_covered and canvas.see(crop):
            return
        surface = canvas.pixels(crop) if is_covered else canvas.surface
        seen, picture = surface.subsurface(crop), film_of(canvas, sheet.size)
        if self.zoom < 1 + STILL:
            picture.blit(seen, (0, 0))
        else:
            pygame.transform.smoothscale(seen, sheet.size, picture)
        by_px = round(self.dx * canvas.scale), round(self.dy * canvas.scale)
        before = surface.get_clip()
        surface.set_clip(sheet)
        canvas.touch(surface.blit(picture, sheet.move(by_px)))
        surface.set_clip(before)


def film_of(canvas: Canvas, size_px: tuple[int, int]) -> pygame.Surface:
    """Where a picture is made that is used up at once: one for a window."""
    canvas.end_film()
    return canvas.kit.rasters.get(("camera", size_px), lambda: pygame.Surface(size_px, 0, canvas.shown))


WHOLE = View()
"""The whole sheet, as it is drawn."""
