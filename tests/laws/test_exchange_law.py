"""The exchange law: what the hill shows betrays no vote, and two runs with exchanged votes look the same to the end."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from types import SimpleNamespace
from typing import Any, cast

import pytest

from game.city import events as ev
from game.city.deeds import CITIZENS, Rated
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes, regime_named
from game.city.standing import VEIL, judge
from game.city.veil import veiled_masks
from game.engine.dice import Dice
from game.engine.events import Event, audience_of, stable_bytes
from game.engine.prompts import STAGE, Raw, Slot, legal
from tests.laws.matches import plan_for, play
from tests.laws.scratch_rules import MIRROR
from tests.sampled import some

RULES = (*all_regimes().values(), MIRROR)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
shown_rules = pytest.mark.parametrize(
    "rule",
    [r for r in RULES if "rated" in r.needs and not r.is_hidden_figure and r is not MIRROR],
    ids=lambda rule: rule.name,
)


def round_of_votes(seats: list[str], rated: list[str], seed: int, spread: int) -> list[Rated]:
    """One round: all others and two citizens rate each of `rated`; a small spread makes unanimity likely."""
    dice = Dice(seed, "votes")
    votes = []
    for of in rated:
        start = 1 + dice.below(5 - spread)
        votes += [Rated(by, of, start + dice.below(spread + 1)) for by in seats if by != of]
        votes += [Rated("street", of, start + dice.below(spread + 1)) for _ in range(2)]
    return votes


def stored(rule: Regime, seats: list[str], votes: list[Rated]) -> list[tuple[object, int]]:
    return [(s.score, s.tier) for s in rule.judge(seats, [votes])[-1].values()]


def bare_votes(seats: list[str], votes: list[Rated], mask: str, rule: Regime) -> list[int]:
    """Goes through every set of votes for `mask`: which of them are not covered from an onlooker and every fellow?"""
    mine = [i for i, vote in enumerate(votes) if vote.of == mask]
    now_stored = stored(rule, seats, votes)
    equal: list[tuple[int, ...]] = []
    for stars in product(range(1, 6), repeat=len(mine)):
        other = list(votes)
        for i, star in zip(mine, stars, strict=True):
            other[i] = replace(votes[i], stars=star)
        if stored(rule, seats, other) == now_stored:
            equal.append(stars)
    living = [n for n, i in enumerate(mine) if votes[i].by not in CITIZENS]
    now = [votes[i].stars for i in mine]
    return [
        mine[own]
        for own in living
        if not all(
            any(stars[own] != now[own] and all(stars[k] == now[k] for k in knowing) for stars in equal)
            for knowing in ([], *([k] for k in living if k != own))
        )
    ]


def moved_by(seats: list[str], votes: list[Rated], place: int, rule: Regime) -> set[str]:
    """Everybody whose figure another star in that one vote would move, rater or rated or neither."""
    scores = {mask: s.score for mask, s in rule.judge(seats, [votes])[-1].items()}
    moved = set()
    for stars in range(1, 6):
        other = [replace(vote, stars=stars) if i == place else vote for i, vote in enumerate(votes)]
        moved |= {mask for mask, s in rule.judge(seats, [other])[-1].items() if s.score != scores[mask]}
    return moved


@every_rule
@pytest.mark.parametrize("seats", some([3, 4], 1))
def test_no_figure_is_shown_that_a_bare_vote_moves(seats: int, rule: Regime) -> None:
    """By going through all votes there could have been, so that a rule need not say what its figures depend on."""
    names = ["ada", "bo", "cy", "di"][:seats]
    for seed in range(5 if seats == 3 else 1):
        votes = round_of_votes(names, names[:1] if seats == 4 else names, seed, spread=seed % 5)
        if rule.is_hidden_figure:
            continue  # no figure is published at all, see below
        hidden = veiled_masks(names, [votes], rule)
        shown = {i for i, v in enumerate(votes) if v.by not in CITIZENS and moved_by(names, votes, i, rule) - hidden}
        for mask in {votes[place].of for place in shown}:
            assert not shown.intersection(bare_votes(names, votes, mask, rule)), (seed, mask, votes)


@shown_rules
def test_a_fellow_rater_is_no_cover_from_itself(rule: Regime) -> None:
    """The street has given all it can, so that only bo and cy could have given otherwise, and each knows its own."""
    names = ["ada", "bo", "cy"]
    for bo, cy, street in ((5, 3, 5), (3, 5, 5), (1, 3, 1), (4, 2, 1), (5, 5, 5)):
        votes = [Rated("bo", "ada", bo), Rated("cy", "ada", cy), *(Rated("street", "ada", street),) * 2]
        hidden = veiled_masks(names, [votes], rule)
        for place in bare_votes(names, votes, "ada", rule):
            assert moved_by(names, votes, place, rule) <= hidden, votes


@shown_rules
def test_not_everything_is_veiled(rule: Regime) -> None:
    names = ["ada", "bo", "cy"]
    rounds = [round_of_votes(names, names, seed, spread=seed % 5) for seed in range(10)]
    assert any(set(names) - veiled_masks(names, [votes], rule) for votes in rounds)


class Ledger:
    """Just so much of a table as judging needs; keeps what it is told."""

    def __init__(self, masks: list[str], rounds: list[list[Rated]], rule: Regime) -> None:
        state = {"masks": tuple(masks), "rounds": rounds, "regime": rule.name}
        self.state = SimpleNamespace(
            **state, out={}, figures={}, veiled={}, given=[vote for votes in rounds for vote in votes]
        )
        self.told: list[Event] = []

    def tell(self, *events: Event) -> None:
        self.told += events


def published(names: list[str], votes: list[Rated], rule: Regime) -> dict[str, tuple[str, bool]]:
    """What the hill shows of each mask's figure, and whether it says that it is veiled."""
    ledger, plan = (
        Ledger(names, [votes], rule),
        SimpleNamespace(regime=lambda name: rule, rules_beside=lambda now: [rule]),
    )
    judge(cast(Any, ledger), cast(Any, plan))
    (shown,) = [event for event in ledger.told if isinstance(event, ev.StandingsShown)]
    return {mask: (text, is_veiled) for mask, text, _, _, is_veiled in shown.rows}


@every_rule
def test_the_hill_shows_a_figure_in_full_or_veiled_as_the_law_says(rule: Regime) -> None:
    names = ["ada", "bo", "cy", "di"]
    for seed in range(12):
        votes = round_of_votes(names, names, seed, spread=seed % 5)
        hidden, full = veiled_masks(names, [votes], rule), rule.judge(names, [votes])[-1]
        for mask, (text, is_veiled) in published(names, votes, rule).items():
            if rule.is_hidden_figure:
                assert (text, is_veiled) == ("", False)
            elif mask in hidden:
                assert is_veiled
                assert VEIL in text
                assert not any(sign.isdigit() for sign in text), text
            else:
                assert (text, is_veiled) == (full[mask].shown, False)


def test_a_rule_about_who_rates_shows_no_digit_of_a_raters_figure() -> None:
    """Each gives one star or two: of such a mean already its first digit tells."""
    names = ["ada", "bo", "cy", "di"]
    votes = [Rated("bo", "ada", 5), Rated("cy", "ada", 2), Rated("di", "ada", 1), Rated("street", "ada", 3)]
    shown = published(names, votes, MIRROR)
    assert {mask: text for mask, (text, _) in shown.items() if mask != "ada"} == dict.fromkeys(
        names[1:], f"{VEIL}.{VEIL}{VEIL}"
    )
    assert shown["ada"] == ("3.00", False)  # who has not rated has nothing to hide


def test_unanimity_is_veiled() -> None:
    seats = ["ada", "bo", "cy"]
    fives = [Rated(by, "ada", 5) for by in ("bo", "cy", "street", "street")]
    assert "ada" in veiled_masks(seats, [fives], regime_named("mean"))
    mixed = [*fives[:3], Rated("street", "ada", 3)]
    assert "ada" in veiled_masks(seats, [mixed], regime_named("mean")) or not bare_votes(
        seats, mixed, "ada", regime_named("mean")
    )


@shown_rules
def test_a_veil_outlasts_the_night_and_days_without_votes(rule: Regime) -> None:
    """Another morning, another judgement, the same votes: what was veiled at the ledger is veiled still."""
    names = ["ada", "bo", "cy"]
    fives = [Rated(by, "ada", 5) for by in ("bo", "cy", "street", "street", "street")]
    rounds: list[list[Rated]] = [fives]
    for _ in range(3):
        assert "ada" in veiled_masks(names, rounds, rule)
        rounds.append([])
    rounds[-1] += [Rated("bo", "cy", 3), Rated("ada", "cy", 4), *(Rated("street", "cy", stars) for stars in (2, 4, 5))]
    assert veiled_masks(names, rounds, rule) == {"ada"}


def test_most_figures_at_five_seats_are_shown_in_full() -> None:
    names = ["ada", "bo", "cy", "di", "ed"]
    shown = total = 0
    for seed in range(40):
        votes = round_of_votes(names, names[:4], seed, spread=3)
        hidden = veiled_masks(names, [votes], regime_named("gilded"))
        total += 4
        shown += 4 - len(hidden)
    assert shown / total >= 0.85


class Twin:
    """Answers a match; where two seats gave one face different stars they are swapped in the second run."""

    def __init__(self, seed: int, exchange: tuple[int, int] | None) -> None:
        self.seed, self.exchange = seed, exchange

    def __call__(self, step: int, place: int, slot: Slot) -> Raw | None:
        if slot.seat == STAGE:
            return "ready"
        seat = slot.seat
        if self.exchange is not None and slot.prompt.topic == "stars" and seat in self.exchange:
            other = self.exchange[1 - self.exchange.index(seat)]
            if getattr(slot.prompt, "of", "") not in self._owners:
                seat = other
        dice = Dice(self.seed, "twin", step, seat, slot.prompt.topic)
        if slot.prompt.topic == "stars":
            return 2 + dice.below(4)  # no ones: one a day would count as two, and that is a fact of the rater
        return dice.choice(legal(slot.prompt))

    _owners: frozenset[str] = frozenset()


@pytest.mark.parametrize("seats", some([4, 5, 7], 1))
def test_twins_with_exchanged_votes_look_the_same_to_the_end(seats: int) -> None:
    """Two raters swap all their stars wherever both rate; under a plain mean every stored score stays the same."""
    plan = plan_for("first-impressions", seats)
    plan = replace(plan, scenario=replace(plan.scenario, regimes=("mean", "charter", "quiet"), wishes=INDIFFERENT))
    compared = 0
    for seed in range(6):
        first = play(plan, seed, Twin(seed, None))
        masks = first.city.masks
        twin = Twin(seed, (0, 1))
        twin._owners = frozenset(masks[:2])
        second = play(plan, seed, twin)
        assert [e for e in first.events if isinstance(e, ev.StarsGiven)] != [
            e for e in second.events if isinstance(e, ev.StarsGiven)
        ]
        public = [[e for e in run.events if audience_of(e, None)] for run in (first, second)]
        mirrored = [[e for e in events if not isinstance(e, TOLD_AT_THE_END)] for events in public]
        assert stable_bytes(mirrored[0]) == stable_bytes(mirrored[1]), seed
        compared += len(mirrored[0])
    assert compared > 500


TOLD_AT_THE_END = ev.MirrorShown | ev.StarsLaidOpen | ev.MatchEnded
"""What tells of one's own stars on purpose: the mirror, and in one rounded sum the good eye (test_good_eye.py)."""
INDIFFERENT = ("somersault", "left-and-right", "comeback", "good-neighbours", "light-luggage")
"""Wishes that read no star of their own holder: the others are told in the finale, when votes may be known."""
