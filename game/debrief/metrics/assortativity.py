"""Assortativity: whether masks kept to their own tier, in company they chose and in scenes they were put into."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from game.city import events as ev
from game.city.fold import passing
from game.city.pack import MaskId
from game.debrief.metrics.chance import is_within
from game.debrief.metrics.correlation import band
from game.debrief.record import Record
from game.engine.dice import Dice

SHUFFLES = 1000
ENOUGH_MEETINGS = 15

Meeting = tuple[int, int]
"""The tiers of two masks that met."""


@dataclass(frozen=True, slots=True)
class Assortativity:
    """`value` is Newman's coefficient for chosen company, -1 to 1: 1 where like met only like; None if undefined.

    n: meetings. `scheduled` is the same for scenes, whose casts the city sets. `chance` is where `value` lies in nine
    of ten matches in which each day's masks went to the same places by lot. `met` counts who met whom by tier.
    """

    value: float | None
    n: int
    is_enough: bool
    scheduled: float | None
    chance: tuple[float, float] | None
    met: tuple[tuple[int, int, int], ...]
    """(lower tier, higher tier, meetings)."""

    @property
    def could_be_chance(self) -> bool:
        """Whether the figure lies in the shuffled band, or there is none to compare with."""
        return is_within(self.value, self.chance)


@dataclass(frozen=True, slots=True)
class _Day:
    """Who was where, in which tier, on a day on which one could choose."""

    groups: tuple[tuple[MaskId, ...], ...]
    tiers: tuple[tuple[MaskId, int], ...]


def newman(meetings: Iterable[Meeting]) -> float | None:
    """Newman's coefficient by category: (trace e - sum of a a) / (1 - sum of a a), -1 to 1.

    e(i, j) is the share of meeting-ends between tiers i and j, each meeting counted from both sides; a(i) the share of
    ends in tier i. None where there are no meetings or all ends are in one tier. Source: Newman, "Mixing patterns in
    networks", Physical Review E 67 (2003), 026126.
    """
    ends: dict[int, int] = {}
    same = total = 0
    for one, other in meetings:
        total += 1
        same += one == other
        ends[one] = ends.get(one, 0) + 1
        ends[other] = ends.get(other, 0) + 1
    if len(ends) < 2:
        return None
    expected = sum((count / (2 * total)) ** 2 for count in ends.values())
    return (same / total - expected) / (1 - expected)


def assortativity(record: Record, shuffles: int = SHUFFLES) -> Assortativity:
    """Chosen: to be in the same district on a day with a choice, or to stand by somebody at a door. By stored tiers."""
    days, beside, scenes = _read(record)
    chosen = [meeting for day in days for meeting in _meetings(day.groups, dict(day.tiers))] + beside
    value = newman(chosen)
    counts: dict[Meeting, int] = {}
    for one, other in chosen:
        pair = min(one, other), max(one, other)
        counts[pair] = counts.get(pair, 0) + 1
    return Assortativity(
        value,
        len(chosen),
        value is not None and len(chosen) >= ENOUGH_MEETINGS,
        newman(scenes),
        None if value is None else band(_by_chance(tuple(days), tuple(beside), shuffles)),
        tuple((low, high, count) for (low, high), count in sorted(counts.items())),
    )


def _read(record: Record) -> tuple[list[_Day], list[Meeting], list[Meeting]]:
    """The days with a choice, who stood by whom (once a day and pair), and who was in a scene together."""
    days: list[_Day] = []
    beside: list[Meeting] = []
    scenes: list[Meeting] = []
    today: set[frozenset[MaskId]] = set()
    for city, event in passing(record.events):
        tiers = city.tier if city.rank else {}  # nobody stands anywhere before the first ledger
        match event:
            case ev.DayBegan():
                today = set()
            case ev.Arrived() if tiers:
                by_place: dict[str, list[MaskId]] = {}
                for mask, place in event.places:
                    by_place.setdefault(place, []).append(mask)
                days.append(_Day(tuple(tuple(here) for here in by_place.values()), tuple(tiers.items())))
            case ev.DeedNoted(deed="kept_company") if tiers:
                pair = frozenset(str(mask) for key, mask in event.pairs if key in ("by", "of"))
                if pair not in today:
                    beside += _meetings([sorted(pair)], tiers)
                today.add(pair)
            case ev.EncounterDone() if tiers:
                scenes += _meetings([event.front], tiers)
    return days, beside, scenes


def _meetings(groups: Iterable[Sequence[MaskId]], tiers: dict[MaskId, int]) -> list[Meeting]:
    return [(tiers[a], tiers[b]) for group in groups for a, b in combinations(group, 2)]


@lru_cache(maxsize=8)  # report, talk and bets ask for the same match
def _by_chance(days: tuple[_Day, ...], beside: tuple[Meeting, ...], shuffles: int) -> list[float]:
    tiers = [dict(day.tiers) for day in days]
    dice = Dice(0, "assortativity", ",".join("|".join("+".join(group) for group in day.groups) for day in days))
    found = []
    for _ in range(shuffles):
        meetings = list(beside)
        for day, tier_of in zip(days, tiers, strict=True):
            masks = iter(dice.shuffled([mask for group in day.groups for mask in group]))
            meetings += _meetings([[next(masks) for _ in group] for group in day.groups], tier_of)
        value = newman(meetings)
        if value is not None:
            found.append(value)
    return found
