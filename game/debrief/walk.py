"""One real door, asked again by one other rule: who asked, in which order they stood, why, and who came in.

The door and the rule are drawn by lot from what all saw, so that nobody can tell from the choice what came of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from game.city.events import DoorAnswered
from game.city.pack import MaskId
from game.debrief.answers import FLIGHT, DoorAgain, Retried
from game.debrief.level import OF_EACH
from game.debrief.record import DoorTried, Record
from game.debrief.rejudged import Hill
from game.engine.dice import Dice

Why: TypeAlias = Literal["waited", "returned", "first", "last", "shut", "shunned", "lot", "stood"]
"""What put a mask where it stood in the line: turned away before, back in the app, a law on the first or the last,
its tier (the door is shut to it), company of the lowest, the lot among equals, or its standing."""
Swapped: TypeAlias = Literal["same", "one_other", "others"]


@dataclass(frozen=True, slots=True)
class Stood:
    """One mask in the line. `tier` 0 to 4 by that rule."""

    mask: MaskId
    is_in: bool
    tier: int
    why: Why


@dataclass(frozen=True, slots=True)
class Line:
    """The line at the door under one rule: how many came in, met a shut door, found it full; `masks` in order.

    `masks` is empty where nobody is to be ranked.
    """

    rule: str
    came: int
    shut: int
    full: int
    masks: tuple[Stood, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """One door under the rule that was in force, and under another."""

    day: int
    kind: str
    door: str
    asked: tuple[MaskId, ...]
    """In the order of the table."""
    places: int
    was: Line
    would: Line
    swapped: Swapped
    """How many would have come in who did not: nobody, one, or more."""

    def without_order(self) -> Walk:
        """The same where nobody is ranked."""
        return replace(self, was=replace(self.was, masks=()), would=replace(self.would, masks=()))


def walk_of(record: Record, rules: Mapping[str, Retried]) -> Walk | None:
    """The door of this match; None where no door that looked ever turned anybody away."""
    contested = [
        tried
        for tried in record.doors
        if record.has_looked(tried.day) and len(tried.asked.rows) > 1 and not all(row[2] for row in tried.asked.rows)
    ]
    if not contested:
        return None
    dice = Dice(0, "walk", f"{record.masks}{[(door.day, door.asked.door) for door in record.doors]}")
    flights = [tried for tried in contested if tried.asked.kind == FLIGHT]
    tried = flights[0] if flights and dice.chance() < 0.5 else dice.choice(contested)
    met = dict.fromkeys(door.regime for door in record.doors if record.has_looked(door.day))
    others = [name for name in met if name != tried.regime and name in rules]
    others = others or sorted(name for name in rules if name != tried.regime)
    if not others:
        return None
    other = rules[dice.choice(others)]
    again = next(door for door in other.doors if door.tried.at == tried.at)
    was = {mask for mask, _, is_in, _ in tried.asked.rows if is_in}
    newcomers = len(set(again.inside) - was)
    gone = len(was - set(again.inside))
    swapped: Swapped = "same" if not newcomers + gone else "one_other" if max(newcomers, gone) == 1 else "others"
    asked = tuple(mask for mask in record.masks if mask in {row[0] for row in tried.asked.rows})
    hill = again.hill or Hill(tried.tiers, tried.ranks)
    return Walk(
        tried.day, tried.asked.kind, tried.asked.door, asked, tried.asked.places,
        _as_played(tried), _under(other.regime, again, hill), swapped,
    )  # fmt: skip


def walk_shown(record: Record, rules: Mapping[str, Retried], level: int) -> Walk | None:
    """The same as far as a level lays it open.

    Doors answer in the open, so any level may name who came in; in which order a rule saw them is told from OF_EACH on.
    """
    walk = walk_of(record, rules)
    return walk.without_order() if walk is not None and level < OF_EACH else walk


def _as_played(tried: DoorTried) -> Line:
    rows = [(mask, treatment, is_in) for mask, treatment, is_in, _ in tried.asked.rows]
    first, last = tried.asked.first, tried.asked.last
    masks = _stood(rows, tried.asked.waited, tried.asked, (first, last), tried.tiers, tried.ranks)
    return _line(tried.regime, rows, masks)


def _under(rule: str, again: DoorAgain, hill: Hill) -> Line:
    ends = (again.first, again.last)
    masks = _stood(list(again.rows), again.waited, again.tried.asked, ends, hill.tiers, hill.ranks)
    return _line(rule, list(again.rows), masks)


def _line(rule: str, rows: list[tuple[MaskId, str, bool]], masks: tuple[Stood, ...]) -> Line:
    came = sum(is_in for *_, is_in in rows)
    shut = sum(treatment == "refused" and not is_in for _, treatment, is_in in rows)
    return Line(rule, came, shut, len(rows) - came - shut, masks)


def _stood(
    rows: list[tuple[MaskId, str, bool]],
    waited: tuple[MaskId, ...],
    asked: DoorAnswered,
    ends: tuple[MaskId, MaskId],
    tiers: Mapping[MaskId, int],
    ranks: Mapping[MaskId, int],
) -> tuple[Stood, ...]:
    """Each with the first thing that told it from the others, in the order in which a door looks at them."""
    found = []
    for mask, treatment, is_in in rows:
        equals = [m for m, t, _ in rows if m != mask and t == treatment and ranks[m] == ranks[mask] and m not in waited]
        why: Why = "stood"
        if mask in waited:
            why = "waited"
        elif treatment == "refused":
            why = "shut"
        elif mask in asked.returned:
            why = "returned"
        elif mask == ends[0]:
            why = "first"
        elif mask == ends[1]:
            why = "last"
        elif mask in asked.shunned:
            why = "shunned"
        elif equals:
            why = "lot"
        found.append(Stood(mask, is_in, tiers[mask], why))
    return tuple(found)
