"""What one seat, or the shared screen, may know: the same fold over fewer events (an allow-list)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from typing import Any, Generic, TypeVar

from game.engine.events import Event, audience_of
from game.engine.prompts import STAGE, Seat
from game.engine.rules import Private, Rules

C = TypeVar("C")


class News(Generic[C]):
    """Published events, made ready once for all who look on: those that change a state and that somebody may see.

    Each with its applier, and the seat that alone may see it (None: all). `told` grows elsewhere; it is read when
    somebody looks.
    """

    __slots__ = ("_appliers", "_changes", "_read", "_told")

    def __init__(self, rules: Rules[C], told: list[Event]) -> None:
        self._appliers = rules.appliers
        self._told = told
        self._changes: list[tuple[Callable[[C, Any], None], Event, Seat | None]] = []
        self._read = 0

    @property
    def changes(self) -> list[tuple[Callable[[C, Any], None], Event, Seat | None]]:
        """All so far; always the same list, which only grows."""
        if self._read < len(self._told):
            self._take(self._told[self._read :])
            self._read = len(self._told)
        return self._changes

    def _take(self, events: Iterable[Event]) -> None:
        appliers, changes = self._appliers, self._changes
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


class SharedView(Generic[C]):
    """What each seat knows, in one state: folded once for all, and what a seat alone may see put in when it looks.

    For seats that look one after the other and keep nothing. Which fields those are, the rules say (`private`).
    """

    __slots__ = ("_appliers", "_folded", "_in_it", "_own", "_put", "_state", "_told")

    def __init__(self, rules: Rules[C], private: Private[C], told: list[Event]) -> None:
        self._told = told  # grows elsewhere
        self._appliers = rules.appliers
        self._state = rules.new_state()
        self._put = private.put
        self._own: dict[Seat, tuple[Any, ...]] = {STAGE: private.read(self._state)}
        self._in_it: Seat = STAGE
        self._folded = 0

    def state_of(self, seat: Seat) -> C:
        """All that `seat` knows by now; good until another looks."""
        if self._folded < len(self._told):
            self._catch_up()
        if seat != self._in_it:
            own = self._own.get(seat)
            self._in_it = seat if own is not None else STAGE
            self._put(self._state, self._own[STAGE] if own is None else own)
        return self._state

    def _catch_up(self) -> None:
        appliers, state, told = self._appliers, self._state, self._told
        for event in told[self._folded :] if self._folded else told:
            apply = appliers.get(type(event))
            if apply is None:
                continue
            audience = event.audience
            if audience == "public":
                apply(state, event)
            elif audience == "seat":
                if event.seat != self._in_it:  # type: ignore[attr-defined]
                    self._put_in(event.seat)  # type: ignore[attr-defined]
                apply(state, event)
        self._folded = len(told)

    def _put_in(self, seat: Seat) -> None:
        """The private fields become this seat's: containers of its own from its first event on."""
        own = self._own.get(seat)
        if own is None:
            own = self._own[seat] = tuple(map(copy, self._own[STAGE]))
        self._put(self._state, own)
        self._in_it = seat
