"""Covered sets of votes are exactly the fixpoint, told again on votes one by one; and the street keeps to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations_with_replacement, product

import pytest

from game.city.cover import STARS, Street, is_covered
from game.city.cover_jointly import are_covered
from game.city.cover_jointly import covered_sets as sets_gone_through
from game.city.rating import FEW_SEATS, citizens_a_face, street_stars
from game.engine.dice import Dice
from tests.sampled import some

Sets = frozenset[tuple[int, ...]]
TABLES = [((1,), 2), ((1, 1), 2), ((1, 1), 3), ((1, 1, 1), 3), ((1, 4), 3), ((4, 4), 3), ((1, 2), 3)]
MANY = [((1, 1, 1, 1), 2), ((1, 2, 4), 3), ((2, 4, 4), 3), ((1, 1, 4), 3), ((1, 2, 4, 4), 2)]
of_tables = pytest.mark.parametrize(("weights", "citizens"), some([*TABLES, *MANY], len(TABLES), names=2))


def street_weight(weights: Sequence[int]) -> int:
    return 1 if set(weights) == {1} else 2


@cache
def covered_sets(weights: tuple[int, ...], citizens: int, total: int) -> Sets:
    """All sets of living votes with this sum; those go that nothing left covers, until none does."""
    heavy = street_weight(weights)
    left = frozenset(
        given
        for given in product(STARS, repeat=len(weights))
        if (total - sum(w * s for w, s in zip(weights, given, strict=True))) in _streets(citizens, heavy)
    )
    while True:
        kept = frozenset(given for given in left if not _bare(given, left))
        if kept == left:
            return left
        left = kept


def _streets(citizens: int, heavy: int) -> range:
    return range(heavy * citizens, heavy * 5 * citizens + 1, heavy)


def _bare(given: tuple[int, ...], sets: Sets) -> bool:
    """Whether somebody's vote is fixed for an onlooker, or for a fellow who knows only the own."""
    raters = range(len(given))
    return any(
        not any(other[own] != given[own] and (knows is None or other[knows] == given[knows]) for other in sets)
        for own in raters
        for knows in (None, *(k for k in raters if k != own))
    )


@of_tables
def test_what_is_covered_is_the_fixpoint(weights: tuple[int, ...], citizens: int) -> None:
    heavy = street_weight(weights)
    for given in product(STARS, repeat=len(weights)):
        for street in range(citizens, 5 * citizens + 1):
            total = sum(w * s for w, s in zip(weights, given, strict=True)) + heavy * street
            votes = list(zip(weights, given, strict=True))
            is_in = given in covered_sets(weights, citizens, total)
            assert is_covered(votes, Street(citizens, heavy, street)) == is_in, (given, street)


@pytest.mark.parametrize("raters", [2, 3, 4, 7])
def test_of_equal_stars_only_the_ends_and_whom_a_fellow_sees_through_are_bare(raters: int) -> None:
    """Nearly all ones, nearly all fives, or all fives (ones) but for what one gave."""
    citizens = 2
    votes = raters + citizens
    for given in combinations_with_replacement(STARS, raters):
        for street in range(citizens, 5 * citizens + 1):
            total = sum(given) + street
            is_bare = not votes + 1 < total < 5 * votes - 1
            is_bare = is_bare or any(total - own in (votes - 1, 5 * (votes - 1)) for own in given)
            assert is_covered([(1, stars) for stars in given], Street(citizens, 1, street)) != is_bare, (given, street)


@pytest.mark.parametrize("weights", [(1, 1), (1, 4), (4, 4), (1, 2), (2, 2, 4), (1, 1, 4), (1, 4, 4), (1, 2, 4, 4)])
def test_whatever_the_table_gives_the_street_can_cover_it(weights: tuple[int, ...]) -> None:
    """Under equal weights and under those of the caste of stars at once."""
    citizens = citizens_a_face(len(weights) + 1)
    for n, given in enumerate(product(STARS, repeat=len(weights))):
        dice = [Dice(n, "street", citizen) for citizen in range(citizens)]
        rules = [(1, [(1, stars) for stars in given]), (2, list(zip(weights, given, strict=True)))]
        stars = street_stars(dice, (n % 3) - 1, rules)
        assert are_covered(rules, citizens, sum(stars)), (given, stars)


@pytest.mark.parametrize(("weights", "citizens"), [((1, 2), 3), ((1, 1), 3), ((1, 2, 4), 2)])
def test_what_is_covered_under_two_rules_is_covered_by_sets_that_are_so_themselves(
    weights: tuple[int, ...], citizens: int
) -> None:
    """A reader of either figure, who knows how the street votes and one's own star, is left a doubt about any other."""
    street = range(citizens, 5 * citizens + 1)
    left = set(product(product(STARS, repeat=len(weights)), street))

    def views(votes: tuple[int, ...], crowd: int) -> tuple[int, int]:
        return sum(votes) + crowd, sum(w * s for w, s in zip(weights, votes, strict=True)) + 2 * crowd

    while True:
        kept = set()
        for rule in (0, 1):
            by_sum: dict[int, set[tuple[int, ...]]] = {}
            for votes, crowd in left:
                by_sum.setdefault(views(votes, crowd)[rule], set()).add(votes)
            seen = {(v, c) for v, c in left if not _bare(v, frozenset(by_sum[views(v, c)[rule]]))}
            kept = seen if rule == 0 else kept & seen
        if kept == left:
            break
        left = kept
    alone = 0
    for given, crowd in product(product(STARS, repeat=len(weights)), street):
        rules = [(1, [(1, s) for s in given]), (2, list(zip(weights, given, strict=True)))]
        assert are_covered(rules, citizens, crowd) == ((given, crowd) in left), (given, crowd)
        alone += all(is_covered(votes, Street(citizens, w, crowd)) for w, votes in rules)
    assert len(left) < alone, "here to look at each rule alone is not enough"


def test_few_votes_have_more_company() -> None:
    assert [citizens_a_face(seats) for seats in range(3, 9)] == [3, 3, 2, 2, 2, 2]
    assert FEW_SEATS == 4


def test_the_sets_of_a_table_are_gone_through_once_whichever_of_its_rules_is_in_force() -> None:
    """They are thousands, and the first match that meets such a table waits for them."""
    weights, given, citizens = (1, 3), (4, 2), 2  # weights that no rule has: nobody has gone through these yet
    rules = [(1, [(1, stars) for stars in given]), (2, list(zip(weights, given, strict=True)))]
    before = sets_gone_through.cache_info().misses
    for street in range(citizens, 5 * citizens + 1):
        assert are_covered(rules, citizens, street) == are_covered(rules[::-1], citizens, street)
    assert sets_gone_through.cache_info().misses == before + 1
