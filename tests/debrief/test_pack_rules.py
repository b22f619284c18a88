"""A match under a pack's own rule has its whole debrief: answers as played, other rules, questions in words."""

from __future__ import annotations

import pickle
from dataclasses import replace
from functools import cache

import pytest

from game.bots.bot import bots_for
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.regimes.regime import Regime
from game.city.regimes.registry import UnknownRegime, all_regimes
from game.content import default_pack, load_pack
from game.content.loading import PACKS
from game.debrief.counterfactual import all_rules, headline, judged, retried, retried_as_played, worth
from game.debrief.questions import PAIRS, TRIGGERS, Question, chosen, fired, told
from game.debrief.questions.case import Case
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.debrief.rerun import plan_under
from game.debrief.worth import Worth
from game.engine.dice import Dice
from game.engine.host import Host, Pace, run_headless
from tests.sampled import some

LANTERN = "lantern"
MATCHES = [(seats, seed) for seats in (5, 3, 8) for seed in (1, 2)]


@cache
def harbour(seats: int, seed: int, rule: str = LANTERN) -> tuple[Plan, Record]:
    """A match of the example pack with a bot on every seat, under one rule from the day that doors look."""
    pack = load_pack(PACKS / "example")
    plan = plan_under(Plan(pack, pack.scenarios["one-evening"], "standard", seats, bots=tuple(range(seats))), rule)
    bots = bots_for(range(seats), Dice(seed, "temperaments"))
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    run_headless(host)
    return plan, record_of(host.history)


def asked(seats: int, seed: int) -> tuple[Question, ...]:
    plan, record = harbour(seats, seed)
    return fired(record, regimes=plan.regimes)


@pytest.mark.parametrize("match", some(MATCHES, 1))
def test_the_packs_rule_answers_again_as_it_did(match: tuple[int, int]) -> None:
    plan, record = harbour(*match)
    assert {tried.regime for tried in record.doors if record.has_looked(tried.day)} == {LANTERN}
    again = retried_as_played(record, plan.regime)
    assert again.changes == ()
    for door in again.doors:
        assert door.rows == tuple((mask, how, is_in) for mask, how, is_in, _ in door.tried.asked.rows)
    assert again.nights
    assert all(slept == record.nights[day - 1] for day, slept in again.nights.items())
    assert set(worth(record, again).values()) == {Worth(0, 0)}
    for at, ledger in enumerate(record.ledgers):
        table = judged(record, plan.regime(ledger.regime))[at]
        assert {m: (s.score, s.tier) for m, s in table.items()} == {m: row[:2] for m, row in ledger.rows.items()}


def test_without_the_packs_rules_its_rule_is_not_known() -> None:
    _, record = harbour(*MATCHES[0])
    with pytest.raises(UnknownRegime, match=LANTERN):
        retried_as_played(record)


def test_the_headline_looks_at_the_packs_rules_and_the_citys() -> None:
    for match in MATCHES:
        plan, record = harbour(*match)
        rules = all_rules(record, plan.regimes.values())
        assert set(rules) == {LANTERN, *all_regimes()}
        found = headline(record, rules)
        assert found.of == record.seats
        assert found.example is None or found.example_rule in plan.regimes


def test_questions_judge_by_every_rule_of_the_match() -> None:
    matches = (*MATCHES, *((seats, seed) for seed in range(3, 30) for seats in (3, 5, 8)))
    asked_free = ([q for q in asked(*match) if q.id == "promise_free"] for match in matches)
    free = next((found for found in asked_free if found), [])
    assert free, "some broken word cost a tier under no rule"
    assert {q.holes["count"] for q in free} == {len(all_regimes()) + 1}
    plan, record = harbour(*MATCHES[0])
    case = Case(record, regimes=plan.regimes)
    assert case.under(LANTERN) == retried(record, plan.regime(LANTERN))
    latest = plan.regime(LANTERN).latest(record.masks, record.rounds)
    assert case.judged_without(LANTERN, len(record.rounds), None) == latest


@pytest.mark.slow
def test_another_rule_that_is_named_may_be_the_packs_own() -> None:
    named = set()
    for seats, seed in MATCHES:
        plan, record = harbour(seats, seed, "charter")
        own: dict[str, Regime] = {LANTERN: plan.regime(LANTERN)}
        questions = fired(record, regimes={**own, "mean": all_regimes()["mean"]})
        named |= {q.holes["other_rule"] for q in questions if q.id in ("rule_would_open", "rule_would_shut")}
    assert LANTERN in named
    assert named <= {LANTERN, "mean"}


def test_a_pack_without_a_figure_in_its_rule_is_asked_about_it() -> None:
    plan, record = harbour(*MATCHES[0])
    unseen = replace(plan.regime(LANTERN), is_hidden_figure=True)
    ids = {q.id for q in fired(record, regimes={**plan.regimes, LANTERN: unseen})}
    assert "rule_unseen" in ids
    by_its_own = {q.holes["rule"] for q in asked(*MATCHES[0]) if q.id == "rule_unseen"}
    assert LANTERN not in by_its_own


@pytest.mark.parametrize("match", some(MATCHES, 1))
def test_questions_are_chosen_and_read_in_the_packs_words(match: tuple[int, int]) -> None:
    plan, record = harbour(*match)
    rules = all_rules(record, plan.regimes.values())
    picked = chosen(record, 3, reveal=PAIRS, rules=rules, regimes=plan.regimes)
    assert len(picked) == 3
    assert picked == chosen(record, 3, reveal=PAIRS, regimes=plan.regimes), "with or without what is known already"
    for question in asked(*match):
        text = told(question, plan.pack)
        assert "{" not in text, text
        assert text.endswith("?"), text
        assert LANTERN not in text, "its name, not its id"


def test_a_pack_that_stands_alone_borrows_the_games_words() -> None:
    plan, _ = harbour(*MATCHES[0])
    own = {"ask.rule_kept": "Lamps stay on. Why?", f"regime.{LANTERN}.name": "Lantern stars"}
    alone = replace(plan.pack, words=own)
    whole = default_pack().words
    for name, trigger in TRIGGERS.items():
        bare = Question(trigger.id, trigger.topic, trigger.side, 0, -1, (), {})
        assert told(bare, alone) == own.get(f"ask.{name}", whole[f"ask.{name}"])
    both = Question("rule_would_open", "rule", "against", 0, -1, (), {"rule": LANTERN, "other_rule": "mean"})
    assert "Lantern stars" in told(both, alone)
    assert whole["regime.mean.name"] in told(both, alone)


def test_a_plan_with_its_rules_travels_to_another_process() -> None:
    plan, record = harbour(*MATCHES[0])
    assert plan.regimes[LANTERN]
    there = pickle.loads(pickle.dumps(plan))
    assert there == plan
    assert there.regime(LANTERN).latest(record.masks, record.rounds) == plan.regime(LANTERN).latest(
        record.masks, record.rounds
    )
