"""Wishes about who stands where on the hill at the end, and how it came to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule, means_after

LEVEL_SPREAD = {3: 0.35, 4: 0.5, 5: 0.6, 6: 0.65, 7: 0.75, 8: 0.75}
"""By seats: the more masks there are, the farther apart the best and the worst of them are by chance alone."""
BRIEF_SPREAD, LONG_SPREAD = 0.07, -0.15
"""Means of few stars differ more, those of many less."""
APART = 0.3
"""More than this between the best and the worst mean after day one is not level."""


def _at_edge(places: Mapping[MaskId, int], masks: Sequence[MaskId], *, top: bool) -> list[MaskId]:
    """Which of `masks` stand at the top (or bottom) of them."""
    rated = [m for m in masks if m in places]
    edge = (min if top else max)((places[m] for m in rated), default=0)
    return [m for m in rated if places[m] == edge]


def somersault(life: Life) -> bool:
    """Day one's last ends above its first."""
    first_day = life.city.ranks[0]
    order = sorted(life.city.masks, key=lambda m: first_day[m])
    top, bottom = order[0], order[-1]
    return top in life.end and bottom in life.end and life.end[top] > life.end[bottom]


def weathercock(life: Life) -> bool:
    """A mask that you rate best leads the others at the end, one that you rate worst trails them: and far apart.

    The more seats, the fewer stars for each: so from six seats up your averages need not lie as far apart.
    """
    averages = life.averages(from_day=1)
    if not averages:
        return False
    best, worst = max(averages.values()), min(averages.values())
    if best - worst < (1.5 if life.n >= 6 else 2.0):
        return False
    others = [m for m in life.city.masks if m != life.mask]
    return any(averages.get(m) == best for m in _at_edge(life.end, others, top=True)) and any(
        averages.get(m) == worst for m in _at_edge(life.end, others, top=False)
    )


def left_and_right(life: Life) -> bool:
    """Your left neighbour ends among the first third of seats (rounded), your right one in the lower half."""
    return all(_neighbours(life))


def comeback(life: Life) -> bool:
    """You were last on some evening, at most two together, and end in the upper half (or the very middle).

    From six seats up the last two count; in three days, with two evenings to be low on, one more from four seats up.
    """
    return life.is_well_placed and comeback_half(life)


def _is_low(life: Life, places: Mapping[MaskId, int], near: int) -> bool:
    if life.mask not in places:
        return False
    below = sum(place > places[life.mask] for place in places.values())
    beside = sum(place == places[life.mask] for place in places.values()) - 1
    return below < near and below + beside <= max(1, near - 1)


def level_ground(life: Life) -> bool:
    """Best and worst mean of all stars end close together, and after day one they were not."""
    limit = LEVEL_SPREAD[life.n] + (LONG_SPREAD if life.is_long else BRIEF_SPREAD if life.is_brief else 0)
    first, last = _spread(life, 1), _spread(life, len(life.city.rounds))
    return last < limit and first > APART


def _spread(life: Life, rounds: int) -> float:
    """How far the best and the worst mean of all stars were apart after so many rounds."""
    means = means_after(life.city, rounds).values()
    return max(means) - min(means)


def somersault_half(life: Life) -> bool:
    """One of the two has crossed the middle: day one's last is in the upper half, or its first in the lower one."""
    order = sorted(life.city.masks, key=lambda m: life.city.ranks[0][m])
    return life.is_upper(order[-1]) or life.is_lower(order[0])


def weathercock_half(life: Life) -> bool:
    """Who leads the others on the last evening is one that you rate best, and not all alike."""
    averages = life.averages(from_day=1)
    if not averages or max(averages.values()) == min(averages.values()):
        return False
    others = [m for m in life.city.masks if m != life.mask]
    return any(averages.get(m) == max(averages.values()) for m in _at_edge(life.end, others, top=True))


def left_and_right_half(life: Life) -> bool:
    """One of the two neighbours is where it should be."""
    return any(_neighbours(life))


def _neighbours(life: Life) -> tuple[bool, bool]:
    """Whether the left one is among the first third, and the right one in the lower half."""
    return life.is_leading(life.neighbour(-1)), life.is_lower(life.neighbour(1))


def comeback_half(life: Life) -> bool:
    """You were low on some evening, as low as for the whole."""
    near = (2 if life.n >= 6 else 1) + (life.is_brief and life.n > 3)
    return any(_is_low(life, places, near) for places in life.city.ranks[:-1])


def level_ground_half(life: Life) -> bool:
    """The best and the worst mean are closer by a half than they were after day one."""
    first, last = _spread(life, 1), _spread(life, len(life.city.rounds))
    return first > APART and last * 2 <= first


RULES: Mapping[str, Rule] = {
    "somersault": somersault,
    "weathercock": weathercock,
    "left-and-right": left_and_right,
    "comeback": comeback,
    "level-ground": level_ground,
}

HALVES: Mapping[str, Rule] = {
    "somersault": somersault_half,
    "weathercock": weathercock_half,
    "left-and-right": left_and_right_half,
    "comeback": comeback_half,
    "level-ground": level_ground_half,
}
