"""The rules that were in force, asked again about a saved match, give what was played: doors, beds, flight, ledgers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app.headless import play_headless
from game.app.replay import judged_under, replay_file
from game.app.rescore import rescore
from game.app.setup import setup_for
from game.bots.bot import bots_for
from game.city.deeds import OptedOut, to_doc
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.regimes.registry import all_regimes
from game.content import default_pack
from game.debrief.counterfactual import all_rules, doors_that_differ, headline, judged, retried_as_played, worth
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.debrief.worth import Worth
from game.engine.dice import Dice
from game.engine.host import Host, run_headless
from tests.debrief.played import played
from tests.golden.record import SIZES, names

SCENARIOS = sorted(default_pack().scenarios)
GOLDEN_SEED = 7
MOST_DIFFER = 0.7
"""In this share of matches some mask's doors differ under another rule, at the least."""


def golden(name: str) -> Record:
    """The match of that golden, played again."""
    scenario, length, seats = name.rsplit("-", 2)
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, int(seats), tuple(range(int(seats))))
    host = Host(plaudit_rules(plan), GOLDEN_SEED, players=bots_for(range(int(seats)), Dice(GOLDEN_SEED, "golden")))
    run_headless(host)
    return record_of(host.history)


def check(record: Record) -> None:
    """Everything that was decided by a standing, by the rule of its day."""
    again = retried_as_played(record)
    assert again.changes == ()
    for told in again.doors:
        asked = told.tried.asked
        assert told.rows == tuple((mask, how, is_in) for mask, how, is_in, _ in asked.rows)
        assert set(told.waited) == set(asked.waited)
        if asked.kind == "travel":
            there = {m for m, place in record.trail[told.tried.day - 1].items() if place == asked.door}
            assert again.uptown[told.tried.day] == there
    for day, slept in again.nights.items():
        assert slept == record.nights[day - 1]
    assert record.flight is not None
    assert again.flown == frozenset(record.flight.flown)
    assert set(worth(record, again).values()) == {Worth(0, 0)}
    for at, ledger in enumerate(record.ledgers):
        table = judged(record, all_regimes()[ledger.regime])[at]
        stored = {mask: (score, tier) for mask, (score, tier, _) in ledger.rows.items()}
        assert {mask: (s.score, s.tier) for mask, s in table.items()} == stored


@pytest.mark.slow
@pytest.mark.parametrize("name", list(names()))
def test_the_rules_in_force_answer_as_they_did_in_every_golden_match(name: str) -> None:
    record = golden(name)
    left = {deed.by for deeds in record.rounds for deed in deeds if isinstance(deed, OptedOut)}
    assert record.doors or left == set(record.masks), "where all have handed in the app there is no door to ask"
    assert record.evenings
    check(record)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seats", SIZES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_so_they_do_in_every_length_over_many_seeds(scenario: str, seats: int) -> None:
    for length in default_pack().scenarios[scenario].lengths:
        for seed in range(30):
            check(record_of(played(scenario, seats, seed, length)))


def test_replay_rescore_and_debrief_agree_about_every_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    save = tmp_path / "friday.match"
    setup = setup_for(default_pack(), ["bot"] * 5, seed=4, scenario="plaudit", save_to=str(save), is_headless=True)
    play_headless(setup, default_pack())
    replayed = replay_file(save)
    record = record_of(replayed.events)
    document = tmp_path / "deeds.json"
    rounds = [[to_doc(deed) for deed in deeds] for deeds in record.closed_rounds]
    document.write_text(json.dumps({"seats": list(record.masks), "rounds": rounds}), encoding="utf-8")
    for name, regime in all_regimes().items():
        tables = [{m: (s.score, s.tier) for m, s in table.items()} for table in judged(record, regime)]
        days = judged_under(replayed, name)
        assert [{m: (s["score"], s["tier"]) for m, s in day["masks"].items()} for day in days] == tables
        rescored = rescore(document, name)["rounds"]
        assert [{m: (s["score"], s["tier"]) for m, s in row.items()} for row in rescored] == tables
        assert [day["day"] for day in days] == list(range(1, record.days + 1))


def share_that_differ(matches: int) -> float:
    """In how many of these matches another rule changes a door of some mask, the lot aside; seats 3 to 8 in turn."""
    differ = 0
    for seed in range(matches):
        record = record_of(played("plaudit", 3 + seed % 6, seed))
        rules = all_rules(record)
        said = headline(record, rules)
        masks = {mask for by_mask in doors_that_differ(rules, has_lots=False).values() for mask in by_mask}
        assert said.masks == len(masks)
        differ += said.masks > 0
    return differ / matches


@pytest.mark.slow
def test_other_rules_open_other_doors() -> None:
    assert share_that_differ(20) >= MOST_DIFFER


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_other_rules_open_other_doors_in_five_hundred_matches() -> None:
    assert share_that_differ(500) >= MOST_DIFFER
