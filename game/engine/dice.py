"""Luck drawn by named place: the same seed and place give the same draw, whatever else was drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")
from_bytes = int.from_bytes

TOP = 1 << 64
"""One above the highest draw."""
_WHOLE = float(1 << 53)
DRAWS = 64
_COUNTS = tuple(count.to_bytes(8, "big") for count in range(DRAWS))
_PLACES = tuple("\x1f".join(["%s"] * parts) for parts in range(16))
_key_hash = blake2b(digest_size=16).copy  # a copy is cheaper than a new one
"""How a place of so many parts is written; and the first counts of draws as bytes. Luck is the busiest thing of all."""


class Dice:
    """A stream of draws for one place; made fresh each time, so there is nothing to save."""

    __slots__ = ("_count", "_key")

    def __init__(self, *place: str | int) -> None:
        """The seed comes first."""
        hashed = _key_hash()
        hashed.update((_PLACES[len(place)] % place).encode())
        self._key = hashed.digest()
        self._count = 0

    def _bits(self) -> int:
        count = self._count
        self._count = count + 1
        told = _COUNTS[count] if count < DRAWS else count.to_bytes(8, "big")
        return from_bytes(blake2b(told, key=self._key, digest_size=8).digest())

    def below(self, n: int) -> int:
        """A whole number from 0 to n-1, each equally likely; n is at least 1."""
        if n < 1:
            raise ValueError(f"below({n}): n must be at least 1")
        count = self._count
        if count >= DRAWS:
            bits = self._bits()
        else:
            self._count = count + 1  # as `_bits` draws, without the call
            bits = from_bytes(blake2b(_COUNTS[count], key=self._key, digest_size=8).digest())
        if bits >= TOP - n:
            bits = self._fair(bits, n)
        return bits % n

    def _fair(self, bits: int, n: int) -> int:
        """Rarely: is it in the tail, which is rejected so that no residue is favoured?"""
        limit = TOP - TOP % n
        while bits >= limit:
            bits = self._bits()
        return bits

    def chance(self) -> float:
        """A number from 0.0 up to but not including 1.0."""
        count = self._count
        if count >= DRAWS:
            return (self._bits() >> 11) / _WHOLE
        self._count = count + 1  # as in `below`
        return (from_bytes(blake2b(_COUNTS[count], key=self._key, digest_size=8).digest()) >> 11) / _WHOLE

    def skip(self, draws: int = 1) -> None:
        """As if so many numbers had been drawn that change nothing: the ones after them are the same."""
        self._count += draws

    def choice(self, items: Sequence[T]) -> T:
        """One of `items`, which must not be empty."""
        return items[self.below(len(items))]

    def weighted(self, items: Sequence[T], weights: Sequence[float]) -> T:
        """One of `items`, with chances in proportion to `weights` (not negative, not all 0)."""
        mark = self.chance() * sum(weights)
        for item, weight in zip(items, weights, strict=True):
            mark -= weight
            if mark < 0:
                return item
        return items[-1]

    def best(self, items: Sequence[T], key: Callable[[T], float]) -> T:
        """The first by falling `key`, ties by lot; each of `items` takes a draw, whether it is needed or not."""
        keys = [key(item) for item in items]
        most = max(keys)
        if keys.count(most) == 1:
            self.skip(len(keys))
            return items[keys.index(most)]
        lots = [self.chance() for _ in keys]
        return max(zip(keys, lots, items, strict=True), key=lambda row: row[:2])[2]

    def ranked(self, items: Sequence[T], key: Callable[[T], float]) -> list[T]:
        """All of `items` by rising `key`, ties in a drawn order; without a tie nothing is drawn."""
        keys = {key(item) for item in items}
        if len(keys) == 1:
            return self.shuffled(items)
        return sorted(items if len(keys) == len(items) else self.shuffled(items), key=key)

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """All of `items` in a drawn order."""
        deck = list(items)
        if len(deck) < 2:
            return deck
        keyed = blake2b(key=self._key, digest_size=8).copy  # a copy that has the key already costs half
        for i in range(len(deck) - 1, 0, -1):
            count = self._count
            self._count = count + 1
            drawn = keyed()
            drawn.update(_COUNTS[count] if count < DRAWS else count.to_bytes(8, "big"))
            bits = from_bytes(drawn.digest())
            j = (bits if bits < TOP - i - 1 else self._fair(bits, i + 1)) % (i + 1)
            deck[i], deck[j] = deck[j], deck[i]
        return deck
