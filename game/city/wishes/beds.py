"""Wishes about beds, and about who flies to the wedding."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId
from game.city.wishes.life import OUTSIDE, Life, Rule

HIGH, LOW, LOW_OF_FEW = 3.5, 2.5, 2.75
"""Stars on average: from so many on one was rated high, up to so many low; up to four seats few stay ashore."""


def good_neighbours(life: Life) -> bool:
    """On the last nights you and your right neighbour both slept in a terrace flat or better.

    The last two; in a long match three at large tables and at three seats, where there are most beds for each. At four
    seats and fewer in any other match the last one is enough for the neighbour.
    """
    nights = 3 if life.is_long and not 4 <= life.n <= 6 else 2
    theirs = 1 if life.n <= 4 and not life.is_long else nights
    return all(_sleeps_well(life, life.mask, night) for night in life.city.nights[-nights:]) and all(
        _sleeps_well(life, life.neighbour(1), night) for night in life.city.nights[-theirs:]
    )


def _sleeps_well(life: Life, mask: MaskId, night: Mapping[MaskId, str]) -> bool:
    rung = {home.id: home.rung for home in life.plan.pack.homes}
    return rung[night[mask]] >= life.plan.terrace.rung


def boarding_list(life: Life) -> bool:
    """You fly, a companion whom you rated high flies, and somebody whom you rated low does not."""
    flown, averages = life.city.flown, life.averages(from_day=1)
    low = LOW_OF_FEW if life.n <= 4 else LOW
    return (
        life.mask in flown
        and any(a >= HIGH and m in flown for m, a in averages.items())
        and any(a <= low and m not in flown for m, a in averages.items())
    )


def last_seat(life: Life) -> bool:
    """You fly, and everyone else on board stands above you; from six seats up, where more fly, all but one."""
    flown = life.city.flown
    mine = life.end.get(life.mask, 0)
    others = sum(life.end.get(m, OUTSIDE) >= mine for m in flown if m != life.mask)
    return life.mask in flown and others <= (1 if life.n >= 6 else 0)


def good_neighbours_half(life: Life) -> bool:
    """The last night only."""
    return all(_sleeps_well(life, mask, life.city.nights[-1]) for mask in (life.mask, life.neighbour(1)))


def boarding_list_half(life: Life) -> bool:
    """You fly, and somebody whom you rated higher than most does, or somebody whom you rated lower does not."""
    flown, averages = life.city.flown, life.averages(from_day=1)
    return life.mask in flown and any((a >= HIGH) if m in flown else (a <= LOW) for m, a in averages.items())


def last_seat_half(life: Life) -> bool:
    """You fly."""
    return life.mask in life.city.flown


RULES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours,
    "boarding-list": boarding_list,
    "last-seat": last_seat,
}

HALVES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours_half,
    "boarding-list": boarding_list_half,
    "last-seat": last_seat_half,
}
