"""People who read and then press, in virtual time: plays one match as a table would and notes how each second went.

They decide as bots do, so that a match is a usual one; how fast they are is said here. No screen, no clock.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # what is printed may be JSON

import pygame

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S, DEBRIEF, GLANCE, LEAST_S, TALKED_OVER, beats_for
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, NIGHT
from game.engine.dice import Dice
from game.engine.events import CardClosed, CardOpened, CardStruck, Event, audience_of
from game.engine.host import Host, OpenGroup, Pace
from game.engine.host.players import bot_dice
from game.engine.prompts import STAGE, Slot
from game.stage.director import Director
from tests.screens.film import Film, filming
from tests.screens.picture import live_for, shown_props

WORDS_A_SECOND = 3.5
THINKS_LEAST_S, THINKS_MORE_S = 1.5, 3.0
"""From having read to the press: so long at the least, and up to so much longer."""
TALKS_LEAST_S, TALKS_MORE_S = 6.0, 10.0
"""... and where a team of pupils talks about it before one of them presses."""
UNNAMED_CURTAIN_S = 5.0
JUST_IN_TIME_MS = 300


@dataclass(frozen=True, slots=True)
class Beat:
    """One group as it passed. `words`: those on the screen that were not there a moment ago."""

    beat: str
    day: int
    """0 before the first day; the finale has the day after the last."""
    card: str
    """The card on the table, "" between encounters."""
    began_ms: int
    ended_ms: int
    asked: frozenset[int]
    words: int


@dataclass(slots=True)
class Passed:
    """A match as it passed, without the talk at the end."""

    seats: int
    days: int
    beats: list[Beat] = field(default_factory=list)
    deeds: list[int] = field(default_factory=list)
    """How often each seat did something in an encounter: in front, or as one of all who answer whoever is."""


class Reader:
    """What is new on the screen, in words, at each group; None of it where nothing is drawn."""

    def __init__(self, plan: Plan, film: Film | None) -> None:
        self._film, self._seats = film, plan.seats
        self._props = shown_props()
        self._director = Director(self._props)
        self._canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        self._before: frozenset[str] = frozenset()

    def take(self, events: Iterable[Event], city: City) -> None:
        if self._film is not None:
            self._director.take([event for event in events if audience_of(event, None)], city)

    def words(self, group: OpenGroup, city: City) -> int:
        if self._film is None:
            return 0
        live = live_for(self._props, city, self._seats, group.beat, group.slots, group.step)
        self._director.show(live, city)
        scene = self._director.scene
        self._canvas.kit.theme = NIGHT if scene is not None and scene.is_night else DAY
        for wait_ms in (0, 12000):
            self._props.motion.clock.tick(wait_ms)
            live.open_for_ms += wait_ms
            self._canvas.clear()
            self._director.draw(self._canvas, live, city)
        now = frozenset(note.text for note in self._film.frame(self._canvas).words)
        fresh, self._before = now - self._before, now
        return sum(len([word for word in text.split() if any(map(str.isalpha, word))]) for text in fresh)


def play(plan: Plan, seed: int, *, is_reading: bool = True) -> Passed:
    """One match of people only. Not reading, they take each beat's words for half of the time that it has."""
    film: AbstractContextManager[Any] = filming() if is_reading else nullcontext()
    with film as noted:
        return _Table(plan, seed, Reader(plan, noted)).played(is_reading=is_reading)


class _Table:
    """The host, and who sits around it."""

    def __init__(self, plan: Plan, seed: int, reader: Reader) -> None:
        self.plan, self.seed, self.reader = plan, seed, reader
        self.minds = bots_for(range(plan.seats), Dice(seed, "temperaments"))
        self.host: Host[City] = Host(
            plaudit_rules(plan), seed, pace=Pace(beats_for(has_team_talk=plan.has_team_talk), least_s=LEAST_S)
        )
        self.passed = Passed(plan.seats, plan.days, deeds=[0] * plan.seats)
        self.now_ms, self.day, self.card = 0, 0, ""

    def played(self, *, is_reading: bool) -> Passed:
        self.hear(self.host.tick(0))
        while (group := self.host.group) is not None:
            if group.beat in DEBRIEF - GLANCE:
                break
            words = self.reader.words(group, self.host.public.state)
            card, day = self.card, self.day
            read_s = words / WORDS_A_SECOND if is_reading else 0.5 * (BEATS_S.get(group.beat) or 0.0)
            self.press(group, read_s)
            asked = frozenset(slot.seat for slot in group.slots if slot.seat != STAGE)
            ends_ms = group.closes_at_ms()
            assert ends_ms is not None, group.beat
            self.now_ms = ends_ms
            self.hear(self.host.tick(ends_ms))
            self.passed.beats.append(Beat(group.beat, day, card, group.opened_ms, ends_ms, asked, words))
        return self.passed

    def press(self, group: OpenGroup, read_s: float) -> None:
        """Everybody reads, thinks and presses; a curtain is up as long as it is made for."""
        if all(slot.seat == STAGE for slot in group.slots):
            seconds = BEATS_S.get(group.beat, UNNAMED_CURTAIN_S) or 0.0
            self.host.tick(group.opened_ms + int(seconds * 1000))
            self.host.raise_curtain(group.step)
            return
        presses = sorted(self._presses(group, read_s))
        for at_ms, place, slot in presses:
            city, dice = self.host.view(slot.seat).state, bot_dice(self.seed, slot.seat, group.step, place)
            raw = self.minds[slot.seat].answer(city, slot.seat, slot.prompt, dice)
            self.host.draft(group.step, place, raw, at_ms)

    def _presses(self, group: OpenGroup, read_s: float) -> Iterable[tuple[int, int, Slot]]:
        is_talked_over = self.plan.has_team_talk and group.beat in TALKED_OVER
        least_s, more_s = (TALKS_LEAST_S, TALKS_MORE_S) if is_talked_over else (THINKS_LEAST_S, THINKS_MORE_S)
        ready_s: dict[int, float] = {}
        for place, slot in enumerate(group.slots):
            if slot.seat == STAGE:
                continue
            thinks_s = least_s + more_s * Dice(self.seed, "press", slot.seat, group.step, place).chance()
            ready_s[slot.seat] = ready_s.get(slot.seat, read_s) + thinks_s
            at_ms = group.opened_ms + int(1000 * ready_s[slot.seat])
            if group.deadline_ms is not None:
                at_ms = min(at_ms, group.deadline_ms - JUST_IN_TIME_MS)
            yield at_ms, place, slot

    def hear(self, events: list[Event]) -> None:
        """What has become known: the day, the card on the table, whose turn it was."""
        city = self.host.public.state
        self.reader.take(events, city)
        for event in events:
            match event:
                case ev.DayBegan():
                    self.day = event.day
                case ev.DayClosed(day) if day == self.plan.days:
                    self.day = day + 1
                case CardOpened(card) if card in self.plan.pack.cards:
                    self.card = card
                case CardClosed() | CardStruck():
                    self.card = ""
                case ev.EncounterDone():
                    for mask in {*event.front, *(mask for mask, _, _ in event.acts)}:
                        self.passed.deeds[city.seat_of(mask)] += 1
