"""A door: a line, some places, and the order in which it answers. Pure arithmetic over what is public or stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.city import events as ev
from game.city.forms.form import CityTable
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

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


def answer(table: CityTable, regime: Regime, door: Door, applicants: Sequence[MaskId], place: str) -> ev.DoorAnswered:
    """Who is in and who is turned away, in the order at the door.

    Whoever was turned away last at this kind of door comes first and always gets in, if need be on an extra place: so
    no one is refused twice running. Then by treatment, then by standing, ties by lot. `refused` is not let in.
    """
    city = table.city
    before = set(city.turned_away.get(door.kind, ()))
    lots = {mask: lot for lot, mask in enumerate(table.dice(place, "lots").shuffled(applicants))}
    treatments = {mask: _treatment(city.tier[mask], regime, door) for mask in applicants}

    def turn(mask: MaskId) -> tuple[int, int, int, int, int]:
        is_waiting = mask not in before
        by_headline = 1 if mask == door.last else -1 if mask == door.first else 0
        return (int(is_waiting), by_headline, ORDER[treatments[mask]], city.rank.get(mask, 1), lots[mask])

    queue = sorted(applicants, key=turn)
    places = len(queue) if door.places is None else door.places
    rows: list[tuple[MaskId, str, bool, str]] = []
    inside: list[MaskId] = []
    for mask in queue:
        is_in = mask in before or (treatments[mask] != "refused" and len(inside) < places)
        if is_in:
            inside.append(mask)
        rows.append((mask, treatments[mask], is_in, "" if is_in else _short_by(table, mask, inside)))
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
        lots=tuple(lots),
        waited=tuple(mask for mask in applicants if mask in before),
    )


def _treatment(tier: int, regime: Regime, door: Door) -> str:
    if door.is_open_to_all:
        return "open"
    if tier < door.line:
        return "refused"
    if tier >= door.first_tier:
        return "welcome"
    return regime.treatment(tier, door.gate)


def _short_by(table: CityTable, mask: MaskId, inside: Sequence[MaskId]) -> str:
    """How far the standing fell short of the last one let in, as far as both figures are on show."""
    city = table.city
    if not inside:
        return ""
    mine, theirs = city.score.get(mask), city.score.get(inside[-1])
    veils = [city.shown.get(m, ("", 0, 0, True)) for m in (mask, inside[-1])]
    if any(text == "" or is_veiled for text, _, _, is_veiled in veils):
        return ""
    if not isinstance(mine, int | float) or not isinstance(theirs, int | float) or theirs <= mine:
        return ""
    return f"{theirs - mine:.2f}".rstrip("0").rstrip(".")
