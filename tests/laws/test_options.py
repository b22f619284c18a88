"""No option of a closed list is the wrong one whatever happens: random play weighs each, and names one that is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import sqrt

import pytest

from game.content import default_pack
from game.lab.learning import lessons
from game.lab.play import Table
from game.lab.running import Kept, run
from game.lab.sums import Figure, Sums, Z
from tests.processes import processes

MATCHES, JOBS = 500, 2
SEEN_IN = 40
"""An option that fewer matches show is not weighed."""
WORST = 1.0
"""Life points that one option may fall behind another of its list beyond three standard errors."""
BY_NAME = ("vouch", "jump_seat", "guarantor", "company", "guess_wish", "plea")
"""Lists of masks, wishes or rules: whom or what they name differs from match to match."""

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("options"), pytest.mark.timeout(600)]


def lists_of(found: Sums) -> dict[str, list[Figure]]:
    """Options by the list that they stand in, as far as enough matches show them."""
    lists: dict[str, list[Figure]] = defaultdict(list)
    for figure in found.figures("option/"):
        name = figure.name.removeprefix("option/").rpartition("/")[0]
        if figure.matches >= SEEN_IN and name.partition("/")[0] not in BY_NAME:
            lists[name].append(figure)
    return lists


def wrong_ones(found: Sums) -> list[str]:
    """Every option that is worse than another of its list by more than WORST, whatever chance may have done."""
    named = []
    for name, options in lists_of(found).items():
        best = max(options, key=lambda option: option.value)
        for option in options:
            error = sqrt(sum(((each.high - each.low) / (2 * Z)) ** 2 for each in (best, option)))
            if best.value - option.value - 3 * error > WORST:
                said = f"{option.name} {option.value:+.2f}, {best.name.rpartition('/')[2]} {best.value:+.2f}"
                named.append(f"{name}: {said}")
    return named


@pytest.mark.parametrize("scenario", sorted(default_pack().scenarios))
def test_no_option_is_worse_than_another_of_its_list_in_every_match(scenario: str) -> None:
    with processes(JOBS) as pool:
        asked = replace(lessons(Table(scenario, seats=5)), matches=MATCHES)
        found = run(asked, pool, JOBS, Kept(None), lambda done: None)
    assert isinstance(found, Sums)
    assert len(lists_of(found)) >= 8, "something must be weighed"
    assert not wrong_ones(found)


def test_a_wrong_one_is_named() -> None:
    found = Sums()
    for at in range(400):
        spread = (at % 7 - 3) * 1_000_000
        found.take(
            {"option/home/tower": (1_000_000 + spread, 1_000_000), "option/home/sewer": (spread - 2_000_000, 1_000_000)}
        )
    assert [line.partition(":")[0] for line in wrong_ones(found)] == ["home"]
