"""The one place of the stage that reads a whole match, secrets too; scenes get the sheet that the reveal level allows.

It opens only when the table has agreed how much is laid open: nothing of a match in play ever lies here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from game.city import events as ev
from game.city.plan import Plan
from game.engine.events import Event
from game.stage.debrief_pages import Order
from game.stage.sheet import Aloud, ChartPicture, ChartSheet, OtherDoors, Page, RunAgain, Sheet


class NotOpenYet(ValueError):
    """The table has not said yet how much is laid open."""


class Room(Protocol):
    """Where pages are worked out: `begin` once, `take` what is ready, `close` at the end."""

    def begin(self, order: Order) -> None: ...
    def take(self) -> list[Page]: ...
    def close(self) -> None: ...


class DebriefDesk:
    """`sheet` is None until `open`; `tick` puts on it what the room has finished."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.sheet: Sheet | None = None

    def open(self, history: Sequence[Event], plan: Plan) -> None:
        """All that happened, once its end may be told; raises `NotOpenYet` before that. Opens once."""
        if self.sheet is not None:
            return
        began = next((e for e in history if isinstance(e, ev.TalkBegan)), None)
        told = next((e for e in history if isinstance(e, ev.RevealSet)), None)
        if began is None or told is None:
            raise NotOpenYet("the debrief reads a match only after RevealSet")
        self.sheet = Sheet(told.level)
        self._room.begin(Order(tuple(history), plan, told.level, began.course))

    def tick(self) -> None:
        """Takes in what is ready."""
        if self.sheet is None:
            return
        for page in self._room.take():
            self.sheet = with_page(self.sheet, page)

    def close(self) -> None:
        """The talk is over, or left."""
        self._room.close()


def with_page(sheet: Sheet, page: Page) -> Sheet:
    """The sheet with one more page."""
    match page:
        case Aloud(questions):
            return replace(sheet, questions=questions)
        case ChartSheet(chart):
            return replace(sheet, charts={**sheet.charts, chart: page})
        case ChartPicture(chart):
            return replace(sheet, pictures={**sheet.pictures, chart: page})
        case OtherDoors():
            return replace(sheet, doors=page)
        case RunAgain():
            return replace(sheet, again=page)
