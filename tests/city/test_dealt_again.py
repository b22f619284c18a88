"""In the place of a card that X has removed another is dealt, in a day of one scene too; no card is played twice."""

from __future__ import annotations

from collections import Counter

import pytest

from game.city import events as ev
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.driver import Driver, Strike
from game.engine.events import CardOpened
from tests.screens.played import random_answers


def encounters_by_day(scenario: str, length: str, seats: int, struck_day: int) -> tuple[Counter[int], list[str], int]:
    """How many encounters stood on each day, all cards played, and how many were removed: the first of one day."""
    pack = default_pack()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], length, seats)), 5)
    day, struck = 0, 0
    stood: Counter[int] = Counter()
    played: list[str] = []
    fresh = driver.fresh
    while driver.ask is not None:
        for event in fresh:
            if isinstance(event, ev.DayBegan):
                day = event.day
            elif isinstance(event, ev.EncounterDone):
                stood[day] += 1
                played.append(event.card)
        opened = [event.card for event in fresh if isinstance(event, CardOpened) and event.card in pack.cards]
        if opened and day == struck_day and not struck:
            struck += 1
            fresh = driver.feed(Strike(opened[0]))
        else:
            fresh = driver.feed(random_answers(5, driver.step, driver.ask.slots))
    return stood, played, struck


@pytest.mark.parametrize("struck_day", [1, 2])
@pytest.mark.parametrize(("length", "seats"), [("standard", 3), ("standard", 6), ("standard", 8), ("quick", 4)])
def test_a_day_has_as_many_scenes_as_without_x(length: str, seats: int, struck_day: int) -> None:
    for scenario in ("first-impressions", "plaudit"):
        plain, _, _ = encounters_by_day(scenario, length, seats, 0)
        after, played, struck = encounters_by_day(scenario, length, seats, struck_day)
        assert struck == 1
        assert after[struck_day] >= plain[struck_day]
        assert len(played) == len(set(played)) or scenario == "plaudit"  # a whisper has two days
