"""Whole matches on the shared screen, filmed: at each open group the frame at its rest, and what was known by then.

What a frame should say is read by the laws from raw events and the city's own figures, never from a scene.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

import pygame

from game.city.city import City
from game.city.pack import Pack
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, NIGHT
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Raw, Slot, legal
from game.engine.views import View
from game.stage.director import Director
from game.stage.staging import Live
from tests.screens.film import SMALL_PX, Film, Frame, Note, filming
from tests.screens.picture import live_for, shown_pack, shown_props

E_ = TypeVar("E_", bound=Event)
RESTS_MS = (0, 12_000, 18_000)
"""A group is drawn as it opens and as it goes on; the last frame is at rest, which may be earlier."""


@dataclass(frozen=True)
class Shown:
    """One open group: what it is about, the frame, and the facts behind it."""

    pack: Pack
    scenario: str
    seats: int
    beat: str
    about: str
    topic: str
    step: int
    frame: Frame
    masks: tuple[str, ...]
    """Who is worn by seat 0, 1, 2 ..., as the rules have it at this moment,"""
    coins: Mapping[str, int]
    """and what is in each purse,"""
    later: Mapping[str, tuple[int, int]]
    """and what each owes and has saved up for a coming evening."""
    live: Live
    told: tuple[Event, ...]
    """Every public event so far, oldest first."""

    def last(self, kind: type[E_]) -> E_ | None:
        """The newest event of that type."""
        return next((event for event in reversed(self.told) if isinstance(event, kind)), None)

    def since(self, kind: type[Event]) -> list[Event]:
        """All that was told after the newest event of that type."""
        start = max((at for at, event in enumerate(self.told) if isinstance(event, kind)), default=-1)
        return list(self.told[start + 1 :])

    def name(self, mask: str) -> str:
        return next(one.name for one in self.pack.masks if one.id == mask)

    @cached_property
    def cards(self) -> list[Frame]:
        """The cards of the strip from left to right; none where there is no strip."""
        if self.beat == "result":
            return []
        edges = [note for note in self.frame.of("stamp") if note.y > 600 and note.y + note.h > 1000 and note.h > 100]
        edges = [note for note in edges if not any(other is not note and _is_in(note, other) for other in edges)]
        found = [self.frame.within(edge) for edge in sorted(edges, key=lambda note: note.x)]
        return found if len(found) == self.seats else []

    def __str__(self) -> str:
        return f"{self.scenario} {self.seats} step {self.step} {self.beat} {self.about}"


def _later(city: City) -> dict[str, tuple[int, int]]:
    sums = {}
    for mask in city.masks:
        mine = [due.coins for due in city.later if due.mask == mask]
        sums[mask] = -sum(n for n in mine if n < 0), sum(n for n in mine if n > 0)
    return sums


def _is_in(inner: Note, outer: Note) -> bool:
    return outer.holds(inner) and outer.w * outer.h > inner.w * inner.h


def _answers(seed: int, step: int, slots: tuple[Slot, ...]) -> Close:
    def answer(at: int, slot: Slot) -> Raw:
        return "ready" if slot.seat == STAGE else Dice(seed, "shown", step, at).choice(legal(slot.prompt))

    raws = tuple(answer(at, slot) for at, slot in enumerate(slots))
    return Close(raws, tuple(at for at, slot in enumerate(slots) if slot.prompt.secrecy == "open"))


@lru_cache(maxsize=2)
def match_shown(scenario: str, seats: int, length: str = "standard", seed: int = 1) -> tuple[Shown, ...]:
    """Every group of one match of random answers, from the cold open to the thanks."""
    return tuple(showing(scenario, seats, length, seed))


def showing(scenario: str, seats: int, length: str = "standard", seed: int = 1) -> Iterator[Shown]:
    """The same, one group after the other."""
    with filming() as film:
        yield from _shown(film, scenario, seats, length, seed)


def _shown(film: Film, scenario: str, seats: int, length: str, seed: int) -> Iterator[Shown]:
    pack, props = shown_pack(), shown_props()
    driver = Driver(plaudit_rules(Plan(pack, pack.scenarios[scenario], length, seats)), seed)
    view, director = View(driver.rules, None), Director(props)
    canvas = Canvas.for_window(pygame.Surface(SMALL_PX), DAY)
    told: list[Event] = []
    while driver.ask is not None:
        fresh = list(view.fold(driver.fresh))
        told += fresh
        director.take(fresh, view.state)
        slots = driver.ask.slots
        live = live_for(props, view.state, seats, driver.ask.beat, slots, driver.step)
        director.show(live, view.state)
        canvas.kit.theme = NIGHT if director.scene is not None and director.scene.is_night else DAY
        for wait_ms in RESTS_MS:
            props.motion.clock.tick(wait_ms)
            live.open_for_ms += wait_ms
            canvas.clear()
            director.draw(canvas, live, view.state)
            if wait_ms and director.is_settled(live):
                break
        city = driver.table.state
        yield Shown(
            pack, scenario, seats, live.beat, live.about, live.topic, live.step, film.frame(canvas),
            tuple(map(city.mask_of, range(seats))), dict(city.coins), _later(city), live, tuple(told),
        )  # fmt: skip
        driver.feed(_answers(seed, driver.step, slots))
