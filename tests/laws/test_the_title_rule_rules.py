"""A scenario is played by the rule in its title: for two days at least, in every length; what it is about comes up."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.forms.registry import form_named
from game.city.plan import Plan
from game.content import default_pack
from tests.laws.bot_matches import LENGTHS, bot_match
from tests.sampled import some

pytestmark = pytest.mark.xdist_group("bot matches")  # what they share is made once

SEEDS = range(4)
SIZES = some([5, 3, 8], 1)


@pytest.mark.parametrize("seats", SIZES)
@pytest.mark.parametrize(("scenario", "length"), LENGTHS)
def test_day_one_is_plain_then_the_titles_rule_has_two_days_and_then_as_many_changes_as_are_said(
    scenario: str, length: str, seats: int
) -> None:
    match = bot_match(scenario, 1, seats, length)
    days, title = match.plan.days, match.plan.scenario.regime
    in_force = {day: rule for day, rule, event in match.by_day() if isinstance(event, ev.RoundClosed)}
    assert in_force[1] == "mean"
    assert [in_force[day] for day in range(2, min(days, 3) + 1)] == [title] * (min(days, 3) - 1)
    told = [event for event in match.events if isinstance(event, ev.RuleChanged) and event.by != "scenario"]
    wanted = {"first-impressions": (0, 0), "plaudit": (1, 2)}.get(scenario, (1, 1))
    assert len(told) == (0 if days < 4 else wanted[0] if days == 4 else wanted[1])


def test_first_impressions_keeps_plain_stars_until_its_last_question() -> None:
    for seats in (3, 5, 8):
        for length in default_pack().scenarios["first-impressions"].lengths:
            match = bot_match("first-impressions", 2, seats, length)
            assert not [event for event in match.events if isinstance(event, ev.RuleChanged | ev.RuleOffered)]


def test_the_night_promises_two_changes_only_where_there_are_two() -> None:
    words = default_pack().words
    assert "twice" in words["city.night.rules.twice"]
    assert "twice" not in "".join(words[f"city.night.rules.{how}"] for how in ("pick", "vote", "last"))
    for scenario in default_pack().scenarios.values():
        assert "twice" not in scenario.text
        for length in scenario.lengths:
            for seats in range(3, 9):
                plan = Plan(default_pack(), scenario, length, seats)
                days = [day for day in (plan.pick_day, plan.vote_day) if day]
                assert len(days) == len(plan.changes) <= max(0, plan.days - 3)
                assert all(3 < day <= plan.days for day in days)


@pytest.mark.parametrize("seats", SIZES)
def test_bills_come_in_every_match_of_the_list(seats: int) -> None:
    for length in default_pack().scenarios["the-list"].lengths:
        for seed in SEEDS:
            match = bot_match("the-list", seed, seats, length)
            bills = [day for day, _, e in match.by_day() if isinstance(e, ev.QuestionAsked) and e.kind == "bill"]
            assert bills, (length, seed)
            assert bills[0] == 2, "early enough for the wall to be seen"


def test_somebody_is_on_the_wall_in_six_matches_of_ten() -> None:
    seeds = range(60)
    walls = 0
    for seed in seeds:
        match = bot_match("the-list", seed)
        shown = (e for e in match.events if isinstance(e, ev.StandingsShown) and e.regime == "list")
        walls += any(row[1] == "LISTED" for e in shown for row in e.rows)
    assert walls >= 0.6 * len(seeds)


@pytest.mark.parametrize("seats", SIZES)
def test_one_claps_and_posts_in_every_match_of_applause(seats: int) -> None:
    for length, made in default_pack().scenarios["applause"].lengths.items():
        for seed in SEEDS:
            match = bot_match("applause", seed, seats, length)
            forms = {e.form for e in match.events if isinstance(e, ev.EncounterDone)}
            scenes = (made.days_small - 1) * match.plan.encounters_a_day
            assert len(forms & {"applause", "feed"}) >= min(2, scenes), (length, seed, forms)


@pytest.mark.parametrize("seats", some([5, 8], 1))
def test_no_whisper_begins_that_could_not_be_named(seats: int) -> None:
    begun = 0
    for seed in range(12):
        heard: dict[str, int] = {}
        match = bot_match("applause", seed, seats)
        for day, _, event in match.by_day():
            if isinstance(event, ev.EncounterSet) and form_named(match.plan.pack.cards[event.card].form).days > 1:
                begun += 1
                assert heard.setdefault(event.card, day) < match.plan.days
    assert begun
