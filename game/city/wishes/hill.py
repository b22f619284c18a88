"""Wishes about who stands where on the hill at the end, and how it came to that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule

FAR = 1.5
"""So many stars apart, on average, is love from hate."""


def _at_edge(places: Mapping[MaskId, int], masks: Sequence[MaskId], *, top: bool) -> list[MaskId]:
    """Which of `masks` stand at the top (or bottom) of them."""
    rated = [m for m in masks if m in places]
    edge = (min if top else max)((places[m] for m in rated), default=0)
    return [m for m in rated if places[m] == edge]


def somersault(life: Life) -> bool:
    """Day one's last ends in the upper half, its first in the lower; of five, the very middle is both.

    In three days at a large table, where day one tells little, its first ends among the last third, rounded.
    """
    if all(_turned_over(life)):
        return True
    top, bottom = (life.end.get(mask, 0) for mask in _ends_of_day_one(life))
    return life.n == 5 and 0 < bottom <= 3 <= top and bottom < top


def _ends_of_day_one(life: Life) -> tuple[MaskId, MaskId]:
    """Day one's first and its last."""
    order = sorted(life.city.masks, key=lambda m: life.city.ranks[0][m])
    return order[0], order[-1]


def _turned_over(life: Life) -> tuple[bool, bool]:
    """Whether day one's last ends in the upper half; whether its first ends low enough."""
    top, bottom = _ends_of_day_one(life)
    is_low = life.is_lower(top)
    if life.is_brief and life.n >= 7:
        is_low = life.end.get(top, 0) > len(life.end) - life.third
    return life.is_upper(bottom), is_low


def weathercock(life: Life) -> bool:
    """A mask that you rate best leads the others at the end, one that you rate worst trails them: and far apart."""
    averages = life.averages(from_day=1)
    if not averages:
        return False
    best, worst = max(averages.values()), min(averages.values())
    if best - worst < FAR:
        return False
    others = [m for m in life.city.masks if m != life.mask]
    return any(averages.get(m) == best for m in _at_edge(life.end, others, top=True)) and any(
        averages.get(m) == worst for m in _at_edge(life.end, others, top=False)
    )


def left_and_right(life: Life) -> bool:
    """Your left neighbour ends near the top, your right one in the lower half."""
    return all(_neighbours(life))


def comeback(life: Life) -> bool:
    """You were last on an evening of the second half, at most two together, and end in the upper half.

    From six seats up the last two count. In three days, with two evenings to be low on, both count, one more place
    does from four seats up, and at small tables the very middle of the hill is high enough.
    """
    is_high = life.is_well_placed if life.is_brief and life.n < 6 else life.is_upper(life.mask)
    return is_high and comeback_half(life)


def _is_low(life: Life, places: Mapping[MaskId, int], near: int) -> bool:
    if life.mask not in places:
        return False
    below = sum(place > places[life.mask] for place in places.values())
    beside = sum(place == places[life.mask] for place in places.values()) - 1
    return below < near and below + beside <= max(1, near - 1)


def somersault_half(life: Life) -> bool:
    """One of the two has crossed the middle: day one's last is in the upper half, or its first in the lower one."""
    return any(_turned_over(life))


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
    """Whether the left one is near the top, and the right one in the lower half.

    Near the top is among the first third, rounded; of seven the first half, and of four in a long match.
    """
    left, right = life.neighbour(-1), life.neighbour(1)
    is_half_enough = life.n == 7 or (life.n == 4 and life.is_long)
    return life.is_leading(left) or (is_half_enough and life.is_upper(left)), life.is_lower(right)


def comeback_half(life: Life) -> bool:
    """You were low on such an evening, as low as for the whole."""
    near = (2 if life.n >= 6 else 1) + (life.is_brief and life.n > 3)
    start = 0 if life.is_brief else (len(life.city.ranks) - 1) // 2
    return any(_is_low(life, places, near) for places in life.city.ranks[start:-1])


RULES: Mapping[str, Rule] = {
    "somersault": somersault,
    "weathercock": weathercock,
    "left-and-right": left_and_right,
    "comeback": comeback,
}

HALVES: Mapping[str, Rule] = {
    "somersault": somersault_half,
    "weathercock": weathercock_half,
    "left-and-right": left_and_right_half,
    "comeback": comeback_half,
}
