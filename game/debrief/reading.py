"""Reads a match's events into its record, one small function a kind of event. Keeps what is true while they go by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from game.city import events as ev
from game.city.deeds import DEEDS, Bought, Rated
from game.city.pack import MaskId
from game.debrief.record import DoorTried, Encounter, Evening, GateTried, Ledger, Record, Star
from game.engine.events import CardStruck, Event


def record_of(events: Iterable[Event]) -> Record:
    """The record of a match from its whole history (finished or not)."""
    reader = _Reader()
    reader.record.events = tuple(events)
    for at, event in enumerate(reader.record.events):
        reader.at = at
        read = _READERS.get(type(event))
        if read is not None:
            read(reader, event)
    return reader.record


class _Reader:
    """What is true while the events go by."""

    def __init__(self) -> None:
        self.record = Record()
        self.at = 0
        self.day = 0
        self.regime = "mean"
        self.tiers: dict[MaskId, int] = {}
        self.ranks: dict[MaskId, int] = {}
        self.homes: dict[MaskId, str] = {}
        self.judged: ev.StandingsJudged | None = None
        self.shown: dict[MaskId, tuple[str, bool]] = {}
        self.rounds_judged = self.deeds_judged = 0
        self.purses: dict[MaskId, int] = {}
        self.dark: dict[MaskId, int] = {}
        self.care: dict[tuple[str, MaskId], int] = {}

    def began(self, e: ev.MatchBegan) -> None:
        record = self.record
        record.scenario, record.length, record.days, record.masks = e.scenario, e.length, e.days, e.masks
        record.bots = frozenset(e.bots)
        record.wearers.append((0, e.masks))
        record.regimes.append((0, self.regime, "start"))
        self.tiers, self.ranks = dict.fromkeys(e.masks, 2), dict.fromkeys(e.masks, 1)
        self.purses = dict.fromkeys(e.masks, 0)

    def day_began(self, e: ev.DayBegan) -> None:
        self.day = e.day
        if e.act > 1 and not self.record.doors_day:
            self.record.doors_day = e.day

    def swapped(self, e: ev.MasksSwapped) -> None:
        self.record.wearers.append((self.day, e.masks))

    def rule(self, e: ev.RuleChanged) -> None:
        self.regime = e.regime
        self.record.regimes.append((self.day, e.regime, e.by))

    def referendum(self, e: ev.ReferendumHeld) -> None:
        self.record.referendum = e.decision
        if e.regime != self.regime:
            self.regime = e.regime
            self.record.regimes.append((self.day, e.regime, "referendum"))

    def standings(self, e: ev.StandingsJudged) -> None:
        self.judged = e
        self.rounds_judged, self.deeds_judged = len(self.record.rounds), len(self.record.rounds[-1])
        for mask, _, tier, place in e.rows:
            self.tiers[mask], self.ranks[mask] = tier, place

    def published(self, e: ev.StandingsShown) -> None:
        self.shown = {mask: (text, is_veiled) for mask, text, _, _, is_veiled in e.rows}

    def closed(self, e: ev.RoundClosed) -> None:
        if self.judged is not None:
            rows = {mask: (score, tier, place) for mask, score, tier, place in self.judged.rows}
            self.record.ledgers.append(Ledger(e.day, self.judged.regime, rows, dict(self.shown)))
        self.record.rounds.append([])

    def encounter(self, e: ev.EncounterDone) -> None:
        acts = {mask: act for mask, act, _ in e.acts}
        did = {mask: words for mask, _, words in e.acts}
        self.care = {}
        self.record.encounters.append(
            Encounter(
                len(self.record.encounters), self.at, self.day, e.card, e.form, e.place, e.front, dict(e.promises),
                acts, did, e.broken,
            )
        )  # fmt: skip

    def cared(self, e: ev.CareNoted) -> None:
        self.care[e.card, e.mask] = e.care

    def star(self, e: ev.StarsGiven) -> None:
        self.record.rounds[-1].append(Rated(e.by, e.of, e.stars, e.context))
        index = len(self.record.encounters) - 1
        care = self.care.get((e.card, e.of))
        self.record.stars.append(Star(index, self.day, e.by, e.of, e.stars, e.card, e.context, care))

    def guessed(self, e: ev.Guessed) -> None:
        self.record.guesses.append((len(self.record.encounters) - 1, e))

    def deed(self, e: ev.DeedNoted) -> None:
        made: Any = DEEDS[e.deed]
        self.record.rounds[-1].append(made(**dict(e.pairs)))

    def tag(self, e: ev.TagRead) -> None:
        self.record.rounds[-1].append(Bought(e.mask, e.tag))

    def door(self, e: ev.DoorAnswered) -> None:
        self.record.doors.append(
            DoorTried(
                self.at, self.day, self.regime, e, dict(self.tiers), dict(self.ranks), self.rounds_judged,
                self.deeds_judged, dict(self.homes),
            )
        )  # fmt: skip

    def gate(self, e: ev.GateMet) -> None:
        is_dark = e.gate == "network" and self.dark.get(e.mask, 0) >= self.day
        tried = GateTried(self.at, self.day, self.regime, e, self.rounds_judged, self.deeds_judged, is_dark)
        self.record.gates.append(tried)

    def beds(self, e: ev.BedsOffered) -> None:
        tiers, purses = dict(self.tiers), dict(self.purses)
        self.record.evenings.append(Evening(self.at, self.day, e, tiers, purses, self.rounds_judged, self.deeds_judged))

    def home(self, e: ev.HomeTaken) -> None:
        self.homes[e.mask] = e.home

    def darkened(self, e: ev.Darkened) -> None:
        self.dark[e.mask] = e.day

    def night(self, e: ev.DayClosed) -> None:
        self.record.nights.append(dict(self.homes))

    def arrived(self, e: ev.Arrived) -> None:
        self.record.trail.append(dict(e.places))

    def lived(self, e: ev.Lived | ev.LivedQuietly) -> None:
        self.record.lived.append((self.day, e.seat, e.points, e.why))

    def paid(self, e: ev.Paid) -> None:
        self.record.paid.append((self.day, e.mask, e.coins, e.why))
        self.purses[e.mask] += e.coins

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
    ev.StandingsShown: _Reader.published,
    ev.RoundClosed: _Reader.closed,
    ev.EncounterDone: _Reader.encounter,
    ev.CareNoted: _Reader.cared,
    ev.StarsGiven: _Reader.star,
    ev.Guessed: _Reader.guessed,
    ev.DeedNoted: _Reader.deed,
    ev.TagRead: _Reader.tag,
    ev.DoorAnswered: _Reader.door,
    ev.GateMet: _Reader.gate,
    ev.Darkened: _Reader.darkened,
    ev.BedsOffered: _Reader.beds,
    ev.HomeTaken: _Reader.home,
    ev.DayClosed: _Reader.night,
    ev.Arrived: _Reader.arrived,
    ev.Lived: _Reader.lived,
    ev.LivedQuietly: _Reader.lived,
    ev.Paid: _Reader.paid,
    ev.Evicted: lambda r, e: r.record.evictions.append((r.day, e)),
    ev.Vouched: lambda r, e: r.record.vouches.append((r.day, e)),
    ev.VouchSettled: lambda r, e: r.record.vouches_settled.append((r.day, e)),
    ev.PollAnswered: lambda r, e: r.record.polls.append(e),
    ev.FlightLeft: _Reader.flew,
    ev.MatchEnded: _Reader.ended,
    ev.WishRevealed: _Reader.revealed,
    CardStruck: lambda r, e: r.record.struck.append(e.card),
}
