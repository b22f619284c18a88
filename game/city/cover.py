"""Which sets of votes for one face betray nobody: a fixpoint, for each is covered by others that are covered as well.

A rule adds stars up, each times what its rater's stars weigh there; whoever reads the figure knows that sum. A set of
votes is covered if, for each living rater and for every fellow rater who knows their own vote, another *covered* set
with the same sum has that rater's vote different and the fellow's as it is. Sets that only bare ones would cover are
bare: so it does not help to know that this figure was shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations_with_replacement, product
from typing import NamedTuple, TypeAlias

STARS = (1, 2, 3, 4, 5)
ALL_STARS = 0b111110
"""As bits of a number, as everywhere below: bit n is n stars."""
EXACT_RATERS_MOST = 4
"""With more raters of unlike weights there are too many sets to go through: there all sets count as cover."""

Group: TypeAlias = tuple[int, int]
"""(what the stars of these raters weigh, how many they are)."""
Given: TypeAlias = tuple[tuple[int, ...], ...]
"""The stars of each group, rising."""


class Street(NamedTuple):
    """The unseen citizens of one face: how many, what a star of theirs weighs, their stars together."""

    citizens: int
    weight: int
    stars: int


def is_covered(votes: Sequence[tuple[int, int]], street: Street) -> bool:
    """Whether the living votes (what each weighs, stars) of one face can be told by nobody from their weighted sum."""
    return not votes or _is_covered(tuple(sorted(votes)), *street)


@lru_cache(maxsize=16384)  # a face is asked about when the street votes and whenever it is judged
def _is_covered(votes: tuple[tuple[int, int], ...], citizens: int, weight: int, stars: int) -> bool:
    total = sum([each * given for each, given in votes]) + weight * stars
    weights = sorted({each for each, _ in votes})
    if len(votes) > EXACT_RATERS_MOST and len(weights) > 1:
        return _has_street(votes, Street(citizens, weight, stars)) or _has_others(votes, citizens, weight, total)
    given = tuple([tuple([n for each, n in votes if each == alike]) for alike in weights])
    groups = tuple([(alike, len(alike_given)) for alike, alike_given in zip(weights, given, strict=True)])
    return given in _covered(groups, citizens, weight, total)


@lru_cache(maxsize=4096)
def _covered(groups: tuple[Group, ...], citizens: int, weight: int, total: int) -> frozenset[Given]:
    """The living votes of all covered sets with this sum: all to begin with, then without the bare ones, and again."""
    sets = [
        each
        for each in _all_sets(groups)
        if (total - each.sum) % weight == 0 and citizens <= (total - each.sum) // weight <= 5 * citizens
    ]
    while True:
        found = 0
        for each in sets:
            found |= each.covers
        kept = [each for each in sets if not each.needs & ~found]
        if len(kept) == len(sets):
            return frozenset([each.given for each in sets])
        sets = kept


@dataclass(frozen=True, slots=True)
class _Set:
    """One set of living votes; which secrets it needs a cover for, and for which it is one, as bits of a number.

    A secret: a fellow of one group gave so many stars and knows it, somebody of another group (or the same) so many.
    """

    given: Given
    sum: int
    needs: int
    covers: int


@lru_cache(maxsize=64)
def _all_sets(groups: tuple[Group, ...]) -> tuple[_Set, ...]:
    sets = []
    for given in product(*(combinations_with_replacement(STARS, count) for _, count in groups)):
        added = sum([weight * sum(stars) for (weight, _), stars in zip(groups, given, strict=True)])
        sets.append(_Set(given, added, *needs_and_covers(given)))
    return tuple(sets)


@lru_cache(maxsize=4096)  # the same sets of votes at all tables, however they are weighed
def needs_and_covers(given: Given) -> tuple[int, int]:
    """What a set needs a cover for, and for what it is one. Where one alone has voted, no fellow knows anything."""
    if sum([len(stars) for stars in given]) == 1:
        own = next(stars[0] for stars in given if stars)
        return 1 << own, ALL_STARS ^ 1 << own
    needs = covers = 0
    for group, stars in enumerate(given):
        for known in set(stars):
            left = list(stars)
            left.remove(known)
            for other, others in enumerate(given):
                secrets = 0
                for secret in left if other == group else others:
                    secrets |= 1 << secret
                place = ((group * 5 + known - 1) * len(given) + other) * 6
                needs |= secrets << place
                # One value alone is no cover for itself.
                covers |= (ALL_STARS if secrets & (secrets - 1) else ALL_STARS ^ secrets if secrets else 0) << place
    return needs, covers


def _has_street(votes: tuple[tuple[int, int], ...], street: Street) -> bool:
    """Whether each vote can be another one if the citizens', whom nobody knows, are others too; that is soon seen."""
    least, most = street.citizens - street.stars, 5 * street.citizens - street.stars
    return all(
        any(
            stars != given
            and weight * (given - stars) % street.weight == 0
            and least <= weight * (given - stars) // street.weight <= most
            for stars in STARS
        )
        for weight, given in set(votes)
    )


def _has_others(votes: tuple[tuple[int, int], ...], citizens: int, weight: int, total: int) -> bool:
    """Whether each vote can be another one for each fellow, if any sets at all may cover it."""
    for known in set(votes):
        rest = list(votes)
        rest.remove(known)
        for own in set(rest):
            others = list(rest)
            others.remove(own)
            sums = reachable(tuple(sorted([w for w, _ in others])), citizens, weight)
            left = total - known[0] * known[1]
            if not any(
                sums >> (left - own[0] * stars) & 1 for stars in STARS if stars != own[1] and left >= own[0] * stars
            ):
                return False
    return True


@lru_cache(maxsize=1024)
def reachable(weights: tuple[int, ...], citizens: int, weight: int) -> int:
    """Which sums raters of these weights and the citizens can come to, as bits of a number."""
    sums = 1
    for each in (*weights, *(weight,) * citizens):
        sums = _spread(sums, each)
    return sums


def _spread(sums: int, weight: int) -> int:
    spread = 0
    for stars in STARS:
        spread |= sums << weight * stars
    return spread
