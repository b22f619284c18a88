"""Wishes about the stars one gives, beside those that everybody else gives; and about one's word."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule

TWO_STARS, BEYOND, WELL_BEYOND = 2.0, 2.1, 2.25
"""So far from the mean of all others' stars is against them; by table size and length."""


def second_opinion(life: Life) -> bool:
    """Your star was well above the others' for the same act k times, well below k times; you end in the upper half.

    One of each; two from seven seats on and in a long match, as there are more acts to judge.
    """
    return second_opinion_half(life) and life.is_upper(life.mask)


def second_opinion_half(life: Life) -> bool:
    """Both as often as for the whole, wherever you end."""
    needed = 2 if life.n >= 7 or life.is_long else 1
    gap = WELL_BEYOND if life.is_long and life.n >= 7 else TWO_STARS if life.is_long and life.n >= 5 else BEYOND
    above = below = 0
    for star in life.city.own_stars:
        if star.seat != life.seat:
            continue
        others = [g.stars for g in life.city.given if g.card == star.card and g.of == star.of and g.by != star.by]
        if others:
            above += star.stars - fmean(others) >= gap
            below += fmean(others) - star.stars >= gap
    return above >= needed and below >= needed


def common_taste(life: Life) -> bool:
    """Nobody's stars were nearer to what all the others gave for the same acts, and you are well placed."""
    return life.is_well_placed and _nearer(life) == 0


def common_taste_half(life: Life) -> bool:
    """At most one other was nearer to what all the others gave, wherever you end."""
    return _nearer(life) <= 1


def _nearer(life: Life) -> int:
    """How many were nearer than this mask to what all the others gave; everybody if it never could compare."""
    apart = {mask: _apart(life, mask) for mask in life.city.masks}
    mine = apart[life.mask]
    return life.n if mine is None else sum(other is not None and other < mine for other in apart.values())


def _apart(life: Life, mask: MaskId) -> float | None:
    """How far this mask's stars were from the mean of the others', on the whole; None if it never could compare."""
    acts: dict[tuple[str, MaskId], dict[str, int]] = {}
    for star in life.city.given:
        acts.setdefault((star.card, star.of), {})[star.by] = star.stars
    gaps = [
        abs(by[mask] - fmean(stars for other, stars in by.items() if other != mask))
        for by in acts.values()
        if mask in by and len(by) > 1
    ]
    return fmean(gaps) if gaps else None


def forgiven(life: Life) -> bool:
    """You did less than your word, and are in the upper half all the same."""
    return forgiven_half(life) and life.is_upper(life.mask)


def forgiven_half(life: Life) -> bool:
    """You did less than your word once, wherever you end."""
    return any(p.mask == life.mask and not p.is_kept for p in life.city.promises)


RULES: Mapping[str, Rule] = {
    "second-opinion": second_opinion,
    "common-taste": common_taste,
    "forgiven": forgiven,
}

HALVES: Mapping[str, Rule] = {
    "second-opinion": second_opinion_half,
    "common-taste": common_taste_half,
    "forgiven": forgiven_half,
}
