"""Reads a match's events into its record, one small function a kind of event, beside the city as it then stood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.pack import MaskId
from game.debrief.record import BedsAsked, DoorTried, Encounter, GateTried, Ledger, Record, Star
from game.engine.events import Event

_AHEAD = [ev.RoundClosed, ev.StandingsJudged]


def record_of(events: Iterable[Event]) -> Record:
    """The record of a match from its whole history (finished or not)."""
    reader = _Reader(tuple(events))
    city = reader.city
    for at, event in enumerate(reader.record.events):
        read, apply = _STEPS.get(type(event), _NEITHER)
        if read is not None:
            reader.at = at
            read(reader, event)
        if apply is not None:
            apply(city, event)
    return reader.record


def is_judged_ahead(events: Sequence[Event], at: int) -> bool:
    """Whether by the standings told there an evening's homes go, under a rule that is ahead of its round."""
    return [type(event) for event in events[at - 2 : at]] == _AHEAD


class _Reader:
    """The record so far, beside the city as it stands just before the event that is read."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        self.city = city = City()
        self.record = Record(
            events, rounds=city.rounds, trail=city.trail, nights=city.nights, polls=city.opinions, struck=city.struck
        )
        self.at = 0
        self.judged: ev.StandingsJudged | None = None
        self.rounds_judged = self.deeds_judged = 0
        self.care: dict[tuple[str, MaskId], int] = {}

    @property
    def ranks(self) -> dict[MaskId, int]:
        """Places by standing; all are first while nobody has been judged."""
        return {mask: self.city.rank.get(mask, 1) for mask in self.city.masks}

    @property
    def aside(self) -> frozenset[MaskId]:
        """Who stands outside the list now."""
        return frozenset(self.city.masks).difference(self.city.standing)

    def began(self, e: ev.MatchBegan) -> None:
        record = self.record
        record.scenario, record.length, record.days, record.masks = e.scenario, e.length, e.days, e.masks
        record.bots = frozenset(e.bots)
        record.fare = e.fare
        record.wearers.append((0, e.masks))
        record.regimes.append((0, self.city.regime, "start"))

    def day_began(self, e: ev.DayBegan) -> None:
        if e.act > 1 and not self.record.doors_day:
            self.record.doors_day = e.day

    def swapped(self, e: ev.MasksSwapped) -> None:
        self.record.wearers.append((self.city.day, e.masks))

    def rule(self, e: ev.RuleChanged) -> None:
        self.record.regimes.append((self.city.day, e.regime, e.by))

    def referendum(self, e: ev.ReferendumHeld) -> None:
        self.record.referendum = e.decision
        if e.regime != self.city.regime:
            self.record.regimes.append((self.city.day, e.regime, "referendum"))

    def standings(self, e: ev.StandingsJudged) -> None:
        self.judged = e
        self.rounds_judged, self.deeds_judged = len(self.city.rounds), len(self.city.rounds[-1])

    def closed(self, e: ev.RoundClosed) -> None:
        if self.judged is not None:
            rows = {mask: (score, tier, place) for mask, score, tier, place in self.judged.rows}
            shown = {mask: (text, is_veiled) for mask, (text, _, _, is_veiled) in self.city.shown.items()}
            self.record.ledgers.append(Ledger(e.day, self.judged.regime, rows, shown))
            self.record.evenings_on_the_hill.append(self.record.ledgers[-1])

    def shown(self, e: ev.StandingsShown) -> None:
        """A rule that is ahead of its round is judged anew once that is closed: homes go by it the same evening."""
        if self.judged is not None and is_judged_ahead(self.record.events, self.at):
            rows = {mask: (score, tier, place) for mask, score, tier, place in self.judged.rows}
            shown = {mask: (text, is_veiled) for mask, text, _, _, is_veiled in e.rows}
            hill = self.record.evenings_on_the_hill
            hill[-1] = Ledger(hill[-1].day, e.regime, rows, shown)

    def encounter(self, e: ev.EncounterDone) -> None:
        acts = {mask: act for mask, act, _ in e.acts}
        did = {mask: words for mask, _, words in e.acts}
        self.care = {}
        self.record.encounters.append(
            Encounter(
                len(self.record.encounters), self.at, self.city.day, e.card, e.form, e.place, e.front,
                dict(e.promises), dict(self.city.memory.said), acts, did, e.broken,
            )
        )  # fmt: skip

    def cared(self, e: ev.CareNoted) -> None:
        self.care[e.card, e.mask] = e.care

    def star(self, e: ev.StarsGiven) -> None:
        index = len(self.record.encounters) - 1
        care = self.care.get((e.card, e.of))
        self.record.stars.append(Star(index, self.city.day, e.by, e.of, e.stars, e.card, e.context, care))

    def guessed(self, e: ev.Guessed) -> None:
        self.record.guesses.append((len(self.record.encounters) - 1, e))

    def door(self, e: ev.DoorAnswered) -> None:
        city = self.city
        self.record.doors.append(
            DoorTried(
                self.at, city.day, city.regime, e, dict(city.tier), self.ranks, self.rounds_judged, self.deeds_judged,
                dict(city.home), self.aside,
            )
        )  # fmt: skip

    def gate(self, e: ev.GateMet) -> None:
        city = self.city
        is_dark = e.gate == "network" and city.is_dark(e.mask)
        tried = GateTried(self.at, city.day, city.regime, e, self.rounds_judged, self.deeds_judged, is_dark, self.aside)
        self.record.gates.append(tried)

    def beds(self, e: ev.BedsOffered) -> None:
        tiers, purses = dict(self.city.tier), dict(self.city.coins)
        self.record.evenings.append(
            BedsAsked(self.at, self.city.day, e, tiers, purses, self.rounds_judged, self.deeds_judged, self.aside)
        )

    def lived(self, e: ev.Lived | ev.LivedQuietly) -> None:
        self.record.lived.append((self.city.day, e.seat, e.points, e.why))

    def paid(self, e: ev.Paid) -> None:
        self.record.paid.append((self.city.day, e.mask, e.coins, e.why))

    def flew(self, e: ev.FlightLeft) -> None:
        self.record.flight = e

    def ended(self, e: ev.MatchEnded) -> None:
        self.record.ended = e

    def revealed(self, e: ev.WishRevealed) -> None:
        self.record.wishes[e.seat] = e


_Read: TypeAlias = Callable[[_Reader, Any], None]
_READERS: Mapping[type[Event], _Read] = {
    ev.MatchBegan: _Reader.began,
    ev.DayBegan: _Reader.day_began,
    ev.MasksSwapped: _Reader.swapped,
    ev.RuleChanged: _Reader.rule,
    ev.ReferendumHeld: _Reader.referendum,
    ev.StandingsJudged: _Reader.standings,
    ev.StandingsShown: _Reader.shown,
    ev.RoundClosed: _Reader.closed,
    ev.EncounterDone: _Reader.encounter,
    ev.CareNoted: _Reader.cared,
    ev.StarsGiven: _Reader.star,
    ev.Guessed: _Reader.guessed,
    ev.DoorAnswered: _Reader.door,
    ev.GateMet: _Reader.gate,
    ev.BedsOffered: _Reader.beds,
    ev.Lived: _Reader.lived,
    ev.LivedQuietly: _Reader.lived,
    ev.Paid: _Reader.paid,
    ev.Evicted: lambda r, e: r.record.evictions.append((r.city.day, e)),
    ev.AppAnswered: lambda r, e: r.record.answered.append((r.city.day, e)),
    ev.Vouched: lambda r, e: r.record.vouches.append((r.city.day, e)),
    ev.VouchSettled: lambda r, e: r.record.vouches_settled.append((r.city.day, e)),
    ev.FlightLeft: _Reader.flew,
    ev.MatchEnded: _Reader.ended,
    ev.WishRevealed: _Reader.revealed,
}
_NEITHER = (None, None)
_STEPS = {kind: (_READERS.get(kind), APPLIERS.get(kind)) for kind in {*_READERS, *APPLIERS}}
"""By kind of event: what reads it into the record, and what then takes it into the city."""
