"""Which votes for one face betray nobody under several rules, each of which weighs stars in its own way.

The street votes so that a face is covered under every rule of the match. Whoever reads one figure knows that too, and
rules out all sets of votes that another rule would have left bare. So sets cover each other only if they are covered
under all rules themselves: one fixpoint for all rules at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations_with_replacement, product
from typing import NamedTuple, TypeAlias

from game.city.cover import EXACT_RATERS_MOST, STARS, Given, Street, is_covered, needs_and_covers

Weighed: TypeAlias = tuple[int, Sequence[tuple[int, int]]]
"""In one rule's eyes: what a citizen's star weighs, and (weight, stars) of every living rater, always in one order."""
Kinds: TypeAlias = tuple[tuple[tuple[int, ...], int], ...]
"""Raters who weigh the same under each rule: what their stars weigh, rule by rule, and how many they are."""


def are_covered(weighed: Sequence[Weighed], citizens: int, stars: int) -> bool:
    """Whether the living votes of one face, with these stars of the citizens' together, are covered under all rules."""
    raters = len(weighed[0][1]) if weighed else 0
    if len(weighed) < 2 or not 0 < raters <= EXACT_RATERS_MOST:
        # Of many raters there are too many sets to go through: there each rule is asked alone.
        return all(is_covered(votes, Street(citizens, weight, stars)) for weight, votes in weighed)
    weighed = sorted(weighed)  # whichever rule is in force: so the sets of each table are gone through once
    kinds = zip(*[[weight for weight, _ in votes] for _, votes in weighed], strict=True)
    by_kind: dict[tuple[int, ...], tuple[int, ...]] = {}
    for kind, (_, given_stars) in sorted(zip(kinds, weighed[0][1], strict=True)):
        by_kind[kind] = (*by_kind.get(kind, ()), given_stars)
    given = tuple(by_kind.values())
    groups = tuple([(kind, len(alike)) for kind, alike in by_kind.items()])
    streets = covered_sets(groups, tuple([weight for weight, _ in weighed]), citizens).get(given, 0)
    return bool(streets >> stars & 1)


class _Set(NamedTuple):
    """One set of votes: of the living and of all citizens together; its sum under each rule (see cover.py)."""

    given: Given
    street: int
    sums: Sequence[int]
    needs: int
    covers: int


@lru_cache(maxsize=256)
def covered_sets(kinds: Kinds, street_weights: tuple[int, ...], citizens: int) -> dict[Given, int]:
    """Living votes by kind: all sets, then without the bare ones of any rule, and again.

    With each the citizens' sums beside which it is covered, as bits of a number: there are thousands of sets.
    """
    sets: list[_Set] = []
    streets = range(citizens, 5 * citizens + 1)
    for given in product(*(combinations_with_replacement(STARS, count) for _, count in kinds)):
        bits = needs_and_covers(given)
        by_rule = []
        for rule, heavy in enumerate(street_weights):
            living = sum([weights[rule] * sum(stars) for (weights, _), stars in zip(kinds, given, strict=True)])
            by_rule.append([living + heavy * street for street in streets])
        sets += [_Set(given, street, sums, *bits) for street, *sums in zip(streets, *by_rule, strict=True)]
    rules, before = range(len(street_weights)), 0
    while len(sets) != before:
        before = len(sets)
        for rule in rules:
            sets = _without_bare(sets, rule)
    beside: dict[Given, int] = {}
    for each in sets:
        beside[each.given] = beside.get(each.given, 0) | 1 << each.street
    return beside


def _without_bare(sets: list[_Set], rule: int) -> list[_Set]:
    """Those that others with the same sum under this rule cover; in which order rules are asked changes no end."""
    covered: dict[int, int] = {}
    for _, _, sums, _, covers in sets:
        total = sums[rule]
        covered[total] = covered.get(total, 0) | covers
    return [each for each in sets if not each.needs & ~covered[each.sums[rule]]]
