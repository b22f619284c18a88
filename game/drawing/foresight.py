"""Draws whole pictures ahead of need on one quiet thread, so that no scene stutters on its first frame; shows none."""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor

import pygame

from game.drawing.patience import PATIENCE, Later

Size = tuple[int, int]
LARGE_PX = 160_000
"""A picture of more pixels than that is made by another thread where the window is patient."""
URGENT_THREADS = 2

MOST_BYTES = 120 * 2**20
"""What pictures that wait may take: three as large as a window of 3840x2160."""


class Foresight:
    """Pictures asked for early, by source and size in pixels. What is never fetched is dropped, the oldest first."""

    def __init__(self, most: int = 14, most_bytes: int = MOST_BYTES) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._asked: OrderedDict[tuple[str, Size], Future[pygame.Surface]] = OrderedDict()
        self._uses: dict[tuple[str, Size], int] = {}
        self._pool: ThreadPoolExecutor | None = None
        self._urgent: dict[Hashable, Future[pygame.Surface]] = {}
        self._urgent_pool: ThreadPoolExecutor | None = None
        self._lent: dict[tuple[str, Size], int] = {}
        """What the frame that is being drawn has fetched, how often: it may have to be drawn once more."""

    def ask(self, svg: str, size_px: Size, uses: int = 1) -> None:
        """Will be fetched soon, so many times. Asking twice costs nothing."""
        key = svg, size_px
        if key in self._asked:
            return
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "foresight")
        self._asked[key] = self._pool.submit(_ready, svg, size_px)
        self._uses[key] = uses
        while len(self._asked) > max(1, min(self._most, self._most_bytes // self._bytes_each())):
            oldest, dropped = self._asked.popitem(last=False)
            del self._uses[oldest]
            dropped.cancel()

    def _bytes_each(self) -> int:
        """The pictures of one window are of one size, or little smaller."""
        return max(1, max((size[0] * size[1] * 4 for _, size in self._asked), default=1))

    def fetch(self, svg: str, size_px: Size) -> pygame.Surface | None:
        """The picture if it is drawn or being drawn; None if it has to be drawn now. Raises as `load_svg`.

        A patient window never waits for it: it raises Later, and gets the one picture again and again until `shown`.
        """
        if PATIENCE.is_on:
            return self._borrow(svg, size_px)
        key = svg, size_px
        asked = self._asked.get(key)
        if asked is None:
            return None
        is_waiting = asked.cancel()
        self._uses[key] -= 1
        is_last = is_waiting or self._uses[key] <= 0
        if is_last:
            del self._asked[key], self._uses[key]
        if is_waiting:
            return None
        return asked.result() if is_last else asked.result().copy()

    def need(self, svg: str, size_px: Size) -> None:
        """Will be fetched in this very frame: a patient window has it made beside all others that it needs."""
        key = svg, size_px
        if not PATIENCE.is_on or key in self._urgent or (key in self._asked and not self._asked[key].cancel()):
            return
        self._hurry(key, lambda: _ready(svg, size_px))

    def _hurry(self, key: Hashable, make: Callable[[], pygame.Surface]) -> Future[pygame.Surface]:
        if self._urgent_pool is None:
            self._urgent_pool = ThreadPoolExecutor(URGENT_THREADS, "urgent")
        made = self._urgent[key] = self._urgent_pool.submit(make)
        return made

    def made(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """A large picture that comes from no SVG. A patient window raises Later until another thread has made it.

        `make` may be called again: it reads nothing that changes.
        """
        if not PATIENCE.is_on:
            return make()
        asked = self._urgent.get(key) or self._hurry(key, make)
        if not asked.done():
            raise Later
        return asked.result()

    def _borrow(self, svg: str, size_px: Size) -> pygame.Surface | None:
        key, is_large = (svg, size_px), PATIENCE.lends_all or size_px[0] * size_px[1] > LARGE_PX
        if is_large:
            self.need(svg, size_px)
        found = self._urgent.get(key) or self._asked.get(key)
        if found is None or (not is_large and found.cancel()):
            return None
        if not found.done():
            raise Later
        self._lent[key] = self._lent.get(key, 0) + 1
        return found.result()

    def shown(self, *, is_whole: bool) -> None:
        """The frame is over; what it fetched is let go if the picture was whole."""
        if is_whole:
            for key, times in self._lent.items():
                if key in self._asked:
                    self._uses[key] -= times
                    if self._uses[key] <= 0:
                        del self._asked[key], self._uses[key]
            self._urgent.clear()
        self._lent.clear()


def fitting(surface: pygame.Surface) -> pygame.Surface:
    """The same picture as the window keeps its pixels, which is quicker to copy; itself where there is no window."""
    return surface.convert_alpha() if pygame.display.get_surface() is not None else surface


def _ready(svg: str, size_px: Size) -> pygame.Surface:
    return fitting(load_svg(svg, size_px))


def load_svg(svg: str, size_px: Size) -> pygame.Surface:
    """The SVG as large as fits into `size_px`; raises pygame.error. Lets other threads run meanwhile."""
    return pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size_px)


FORESIGHT = Foresight()
"""One for the program: pictures depend on nothing but their source and size."""
