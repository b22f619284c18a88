"""How much one phone, or one address, may ask of the server; reads the clock that it is given."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

A_SECOND = 30.0
AT_ONCE = 60.0
WRONG_CODES_A_MINUTE = 5
ADDRESSES_MOST = 4096


class Bucket:
    """Messages of one connection: `A_SECOND` a second on the whole, `AT_ONCE` in a burst."""

    __slots__ = ("_at_s", "_clock", "_left")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._left, self._at_s = clock, AT_ONCE, clock()

    def has_room(self) -> bool:
        """Whether one more is within bounds; it is counted."""
        now_s = self._clock()
        self._left = min(AT_ONCE, self._left + (now_s - self._at_s) * A_SECOND)
        self._at_s = now_s
        if self._left < 1:
            return False
        self._left -= 1
        return True


class WrongCodes:
    """Wrong codes by address, in the last minute: after `WRONG_CODES_A_MINUTE` even the right one has to wait."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._at_s: dict[str, deque[float]] = {}

    def must_wait(self, address: str) -> bool:
        """Whether nothing is taken from this address now."""
        tried = self._at_s.get(address)
        if tried is None:
            return False
        while tried and self._clock() - tried[0] > 60:
            tried.popleft()
        if not tried:
            del self._at_s[address]
            return False
        return len(tried) >= WRONG_CODES_A_MINUTE

    def count(self, address: str) -> None:
        """One more from this address."""
        if address not in self._at_s and len(self._at_s) >= ADDRESSES_MOST:
            del self._at_s[next(iter(self._at_s))]
        self._at_s.setdefault(address, deque(maxlen=WRONG_CODES_A_MINUTE)).append(self._clock())
