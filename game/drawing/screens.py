"""Where the window lies among the screens, and how large it may be on one; opens and draws nothing."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pygame

from game.native import loaded_sdl

ROOM = 0.94
"""So much of a screen a window takes that would not fit on it: bars and its own frame need the rest."""
UNSEEN = ("dummy", "offscreen")
"""Drivers whose one screen is made up, and holds windows of any size."""
Size = tuple[int, int]


class _Point(ctypes.Structure):
    _fields_ = (("x", ctypes.c_int), ("y", ctypes.c_int))


def screen_of(screens: int) -> int:
    """The screen that the middle of the window lies on, 0 to `screens` - 1; the first while there is no window."""
    library = loaded_sdl()
    surface = pygame.display.get_surface()
    if library is None or surface is None or screens < 2 or not hasattr(library, "SDL_GetPointDisplayIndex"):
        return 0
    x, y = pygame.display.get_window_position()
    middle = _Point(x + surface.get_width() // 2, y + surface.get_height() // 2)
    found = int(library.SDL_GetPointDisplayIndex(ctypes.byref(middle)))
    return found if 0 <= found < screens else 0


def fitting(size_px: Size, screen_px: Size) -> Size:
    """A window of that size, or as much smaller in the same shape as it takes to lie on the screen whole."""
    over = max(size_px[0] / screen_px[0], size_px[1] / screen_px[1])
    if over <= 1 or pygame.display.get_driver() in UNSEEN:
        return size_px
    return round(size_px[0] / over * ROOM), round(size_px[1] / over * ROOM)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the window stood."""

    at_px: tuple[int, int]

    @classmethod
    def now(cls) -> Place:
        return cls(pygame.display.get_window_position())

    def take(self) -> None:
        """Put the window there again, where the system lets a program do so."""
        if pygame.display.get_window_position() != self.at_px:
            pygame.display.set_window_position(self.at_px)
