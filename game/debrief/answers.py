"""Answers that another rule would have given: doors, gates, and what is different. Shapes only; decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.city.pack import MaskId
from game.debrief.record import DoorTried, GateTried
from game.debrief.rejudged import Hill

IN, OUT = "in", "out"
TRAVEL, HOME, FLIGHT, GATE = "travel", "home", "flight", "gate"
PLANE = "plane"


@dataclass(frozen=True, slots=True)
class DoorAgain:
    """One door's other answer: (mask, treatment, is_in) in the order at the door, and who had been turned away last."""

    tried: DoorTried
    rows: tuple[tuple[MaskId, str, bool], ...]
    waited: tuple[MaskId, ...]
    drawn: frozenset[MaskId] = frozenset()
    """Whose answer hung on the lot alone: an equal of theirs met the other answer."""
    hill: Hill | None = None
    """How the rule saw the masks then; None where the door answered as it had."""
    first: MaskId = ""
    last: MaskId = ""
    """Who went first or last by a law or an article, by this rule's highest and lowest; "" for nobody."""

    @property
    def inside(self) -> tuple[MaskId, ...]:
        """Who is let in, in the order at the door."""
        return tuple(mask for mask, _, is_in in self.rows if is_in)


@dataclass(frozen=True, slots=True)
class GateAgain:
    """One gate's other treatment."""

    tried: GateTried
    treatment: str


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that differs. `at`: the position of the played answer in the record's events.

    kind: travel, home or flight, where `was` and `would_be` are "in" or "out" and `door` is the district, home or
    plane; or gate, where they are treatments and `door` is the gate's kind.
    """

    at: int
    day: int
    mask: MaskId
    kind: str
    door: str
    was: str
    would_be: str
    is_by_lot: bool = False
    """Whether the other rule saw equals there, and only the lot, as it was drawn then, told them apart."""

    no: str = ""
    """What the one of the two answers that is no was: "shut" or "full"; "" for a gate."""

    @property
    def is_opened(self) -> bool:
        """Whether a door that was shut would have stood open."""
        return self.would_be == IN


@dataclass(frozen=True, slots=True)
class OtherBed:
    """One night in another bed.

    kind: "kept" where a mask wanted to stay, was put out, and would have stayed; "lost" where it stayed and would have
    been put out; else "better" or "worse", by rung.
    """

    day: int
    mask: MaskId
    was: str
    would_be: str
    kind: str


@dataclass(frozen=True, slots=True)
class Retried:
    """All that one rule would have answered. Maps by mask hold every mask; nights and days as in the record."""

    regime: str
    """Its name; "" for the rules that were really in force, each on its days."""
    doors: tuple[DoorAgain, ...]
    gates: tuple[GateAgain, ...]
    uptown: Mapping[int, frozenset[MaskId]]
    """Who would have been in the upper district, by day; guests of a vouching host included."""
    nights: Mapping[int, Mapping[MaskId, str]]
    """Where everybody would have slept, by day; only nights on which beds were asked for."""
    flown: frozenset[MaskId] | None
    """Who would have flown, the guest on the jump seat included; None if no plane has left."""
    changes: tuple[Change, ...]

    def changes_of(self, mask: MaskId) -> tuple[Change, ...]:
        """What would have been different for one mask."""
        return tuple(change for change in self.changes if change.mask == mask)

    @property
    def door_changes(self) -> tuple[Change, ...]:
        """Doors alone, without the gates that only treat."""
        return tuple(change for change in self.changes if change.kind != GATE)
