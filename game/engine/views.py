"""What one seat, or the shared screen, may know: the same fold over fewer events (an allow-list)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from game.engine.events import Event, audience_of
from game.engine.prompts import Seat
from game.engine.rules import Rules

C = TypeVar("C")


class View(Generic[C]):
    """A city folded from the events that `seat` may see; `seat` None is the public screen."""

    __slots__ = ("_appliers", "city", "seat")

    def __init__(self, rules: Rules[C], seat: Seat | None) -> None:
        self.city = rules.new_city()
        self.seat = seat
        self._appliers = rules.appliers

    def fold(self, events: Iterable[Event]) -> list[Event]:
        """Take in events; returns those that this viewer may see, in order."""
        appliers, city, seat = self._appliers, self.city, self.seat
        seen = [event for event in events if event.audience == "public" or audience_of(event, seat)]
        for event in seen:
            apply = appliers.get(type(event))
            if apply is not None:
                apply(city, event)
        return seen
