"""Whoever broke a promise in an encounter is rated, and before anyone else in it; a lie needs a press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.city import events as ev
from game.city.encounter import FACES_MOST
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.driver import Close, Driver
from tests.screens.picture import random_answers

SCENARIOS = ("first-impressions", "plaudit", "the-list", "applause", "charter")


def encounters(scenario: str, seats: int, seed: int) -> Iterator[tuple[list[str], list[str]]]:
    """Who broke a word, and which faces were shown after it, for each encounter of a match of random answers."""
    pack = default_pack()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], "standard", seats)), seed)
    broken: list[str] = []
    faces: list[str] = []
    while driver.ask is not None:
        for event in driver.fresh:
            if isinstance(event, ev.Acted):
                broken = [*dict.fromkeys((*broken, *event.broken))]
            elif isinstance(event, ev.FaceShown):
                faces.append(event.mask)
            elif isinstance(event, ev.EncounterDone):
                yield broken, faces
                broken, faces = [], []
        driver.feed(random_answers(seed, driver.step, driver.ask.slots))


@pytest.mark.parametrize("seats", [3, 5, 6])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_who_broke_a_word_is_rated_before_anyone_else(scenario: str, seats: int) -> None:
    for seed in range(2):
        for broken, faces in encounters(scenario, seats, seed):
            count = min(len(broken), FACES_MOST)
            assert set(faces[:count]) <= set(broken)
            assert len(set(faces[:count])) == count


def test_a_table_that_presses_nothing_breaks_no_word() -> None:
    pack = default_pack()
    for scenario in SCENARIOS:
        for seats in (3, 6):
            driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], "standard", seats)), 1)
            while driver.ask is not None:
                for event in driver.fresh:
                    if isinstance(event, ev.EncounterDone):
                        assert not event.broken, (scenario, event.card)
                driver.feed(Close(tuple(None for _ in driver.ask.slots), ()))
