"""Inflation: whether stars grew over the days, by their mean and by the share of fives. The street does not count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from game.city.deeds import CITIZENS
from game.city.talk import COUNTED_LEAST
from game.debrief.metrics.chance import Band, is_above, is_within
from game.debrief.metrics.correlation import band, slope
from game.debrief.record import Record
from game.engine.dice import Dice

ENOUGH_DAYS, ENOUGH_STARS = 3, 20
DEALS = 400

Days = tuple[tuple[int, tuple[tuple[int, ...], ...]], ...]
"""(day, the stars of each face of it)."""
ByDay = tuple[tuple[int, float, float, int], ...]
MASKS_LEAST = 2
"""A mean of one mask's stars would be that mask's own: days on which fewer were rated are taken together."""


@dataclass(frozen=True, slots=True)
class Inflation:
    """`value` is the slope of the daily mean: stars a day, below 0 where stars got scarcer; None before two days.

    n: stars that masks gave. `by_day` holds (day, mean of stars 1 to 5, share of fives 0 to 1, how many) of all days
    on which any were given, or of none: what is left out could be worked out from the sum of all. Days on which but
    one mask was rated, or fewer than five gave, are taken together with the next ones: what fewer gave is no sum that
    hides anybody. `day` is then the last of them, and `since` says for it which is the first.
    `chance` is where the slope lies in nine of ten deals of the week's faces among its days, each face with the stars
    that it got; `fives_chance` the same for the growth of fives, in percentage points.
    Source: a least-squares slope; what it looks for is in Filippas, Horton and Golden, "Reputation Inflation",
    Marketing Science 41 (2022).
    """

    value: float | None
    n: int
    is_enough: bool
    by_day: ByDay
    since: Mapping[int, int]
    chance: Band | None = None
    fives_chance: Band | None = None

    @property
    def fives_rose_points(self) -> float:
        """Percentage points by which the share of fives of the last day exceeds that of the first; 0 without two."""
        return _fives_rose(self.by_day)

    @property
    def could_be_chance(self) -> bool:
        """Whether the slope is one that the same faces on other days would have had."""
        return is_within(self.value, self.chance)

    @property
    def have_fives_grown(self) -> bool:
        """Whether fives grew by more than chance would bring."""
        return is_above(self.fives_rose_points, self.fives_chance)


def inflation(record: Record, deals: int = DEALS) -> Inflation:
    """Day by day over all stars that masks gave."""
    days: dict[int, dict[tuple[int, str], list[int]]] = {}
    givers: dict[int, set[str]] = {}
    for star in record.stars:
        if star.by not in CITIZENS:
            days.setdefault(star.day, {}).setdefault((star.encounter, star.of), []).append(star.stars)
            givers.setdefault(star.day, set()).add(star.by)
    stretches = _stretches({day: ({of for _, of in days[day]}, givers[day]) for day in sorted(days)})
    told: Days = tuple(
        (
            until,
            tuple(tuple(sorted(face)) for day in sorted(days) if since <= day <= until for face in days[day].values()),
        )
        for since, until in stretches
    )
    by_day = _by_day(told)
    n = sum(row[3] for row in by_day)
    slopes, rises = _by_chance(told, deals) if len(told) > 1 else ((), ())
    return Inflation(
        _slope(by_day), n, len(by_day) >= ENOUGH_DAYS and n >= ENOUGH_STARS, by_day,
        {until: since for since, until in stretches}, band(slopes), band(rises),
    )  # fmt: skip


def _stretches(days: Mapping[int, tuple[set[str], set[str]]]) -> list[tuple[int, int]]:
    """(first day, last day) of each stretch in which five rated two masks; what is left over joins the last.

    `days`: who was rated on it, and who gave.
    """
    found: list[tuple[int, int]] = []
    since, masks, givers = 0, set[str](), set[str]()
    for day, (rated, by) in days.items():
        since, masks, givers = since or day, masks | rated, givers | by
        if len(masks) >= MASKS_LEAST and len(givers) >= COUNTED_LEAST:
            found.append((since, day))
            since, masks, givers = 0, set(), set()
    if since and found:
        found[-1] = found[-1][0], max(days)
    return found


def _by_day(days: Days) -> ByDay:
    flat = ((day, [stars for face in faces for stars in face]) for day, faces in days)
    return tuple((day, fmean(given), given.count(5) / len(given), len(given)) for day, given in flat)


def _slope(by_day: ByDay) -> float | None:
    return slope([row[0] for row in by_day], [row[1] for row in by_day])


def _fives_rose(by_day: ByDay) -> float:
    return 100 * (by_day[-1][2] - by_day[0][2]) if len(by_day) > 1 else 0.0


@lru_cache(maxsize=8)  # report, talk and bets ask for the same match
def _by_chance(days: Days, deals: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Slopes and growths of fives, the faces of the week dealt anew among its days."""
    dice = Dice(0, "inflation", ",".join(map(str, days)))
    every = [face for _, faces in days for face in faces]
    slopes, rises = [], []
    for _ in range(deals):
        left = iter(dice.shuffled(every))
        by_day = _by_day(tuple((day, tuple(next(left) for _ in faces)) for day, faces in days))
        slopes.append(_slope(by_day) or 0.0)
        rises.append(_fives_rose(by_day))
    return tuple(slopes), tuple(rises)
