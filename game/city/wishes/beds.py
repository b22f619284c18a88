"""Wishes about beds, and about who flies to the wedding."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from game.city.wishes.life import Life, Rule

HIGH, LOW, LOW_OF_FEW = 3.5, 2.5, 2.75
"""Stars on average: from so many on one was rated high, up to so many low; up to four seats few stay ashore."""


def good_neighbours(life: Life) -> bool:
    """On most nights from the second on you slept where your right neighbour had slept the night before."""
    return 2 * _moved_in(life) > _moves(life)


def _moves(life: Life) -> int:
    return len(life.city.nights) - 1


def _moved_in(life: Life) -> int:
    right = life.neighbour(1)
    return sum(after[life.mask] == before[right] for before, after in pairwise(life.city.nights))


def boarding_list(life: Life) -> bool:
    """You fly, a companion whom you rated high flies, and somebody whom you rated low does not."""
    flown, averages = life.city.flown, life.averages(from_day=1)
    low = LOW_OF_FEW if life.n <= 4 else LOW
    return (
        life.mask in flown
        and any(a >= HIGH and m in flown for m, a in averages.items())
        and any(a <= low and m not in flown for m, a in averages.items())
    )


def good_neighbours_half(life: Life) -> bool:
    """Half as many."""
    return 4 * _moved_in(life) > _moves(life)


def boarding_list_half(life: Life) -> bool:
    """You fly, and somebody whom you rated higher than most does, or somebody whom you rated lower does not."""
    flown, averages = life.city.flown, life.averages(from_day=1)
    return life.mask in flown and any((a >= HIGH) if m in flown else (a <= LOW) for m, a in averages.items())


RULES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours,
    "boarding-list": boarding_list,
}

HALVES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours_half,
    "boarding-list": boarding_list_half,
}
