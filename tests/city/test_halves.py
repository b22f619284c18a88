"""Two halves of a large table at once: who plays what, what it asks in one go, what X removes, what stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import LARGE
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.driver import Strike
from game.engine.events import CardStruck
from game.engine.host import Host, Pace, resume
from game.engine.journal import Journal
from game.engine.prompts import STAGE, legal
from tests.laws.matches import Played, plan_for, random_answers, sealed, stepping

SCENARIOS = ("first-impressions", "plaudit", "the-list")


def all_steps(scenario: str, seats: int, seed: int) -> Iterator[tuple[Played, tuple[tuple[str, tuple[str, ...]], ...]]]:
    """Each open group of a match, with the halves that play: () while none do."""
    halves: tuple[tuple[str, tuple[str, ...]], ...] = ()
    for played in stepping(plan_for(scenario, seats), seed, random_answers(seed)):
        for event in played.steps[-1]:
            if isinstance(event, ev.HalvesDealt):
                halves = event.halves
            elif isinstance(event, ev.EncounterDone | CardStruck):
                halves = ()
        yield played, halves


@pytest.mark.parametrize("seats", [7, 8])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_two_cards_are_played_by_different_people_of_one_table(scenario: str, seats: int) -> None:
    played = [played for played, _ in all_steps(scenario, seats, 3)][-1]
    dealt = [event for event in played.events if isinstance(event, ev.HalvesDealt)]
    assert dealt
    done = {event.card: event for event in played.events if isinstance(event, ev.EncounterDone)}
    for event in dealt:
        (one, its), (other, others) = event.halves
        assert one != other
        assert not set(its) & set(others)
        assert all(3 <= len(front) <= 4 for front in (its, others))
        assert (done[one].front, done[other].front) == (its, others)


@pytest.mark.parametrize("seats", [3, 5, 6])
def test_a_smaller_table_stays_together(seats: int) -> None:
    assert seats < LARGE
    assert not any(halves for _, halves in all_steps("first-impressions", seats, 1))


def test_no_half_is_of_bots_alone() -> None:
    plan = replace(plan_for("first-impressions", 8), bots=tuple(range(2, 8)))
    dealt = 0
    for seed in range(1, 5):
        played = list(stepping(plan, seed, random_answers(seed)))[-1]
        for event in played.events:
            if isinstance(event, ev.HalvesDealt):
                dealt += 1
                for _, front in event.halves:
                    assert {played.city.seat_of(mask) for mask in front} & {0, 1}
    assert dealt


def test_promises_and_deeds_of_both_halves_are_asked_at_once_and_gasps_are_not() -> None:
    beats: dict[str, list[set[int]]] = {}
    for played, halves in all_steps("first-impressions", 8, 2):
        ask = played.driver.ask
        if halves and ask is not None:
            beats.setdefault(ask.beat, []).append({slot.seat for slot in ask.slots} - {STAGE})
            if ask.beat == "do":
                front = {played.city.seat_of(mask) for _, masks in halves for mask in masks}
                assert beats["do"][-1] == front
            if ask.beat == "say":
                assert beats["say"][-1] == set(range(8))
    assert len(beats["say"]) == len(beats["do"]) == len(beats["cards"])
    assert len(beats["gasp"]) == 2 * len(beats["do"])
    assert all(asked == set(range(8)) for asked in beats["stars"])
    assert "card" not in beats


@pytest.mark.parametrize("beat", ["cards", "say", "do", "gasp", "stars"])
def test_x_removes_both_cards_and_leaves_nothing(beat: str) -> None:
    for played, halves in all_steps("first-impressions", 8, 2):
        ask = played.driver.ask
        if halves and ask is not None and ask.beat == beat:
            break
    driver = played.driver
    coins, life, given = dict(driver.table.state.coins), dict(driver.table.state.life), len(driver.table.state.given)
    assert driver.open_card is not None
    told = driver.feed(Strike(driver.open_card))
    cards = [card for card, _ in halves]
    assert {event.card for event in told if isinstance(event, CardStruck)} == set(cards)
    assert not any(isinstance(event, ev.EncounterDone | ev.StarsGiven) for event in told)
    walked = next(event for event in told if isinstance(event, ev.Redirected))
    assert set(walked.front) == {mask for _, front in halves for mask in front}
    assert (driver.table.state.coins, driver.table.state.life, len(driver.table.state.given)) == (coins, life, given)
    answer = random_answers(5)
    while driver.ask is not None:  # and the match goes on to its end
        driver.feed(sealed(driver, answer))
    assert not set(cards) & set(driver.table.state.played)


def test_nobody_pays_from_one_purse_at_two_tables() -> None:
    for seed in range(1, 6):
        for played, halves in all_steps("the-list", 8, seed):
            assert all(coins >= 0 for coins in played.city.coins.values())
            if halves:
                (_, its), (_, others) = halves
                assert len({*its, *others}) == len(its) + len(others)


def test_a_match_that_was_left_between_two_halves_goes_on_with_what_they_pressed(tmp_path: Path) -> None:
    plan = plan_for("first-impressions", 8)
    journal = Journal.create(tmp_path / "a.save", {"seed": 2})
    host = Host(plaudit_rules(plan), 2, journal=journal, pace=Pace(BEATS_S), players=bots_for(range(8), Dice(2)))
    while host.group is None or not is_half_done(host):
        host.close_now(is_strict=True)
    for seat in range(8):
        host.set_player(seat, None)
    first = host.group.slots[0]
    assert host.draft(host.group.step, 0, legal(first.prompt)[-1], 10) is None
    left, pressed = host.hash_hex, host.drafts_of(first.seat)
    host.leave()
    again = resume(Journal.open(tmp_path / "a.save"), plaudit_rules(plan), pace=Pace(BEATS_S))
    assert again.group is not None
    assert (again.hash_hex, again.group.beat, again.drafts_of(first.seat)) == (left, "do", pressed)
    again.leave()


def is_half_done(host: Host[City]) -> bool:
    """Whether both halves are asked what they do."""
    dealt = [event for event in host.history if isinstance(event, ev.HalvesDealt)]
    return bool(dealt) and host.group is not None and host.group.beat == "do"


def test_what_the_second_half_did_is_nowhere_until_the_first_was_rated() -> None:
    seen = 0
    for played, halves in all_steps("first-impressions", 8, 2):
        if not halves:
            continue
        ask, (_, its), (_, others) = played.driver.ask, *halves
        start = max(at for at, event in enumerate(played.events) if isinstance(event, ev.HalvesDealt))
        acted = [event for event in played.events[start:] if isinstance(event, ev.Acted)]
        if ask is not None and ask.beat in ("gasp", "stars") and len(acted) == 1:
            assert {mask for mask, _, _ in acted[0].acts} == set(its)
            assert not set(its) & set(others)
            seen += 1
    assert seen > 4
