"""Wishes about beds, and about who flies to the wedding."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId
from game.city.wishes.life import OUTSIDE, Life, Rule


def good_neighbours(life: Life) -> bool:
    """On the last two nights you and your right neighbour both slept in a terrace flat or better."""
    return all(_sleep_well(life, night) for night in life.city.nights[-2:])


def _sleep_well(life: Life, night: Mapping[MaskId, str]) -> bool:
    rung = {home.id: home.rung for home in life.plan.pack.homes}
    return all(rung[night[mask]] >= life.plan.terrace.rung for mask in (life.mask, life.neighbour(1)))


def quiet_life(life: Life) -> bool:
    """Neither high nor low on the last two evenings."""
    margin = max(1, (life.n - 1) // 3)
    return all(
        life.mask in places
        and sum(p < places[life.mask] for p in places.values()) >= margin
        and sum(p > places[life.mask] for p in places.values()) >= margin
        for places in life.city.ranks[-2:]
    )


def boarding_list(life: Life) -> bool:
    """You fly, a companion whom you rated high flies, and somebody whom you rated low does not.

    High and low are nearer to each other the longer the match is, as averages of many stars are; and at small tables,
    where so few fly and so few stay behind (in a long match those had the time to part).
    """
    flown = life.city.flown
    if life.mask not in flown:
        return False
    if life.is_brief:
        high, low = (3.8, 2.5) if life.n <= 4 else (4.0, 2.0)
    else:
        high, low = (3.8, 2.3) if life.is_long or life.n >= 6 else (3.5, 2.7)
    averages = life.averages(from_day=1)
    return any(a >= high and m in flown for m, a in averages.items()) and any(
        a <= low and m not in flown for m, a in averages.items()
    )


def last_seat(life: Life) -> bool:
    """You fly, and everyone else on board stands above you; from six seats up, where more fly, all but one."""
    flown = life.city.flown
    mine = life.end.get(life.mask, 0)
    others = sum(life.end.get(m, OUTSIDE) >= mine for m in flown if m != life.mask)
    return life.mask in flown and others <= (1 if life.n >= 6 else 0)


def good_neighbours_half(life: Life) -> bool:
    """The last night only."""
    return _sleep_well(life, life.city.nights[-1])


def quiet_life_half(life: Life) -> bool:
    """Somebody ends above you, and somebody below."""
    mine = life.end.get(life.mask, 0)
    return mine > 0 and min(life.end.values()) < mine < max(life.end.values())


def boarding_list_half(life: Life) -> bool:
    """You fly, and somebody whom you rated higher than most does, or somebody whom you rated lower does not."""
    flown, averages = life.city.flown, life.averages(from_day=1)
    return life.mask in flown and any((a >= 3.5) if m in flown else (a <= 2.5) for m, a in averages.items())


def last_seat_half(life: Life) -> bool:
    """You fly."""
    return life.mask in life.city.flown


RULES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours,
    "quiet-life": quiet_life,
    "boarding-list": boarding_list,
    "last-seat": last_seat,
}

HALVES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours_half,
    "quiet-life": quiet_life_half,
    "boarding-list": boarding_list_half,
    "last-seat": last_seat_half,
}
