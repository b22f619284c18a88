"""Wishes about friends, and about whom one has been seen with."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule


def friends_of(life: Life) -> list[MaskId]:
    """Whoever is linked with this life's mask now."""
    return [mask for mask in life.city.masks if frozenset((mask, life.mask)) in life.city.friends]


def patron(life: Life) -> bool:
    """A friend of yours is first, and you are among the last third (rounded)."""
    is_low = life.end[life.mask] > life.n - max(1, round(life.n / 3))
    return is_low and any(life.end[friend] == 1 for friend in friends_of(life))


def first_names(life: Life) -> bool:
    """You have friends in the upper half, two in a long match, and at most half as many in the lower."""
    friends = friends_of(life)
    upper = sum(life.is_upper(friend) for friend in friends)
    return upper >= (2 if life.is_long else 1) and upper >= 2 * (len(friends) - upper)


def seen_everywhere(life: Life) -> bool:
    """From day two on you were seen in one place with nearly everybody, and end among the first third (rounded)."""
    met = {
        other
        for places in life.city.trail[1:]
        for other in life.city.masks
        if other != life.mask and places[other] == places[life.mask]
    }
    missed = life.n - 1 - len(met)
    is_high = life.end[life.mask] <= max(1, round(life.n / 3))
    return is_high and missed <= (life.n // 7 if life.is_long else life.n // 3)


RULES: Mapping[str, Rule] = {
    "patron": patron,
    "first-names": first_names,
    "seen-everywhere": seen_everywhere,
}
