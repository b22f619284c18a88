"""Laws that hold over random legal answers, at every table size."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.city import events as ev
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.driver import Strike
from game.engine.events import CardClosed, CardOpened, CardStruck, Event, stable_bytes
from game.engine.prompts import STAGE, Raw, Slot, legal
from tests.laws.matches import plan_for, play, play_anew, random_answers, stepping

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


@example(25, 5, "plaudit")
@example(29_047_465, 5, "plaudit")
@settings(max_examples=12, deadline=None)
@given(SEEDS, SIZES, SCENARIOS)
def test_no_one_is_refused_twice_running_at_a_kind_of_door_and_homes_know_no_queue(
    seed: int, seats: int, scenario: str
) -> None:
    refused: dict[str, set[str]] = {}
    for event in play(plan_for(scenario, seats), seed).events:
        if isinstance(event, ev.DoorAnswered):
            if event.kind == "home":
                assert event.waited == (), "homes know no queue"
                continue
            before = refused.setdefault(event.kind, set())
            out = {mask for mask, _, is_in, _ in event.rows if not is_in}
            assert not out & before, event
            before -= {mask for mask, _, is_in, _ in event.rows if is_in}
            before |= out
        elif isinstance(event, ev.Vouched):
            for before in refused.values():
                before.discard(event.of)
        elif isinstance(event, ev.DeedNoted) and event.deed == "opted_out":  # who hands in the app leaves every queue
            for before in refused.values():
                before.discard(str(dict(event.pairs)["by"]))


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


@settings(max_examples=10, deadline=None)
@given(SEEDS, SIZES, SCENARIOS, st.integers(0, 10))
def test_a_struck_card_tells_nothing_and_counts_for_nothing(seed: int, seats: int, scenario: str, when: int) -> None:
    struck = 0
    for number, played in enumerate(stepping(plan_for(scenario, seats), seed, random_answers(seed))):
        card = played.driver.open_card
        if card is None or (number * 7 + when) % 11:
            continue
        fresh = played.driver.feed(Strike(card))
        played.steps.append(fresh)
        assert fresh[0] == CardStruck(card)
        gone = [event.card for event in fresh if isinstance(event, CardStruck)]  # two, where halves play at once
        struck += len(gone)
        told = [isinstance(event, ev.Redirected) for event in fresh[len(gone) :]]  # after the chair's, perhaps nothing
        assert told[:1] == [True] if card in default_pack().cards else True not in told[:1]
        for each in gone:
            assert each in played.city.struck
            assert each not in played.city.played
            assert not [star for star in played.city.given if star.card == each]
    assert struck == len(played.city.struck)


def by_what_is_asked(step: int, place: int, slot: Slot) -> Raw | None:
    """Answers that depend on the question alone, so that a longer way to it changes nothing."""
    if slot.seat == STAGE:
        return "ready"
    prompt = slot.prompt
    return Dice(3, prompt.topic, prompt.about, getattr(prompt, "of", ""), slot.seat).choice(legal(prompt))


@pytest.mark.parametrize("seats", [3, 5, 8])
def test_when_a_card_was_struck_leaves_no_trace_in_the_rest_of_the_match(seats: int) -> None:
    """Struck at once or after stars were given: everything after it is the same to the end."""
    plan = plan_for("plaudit", seats)
    plan = replace(plan, scenario=replace(plan.scenario, more_first_cards=()))  # so that the ticket is dealt
    endings = set()
    for moment in range(1, 9):
        waited, is_struck = 0, False
        after: list[Event] = []
        for played in stepping(plan, 5, by_what_is_asked):
            if is_struck:
                after += played.steps[-1]
                continue
            waited = waited + 1 if played.driver.open_card == "lucky-ticket" else 0
            if waited == moment:
                played.steps.append(played.driver.feed(Strike("lucky-ticket")))
                after += played.steps[-1]
                is_struck = True
        if is_struck:
            endings.add((moment, stable_bytes(after)))
    assert len(endings) >= 5
    assert len({ending for _, ending in endings}) == 1


@pytest.mark.parametrize("scenario", ["first-impressions", "plaudit"])
def test_the_same_seed_and_answers_give_the_same_match(scenario: str) -> None:
    one, two = (play_anew(plan_for(scenario, 5), 11, random_answers(11)) for _ in range(2))
    assert one.driver.hash_hex == two.driver.hash_hex
    assert stable_bytes(one.events) == stable_bytes(two.events)
