"""Drives a script by closed inputs, one step at a time; synchronous, and blind to time and devices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, TypeAlias, TypeVar

from game.engine.asks import Ask
from game.engine.asks import Close as Close
from game.engine.events import Event, Softened, stable_bytes
from game.engine.prompts import STAGE, Raw, Refused
from game.engine.rules import Rules, Struck, Table

C = TypeVar("C")


@dataclass(slots=True)
class Strike:
    """Somebody pressed X on this card; nobody is named."""

    card: str


@dataclass(slots=True)
class Soften:
    """The host or teacher asks for a gentler match."""


Input: TypeAlias = Close | Strike | Soften
CURTAINS_MOST = 1_000
"""So many in a row are no show any more: a script that asks nobody else has to be seen."""
RISEN = Close((None,))


class Driver(Generic[C]):
    """One match in progress.

    `ask` is the open group (None when the match is over, then `outcome` is set), `step` counts steps made, the
    opening as the first; `hash_hex` chains every step's events, worked out once somebody asks (until then the steps
    are kept); `fresh` are the events of the last step.
    Where `is_unwatched`, no screen has to catch up: curtains that come up are steps like any other, made at once;
    `passed` are those of the last input, and its `fresh` events those of all its steps.
    """

    __slots__ = (
        "_coro", "_hash", "_unhashed", "ask", "fresh", "is_unwatched", "outcome", "passed", "rules", "step", "table",
    )  # fmt: skip

    def __init__(self, rules: Rules[C], seed: int) -> None:
        self.rules = rules
        self.table: Table[C] = Table(rules, seed)
        self.step = 0
        self.outcome: Any = None
        self.ask: Ask[Any] | None = None
        self.fresh: list[Event] = []
        self.is_unwatched = False
        self.passed: list[Ask[Any]] = []
        self._hash = blake2b(f"{rules.name}/{seed}".encode(), digest_size=16).digest()
        self._unhashed: list[list[Event]] = []
        self._coro = rules.script(self.table)
        self._move(None)

    @property
    def hash_hex(self) -> str:
        """The hash over all events so far, 32 hex digits."""
        for events in self._unhashed:
            self._hash = blake2b(stable_bytes(events), key=self._hash, digest_size=16).digest()
        self._unhashed = []
        return self._hash.hex()

    @property
    def open_card(self) -> str | None:
        """The card that a strike would remove now."""
        return self.table.open_cards[-1] if self.table.open_cards else None

    def check(self, answers: Sequence[Raw | None]) -> None:
        """Raise `Refused` if these answers could not close the open group."""
        if self.ask is None:
            raise Refused("match_over")
        if len(answers) != len(self.ask.slots):
            raise Refused("wrong_count", f"{len(answers)} answers to {len(self.ask.slots)} prompts")
        self.ask.read(answers)

    def feed(self, given: Input) -> list[Event]:
        """Take one input and run the script to its next group; returns the events of this step.

        Raises `Refused`, with nothing moved, for answers that the open prompts do not admit.
        """
        if type(given) is Close:
            ask = self.ask
            if ask is None:
                raise Refused("match_over")
            if len(given.answers) != len(ask.slots):
                raise Refused("wrong_count", f"{len(given.answers)} answers to {len(ask.slots)} prompts")
            if given.passed and not all(0 <= at < len(ask.slots) for at in given.passed):
                raise Refused("no_such_slot", f"passed: {given.passed}")
            value = ask.read(given.answers)
            self.table.closed = given
            self.table.passed = tuple([ask.slots[at].seat for at in given.passed]) if given.passed else ()
            return self._move(value)
        if self.ask is None:
            raise Refused("match_over")
        if type(given) is Strike:
            if given.card not in self.table.open_cards:
                raise Refused("no_such_card", given.card)
            return self._move(None, Struck(given.card))
        self.table.is_soft = True
        self.table.tell(Softened())
        return self._settle()

    def _move(self, value: object, error: BaseException | None = None) -> list[Event]:
        self._run(value, error)
        return self._settle() if not self.is_unwatched else self._pass_curtains()

    def _run(self, value: object, error: BaseException | None = None) -> None:
        """The script goes on to its next group, or to its end."""
        try:
            self.ask = self._coro.send(value) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            self.ask = None
            self.outcome = stop.value

    def _pass_curtains(self) -> list[Event]:
        """Go on to a group that asks somebody."""
        told: list[Event] = []
        self.passed = []
        while (ask := self.ask) is not None and len(ask.slots) == 1 and ask.slots[0].seat == STAGE:
            if len(self.passed) == CURTAINS_MOST:
                break
            told += self._settle()
            self.passed.append(ask)
            self.table.closed = RISEN
            self._run(ask.read(RISEN.answers))
        self.fresh = told + self._settle()
        return self.fresh

    def _settle(self) -> list[Event]:
        self.fresh = self.table.fresh
        self.table.fresh = []
        self._unhashed.append(self.fresh)
        self.step += 1
        return self.fresh
