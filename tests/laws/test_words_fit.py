"""No beat brings more new words than can be read while it is open: at most three and a half a second."""

from __future__ import annotations

from itertools import product

import pytest

from game.content import default_pack
from tests.laws.reading import A_SECOND, read, reading, words_in
from tests.laws.reading import _Open as Open

QUICK = (("first-impressions", 3, 1),)
"""The slow run reads every scenario at the smallest and the largest table."""
WHOLE = tuple(product(default_pack().scenarios, (3, 8), (1, 2)))


def matches() -> list[object]:
    slow = [pytest.param(*match, marks=pytest.mark.slow) for match in WHOLE if match not in QUICK]
    return [pytest.param(*match) for match in QUICK] + slow


@pytest.mark.parametrize(("scenario", "seats", "seed"), matches())
def test_what_a_beat_says_can_be_read_while_it_is_open(scenario: str, seats: int, seed: int) -> None:
    found = read(scenario, seats, seed=seed)
    assert len(found) > 50
    too_much = [str(each) for each in found if each.a_second > A_SECOND]
    assert not too_much, "\n".join(too_much)


def test_what_counts_as_a_word() -> None:
    assert words_in("A coin each, one pays 2.") == 4
    assert words_in("It's 3.50 or 4:20, Q to T") == 3
    assert words_in("RB") == 1


def test_what_stays_may_be_read_later_and_what_goes_may_not() -> None:
    card, short = "word " * 35, "a word more"
    opened = [Open("card", "", 5, frozenset({card})), Open("say", "", 20, frozenset({card, short}))]
    assert [beat.words for beat in reading(opened, A_SECOND)] == [0, 35 - 17 + 3]
    gone = [opened[0], Open("say", "", 20, frozenset({short}))]
    assert [beat.a_second > A_SECOND for beat in reading(gone, A_SECOND)] == [True, False]
