"""The last question offers three ways to go on that differ, in words that fit the rule in force."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.last_question import ABOLISH, RESTORE, last_question
from game.city.regimes.registry import all_regimes
from game.content import default_pack
from tests.laws.bot_matches import bot_match
from tests.sampled import some

pytestmark = pytest.mark.xdist_group("bot matches")  # what they share is made once

SCENARIOS = sorted(default_pack().scenarios)


@pytest.mark.parametrize("name", SCENARIOS)
def test_whatever_is_in_force_the_three_ways_on_differ(name: str) -> None:
    scenario = default_pack().scenarios[name]
    for in_force in all_regimes():
        ways = last_question(scenario, in_force)
        assert len(ways) == len(set(ways.values())) == 3, (in_force, ways)
        assert ways["keep"] == in_force
        assert (ABOLISH in ways) == (in_force != scenario.abolish)
        assert (RESTORE in ways) == (in_force == scenario.abolish)


@pytest.mark.parametrize("matches", some([12, 25], 1))
@pytest.mark.parametrize("name", some(SCENARIOS))
def test_what_is_decided_is_what_the_plane_goes_by(name: str, matches: int) -> None:
    decided = set()
    for seed in range(matches):
        match = bot_match(name, seed)
        before, rule = "mean", "mean"
        for _, now, event in match.by_day():
            if isinstance(event, ev.ReferendumHeld):
                if not any(isinstance(e, ev.CharterVoted) for e in match.events):
                    assert event.regime == last_question(match.plan.scenario, before)[event.decision]
                    decided.add(event.decision)
                rule = event.regime
            before = now
        assert rule == before
    assert len(decided) >= 2 or match.plan.scenario.articles


def test_the_question_speaks_of_stars_only_where_stars_count() -> None:
    words = default_pack().words
    assert "star" in words["city.referendum.stars"]
    after = ("city.referendum.other", "city.decided.keep", "city.decided.reform", "city.decided.abolish")
    told = (
        *after,
        "city.decided.restore",
        *(f"story.referendum_{w}" for w in ("keep", "reform", "abolish", "restore")),
    )
    assert not [key for key in told if "star" in words[key]]
