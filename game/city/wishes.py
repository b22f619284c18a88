"""The secret wishes and when each has come true. Reads the whole city, so it is asked in the finale only.

Places after a day are by the exact standing then in force. Left and right follow the seat strip, as a ring.
Source of the rules and thresholds: the wish table in the game's design, tuned by bot matches.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from game.city.city import City
from game.city.deeds import Rated
from game.city.pack import MaskId
from game.city.plan import Plan
from game.engine.prompts import Seat

LEVEL_SPREAD = {3: 0.35, 4: 0.5, 5: 0.6, 6: 0.65, 7: 0.7, 8: 0.75}


@dataclass(slots=True)
class Life:
    """What a seat's wish may look at: the city, the plan, and this seat's mask now."""

    city: City
    plan: Plan
    seat: Seat

    @property
    def mask(self) -> MaskId:
        return self.city.mask_of(self.seat)

    @property
    def n(self) -> int:
        return self.plan.seats

    @property
    def is_long(self) -> bool:
        return self.plan.days >= 5

    @property
    def end(self) -> Mapping[MaskId, int]:
        """Places at the end."""
        return self.city.ranks[-1]

    def neighbour(self, step: int) -> MaskId:
        """The mask worn one seat to the right (1) or left (-1), as a ring."""
        return self.city.mask_of((self.seat + step) % self.n)

    def is_upper(self, mask: MaskId) -> bool:
        return self.end[mask] <= self.n // 2

    def averages(self, from_day: int = 2) -> dict[MaskId, float]:
        """The mean of the stars this seat gave each mask from a day on; masks it never rated then are left out."""
        given: dict[MaskId, list[int]] = {}
        for star in self.city.own_stars:
            if star.seat == self.seat and star.day >= from_day:
                given.setdefault(star.of, []).append(star.stars)
        return {mask: fmean(stars) for mask, stars in given.items()}


def means_after(city: City, rounds: int) -> dict[MaskId, float]:
    """The plain mean of all stars each mask received in the first `rounds` days; 3.0 with none."""
    stars: dict[MaskId, list[int]] = {mask: [] for mask in city.masks}
    for deeds in city.rounds[:rounds]:
        for deed in deeds:
            if isinstance(deed, Rated):
                stars[deed.of].append(deed.stars)
    return {mask: fmean(got) if got else 3.0 for mask, got in stars.items()}


def _alone_at(places: Mapping[MaskId, int], masks: Sequence[MaskId], *, top: bool) -> MaskId | None:
    """Which of `masks` stands alone at the top (or bottom) of them, if one does."""
    edge = (min if top else max)(places[m] for m in masks)
    there = [m for m in masks if places[m] == edge]
    return there[0] if len(there) == 1 else None


def somersault(life: Life) -> bool:
    """Day one's first ends in the lower half; its last ends in the upper half and above the other."""
    first_day = life.city.ranks[0]
    order = sorted(life.city.masks, key=lambda m: first_day[m])
    top, bottom = order[0], order[-1]
    sinks = life.end[top] > life.n / 2
    return sinks and life.is_upper(bottom) and life.end[bottom] < life.end[top]


def weathercock(life: Life) -> bool:
    """Your favourite stands alone at the top of the others on the last two evenings, your least one at the bottom."""
    averages = life.averages()
    if len(averages) < 2:
        return False
    best = max(averages, key=averages.__getitem__)
    worst = min(averages, key=averages.__getitem__)
    if averages[best] - averages[worst] < (1.5 if life.n >= 6 else 2.0):
        return False
    others = [m for m in life.city.masks if m != life.mask]
    return all(
        _alone_at(places, others, top=True) == best and _alone_at(places, others, top=False) == worst
        for places in life.city.ranks[-2:]
    )


def left_and_right(life: Life) -> bool:
    """Your left neighbour ends among the first third of seats (rounded), your right one among the last."""
    third = max(1, round(life.n / 3))
    return life.end[life.neighbour(-1)] <= third and life.end[life.neighbour(1)] > life.n - third


def comeback(life: Life) -> bool:
    """You were last, alone, on some evening (from 6 seats: last or last but one) and end in the upper half."""
    ends_well = life.end[life.mask] <= (3 if life.n == 5 else life.n // 2)
    return ends_well and any(_is_low(life, places) for places in life.city.ranks[:-1])


def _is_low(life: Life, places: Mapping[MaskId, int]) -> bool:
    below = sum(place > places[life.mask] for place in places.values())
    beside = sum(place == places[life.mask] for place in places.values()) - 1
    return (below <= 1 and beside + below <= 1) if life.n >= 6 else (below == 0 and beside == 0)


def level_ground(life: Life) -> bool:
    """Best and worst mean of all stars end close together, and after day one they were not."""
    limit = LEVEL_SPREAD[life.n] - (0.15 if life.is_long else 0)
    first = means_after(life.city, 1).values()
    last = means_after(life.city, len(life.city.rounds)).values()
    return max(last) - min(last) < limit and max(first) - min(first) > 0.3


def second_opinion(life: Life) -> bool:
    """Your star was well above the others' for the same act k times, well below k times; you end in the upper half."""
    needed = (1 if life.n <= 5 else 2) + (1 if life.is_long else 0)
    above = below = 0
    for star in life.city.own_stars:
        if star.seat != life.seat:
            continue
        others = [g.stars for g in life.city.given if g.card == star.card and g.of == star.of and g.by != star.by]
        if others:
            above += star.stars - fmean(others) >= 1.5
            below += fmean(others) - star.stars >= 1.5
    return above >= needed and below >= needed and life.is_upper(life.mask)


def good_neighbours(life: Life) -> bool:
    """On the last two nights you and your right neighbour slept at most a rung apart, neither in a capsule."""
    rung = {home.id: home.rung for home in life.plan.pack.homes}
    lowest, terrace = min(rung.values()), life.plan.terrace.rung
    right = life.neighbour(1)
    return all(
        abs(rung[night[life.mask]] - rung[night[right]]) <= 1
        and lowest not in (rung[night[life.mask]], rung[night[right]])
        and rung[night[life.mask]] >= terrace
        for night in life.city.nights[-2:]
    )


def quiet_life(life: Life) -> bool:
    """Neither high nor low on the last two evenings, and the last night in a terrace flat or lower."""
    margin = max(1, (life.n - 1) // 3)
    rung = {home.id: home.rung for home in life.plan.pack.homes}
    return rung[life.city.nights[-1][life.mask]] <= life.plan.terrace.rung and all(
        sum(p < places[life.mask] for p in places.values()) >= margin
        and sum(p > places[life.mask] for p in places.values()) >= margin
        for places in life.city.ranks[-2:]
    )


def boarding_list(life: Life) -> bool:
    """You fly, a companion whom you rated high flies, and somebody whom you rated low does not."""
    flown = life.city.flown
    if life.mask not in flown:
        return False
    high, low = (3.8, 2.3) if life.is_long else (4.0, 2.0)
    averages = life.averages(from_day=1)
    return any(a >= high and m in flown for m, a in averages.items()) and any(
        a <= low and m not in flown for m, a in averages.items()
    )


def last_seat(life: Life) -> bool:
    """You fly, and everyone else on board stands above you."""
    flown = life.city.flown
    return life.mask in flown and all(life.end[m] < life.end[life.mask] for m in flown if m != life.mask)


RULES: Mapping[str, Callable[[Life], bool]] = {
    "somersault": somersault,
    "weathercock": weathercock,
    "left-and-right": left_and_right,
    "comeback": comeback,
    "level-ground": level_ground,
    "second-opinion": second_opinion,
    "good-neighbours": good_neighbours,
    "quiet-life": quiet_life,
    "boarding-list": boarding_list,
    "last-seat": last_seat,
}


def is_true(city: City, plan: Plan, seat: Seat, wish: str) -> bool:
    """Whether this seat's wish has come true, as the city stands in the finale."""
    return RULES[wish](Life(city, plan, seat))
