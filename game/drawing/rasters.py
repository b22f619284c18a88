"""A cache of finished surfaces, the oldest dropped first; it never draws anything itself."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import pygame


@dataclass(slots=True)
class _Held:
    surface: pygame.Surface
    moved: int
    """How many hits there had been when it was last moved to the end."""


class RasterCache:
    """Surfaces by key, within a budget of pixels. `hits` and `misses` count since the start."""

    def __init__(self, budget_px: int = 48_000_000) -> None:
        self._held: OrderedDict[Hashable, _Held] = OrderedDict()
        self._budget_px, self._used_px = budget_px, 0
        self.hits = self.misses = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self._held

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface of that key, made once."""
        found = self._held.get(key)
        if found is not None:
            self.hits += 1
            # Keys are long, and each move asks for their hash again: what was moved lately lies near the end still.
            if self.hits - found.moved > len(self._held) // 4:
                found.moved = self.hits
                self._held.move_to_end(key)
            return found.surface
        self.misses += 1
        made = make()
        self._held[key] = _Held(made, self.hits)
        self._used_px += _area_px(made)
        while self._used_px > self._budget_px and len(self._held) > 1:
            _, dropped = self._held.popitem(last=False)
            self._used_px -= _area_px(dropped.surface)
        return made

    def clear(self) -> None:
        self._held.clear()
        self._used_px = 0


def _area_px(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height()
