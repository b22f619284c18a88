"""Lengths for a class: one scene a day for everybody, nobody singled out, and an end that shows sums only."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.finale import EVERYBODY
from game.city.minutes import estimated_minutes, lesson_minutes
from game.city.pacing import BEATS_S, beats_for
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.events import Event, Softened, audience_of
from game.engine.host import Host, Pace
from game.engine.prompts import STAGE, Ready
from tests.benchmarks.pace import measure

LENGTHS = [(one.id, name) for one in default_pack().scenarios.values() for name in one.lengths if name[:5] == "class"]


def plan_for(scenario: str, length: str, seats: int, **more: int) -> Plan:
    pack = default_pack()
    return Plan(pack, pack.scenarios[scenario], length, seats, tuple(range(seats)), **more)  # type: ignore[arg-type]


def played(plan: Plan, seed: int) -> tuple[list[Event], float]:
    """Every event of a match of bots, and the seconds up to its result."""
    bots = bots_for(range(plan.seats), Dice(seed, "temperaments"))
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    seconds, is_over = 0.0, False
    while host.group is not None:
        if not is_over:
            seconds += host.pace.design_s(host.group.beat, host.group.slots)
            is_over = host.group.beat == "result"
        host.close_now(is_strict=True)
    return host.history, seconds


def test_there_are_lengths_for_a_class_and_the_long_ones_in_most_scenarios() -> None:
    assert {name for _, name in LENGTHS} == {"class10", "class25", "class45"}
    assert len({scenario for scenario, name in LENGTHS if name == "class25"}) >= 4
    assert all(plan_for(scenario, name, 6).is_class for scenario, name in LENGTHS)


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "length"), LENGTHS)
def test_the_menu_tells_how_long_a_class_plays(scenario: str, length: str) -> None:
    for seats in (3, 6, 8):
        plan = plan_for(scenario, length, seats)
        told = measure(scenario, length, seats, 2, is_reading=False)
        assert estimated_minutes(plan) == pytest.approx(told.minutes, rel=0.10), seats


@pytest.mark.parametrize(("scenario", "length"), LENGTHS)
def test_match_and_talk_fit_into_what_the_length_is_called(scenario: str, length: str) -> None:
    for seats in range(3, 9):
        plan = plan_for(scenario, length, seats)
        minutes = estimated_minutes(plan) if length == "class10" else lesson_minutes(plan)
        assert minutes <= int(length.removeprefix("class")), f"{seats} teams"


@pytest.mark.parametrize(("scenario", "length"), [each for each in LENGTHS if each[1] != "class10"])
def test_a_team_has_twenty_seconds_to_talk_before_each_press(scenario: str, length: str) -> None:
    plan = plan_for(scenario, length, 7)
    pace = Pace(beats_for(has_team_talk=plan.has_team_talk))
    host = Host(plaudit_rules(plan), 1, pace=pace, players=bots_for(range(7), Dice(1, "temperaments")))
    hurried, asked = set(), 0
    while host.group is not None:
        group = host.group
        deciding = [
            s for s in group.slots if s.seat != STAGE and not isinstance(s.prompt, Ready) and not s.prompt.lasts_s
        ]
        open_ms = pace.allowance_ms(group.beat, group.slots)
        asked += bool(deciding)
        if deciding and open_ms is not None and open_ms < 20_000:
            hurried.add(group.beat)
        host.close_now(is_strict=True)
    assert hurried == set()
    assert asked > 20
    hasty = plan_for(scenario, "standard", 7)
    assert beats_for(has_team_talk=hasty.has_team_talk) is BEATS_S, "a party presses as quickly as ever"


def test_no_card_of_a_class_makes_one_mask_the_last() -> None:
    pack = default_pack()
    by_last = {
        card.id: card
        for card in pack.cards.values()
        if "lowest" in (getattr(card.rules, "speaker", ""), getattr(card.rules, "honours", ""))
        or any(pay.to == "stillest" for row in card.rules.outcomes for pay in row.pays)
    }
    assert {"nineteen-seconds", "both-hands", "one-chair-fewer"} <= set(by_last)
    assert {card.rated for card in by_last.values()} == {"party"}
    for scenario, length in LENGTHS:
        assert not set(by_last) & {card.id for card in plan_for(scenario, length, 6).deck}


@pytest.mark.parametrize(("scenario", "seats"), [("plaudit", 4), ("applause", 6), ("the-list", 8)])
def test_a_day_has_one_scene_and_nobody_is_singled_out(scenario: str, seats: int) -> None:
    plan = plan_for(scenario, "class45", seats)
    pack = default_pack()
    voted = 0
    for seed in range(3):
        events, _ = played(plan, seed)
        done = [event for event in events if isinstance(event, ev.EncounterDone)]
        assert len(done) == plan.days
        cards = [pack.cards[event.card] for event in done]
        assert {card.rated for card in cards} == {"class"}
        for at in range(2, len(cards)):
            is_second_day = cards[at] in cards[:at]  # a voice in the dark comes back when it is due
            assert is_second_day or cards[at].form != cards[at - 1].form, "never one form twice running"
        assert any(isinstance(event, Softened) for event in events[:40])
        assert not any(isinstance(event, ev.LowestNamed) for event in events)
        assert not any(event.is_staged for event in events if isinstance(event, ev.Evicted))
        offers = [event for event in events if isinstance(event, ev.RuleOffered) and event.by == "vote"]
        assert all(event.chooser == "" for event in offers)
        voted += len(offers)
    assert bool(voted) == bool(plan.vote_day)


def test_cards_for_everyone_come_first_in_a_class() -> None:
    share = {}
    for length in ("class45", "standard"):
        cards: Counter[bool] = Counter()
        for seed in range(4):
            events, _ = played(plan_for("applause", length, 5), seed)
            done = [event for event in events if isinstance(event, ev.EncounterDone)]
            cards.update(default_pack().cards[event.card].masks == (0, 0) for event in done[1:])
        share[length] = cards[True] / cards.total()
    assert share["class45"] > 0.8 > share["standard"]


def test_at_the_end_of_a_class_only_sums_are_told() -> None:
    plan = plan_for("first-impressions", "class10", 5, reveal=3)
    assert (plan.reveal, plan.rated) == (0, "class")
    events, _ = played(plan, 2)
    given = Counter(event.stars for event in events if isinstance(event, ev.StarsGiven) and event.by != "street")
    shown = [event.rows for event in events if isinstance(event, ev.MirrorShown)]
    assert shown == [((EVERYBODY, *(given[n] for n in range(1, 6))),)]
    assert sum(given.values()) > 10
    assert not any(audience_of(event, None) for event in events if isinstance(event, ev.StarsGiven))


@pytest.mark.parametrize(("reveal", "rows"), [(0, 1), (1, 4), (2, 4)])
def test_how_much_the_mirror_shows_is_chosen(reveal: int, rows: int) -> None:
    events, _ = played(plan_for("first-impressions", "showcase", 4, reveal=reveal), 1)
    shown = next(event for event in events if isinstance(event, ev.MirrorShown))
    assert len(shown.rows) == rows


def test_a_reveal_that_there_is_not_is_refused() -> None:
    plan = plan_for("plaudit", "quick", 4)
    for wrong in (-1, 4):
        with pytest.raises(ValueError, match="0 to 3"):
            replace(plan, reveal=wrong)
