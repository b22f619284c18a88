"""Wishes about who stands where on the hill at the end, and how it came to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule, means_after

LEVEL_SPREAD = {3: 0.35, 4: 0.5, 5: 0.6, 6: 0.65, 7: 0.7, 8: 0.75}


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


RULES: Mapping[str, Rule] = {
    "somersault": somersault,
    "weathercock": weathercock,
    "left-and-right": left_and_right,
    "comeback": comeback,
    "level-ground": level_ground,
}
