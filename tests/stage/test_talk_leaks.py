"""What a level hides is on no screen of the debrief: two matches that differ in nothing else are the same pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import pygame
import pytest

from game.city import events as ev
from game.city.city import City
from game.debrief.counterfactual import all_rules
from game.debrief.reading import record_of
from game.debrief.talk.desk import with_page
from game.debrief.talk.making import chart_of, pages_of
from game.debrief.talk.order import Order
from game.debrief.talk.pages import TalkPages
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.engine.driver import Close
from game.engine.events import Event, audience_of
from game.engine.prompts import Slot
from game.engine.views import View
from game.stage.director import Director
from tests.debrief.twins import Events, hold_figures, pairs_of, twins, with_mirror
from tests.screens.picture import live_for, shown_props
from tests.screens.pictures_talk import Talk

SIZE_PX = (480, 270)
MOMENTS_MS = (900, 6000, 12_000)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the debrief and how much had happened when it opened."""

    beat: str
    slots: tuple[Slot, ...]
    step: int
    told: int


class Watched(Talk):
    """A match to its end, with every group of its debrief."""

    def __init__(self, seats: int, length: str, reveal: int) -> None:
        super().__init__(seats, length, reveal)
        self.groups: list[Group] = []
        while self.driver.ask is not None:
            self.history += self.driver.fresh
            for view in self._views:
                view.fold(self.driver.fresh)
            ask = self.driver.ask
            if any(isinstance(event, ev.TalkBegan) for event in self.history):
                self.groups.append(Group(ask.beat, ask.slots, self.driver.step, len(self.history)))
            self.driver.feed(Close(tuple(self._answer(at, slot) for at, slot in enumerate(ask.slots))))
        self.history += self.driver.fresh


def pages_laid(watched: Watched, events: Events) -> TalkPages:
    """The pages in words and figures; doors under other rules are held to be those of the match itself."""
    order = Order(events, watched.plan, watched.plan.reveal, watched.plan.course)
    pages = TalkPages(order.level)
    for page in pages_of(order, has_pictures=False):
        pages = with_page(pages, page)
    return pages


def pictures(watched: Watched, events: Events, pages: TalkPages) -> Iterator[tuple[str, bytes]]:
    """Every group of the debrief at several moments."""
    view: View[City] = View(watched.driver.rules, None)
    director = Director(shown_props())
    canvas = Canvas.for_window(pygame.Surface(SIZE_PX), DAY)
    told = 0
    for group in watched.groups:
        fresh: list[Event] = [event for event in events[told : group.told] if audience_of(event, None)]
        told = group.told
        director.take(view.fold(fresh), view.state)
        live = live_for(director.props, view.state, watched.seats, group.beat, group.slots, group.step)
        live.pages = pages
        director.show(live, view.state)
        for at, wait_ms in enumerate(MOMENTS_MS):
            director.props.motion.clock.tick(wait_ms)
            live.open_for_ms += wait_ms
            director.draw(canvas, live, view.state)
            yield f"{group.beat} {live.about} {at}", pygame.image.tobytes(canvas.surface, "RGB")
            if director.scene is not None:
                director.scene.turn(live)


def different(watched: Watched, events: Events, twin: Events) -> set[str]:
    """The beats at which the twin's pictures are not the match's; charts drawn by the other process as well."""
    match, other = pages_laid(watched, events), pages_laid(watched, twin)
    shown = zip(pictures(watched, events, match), pictures(watched, twin, other), strict=True)
    beats = {name.split()[0] for (name, picture), (_, twins_picture) in shown if picture != twins_picture}
    rules = all_rules(record_of(events))
    for chart in match.charts:
        order = Order(events, watched.plan, match.level, watched.plan.course)
        drawn = [
            chart_of(chart, replace(order, history=history), record_of(history), rules).svg
            for history in (events, twin)
        ]
        if drawn[0] != drawn[1]:
            beats.add(f"chart-{chart}")
    return beats


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("level", "length"), [(0, "class45"), (1, "standard")])
def test_below_level_two_no_screen_tells_who_gave_whom(
    level: int, length: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(5, length, level)
    events = tuple(watched.history)
    assert ev.RevealSet(level) in events
    hold_figures(monkeypatch, events)
    held = all_rules(record_of(events))
    monkeypatch.setattr("game.debrief.talk.making.all_rules", lambda record, rules: held)
    others = [twin for pair in pairs_of(events) for twin in islice(twins(events, pair, keeps_own=level == 1), 1)]
    for twin in others[:: max(1, len(others) // 4)]:
        assert different(watched, events, with_mirror(twin, watched.plan)) == set()
    assert len(others) >= 4
    assert {group.beat for group in watched.groups} >= {"mirror", "bet", "chart", "talk", "poll_shown", "thanks"}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("level", [2, 3])
def test_from_level_two_on_the_mirror_does(level: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the test above would see nothing at all."""
    watched = Watched(5, "standard", level)
    events = tuple(watched.history)
    assert ev.RevealSet(level) in events
    hold_figures(monkeypatch, events)
    twin = next(one for pair in pairs_of(events) for one in twins(events, pair, keeps_own=True))
    assert "mirror" in different(watched, events, with_mirror(twin, watched.plan))
