"""Which votes for one face betray nobody under several rules, each of which weighs stars in its own way.

The street votes so that a face is covered under every rule of the match. Whoever reads one figure knows that too, and
rules out all sets of votes that another rule would have left bare. So sets cover each other only if they are covered
under all rules themselves: one fixpoint for all rules at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations_with_replacement, product
from typing import TypeAlias

from game.city.cover import EXACT_RATERS_MOST, STARS, Given, Street, is_covered, needs_and_covers

Weighed: TypeAlias = tuple[int, Sequence[tuple[int, int]]]
"""In one rule's eyes: what a citizen's star weighs, and (weight, stars) of every living rater, always in one order."""
Sum: TypeAlias = tuple[int, int]
"""(which rule, to what a set of votes comes under it)."""
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


@lru_cache(maxsize=256)
def covered_sets(kinds: Kinds, street_weights: tuple[int, ...], citizens: int) -> dict[Given, int]:
    """Living votes by kind: all sets, then without the bare ones of any rule, and again.

    With each the citizens' sums beside which it is covered, as bits of a number: there are thousands of sets.
    """
    sets: list[tuple[Given, int]] = []
    bits: list[tuple[int, int]] = []
    alike: dict[Sum, list[int]] = {}
    for given in product(*(combinations_with_replacement(STARS, count) for _, count in kinds)):
        needs_covers, sums = needs_and_covers(given), [sum(stars) for stars in given]
        living = [
            sum([weights[rule] * stars for (weights, _), stars in zip(kinds, sums, strict=True)])
            for rule in range(len(street_weights))
        ]
        for street in range(citizens, 5 * citizens + 1):
            for rule, heavy in enumerate(street_weights):
                alike.setdefault((rule, living[rule] + heavy * street), []).append(len(sets))
            sets.append((given, street))
            bits.append(needs_covers)
    bare = _bare(bits, alike)
    beside: dict[Given, int] = {}
    for at, (given, street) in enumerate(sets):
        if at not in bare:
            beside[given] = beside.get(given, 0) | 1 << street
    return beside


def _bare(bits: Sequence[tuple[int, int]], alike: dict[Sum, list[int]]) -> set[int]:
    """The sets that those with the same sum under some rule do not cover, without these, and so on.

    `bits`: what each needs a cover for, and for what it is one (see cover.py). Sums are looked at again only where one
    of their sets has gone; in which order changes no end.
    """
    sums_of: dict[int, list[Sum]] = {}
    for each, members in alike.items():
        for at in members:
            sums_of.setdefault(at, []).append(each)
    bare: set[int] = set()
    waiting = set(alike)
    while waiting:
        each = waiting.pop()
        left = [at for at in alike[each] if at not in bare]
        covered = 0
        for at in left:
            covered |= bits[at][1]
        gone = [at for at in left if bits[at][0] & ~covered]
        bare.update(gone)
        for at in gone:
            waiting.update(sums_of[at])
    return bare
