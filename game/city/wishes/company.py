"""Wishes about friends, and about whom one has been seen with."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule

HIGH = 3.5
"""Stars on average: from so many on a friend was rated high."""
CIRCLE, DEAR = 3, 2
"""So many friends are a circle; two come by themselves, but not two that were also rated high."""


def friends_of(life: Life) -> list[MaskId]:
    """Whoever is linked with this life's mask now."""
    return [mask for mask in life.city.masks if frozenset((mask, life.mask)) in life.city.friends]


def patron(life: Life) -> bool:
    """A friend of yours is among the first third (rounded), and you are in the lower half."""
    return life.is_lower(life.mask) and patron_half(life)


def first_names(life: Life) -> bool:
    """You have two friends or more whom you rated high."""
    stars = life.averages(from_day=1)
    return sum(stars.get(friend, 0) >= HIGH for friend in friends_of(life)) >= DEAR


def inner_circle(life: Life) -> bool:
    """You have three friends or more, and are in the upper half."""
    return life.is_upper(life.mask) and inner_circle_half(life)


def inner_circle_half(life: Life) -> bool:
    """The same, wherever you end."""
    return len(friends_of(life)) >= CIRCLE


def patron_half(life: Life) -> bool:
    """A friend of yours is among the first third (rounded), wherever you are."""
    return any(life.is_leading(friend) for friend in friends_of(life))


def first_names_half(life: Life) -> bool:
    """You have as many friends, however you rated them."""
    return len(friends_of(life)) >= DEAR


RULES: Mapping[str, Rule] = {
    "patron": patron,
    "first-names": first_names,
    "inner-circle": inner_circle,
}

HALVES: Mapping[str, Rule] = {
    "patron": patron_half,
    "first-names": first_names_half,
    "inner-circle": inner_circle_half,
}
