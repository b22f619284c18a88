"""A cache of finished surfaces, those used longest ago dropped first; it never draws anything itself."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import pygame

from game.drawing.patience import PATIENCE


@dataclass(slots=True)
class _Held:
    surface: pygame.Surface
    moved: int
    """How many hits there had been when it was last moved to the end."""


SMALL_BYTES, WINDOWS = 160 * 2**20, 6
"""What a cache may hold: so much for faces, words and signs, and besides so many grounds as large as the window."""


def budget_for(size_px: tuple[int, int]) -> int:
    """How many bytes of pictures a window of that size may keep: 181 MiB at 1280x720, 350 at 3840x2160."""
    return SMALL_BYTES + WINDOWS * size_px[0] * size_px[1] * 4


class RasterCache:
    """Surfaces by key, within a budget of bytes. `hits` and `misses` count since the start.

    An empty one is falsy, as anything with a length is: ask `is None`.
    """

    def __init__(self, budget_bytes: int = budget_for((1920, 1080))) -> None:
        self._held: OrderedDict[Hashable, _Held] = OrderedDict()
        self.budget_bytes, self.used_bytes = budget_bytes, 0
        self.hits = self.misses = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self._held

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface of that key, made once. Raises Later in a window that shows it in a later frame."""
        found = self._held.get(key)
        if found is not None:
            self.hits += 1
            # Keys are long, and each move asks for their hash again: what was moved lately lies near the end still.
            if self.hits - found.moved > len(self._held) // 4:
                found.moved = self.hits
                self._held.move_to_end(key)
            return found.surface
        with PATIENCE.making():
            made = make()
        self.misses += 1
        self._held[key] = _Held(made, self.hits)
        self.used_bytes += bytes_of(made)
        while self.used_bytes > self.budget_bytes and len(self._held) > 1:
            _, dropped = self._held.popitem(last=False)
            self.used_bytes -= bytes_of(dropped.surface)
        PATIENCE.made()
        return made

    def clear(self) -> None:
        self._held.clear()
        self.used_bytes = 0


def bytes_of(surface: pygame.Surface) -> int:
    """What a surface takes in memory."""
    return surface.get_pitch() * surface.get_height()
