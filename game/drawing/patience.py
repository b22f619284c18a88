"""How much of a new picture is made in one frame: a window that is patient shows the former one until all of it lies
ready. Off unless the loop of a window turns it on, so that whoever draws by hand has the whole picture at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

PART_MS = 12.0
"""So much of a frame may go into pictures that are made for the first time; the next frame makes more of them."""
ASIDE_MS, HIDDEN_MS = 4.0, 8.0
"""So much where the frame is shown without them: looks of figures, and a stage that something still lies over."""
DRAWN_AFTER_MS = 7.0
"""Where more than that went into pictures, the next frame draws what they are for: else this one would be lost."""
TRIES_MOST = 60
"""After so many frames that made parts of a picture it is made at once: the cache may be too small to hold it all."""


class Later(Exception):
    """A picture is not whole yet: the former one stays. What has been made of it is kept, so each try comes further."""


class Patience:
    """Counts the time that goes into new pictures within one frame."""

    def __init__(self) -> None:
        self.is_on = False
        self.is_cut = False
        """Whether this frame does without a part that is not whole: something lies over it."""
        self._tries = 0
        self._made = 0
        self._depth = 0
        self._spent_s = self._began_s = 0.0
        self._part_ms = PART_MS
        self.lends_all = False
        """Whether drawings of any size are made by another thread now, not only large ones."""

    @contextmanager
    def frame(self) -> Iterator[None]:
        """One frame that may end in Later, unless it was tried too often."""
        self.is_cut = False
        self.is_on, self._made, self._depth, self._spent_s = self._tries < TRIES_MOST, 0, 0, 0.0
        self._part_ms = PART_MS
        try:
            yield
            self._tries = 0
        except Later:
            self._tries += self._made > 0
            raise
        finally:
            self.is_on = False

    @contextmanager
    def aside(self, most_ms: float, *, is_lent: bool = False) -> Iterator[None]:
        """What is asked for in this block the frame can do without: so much of its time goes into it at most.

        `is_lent`: the smallest drawing of it is made by another thread.
        """
        former, self._part_ms = self._part_ms, min(self._part_ms, most_ms)
        self.lends_all = is_lent
        try:
            yield
        finally:
            self._part_ms, self.lends_all = former, False

    def draw(self) -> None:
        """All of a picture lies ready to be drawn. Raises Later where this frame has taken too long for it by now."""
        if self.is_on and self._made and self._spent_s * 1000 >= DRAWN_AFTER_MS:
            raise Later

    @contextmanager
    def making(self) -> Iterator[None]:
        """A picture is made for the first time. Raises Later where there is no time left for it."""
        if not self.is_on:
            yield
            return
        self._look()
        if not self._depth:
            self._began_s = perf_counter()
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                self._spent_s += perf_counter() - self._began_s

    def made(self) -> None:
        """It lies ready and is kept. Raises Later where whatever it is a part of has to wait."""
        if self.is_on:
            self._made += 1
            if self._depth:
                self._look()

    def _look(self) -> None:
        now_s = perf_counter() - self._began_s if self._depth else 0.0
        if self._made and (self._spent_s + now_s) * 1000 >= self._part_ms:
            raise Later


PATIENCE = Patience()
"""One for the program, as there is one window."""
