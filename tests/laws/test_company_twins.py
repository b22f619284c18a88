"""Company and the chair betray no star: with votes exchanged between two raters the same walks are offered and seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from tests.laws.matches import plan_for, play
from tests.laws.test_exchange_law import INDIFFERENT, Twin

PUBLIC = (ev.CompanyAsked, ev.CompanyKept, ev.ChairAsked, ev.ChairShown, ev.ChairAnswered, ev.ChairEnded)


@pytest.mark.parametrize("seats", [4, 5])
def test_twins_with_exchanged_votes_walk_the_same_ways(seats: int) -> None:
    plan = plan_for("plaudit", seats)
    scenario = replace(
        plan.scenario, regimes=("mean", "charter", "quiet"), regime="mean", wishes=INDIFFERENT, events=False
    )
    plan = replace(plan, scenario=scenario)
    walks = 0
    for seed in range(3):
        first = play(plan, seed, Twin(seed, None))
        twin = Twin(seed, (0, 1))
        twin._owners = frozenset(first.city.masks[:2])
        second = play(plan, seed, twin)
        assert [e for e in first.events if isinstance(e, ev.StarsGiven)] != [
            e for e in second.events if isinstance(e, ev.StarsGiven)
        ]
        seen = [[e for e in run.events if isinstance(e, PUBLIC)] for run in (first, second)]
        assert seen[0] == seen[1], seed
        walks += len(seen[0])
    assert walks >= 24
