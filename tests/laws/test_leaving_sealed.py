"""Handing in the app: pledges are said aloud, choices are sealed, and nothing tells of them until all are laid open."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.engine.events import Event, audience_of
from game.engine.prompts import Choose, Raw, Slot
from tests.laws.matches import Played, plan_for, random_answers, stepping


def at_the_choice(scenario: str, seed: int) -> Played:
    """A match that has come to the sealed question."""
    for played in stepping(plan_for(scenario, 5), seed, random_answers(seed)):
        ask = played.driver.ask
        if ask is not None and any(slot.prompt.topic == "app" for slot in ask.slots):
            return played
    raise AssertionError("the app is never asked for")


def test_pledges_are_open_and_choices_sealed() -> None:
    asked = {}
    for played in stepping(plan_for("the-list", 5), 2, random_answers(2)):
        ask = played.driver.ask
        for slot in ask.slots if ask is not None else ():
            if isinstance(slot.prompt, Choose) and slot.prompt.topic.startswith("app"):
                asked[slot.prompt.topic] = slot.prompt.secrecy
    assert asked["app_pledge"] == "open"
    assert {secrecy for topic, secrecy in asked.items() if topic != "app_pledge"} == {"sealed"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_until_all_are_laid_open_nothing_of_a_choice_is_told(seed: int) -> None:
    """Everything that was told before the answers are is the same, whatever was pressed."""

    def choosing(wanted: str) -> list[Event]:
        inner = random_answers(seed)

        def answer(step: int, place: int, slot: Slot) -> Raw | None:
            return wanted if slot.prompt.topic == "app" else inner(step, place, slot)

        for played in stepping(plan_for("applause", 5), seed, answer):
            laid_open = next((n for n, event in enumerate(played.events) if isinstance(event, ev.AppAnswered)), None)
            if laid_open is not None:
                return [event for event in played.events[:laid_open] if audience_of(event, None)]
        raise AssertionError("the app is never asked for")

    assert choosing("keep") == choosing("hand_in")
    played = at_the_choice("applause", seed)
    assert not [e for e in played.events if isinstance(e, ev.AppAnswered)]
