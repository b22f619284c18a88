"""The one place that reads a whole match for the stage, secrets too; scenes get the pages that the reveal level allows.

It opens only when the table has agreed how much is laid open: nothing of a match in play ever lies here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from game.city import events as ev
from game.city.plan import Plan
from game.debrief.talk.order import Order
from game.debrief.talk.pages import Aloud, ChartInWords, ChartPicture, OtherDoors, Page, RunAgain, TalkPages
from game.engine.events import Event


class NotOpenYet(ValueError):
    """The table has not said yet how much is laid open."""


class Room(Protocol):
    """Where pages are worked out: `begin` once, `take` what is ready, `close` at the end."""

    def begin(self, order: Order) -> None: ...
    def take(self) -> list[Page]: ...
    def close(self) -> None: ...


class DebriefDesk:
    """`pages` is None until `open`; `tick` puts on it what the room has finished."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.pages: TalkPages | None = None

    def open(self, history: Sequence[Event], plan: Plan) -> None:
        """All that happened, once its end may be told; raises `NotOpenYet` before that. Opens once."""
        if self.pages is not None:
            return
        began = next((e for e in history if isinstance(e, ev.TalkBegan)), None)
        told = next((e for e in history if isinstance(e, ev.RevealSet)), None)
        if began is None or told is None:
            raise NotOpenYet("the debrief reads a match only after RevealSet")
        self.pages = TalkPages(told.level)
        self._room.begin(Order(tuple(history), plan, told.level, began.course))

    def tick(self) -> None:
        """Takes in what is ready."""
        if self.pages is None:
            return
        for page in self._room.take():
            self.pages = with_page(self.pages, page)

    def close(self) -> None:
        """The talk is over, or left."""
        self._room.close()


def with_page(pages: TalkPages, page: Page) -> TalkPages:
    """The pages with one more page."""
    match page:
        case Aloud(questions):
            return replace(pages, questions=questions)
        case ChartInWords(chart):
            return replace(pages, charts={**pages.charts, chart: page})
        case ChartPicture(chart):
            return replace(pages, pictures={**pages.pictures, chart: page})
        case OtherDoors():
            return replace(pages, doors=page)
        case RunAgain():
            return replace(pages, again=page)
