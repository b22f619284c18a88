"""Wishes about beds, and about who flies to the wedding."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.wishes.life import Life, Rule


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


RULES: Mapping[str, Rule] = {
    "good-neighbours": good_neighbours,
    "quiet-life": quiet_life,
    "boarding-list": boarding_list,
    "last-seat": last_seat,
}
