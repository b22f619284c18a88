"""Seats of a match that is taken up again wait a while for the phone that held each. Knows no phone but by its make."""

from __future__ import annotations

from game.devices.kinds.table import KINDS
from game.devices.seating import Seating
from game.engine.prompts import Seat

KEPT_MS = 30_000
"""So long, of the table's clock: phones need a moment to find the program again, and a newcomer is quicker."""


class KeptSeats:
    """`seats` are those that only their own phone may take now; whoever gives one away in the pause still may."""

    def __init__(self, seating: Seating) -> None:
        self._seating = seating
        self._kept = {seat for seat in seating.orphans if _is_known_phones(seating, seat)}
        self._until_ms: int | None = None
        self._now_ms = 0

    def frame(self, now_ms: int) -> None:
        """Time passes, in a pause too; what its own phone has taken back is kept no longer, should it go again."""
        if self._until_ms is None:
            self._until_ms = now_ms + KEPT_MS
        self._now_ms = now_ms
        self._kept &= set() if now_ms >= self._until_ms else set(self._seating.orphans)

    @property
    def seats(self) -> frozenset[Seat]:
        """None once the time is over."""
        return frozenset(self._kept & set(self._seating.orphans))

    @property
    def left_s(self) -> int:
        """How long they are kept yet, begun seconds counting whole; 0 where none is."""
        if not self.seats:
            return 0
        return -((self._now_ms - self._until_ms) // 1000) if self._until_ms is not None else KEPT_MS // 1000


def _is_known_phones(seating: Seating, seat: Seat) -> bool:
    chair = seating.chairs[seat]
    return KINDS[chair.kind].has_own_screen and bool(chair.make)
