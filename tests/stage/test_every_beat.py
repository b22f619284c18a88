"""Whole matches on the shared screen, without a picture: every group that opens has a scene of its own."""

from __future__ import annotations

import pytest

from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.prompts import STAGE, legal
from game.engine.views import View
from game.stage.director import Director
from tests.screens.picture import live_for, shown_props

LENGTHS = [(one.id, name) for one in default_pack().scenarios.values() for name in one.lengths if name != "standard"]


@pytest.mark.parametrize(("scenario", "length"), LENGTHS)
def test_every_group_has_a_scene(scenario: str, length: str) -> None:
    pack, seats = default_pack(), 5
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], length, seats)), 3)
    view, director = View(driver.rules, None), Director(shown_props())
    homeless = set()
    while driver.ask is not None:
        director.take(view.fold(driver.fresh), view.state)
        slots = driver.ask.slots
        director.show(live_for(director.props, view.state, seats, driver.ask.beat, slots, driver.step), view.state)
        if director.scene is None or driver.ask.beat not in director.scene.beats:
            homeless.add(driver.ask.beat)
        answers = tuple(
            "ready" if slot.seat == STAGE else Dice(3, driver.step, at).choice(legal(slot.prompt))
            for at, slot in enumerate(slots)
        )
        driver.feed(Close(answers))
    assert homeless == set()
