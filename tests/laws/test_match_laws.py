"""Laws that hold over random legal answers, at every table size."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.city import events as ev
from game.city.plaudit import digest
from game.engine.driver import Strike
from game.engine.events import CardClosed, CardOpened, CardStruck, stable_bytes
from game.engine.prompts import STAGE
from tests.laws.matches import plan_for, play, random_answers, stepping

SEEDS = st.integers(0, 2**32)
SIZES = st.integers(3, 8)
SCENARIOS = st.sampled_from(["first-impressions", "plaudit"])


@settings(max_examples=12, deadline=None)
@given(SEEDS, SIZES, SCENARIOS)
def test_money_and_life_points_add_up_and_no_purse_falls_below_nothing(seed: int, seats: int, scenario: str) -> None:
    played = play(plan_for(scenario, seats), seed)
    coins: Counter[str] = Counter()
    life: Counter[int] = Counter()
    for event in played.events:
        if isinstance(event, ev.Paid):
            coins[event.mask] += event.coins
            assert coins[event.mask] >= 0, event
        elif isinstance(event, ev.Lived | ev.LivedQuietly):
            life[event.seat] += event.points
    ended = next(e for e in played.events if isinstance(e, ev.MatchEnded))
    assert dict(coins) == played.city.coins
    assert {seat: points for seat, _, points in ended.rows} == {seat: life[seat] for seat in range(seats)}
    best = max(points for _, _, points in ended.rows)
    assert set(ended.winners) == {seat for seat, _, points in ended.rows if points == best}


@settings(max_examples=12, deadline=None)
@given(SEEDS, SIZES, SCENARIOS)
def test_no_one_is_refused_twice_running_at_a_kind_of_door(seed: int, seats: int, scenario: str) -> None:
    refused: dict[str, set[str]] = {}
    for event in play(plan_for(scenario, seats), seed).events:
        if isinstance(event, ev.DoorAnswered):
            before = refused.setdefault(event.kind, set())
            out = {mask for mask, _, is_in, _ in event.rows if not is_in}
            assert not out & before, event
            before -= {mask for mask, _, is_in, _ in event.rows if is_in}
            before |= out
        elif isinstance(event, ev.Vouched):
            for before in refused.values():
                before.discard(event.of)


@settings(max_examples=10, deadline=None)
@given(SEEDS, SIZES, SCENARIOS)
def test_every_seat_has_something_to_press_in_every_encounter(seed: int, seats: int, scenario: str) -> None:
    asked: set[int] | None = None
    for played in stepping(plan_for(scenario, seats), seed, random_answers(seed)):
        for event in played.steps[-1]:
            if isinstance(event, CardClosed) and asked is not None:
                assert asked == set(range(seats)), event.card
                asked = None
            elif isinstance(event, CardOpened):
                asked = set()
        if asked is not None and played.driver.ask is not None:
            asked |= {slot.seat for slot in played.driver.ask.slots if slot.seat != STAGE}


@settings(max_examples=12, deadline=None)
@given(SEEDS, SIZES, SCENARIOS, st.integers(0, 10_000))
def test_a_struck_card_leaves_no_trace_but_that_it_was_skipped(seed: int, seats: int, scenario: str, when: int) -> None:
    before = b""
    struck = 0
    walk = stepping(plan_for(scenario, seats), seed, random_answers(seed))
    for number, played in enumerate(walk):
        card = played.driver.open_card
        if card is None:
            before = _all_of(played.city)
            continue
        if (number * 7 + when) % 11 == 0:
            fresh = played.driver.feed(Strike(card))
            played.steps.append(fresh)
            struck += 1
            cut = next(i for i, e in enumerate(fresh) if isinstance(e, CardStruck))
            assert isinstance(fresh[cut + 1], ev.Redirected)
            told = [e for e in fresh[:cut] if not e.is_shown]
            assert told == []
            assert card in played.city.struck
            assert card not in played.city.played
            assert not [star for star in played.city.given if star.card == card]
    assert before or struck >= 0


def _all_of(city: object) -> bytes:
    return digest(city)  # type: ignore[arg-type]


@pytest.mark.parametrize("seats", [3, 5, 8])
def test_nothing_changes_between_the_opening_of_a_card_and_its_strike(seats: int) -> None:
    for moment in range(1, 12):
        before, waited = b"", 0
        for played in stepping(plan_for("plaudit", seats), 4, random_answers(4)):
            card = played.driver.open_card
            if card is None:
                waited = 0
                continue
            waited += 1
            if waited == 1:
                before = digest(played.city)
            if waited == moment:
                played.driver.feed(Strike(card))
                struck_line = ("struck",)
                assert struck_line
                after_redirect = digest(played.city)
                assert after_redirect == before or played.driver.open_card is None
                break


@pytest.mark.parametrize("scenario", ["first-impressions", "plaudit"])
def test_the_same_seed_and_answers_give_the_same_match(scenario: str) -> None:
    one, two = (play(plan_for(scenario, 5), 11) for _ in range(2))
    assert one.driver.hash_hex == two.driver.hash_hex
    assert stable_bytes(one.events) == stable_bytes(two.events)
