"""What one seat, or the shared screen, may know: the same fold over fewer events (an allow-list)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from game.engine.events import Event, audience_of
from game.engine.prompts import Seat
from game.engine.rules import Rules

C = TypeVar("C")


class News(Generic[C]):
    """Published events, made ready once for all who look on: those that change a state and that somebody may see.

    Each with its applier, and the seat that alone may see it (None: all).
    """

    __slots__ = ("_appliers", "changes")

    def __init__(self, rules: Rules[C]) -> None:
        self._appliers = rules.appliers
        self.changes: list[tuple[Callable[[C, Any], None], Event, Seat | None]] = []

    def take(self, events: Iterable[Event]) -> None:
        """Publish these, in order."""
        appliers, changes = self._appliers, self.changes
        for event in events:
            apply = appliers.get(type(event))
            if apply is None:
                continue
            audience = event.audience
            if audience == "public":
                changes.append((apply, event, None))
            elif audience == "seat":
                changes.append((apply, event, event.seat))  # type: ignore[attr-defined]


class View(Generic[C]):
    """A state folded from the events that `seat` may see; `seat` None is the public screen.

    With a `news`, its events are folded when the state is read: a view that nobody looks at costs nothing.
    """

    __slots__ = ("_appliers", "_folded", "_news", "_state", "seat")

    def __init__(self, rules: Rules[C], seat: Seat | None, news: News[C] | None = None) -> None:
        self.seat = seat
        self._state = rules.new_state()
        self._appliers = rules.appliers
        self._news = news
        self._folded = 0

    @property
    def state(self) -> C:
        """All that this viewer knows by now; always the same object, brought up to date at each reading."""
        news, state = self._news, self._state
        if news is not None:
            changes, folded = news.changes, self._folded
            if folded < len(changes):
                seat = self.seat
                for apply, event, only in changes[folded:] if folded else changes:
                    if only is None or only == seat:
                        apply(state, event)
                self._folded = len(changes)
        return state

    def fold(self, events: Iterable[Event]) -> list[Event]:
        """Take in events that come by no news; returns those that this viewer may see, in order."""
        appliers, state, seat = self._appliers, self._state, self.seat
        seen = [event for event in events if event.audience == "public" or audience_of(event, seat)]
        for event in seen:
            apply = appliers.get(type(event))
            if apply is not None:
                apply(state, event)
        return seen
