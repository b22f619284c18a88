"""What an evening deals: the deck in time, every form of a scenario, other cards the next time, other openings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from game.city import events as ev
from game.city.plan import Plan
from game.city.regimes.regime import GATES
from game.content import default_pack, load_pack
from game.content.loading import PACKS
from tests.benchmarks.dealing import (
    AGAIN_MOST,
    DECK_LEAST,
    FORM_LEAST,
    Dealt,
    dealt,
    evening_of,
    first_scene_of,
    scenes_of,
)
from tests.laws.matches import play
from tests.sampled import some

SCENARIOS = tuple(default_pack().scenarios)
every_scenario = pytest.mark.parametrize("scenario", SCENARIOS)
WITHIN = 0.95
"""A form's share of 40 matches may miss its mark by so little: other rules make other matches of the same seeds."""


@cache
def forty(scenario: str) -> Dealt:
    return dealt(scenario, "standard", 5, 40, 2)


@pytest.mark.slow
@every_scenario
def test_forty_matches_show_nine_tenths_of_the_deck(scenario: str) -> None:
    """In each of three times forty, not only in the mean of them."""
    for found in (forty(scenario), *(dealt(scenario, "standard", 5, 40, 1, first) for first in (41, 81))):
        assert found.seen >= DECK_LEAST, found.unseen


@pytest.mark.slow
@every_scenario
def test_every_form_comes_in_at_least_half_of_the_matches(scenario: str) -> None:
    assert all(share >= FORM_LEAST * WITHIN for share in forty(scenario).forms.values()), forty(scenario).forms


@pytest.mark.slow
@every_scenario
def test_the_next_match_repeats_hardly_a_scene(scenario: str) -> None:
    assert forty(scenario).again[0] <= AGAIN_MOST


@pytest.mark.slow
@every_scenario
@pytest.mark.parametrize("seats", [7, 8])
def test_a_table_in_halves_meets_every_form_in_half_of_its_matches_too(scenario: str, seats: int) -> None:
    found = dealt(scenario, "standard", seats, 40, 2)
    assert all(share >= FORM_LEAST * WITHIN for share in found.forms.values()), found.forms
    assert found.again[0] <= AGAIN_MOST


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_desk_of_a_deck_tells_masks_apart_under_some_rule_of_its_scenario(scenario: str) -> None:
    """One that meets everybody alike under all of them is no scene there, so it would never be dealt."""
    plan = plan_of(scenario)
    told = plan.scenario
    rules = [plan.regime(rule) for rule in {told.regime, *told.regimes, told.reform, told.abolish}]
    gates = {gate for gate in GATES if any(rule.treatment(tier, gate) != "open" for rule in rules for tier in range(5))}
    assert not [card.id for card in plan.deck if card.form == "counter" and card.rules.gate not in gates]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_each_match_of_an_evening_begins_with_another_set(scenario: str) -> None:
    plan = plan_of(scenario)
    sets = plan.scenario.opener_sets
    assert len(sets) == 4
    for seed in range(1, 4):
        begun = [next(cards for cards in sets if match[0] in cards) for match in evening_of(plan, seed, 4)]
        assert set(begun) == set(sets)
    assert len({first_scene_of(plan, seed) for seed in range(20)}) == 4, "and the first one by lot"


def plan_of(scenario: str, seats: int = 5) -> Plan:
    pack = default_pack()
    return Plan(pack, pack.scenarios[scenario], "standard", seats, bots=tuple(range(seats)))


def test_a_pack_without_sets_begins_every_match_with_its_own_cards() -> None:
    pack = load_pack(PACKS / "example")
    scenario = pack.scenarios["one-evening"]
    assert scenario.more_first_cards == ()
    plan = Plan(pack, scenario, "standard", 4, bots=(0, 1, 2, 3))
    for match in evening_of(plan, 1, 3):
        assert match[0] == scenario.first_cards[0]


@pytest.mark.parametrize("seats", some([3, 5], 1))
def test_what_the_evening_has_seen_comes_last_of_its_form(seats: int) -> None:
    """All ballots that fit anywhere were seen but one: no other of them comes before it."""
    plan = plan_of("first-impressions", seats)
    ballots = [card.id for card in plan.deck if card.form == "ballot" and not card.places]
    for left in ballots:
        later = replace(plan, seen=tuple(card for card in ballots if card != left))
        for seed in range(6):
            dealt = [event.card for event in play(later, seed).events if isinstance(event, ev.EncounterDone)]
            came = [card for card in dealt if card in ballots]
            assert not came or came[0] == left


@pytest.mark.parametrize("seats", some([3, 5], 1))
def test_where_all_cards_were_seen_the_one_comes_that_was_for_longest_not(seats: int) -> None:
    plan = plan_of("first-impressions", seats)
    ballots = [card.id for card in plan.deck if card.form == "ballot" and not card.places]
    others = [card.id for card in plan.deck if card.id not in ballots]
    came = []
    for at, oldest in enumerate(ballots):
        later = replace(plan, seen=(*ballots[at:], *ballots[:at], *others))
        for seed in range(6):
            dealt = [event.card for event in play(later, seed).events if isinstance(event, ev.EncounterDone)]
            came += [(card, oldest) for card in dealt if card in ballots][:1]
    assert len(came) > len(ballots)
    assert all(card == oldest for card, oldest in came), came


def test_the_first_cards_of_a_match_are_no_turn_of_their_forms() -> None:
    """Two dilemmas open every match; on most of the days after it one more comes, as of every form."""
    plan = plan_of("first-impressions")
    later = [scenes_of(plan, seed)[3:] for seed in range(1, 61)]
    with_one = sum(any(plan.pack.cards[card].form == "dilemma" for card in cards) for cards in later)
    assert with_one >= 45


@pytest.mark.slow
@every_scenario
def test_first_cards_are_played_where_they_belong(scenario: str) -> None:
    plan = plan_of(scenario)
    for seed in range(12):
        told = play(plan, seed).events
        first = next(event for event in told if isinstance(event, ev.DayBegan))
        for done in [event for event in told if isinstance(event, ev.EncounterDone)][:2]:
            places: Sequence[str] = plan.pack.cards[done.card].places
            assert done.place == first.districts[-1]
            assert not places or done.place in places, done
