"""The doors and gates of one match, asked again under another rule: the same masks, days, places, lines and lots.

Nobody asks for anything new: whoever did not try a door then does not try it now. Reads a record, changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.city import events as ev
from game.city.doors import Door, queued, waiting_at
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.city.regimes.registry import regime_named
from game.debrief.answers import FLIGHT, GATE, HOME, IN, OUT, PLANE, TRAVEL, Change, DoorAgain, GateAgain, Retried
from game.debrief.beds import beds_under
from game.debrief.record import BedsAsked, DoorTried, GateTried, Record
from game.debrief.rejudged import Rejudged

RuleOf = Callable[[DoorTried | GateTried], Rejudged | None]
"""Which rule answers; None: as it was."""


def retried(record: Record, regime: Regime) -> Retried:
    """Every door and gate under `regime`, as if it had been in force since doors look; before that nothing changes.

    Standings are judged at the moments at which the match judged. Whoever was turned away last goes first by what
    *this* rule answered before. What sends the highest last, or the lowest first, means this rule's highest and
    lowest. Whoever vouched still vouches, if it is inside and its guest is not; nobody else does.
    """
    rule = Rejudged(record, regime)
    return _retry(record, regime.name, lambda tried: rule if record.has_looked(tried.day) else None)


def retried_as_played(record: Record, rules: Callable[[str], Regime] = regime_named) -> Retried:
    """The same by the rules that were in force, each on its days: it must give what was played (a test sees to it).

    `rules` knows them by name: `Plan.regime` for a pack's own. Raises UnknownRegime for a name that it does not know.
    """
    known = {name: Rejudged(record, rules(name)) for name in dict.fromkeys(name for _, name, _ in record.regimes)}
    return _retry(record, "", lambda tried: known[tried.regime])


def _retry(record: Record, name: str, rule_of: RuleOf) -> Retried:
    turned_away: dict[str, tuple[MaskId, ...]] = {}
    doors: list[DoorAgain] = []
    uptown: dict[int, frozenset[MaskId]] = {}
    vouched = {(day, vouch.door): vouch for day, vouch in record.vouches}
    for tried in record.doors:
        turned_away = {kind: tuple(m for m in masks if m not in tried.aside) for kind, masks in turned_away.items()}
        again = door_under(tried, waiting_at(tried.asked.kind, turned_away), rule_of(tried))
        doors.append(again)
        asked, inside = tried.asked, again.inside
        came = [row[0] for row in again.rows]
        stay = [mask for mask in turned_away.get(asked.kind, ()) if mask not in came]
        turned_away[asked.kind] = (*stay, *(mask for mask in came if mask not in inside))
        if asked.kind == TRAVEL:
            aboard = with_guest(inside, vouched.get((tried.day, asked.door)))
            uptown[tried.day] = aboard
            turned_away[TRAVEL] = tuple(mask for mask in turned_away[TRAVEL] if mask not in aboard)
    gates = tuple(GateAgain(tried, _gate_under(record, tried, rule_of(tried))) for tried in record.gates)
    nights = _nights(record, doors, rule_of)
    flown = _flown(record, doors)
    return Retried(name, tuple(doors), gates, uptown, nights, flown, changes_of(doors, gates))


def door_under(tried: DoorTried, turned_away: tuple[MaskId, ...], rule: Rejudged | None) -> DoorAgain:
    """One door asked again; `turned_away`: at this kind of door, by what was answered before. rule None: as it was."""
    asked = tried.asked
    if rule is None:
        return DoorAgain(
            tried, tuple((mask, treatment, is_in) for mask, treatment, is_in, _ in asked.rows), asked.waited
        )
    hill = rule.hill(tried.rounds, tried.deeds, tried.aside)
    last, first = hill.like(asked.last, tried.ranks, asked.lots), hill.like(asked.first, tried.ranks, asked.lots)
    door = Door(
        asked.kind,
        asked.door,
        asked.places,
        asked.gate,
        asked.line,
        asked.first_tier,
        asked.is_open_to_all,
        last=last or None,
        first=first or None,
        shunned=asked.shunned,
        returned=asked.returned,
    )
    rows = queued(door, asked.lots, hill.tiers, hill.ranks, rule.regime, turned_away, asked.lots)
    turns = {
        mask: (
            mask in turned_away, mask in door.returned, mask in (door.first, door.last), treatment,
            mask in door.shunned, hill.ranks[mask],
        )
        for mask, treatment, _ in rows
    }  # fmt: skip
    answers = {(turns[mask], is_in) for mask, _, is_in in rows}
    drawn = frozenset(mask for mask, _, is_in in rows if (turns[mask], not is_in) in answers)
    return DoorAgain(
        tried, tuple(rows), tuple(mask for mask in asked.lots if mask in turned_away), drawn, hill, first, last
    )


def with_guest(inside: tuple[MaskId, ...], vouch: ev.Vouched | None) -> frozenset[MaskId]:
    """Who is in when the host of a vouch, if it is inside, takes along the guest that it took along then."""
    return frozenset(inside) | ({vouch.of} if vouch is not None and vouch.by in inside else frozenset())


def changes_of(doors: list[DoorAgain], gates: tuple[GateAgain, ...]) -> tuple[Change, ...]:
    """All answers that differ from those that were given, by time."""
    found = []
    for again in doors:
        tried, asked = again.tried, again.tried.asked
        was = {mask: is_in for mask, _, is_in, _ in asked.rows}
        for mask, treatment, is_in in again.rows:
            if is_in != was[mask]:
                answers = (OUT, IN) if is_in else (IN, OUT)
                no = asked.no_to(mask) if is_in else "shut" if treatment == "refused" else "full"
                is_by_lot = mask in again.drawn
                found.append(Change(tried.at, tried.day, mask, asked.kind, asked.door, *answers, is_by_lot, no))
    for gate in gates:
        met = gate.tried.met
        if gate.treatment != met.treatment:
            found.append(Change(gate.tried.at, gate.tried.day, met.mask, GATE, met.gate, met.treatment, gate.treatment))
    return tuple(sorted(found, key=lambda change: change.at))


def _gate_under(record: Record, tried: GateTried, rule: Rejudged | None) -> str:
    met = tried.met
    if rule is None or tried.is_dark or not record.has_looked(tried.day):
        return met.treatment
    return rule.regime.treatment(rule.hill(tried.rounds, tried.deeds, tried.aside).tiers[met.mask], met.gate)


def _nights(record: Record, doors: list[DoorAgain], rule_of: RuleOf) -> dict[int, Mapping[MaskId, str]]:
    nights: dict[int, Mapping[MaskId, str]] = {}
    for evening in record.evenings:
        asked = [again for again in doors if again.tried.asked.kind == HOME and again.tried.day == evening.day]
        inside = {again.tried.asked.door: again.inside for again in asked}
        nights[evening.day] = beds_under(evening, inside, _tiers(evening, asked, rule_of))
    return nights


def _tiers(evening: BedsAsked, asked: list[DoorAgain], rule_of: RuleOf) -> Mapping[MaskId, int]:
    """Tiers of the evening; only who was led down from a door needs one, so without a door any will do."""
    rule = rule_of(asked[0].tried) if asked else None
    return evening.tiers if rule is None else rule.hill(evening.rounds, evening.deeds, evening.aside).tiers


def _flown(record: Record, doors: list[DoorAgain]) -> frozenset[MaskId] | None:
    flight = record.flight
    if flight is None:
        return None
    inside = next((again.inside for again in doors if again.tried.asked.kind == FLIGHT), ())
    jump_seat = ev.Vouched(flight.host, flight.guest, PLANE) if flight.guest else None
    return with_guest(inside, jump_seat)
