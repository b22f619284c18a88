"""Wishes about friends, and about whom one has been seen with."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule

CIRCLE = 2
"""So many friends are a circle."""


def friends_of(life: Life) -> list[MaskId]:
    """Whoever is linked with this life's mask now."""
    return [mask for mask in life.city.masks if frozenset((mask, life.mask)) in life.city.friends]


def patron(life: Life) -> bool:
    """A friend of yours is among the first third (rounded), and you are in the lower half (or the very middle)."""
    return life.mask in life.end and not life.is_upper(life.mask) and patron_half(life)


def first_names(life: Life) -> bool:
    """You have friends, all of them in the upper half, and are there yourself (or in the very middle)."""
    friends = friends_of(life)
    return bool(friends) and life.is_well_placed and all(life.is_upper(friend) for friend in friends)


def inner_circle(life: Life) -> bool:
    """You have two friends or more, all of them in the upper half, and are there yourself."""
    friends = friends_of(life)
    return len(friends) >= CIRCLE and all(life.is_upper(mask) for mask in (life.mask, *friends))


def inner_circle_half(life: Life) -> bool:
    """Two friends of yours are in the upper half, wherever you are."""
    return sum(life.is_upper(friend) for friend in friends_of(life)) >= CIRCLE


def patron_half(life: Life) -> bool:
    """A friend of yours is among the first third (rounded), wherever you are."""
    return any(life.is_leading(friend) for friend in friends_of(life))


def first_names_half(life: Life) -> bool:
    """A friend of yours is in the upper half, wherever you are."""
    return any(life.is_upper(friend) for friend in friends_of(life))


def seen_everywhere(life: Life) -> bool:
    """From day two on you were seen in one place with everybody, and end among the first third (rounded)."""
    return life.is_leading(life.mask) and seen_everywhere_half(life)


def seen_everywhere_half(life: Life) -> bool:
    """The same, wherever you end."""
    met = {
        other
        for places in life.city.trail[1:]
        for other in life.city.masks
        if other != life.mask and places[other] == places[life.mask]
    }
    return len(met) == life.n - 1


RULES: Mapping[str, Rule] = {
    "patron": patron,
    "first-names": first_names,
    "inner-circle": inner_circle,
    "seen-everywhere": seen_everywhere,
}

HALVES: Mapping[str, Rule] = {
    "patron": patron_half,
    "first-names": first_names_half,
    "inner-circle": inner_circle_half,
    "seen-everywhere": seen_everywhere_half,
}
