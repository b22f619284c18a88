"""A practice round: each seat presses its five buttons, gives stars, passes; X is tried by all. Nothing of it is kept.

Presses mean what they mean in a match, for the same code reads them. No rule, no journal and no other seat hears of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Literal, TypeAlias

from game.devices.answering import Answering
from game.devices.ease import Ease
from game.devices.layout import Layout, Turning
from game.devices.presses import BUTTONS, X_WITHIN_MS
from game.engine.prompts import Rate, Raw, Seat, Slot

Step: TypeAlias = Literal["buttons", "stars", "pass", "x", "done"]
STEPS: tuple[Step, ...] = ("buttons", "stars", "pass", "x")
WANTED_STARS = 3


@dataclass(slots=True)
class _Asked:
    """What one seat is asked now, as an open group of its own."""

    step: int
    slots: tuple[Slot, ...]
    opened_ms: int = 0
    deadline_ms: int | None = None
    locked: list[bool] = field(default_factory=lambda: [False])


@dataclass(slots=True)
class _Seat:
    answering: Answering
    at: int = 0
    pressed: set[int] = field(default_factory=set)
    given: Raw | None = None


class Practice:
    """Of the seats in `eased`, each with what makes it easier for it. `turning` as in the match that is to come."""

    def __init__(self, eased: Mapping[Seat, Ease], looks: Random, *, turning: Turning = "never") -> None:
        self._seats = {seat: _Seat(Answering(looks, turning=turning)) for seat in eased}
        self._x_ms: int | None = None
        for seat, ease in eased.items():
            self._seats[seat].answering.steady_hands = {seat} if ease.has_steady_hand else set()
            self._ask(seat)

    @property
    def seats(self) -> tuple[Seat, ...]:
        return tuple(self._seats)

    @property
    def is_done(self) -> bool:
        """Whether every seat has tried everything."""
        return all(self.step_of(seat) == "done" for seat in self._seats)

    @property
    def is_lifted(self) -> bool:
        """Whether X was pressed once."""
        return self._x_ms is not None

    def step_of(self, seat: Seat) -> Step:
        at = self._seats[seat].at
        return STEPS[at] if at < len(STEPS) else "done"

    def done_of(self, seat: Seat) -> int:
        """How many steps the seat has behind it."""
        return self._seats[seat].at

    def pressed(self, seat: Seat) -> frozenset[int]:
        """Which of its five the seat has tried."""
        return frozenset(self._seats[seat].pressed)

    def layout(self, seat: Seat) -> Layout | None:
        """What its buttons say, while it gives stars or passes."""
        return self._seats[seat].answering.layout(seat) if self.step_of(seat) in ("stars", "pass") else None

    def given(self, seat: Seat) -> Raw | None:
        """The stars that stand now: here, and only here, all may see them."""
        return self._seats[seat].given

    def press(self, seat: Seat, button: int, now_ms: int) -> None:
        """One of a seat's five."""
        state = self._seats.get(seat)
        if state is None:
            return
        step = self.step_of(seat)
        if step == "buttons":
            state.pressed.add(button)
            if len(state.pressed) == BUTTONS:
                self._go_on(seat)
        elif step in ("stars", "pass"):
            draft = state.answering.press(seat, button, now_ms)
            if draft is None:
                return
            state.given = draft.raw
            if draft.raw == (WANTED_STARS if step == "stars" else None):
                self._go_on(seat)

    def strike(self, now_ms: int) -> None:
        """X, by anybody; the second one takes all on who have come so far."""
        ready = [seat for seat in self._seats if self.step_of(seat) == "x"]
        if not ready:
            return
        if self._x_ms is None or now_ms - self._x_ms > X_WITHIN_MS:
            self._x_ms = now_ms
            return
        self._x_ms = None
        for seat in ready:
            self._go_on(seat)

    def _go_on(self, seat: Seat) -> None:
        self._seats[seat].at += 1
        self._seats[seat].given = None
        self._ask(seat)

    def _ask(self, seat: Seat) -> None:
        state = self._seats[seat]
        state.answering.open_group(_Asked(state.at, (Slot(seat, Rate("stars", "practice")),)))
