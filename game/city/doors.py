"""A door: a line, some places, and the order in which it answers. Pure arithmetic over what is public or stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.door_reasons import STANDING, Turn, reasons, refusal
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

HOME = "home"
"""The kind of door at which waiting counts for nothing: a good bed is for the good."""
ORDER = {"welcome": 0, "open": 1, "deposit": 2, "queue": 3, "refused": 4}


@dataclass(slots=True)
class Door:
    """kind: what it is remembered by ("travel", "home", "flight"); places None: no limit.

    `line` is the lowest tier that may apply; from `first_tier` up a mask is welcome; `gate` is the regime's gate kind.
    """

    kind: str
    name: str
    places: int | None
    gate: str
    line: int = 0
    first_tier: int = 5
    is_open_to_all: bool = False
    last: MaskId | None = None
    """Who goes last today, or first (a headline's doing)."""
    first: MaskId | None = None
    shunned: tuple[MaskId, ...] = ()
    """Who stands last of those who are met alike, for having walked with the last of the hill."""
    returned: tuple[MaskId, ...] = ()
    """Who came back in this morning, and stands behind everybody."""


def answer(table: CityTable, regime: Regime, door: Door, applicants: Sequence[MaskId], place: str) -> ev.DoorAnswered:
    """Who is in and who is turned away, in the order at the door.

    Whoever was turned away last at this kind of door comes first and always gets in, if need be on an extra place: so
    no one is refused twice running; but homes know no queue. Then by treatment, then by standing, ties by lot.
    `refused` is not let in.
    """
    city = table.state
    before = waiting_at(door.kind, city.turned_away)
    lots = table.dice(place, "lots").shuffled(applicants)
    treatments = {mask: treatment_at(city.tier[mask], regime, door) for mask in applicants}
    turns = turns_at(door, treatments, city.rank, before, lots)
    queue = _let_in(door, treatments, turns, before)
    refusals = {mask: refusal(city.tier[mask], door.line, door.gate, regime) for mask in applicants}
    why = reasons(queue, turns, refusals)
    rows = [
        (mask, treatment, is_in, _short_by(table, mask, why[mask][1]) if why[mask][0] == STANDING else "")
        for mask, treatment, is_in in queue
    ]
    places = len(rows) if door.places is None else door.places
    return ev.DoorAnswered(
        door.kind,
        door.name,
        places,
        tuple(rows),
        gate=door.gate,
        line=door.line,
        first_tier=door.first_tier,
        is_open_to_all=door.is_open_to_all,
        first=door.first or "",
        last=door.last or "",
        shunned=tuple(mask for mask in applicants if mask in door.shunned),
        returned=tuple(mask for mask in applicants if mask in door.returned),
        lots=tuple(lots),
        waited=tuple(mask for mask in applicants if mask in before),
        reasons=tuple((mask, *why[mask]) for mask, _, _ in queue),
    )


def waiting_at(kind: str, turned_away: Mapping[str, tuple[MaskId, ...]]) -> tuple[MaskId, ...]:
    """Who goes first at this kind of door for having been turned away last; at homes nobody does."""
    return () if kind == HOME else turned_away.get(kind, ())


def queued(
    door: Door,
    applicants: Sequence[MaskId],
    tiers: Mapping[MaskId, int],
    ranks: Mapping[MaskId, int],
    regime: Regime,
    waited: Collection[MaskId],
    lots: Sequence[MaskId],
) -> list[tuple[MaskId, str, bool]]:
    """(mask, treatment, is_in) in the order at the door: what `answer` tells, from nothing but what it is given.

    `waited` were turned away last at this kind of door; `lots` orders equals, best first, and holds every applicant.
    """
    treatments = {mask: treatment_at(tiers[mask], regime, door) for mask in applicants}
    return _let_in(door, treatments, turns_at(door, treatments, ranks, waited, lots), waited)


def _let_in(
    door: Door, treatments: Mapping[MaskId, str], turns: Mapping[MaskId, Turn], waited: Collection[MaskId]
) -> list[tuple[MaskId, str, bool]]:
    queue = sorted(turns, key=turns.__getitem__)
    places = len(queue) if door.places is None else door.places
    rows: list[tuple[MaskId, str, bool]] = []
    let_in = 0
    for mask in queue:
        is_in = mask in waited or (treatments[mask] != "refused" and let_in < places)
        let_in += is_in
        rows.append((mask, treatments[mask], is_in))
    return rows


def turns_at(
    door: Door,
    treatments: Mapping[MaskId, str],
    ranks: Mapping[MaskId, int],
    waited: Collection[MaskId],
    lots: Sequence[MaskId],
) -> dict[MaskId, Turn]:
    """What puts each applicant where it stands in the line, the first thing first."""
    drawn = {mask: at for at, mask in enumerate(lots)}
    return {
        mask: (
            int(mask not in waited),
            int(mask in door.returned),
            1 if mask == door.last else -1 if mask == door.first else 0,
            ORDER[treatment],
            int(mask in door.shunned),
            ranks.get(mask, 1),
            drawn[mask],
        )
        for mask, treatment in treatments.items()
    }


def treatment_at(tier: int, regime: Regime, door: Door) -> str:
    """How a door meets a tier: one of TREATMENTS; where it is in the queue and what room is left do not matter."""
    if door.is_open_to_all:
        return "open"
    if tier < door.line:
        return "refused"
    if tier >= door.first_tier:
        return "welcome"
    return regime.treatment(tier, door.gate)


def _short_by(table: CityTable, mask: MaskId, last: MaskId) -> str:
    """How far the standing fell short of the last one let in, as far as both figures are on show."""
    city = table.state
    mine, theirs = city.score.get(mask), city.score.get(last)
    veils = [city.shown.get(m, ("", 0, 0, True)) for m in (mask, last)]
    if any(text == "" or is_veiled for text, _, _, is_veiled in veils):
        return ""
    if not isinstance(mine, int | float) or not isinstance(theirs, int | float) or theirs <= mine:
        return ""
    return f"{theirs - mine:.2f}".rstrip("0").rstrip(".")
