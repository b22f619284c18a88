"""Revenge: whether low stars went back to whoever had just given one, and whether chance does that. Names nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from game.city.pack import MaskId
from game.debrief.metrics.chance import Band, Dealt, Given, as_given, dealt_anew, is_above
from game.debrief.metrics.correlation import band
from game.debrief.record import Record

DEALS = 400
LOW = 2
"""The most stars that count as low."""
WITHIN = 2
"""How many encounters later a low star still counts as going back."""
ENOUGH_LOW = 6


@dataclass(frozen=True, slots=True)
class Revenge:
    """`value` counts low stars given within two encounters to a mask that had given one; n: all low stars.

    `chance` is where that count lies in nine of ten deals of the same stars among those who gave them. Stars are
    secret: where the count is no higher than that, nothing was answered.
    """

    value: float | None
    n: int
    is_enough: bool
    chance: Band | None

    @property
    def is_beyond_chance(self) -> bool:
        """Whether low stars went back more often than chance would have it."""
        return self.is_enough and is_above(self.value, self.chance)


def went_back(given: Dealt) -> int:
    """How often; stars of one encounter are sealed together and answer nothing."""
    count = 0
    last: dict[tuple[MaskId, MaskId], int] = {}
    for encounter, stars in by_encounter(given):
        low = [(by, of) for by, of, given_stars in stars if given_stars <= LOW]
        for by, of in low:
            earlier = last.get((of, by))
            count += earlier is not None and encounter - earlier <= WITHIN
        for pair in low:
            last[pair] = encounter
    return count


def by_encounter(given: Dealt) -> Iterable[tuple[int, list[Given]]]:
    """The stars of each encounter, in order."""
    found: dict[int, list[Given]] = {}
    for encounter, face in given:
        found.setdefault(encounter, []).extend(face)
    return found.items()


def revenge(record: Record, deals: int = DEALS) -> Revenge:
    """Over all stars that masks gave."""
    given = as_given(record)
    low = sum(stars <= LOW for _, face in given for *_, stars in face)
    if not low:
        return Revenge(None, 0, is_enough=False, chance=None)
    return Revenge(went_back(given), low, low >= ENOUGH_LOW, band(_by_chance(given, deals)))


@lru_cache(maxsize=8)  # report and questions ask for the same match
def _by_chance(given: Dealt, deals: int) -> list[float]:
    return [went_back(dealt) for dealt in dealt_anew(given, "revenge", deals)]
