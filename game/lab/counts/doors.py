"""Doors and gates: who is turned away, and whether by the rule or for want of places; how each gate answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from game.city.deeds import Rated
from game.city.pack import MaskId
from game.debrief.record import DoorTried, Record
from game.lab.watched import Watched


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`refused/<kind>/<rule|full>`: of all who asked at doors of that kind from the day on which doors look.

    `more-stars-in/<rule>`: of full doors where the last one in and the first one out were met alike, and had not as
    many stars. A half where the lot decides.
    """
    seats = match.seats
    for tried in match.record.doors:
        kind = tried.asked.kind
        is_looking = match.record.has_looked(tried.day)
        for mask, treatment, is_in, _ in tried.asked.rows:
            why = "" if is_in else "rule" if treatment == "refused" else "full"
            if is_looking:
                yield f"refused/{kind}/rule", int(why == "rule"), 1
                yield f"refused/{kind}/full", int(why == "full"), 1
                yield f"refused-under/{tried.regime}", int(bool(why)), 1
            yield f"door/{tried.asked.gate}/{treatment}", 1, 0
            if is_looking:
                yield f"refused-by-tier/{tried.tiers.get(mask, 2)}", int(bool(why)), 1
        edge = at_the_edge(tried) if is_looking else None
        if edge is not None:
            one, other = stars_before(match.record, tried, edge)
            if one != other:
                yield f"more-stars-in/{tried.regime}", int(one > other), 1
    yield "refusals-a-match", sum(not row[2] for tried in match.record.doors for row in tried.asked.rows), 1
    day2 = [row for tried in match.record.doors if tried.day == 2 for row in tried.asked.rows]
    yield "somebody-refused-on-day-2", int(any(not row[2] for row in day2)), 1
    for gate in match.record.gates:
        yield f"gate/{gate.met.gate}/{gate.met.treatment}", 1, 0
    answered = {tried.asked.gate for tried in match.record.doors} | {g.met.gate for g in match.record.gates}
    for name in answered:
        asked = [row[1] for tried in match.record.doors if tried.asked.gate == name for row in tried.asked.rows]
        asked += [gate.met.treatment for gate in match.record.gates if gate.met.gate == name]
        yield f"come-in/{name}", sum(how in ("open", "welcome") for how in asked), len(asked)
    yield "vouched-a-match", len(match.record.vouches), 1
    flight = match.record.flight
    if flight is not None:
        yield "flown", len(flight.flown), seats


def at_the_edge(tried: DoorTried) -> tuple[MaskId, MaskId] | None:
    """The last one that found a place and the first one that did not, if the door met both alike; else None."""
    asked = tried.asked
    singled = {asked.first, asked.last, *asked.waited}
    for (mask, treatment, is_in, _), (other, other_treatment, is_other_in, _) in pairwise(asked.rows):
        if is_in and not is_other_in:
            is_alike = treatment == other_treatment and not {mask, other} & singled
            return (mask, other) if is_alike else None
    return None


def stars_before(record: Record, tried: DoorTried, masks: Sequence[MaskId]) -> list[Fraction]:
    """The means of all stars of these that were judged when the door answered; 3 with none."""
    stars: dict[MaskId, list[int]] = {mask: [] for mask in masks}
    for deeds in record.past(tried.rounds, tried.deeds):
        for deed in deeds:
            if isinstance(deed, Rated) and deed.of in stars:
                stars[deed.of].append(deed.stars)
    return [Fraction(sum(given), len(given)) if given else Fraction(3) for given in stars.values()]


COUNT = count
