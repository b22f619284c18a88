"""Wishes about the stars one gives, beside those that everybody else gives; and about one's word."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule


def second_opinion(life: Life) -> bool:
    """Your star was well above the others' for the same act k times, well below k times; you end in the upper half."""
    needed = (1 if life.n <= 5 else 2) + (1 if life.is_long else 0)
    above = below = 0
    for star in life.city.own_stars:
        if star.seat != life.seat:
            continue
        others = [g.stars for g in life.city.given if g.card == star.card and g.of == star.of and g.by != star.by]
        if others:
            above += star.stars - fmean(others) >= 1.5
            below += fmean(others) - star.stars >= 1.5
    return above >= needed and below >= needed and life.is_upper(life.mask)


def common_taste(life: Life) -> bool:
    """Nobody's stars were nearer to what all the others gave for the same acts, and you are well placed."""
    apart = {mask: _apart(life, mask) for mask in life.city.masks}
    mine = apart[life.mask]
    if mine is None or not _is_well_placed(life):
        return False
    return all(other is None or mine <= other for other in apart.values())


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


def _is_well_placed(life: Life) -> bool:
    """The upper half of the hill, or the very middle of an odd table."""
    return 2 * life.end[life.mask] <= life.n + 1


def forgiven(life: Life) -> bool:
    """You did less than your word, twice in a long match, and are well placed all the same."""
    broken = sum(not p.is_kept for p in life.city.promises if p.mask == life.mask)
    return broken >= (2 if life.is_long else 1) and _is_well_placed(life)


RULES: Mapping[str, Rule] = {
    "second-opinion": second_opinion,
    "common-taste": common_taste,
    "forgiven": forgiven,
}
