"""What chance brings is not told as a pattern: of matches in which nothing was meant, few enough claim anything."""

from __future__ import annotations

from collections import Counter
from math import sqrt

import pytest

from game.city.opinions import ASKED, OPINIONS
from game.debrief.metrics import discernment
from tests.benchmarks.chance import LEARNING, MARKS, answered_at_random, shares


@pytest.mark.parametrize("items", [ASKED, tuple(OPINIONS)], ids=len)
def test_answers_at_random_get_a_learning_verdict_in_one_match_of_twenty_at_most(items: tuple[str, ...]) -> None:
    told: Counter[str] = Counter()
    for seats in range(3, 9):
        told.update(discernment(answered_at_random(seats, seed, items)).verdict for seed in range(60))
    verdicts = sum(told[name] for name in ("discerning", "confused", "doubting"))
    assert verdicts <= LEARNING * told.total(), told


@pytest.mark.slow
@pytest.mark.timeout(400)  # two hundred reports
def test_no_pattern_is_claimed_oftener_than_its_mark() -> None:
    matches = 200
    found = shares(matches, (4, 5, 6, 7, 8), 7000, ("plaudit", "applause", "the-list", "charter"))
    for name, share in found.items():
        by_chance = 2.6 * sqrt(MARKS[name] * (1 - MARKS[name]) / matches)  # one run of two hundred by luck
        assert share <= MARKS[name] + by_chance, (name, share)
