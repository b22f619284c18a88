"""Inflation: whether stars grew over the days, by their mean and by the share of fives. The street does not count."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean

from game.city.deeds import CITIZENS
from game.city.talk import COUNTED_LEAST
from game.debrief.metrics.correlation import slope
from game.debrief.record import Record

ENOUGH_DAYS, ENOUGH_STARS = 3, 20


@dataclass(frozen=True, slots=True)
class Inflation:
    """`value` is the slope of the daily mean: stars a day, below 0 where stars got scarcer; None before two days.

    n: stars that masks gave. `by_day` holds (day, mean of stars 1 to 5, share of fives 0 to 1, how many), for each day
    on which five at least gave any: what fewer gave is no sum that hides anybody.
    Source: a least-squares slope; what it looks for is in Filippas, Horton and Golden, "Reputation Inflation",
    Marketing Science 41 (2022).
    """

    value: float | None
    n: int
    is_enough: bool
    by_day: tuple[tuple[int, float, float, int], ...]

    @property
    def fives_rose_points(self) -> float:
        """Percentage points by which the share of fives of the last day exceeds that of the first; 0 without two."""
        return 100 * (self.by_day[-1][2] - self.by_day[0][2]) if len(self.by_day) > 1 else 0.0


def inflation(record: Record) -> Inflation:
    """Day by day over all stars that masks gave."""
    days: dict[int, list[int]] = {}
    givers: dict[int, set[str]] = {}
    for star in record.stars:
        if star.by not in CITIZENS:
            days.setdefault(star.day, []).append(star.stars)
            givers.setdefault(star.day, set()).add(star.by)
    by_day = tuple(
        (day, fmean(given), given.count(5) / len(given), len(given))
        for day, given in sorted(days.items())
        if len(givers[day]) >= COUNTED_LEAST
    )
    n = sum(row[3] for row in by_day)
    return Inflation(
        slope([row[0] for row in by_day], [row[1] for row in by_day]),
        n,
        len(by_day) >= ENOUGH_DAYS and n >= ENOUGH_STARS,
        by_day,
    )
