"""Whom a door turned away is in no scene behind it that day, unless somebody stood by them."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.engine.events import Event
from tests.laws.matches import plan_for, play


def seen_inside(events: list[Event]) -> tuple[int, list[str]]:
    """(scenes behind a door that had turned somebody away, those of them in which one of these was in front)."""
    shut: dict[str, set[str]] = {}
    scenes, wrong = 0, []
    for event in events:
        match event:
            case ev.DayBegan():
                shut = {}
            case ev.DoorAnswered(kind="travel"):
                shut[event.door] = {mask for mask, _, is_in, _ in event.rows if not is_in}
            case ev.Vouched():
                shut.get(event.door, set()).discard(event.of)
            case ev.EncounterDone() if shut.get(event.place):
                scenes += 1
                if shut[event.place] & set(event.front):
                    wrong.append(f"{event.card} in {event.place}: {shut[event.place]} of {event.front}")
            case _:
                pass
    return scenes, wrong


SCENARIOS = "first-impressions", "plaudit", "the-list", "applause", "charter"


@pytest.mark.slow
def test_nobody_who_was_turned_away_is_in_front_behind_that_door_in_a_few_matches_of_each_sort() -> None:
    sorts = [(scenario, seats, seed) for scenario in SCENARIOS for seats in (5, 8) for seed in range(5)]
    found = [seen_inside(play(plan_for(scenario, seats), seed).events) for scenario, seats, seed in sorts]
    assert not [each for _, wrong in found for each in wrong]
    assert sum(scenes for scenes, _ in found) >= 5


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("seats", [5, 8])
def test_who_was_turned_away_is_not_in_front_behind_that_door(scenario: str, seats: int) -> None:
    found = [seen_inside(play(plan_for(scenario, seats), seed).events) for seed in range(60)]
    assert not [each for _, wrong in found for each in wrong]
    assert sum(scenes for scenes, _ in found) >= 2


def test_a_match_has_as_many_scenes_as_before() -> None:
    """All meet in the lower district instead: no scene falls out."""
    for seed in range(8):
        plan = plan_for("plaudit", 5)
        events = play(plan, seed, lambda step, place, slot: "ready" if slot.seat < 0 else None).events
        scenes = sum(isinstance(event, ev.EncounterDone) for event in events)
        assert scenes >= plan.encounters_a_day * (plan.days - 1)
