"""One match as the lab has watched it: its facts, its record, who sat where, and how long everybody waited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from game.city.pacing import DEBRIEF, GLANCE
from game.city.pack import MaskId
from game.city.plan import Plan
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.engine.events import Event
from game.engine.host import Played
from game.engine.prompts import Seat

WINS = 840
"""A win is counted in so many parts: it divides by every number of winners and of seats."""
_AFTERWARDS = DEBRIEF - GLANCE


@dataclass(slots=True)
class Waits:
    """How long each seat had nothing to press, by the design's timing, in tenths of seconds."""

    since: list[int]
    now: int = 0
    longest: int = 0
    asked: int = 0
    """Tenths of seconds in which a seat had something to press, summed over seats."""

    def group(self, beat: str, cost_s: float, seats: frozenset[Seat]) -> None:
        """A group of prompts lasted so long, and asked these seats."""
        if beat in _AFTERWARDS:
            return
        lasted, since = round(cost_s * 10), self.since
        began, self.now = self.now, self.now + lasted
        if not seats:
            return
        self.longest = max(self.longest, began - min([since[seat] for seat in seats]))
        for seat in seats:
            since[seat] = self.now
        self.asked += lasted * len(seats)


@dataclass
class Watched:
    """`names`: by what each seat is counted; `tried`: (seat, list, option) of answers that were given at random."""

    plan: Plan
    history: Sequence[Event]
    played: Played
    names: tuple[str, ...]
    waits: Waits
    tried: list[tuple[Seat, str, str]] = field(default_factory=list)
    named: tuple[Seat, ...] = ()
    """The seats of those who were named at the table."""

    @cached_property
    def record(self) -> Record:
        """What the debrief reads of it."""
        return record_of(self.history)

    @property
    def seats(self) -> int:
        return self.plan.seats

    @cached_property
    def life(self) -> dict[Seat, int]:
        """Life points at the end."""
        ended = self.record.ended
        return {seat: points for seat, _, points in ended.rows} if ended is not None else {}

    @cached_property
    def life_without_wish(self) -> dict[Seat, int]:
        """The same, less what a seat's own wish paid."""
        wishes = self.record.wishes
        return {s: points - (wishes[s].points if s in wishes else 0) for s, points in self.life.items()}

    def win(self, seat: Seat) -> int:
        """A seat's part of the win, in parts of WINS."""
        winners = self.record.ended.winners if self.record.ended is not None else ()
        return WINS // len(winners) if seat in winners else 0

    def fair(self) -> int:
        """What a seat may expect, in parts of WINS."""
        return WINS // self.seats

    def seat_of(self, mask: MaskId) -> Seat:
        """Who wears a mask at the end."""
        return self.record.wearers[-1][1].index(mask)
