"""Plays matches of bots until a new thing comes up, and draws every beat of that match. Run in a copy of the game."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import pygame

from game.bots.bot import Bot, bots_for
from game.bots.temperament import TEMPERAMENTS
from game.city import events as ev
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.devices.kinds.table import KINDS, button_labels
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import CardOpened, Event
from game.engine.prompts import STAGE
from game.engine.views import View
from game.stage.director import Director
from game.table.play import run
from tests.screens.picture import drawn, live_for, shown_props

SEATS, SEEDS = 5, range(1, 80)
PACK = default_pack()
IS_HERE: Mapping[str, Callable[[Event, str], bool]] = {
    "form": lambda e, name: isinstance(e, CardOpened) and e.card in PACK.cards and PACK.cards[e.card].form == name,
    "rule": lambda e, name: isinstance(e, ev.RuleChanged) and e.regime == name,
    "errand": lambda e, name: isinstance(e, ev.ErrandRun) and name in dict(e.errands).values(),
    "event": lambda e, name: isinstance(e, ev.BulletinRead) and e.event == name,
    "temperament": lambda e, name: isinstance(e, ev.MatchBegan),
}


def match(kind: str, name: str, scenario: str, seed: int, canvas: Canvas | None) -> bool:
    """Whether the thing came up in a match; with a canvas, every beat of the match is drawn on the way."""
    plan = Plan(PACK, PACK.scenarios[scenario], "standard", SEATS, bots=tuple(range(SEATS)))
    bots = bots_for(range(SEATS), Dice(seed, "temperaments"))
    if kind == "temperament":
        bots[0] = Bot(TEMPERAMENTS[name])
    driver = Driver(plaudit_rules(plan), seed)
    views: dict[int | None, View[Any]] = {seat: View(driver.rules, seat) for seat in (None, *range(SEATS))}
    director, found = Director(shown_props()), False
    while driver.ask is not None:
        fresh, slots = driver.fresh, driver.ask.slots
        for seat, view in views.items():
            told = view.fold(fresh)
            if seat is None:
                director.take(told, view.state)
        found = found or any(IS_HERE[kind](event, name) for event in fresh)
        if canvas is not None:
            live = live_for(director.props, views[None].state, SEATS, driver.ask.beat, slots, driver.step)
            director.show(live, views[None].state)
            canvas.kit.theme = DAY
            drawn(canvas, (director, live, views[None].state))
        driver.feed(
            Close(
                tuple(
                    "ready"
                    if slot.seat == STAGE
                    else bots[slot.seat].answer(
                        views[slot.seat].state, slot.seat, slot.prompt, Dice(seed, driver.step, at)
                    )
                    for at, slot in enumerate(slots)
                )
            )
        )
    return found


def main(kind: str, name: str) -> int:
    """Command line."""
    if kind == "device":
        assert all(len(button_labels(device)) == 5 for device in KINDS[name].fixed)
    elif kind == "game":
        game = getattr(import_module(f"examples.{name}.__main__"), name.upper())
        assert run(game, ["--headless", "--seats", "bot,bot,bot", "--seed", "3"]) == 0
    else:
        scenario = "first-impressions" if kind == "form" else "plaudit"
        seed = next((s for s in SEEDS if match(kind, name, scenario, s, None)), None)
        if seed is None:
            print(f"{name}: in no match of {len(SEEDS)}")
            return 1
        pygame.font.init()
        match(kind, name, scenario, seed, Canvas.for_window(pygame.Surface((640, 360)), DAY))
    print(f"{name}: played and drawn")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
