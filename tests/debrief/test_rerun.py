"""Bots that imitate each seat: what they take over of it, and what is told of their matches."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest

from game.city import events as ev
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.regimes.registry import UnknownRegime
from game.content import default_pack
from game.debrief.habits import habits_of
from game.debrief.imitator import Imitator
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.debrief.rerun import AnotherMatch, Rerun, plan_under, rerun, spread
from game.engine.events import Event
from game.engine.host import Host, run_headless
from tests.debrief.by_hand import MASKS, first_day
from tests.debrief.played import played

SEATS = 4


def plan(scenario: str = "plaudit", seats: int = SEATS) -> Plan:
    pack = default_pack()
    return Plan(pack, pack.scenarios[scenario], "standard", seats, tuple(range(seats)))


def with_stars(by: str, stars: int) -> Record:
    """A played match in which one mask had given nothing but these stars."""
    events: list[Event] = []
    for event in played("plaudit", SEATS, 3):
        if isinstance(event, ev.StarsGiven) and event.by == by:
            events.append(replace(event, stars=stars))
        else:
            events.append(event)
    return record_of(events)


def mean_given(record: Record, seat: int, seed: int) -> float:
    players = {at: Imitator(habits) for at, habits in enumerate(habits_of(record))}
    host = Host(plaudit_rules(plan()), seed, players=players)
    run_headless(host)
    again = record_of(host.history)
    return fmean(star.stars for star in again.given_by(again.masks[seat]))


@pytest.mark.parametrize("seat", [0, 3])
def test_who_gave_fives_gives_fives_and_who_gave_twos_gives_twos(seat: int) -> None:
    mask = record_of(played("plaudit", SEATS, 3)).masks[seat]
    assert mean_given(with_stars(mask, 5), seat, seed=11) == 5
    assert mean_given(with_stars(mask, 2), seat, seed=11) == 2


def test_habits_hold_what_a_seat_did_and_go_with_the_seat_when_masks_change_hands() -> None:
    done = ev.EncounterDone(
        "taxi", "dilemma", "down", ("ada", "bo"), (("ada", "share"),), (("ada", "grab", "grabbed it"),), ("ada",)
    )
    cares = [ev.CareNoted("ada", "taxi", -1), ev.StarsGiven("bo", "ada", 1, "taxi")]
    swapped = ev.MasksSwapped(("bo", "cy", "ada"))
    later = [ev.DayBegan(2, 2, ("up", "down")), swapped, ev.Boarded((("ada", "up"), ("bo", "down")), False)]
    habits = habits_of(record_of([*first_day(), done, *cares, *later]))
    assert habits[0].acts == {"taxi": "grab"}
    assert (habits[0].kindness, habits[0].honesty) == (0.0, 0.0)
    assert habits[1].stars == {-1: [1]}
    assert habits[2].chosen["travel"] == ["upper"], "seat 2 wears ada on day 2"
    assert habits[0].chosen["travel"] == ["lower"]
    assert len(habits) == len(MASKS)


def test_an_empty_purse_is_no_habit() -> None:
    poor = [ev.DayBegan(2, 2, ("up", "down")), ev.Paid("ada", -20, "fine"), ev.Boarded((("ada", "down"),), False)]
    assert habits_of(record_of([*first_day(), *poor]))[0].chosen["travel"] == []


def test_the_rule_stays_in_force_from_the_doors_day_to_the_flight() -> None:
    record = record_of(played("plaudit", SEATS, 3))
    players = {at: Imitator(habits) for at, habits in enumerate(habits_of(record))}
    host = Host(plaudit_rules(plan_under(plan(), "web")), 5, players=players)
    run_headless(host)
    again = record_of(host.history)
    assert [(day, name) for day, name, _ in again.regimes] == [(0, "mean"), (again.doors_day, "web")]
    assert {door.regime for door in again.doors} == {"web"}


def test_matches_are_played_one_at_a_time_and_told_as_a_range() -> None:
    record = record_of(played("plaudit", SEATS, 3))
    matches = Rerun(plan(), record, "gilded", range(3))
    with pytest.raises(ValueError, match="step"):
        matches.ranges()
    assert [matches.step(), matches.step(), matches.step(), matches.step()] == [True, True, False, False]
    told = matches.ranges()
    assert (told.matches, told.regime, matches.is_done) == (3, "gilded", True)
    assert told == rerun(plan(), record, "gilded", range(3)), "the same seeds give the same range"
    for seat in range(SEATS):
        assert 1 <= told.place[seat].low <= told.place[seat].median <= told.place[seat].high <= SEATS
        assert round(told.flown[seat] * 3, 6) in (0, 1, 2, 3)


def test_what_does_not_fit_is_refused() -> None:
    record = record_of(played("plaudit", SEATS, 3))
    with pytest.raises(AnotherMatch, match="another"):
        Rerun(plan(seats=5), record, "gilded", range(3))
    with pytest.raises(UnknownRegime):
        Rerun(plan(), record, "guilded", range(3))


def test_every_scenario_is_played_again_under_every_rule_it_offers() -> None:
    for name, scenario in default_pack().scenarios.items():
        record = record_of(played(name, 3, 1))
        for regime in ("", *scenario.regimes):
            assert rerun(plan(name, 3), record, regime, [2]).matches == 1


def test_a_spread_leaves_out_the_tenths_at_either_end() -> None:
    one = spread([7])
    assert (one.low, one.median, one.high) == (7, 7, 7)
    ten = spread([9, 1, 2, 3, 4, 5, 6, 7, 8, 0])
    assert (ten.low, ten.median, ten.high) == (0, 4, 8)
    thirty = spread(range(1, 31))
    assert (thirty.low, thirty.median, thirty.high) == (3, 15, 27)
