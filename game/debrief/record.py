"""A match as it happened, read from its events alone: what metrics, other rules, questions and the report all read.

Needs neither rules nor pack, so a match whose pack has changed since still has its debrief. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.city import events as ev
from game.city.deeds import DEEDS, Bought, Deed, Rated
from game.city.pack import MaskId
from game.engine.events import CardStruck, Event
from game.engine.prompts import Seat


@dataclass(frozen=True, slots=True)
class Encounter:
    """One encounter that stands. `index` counts from 0 over the match; `at` is the position of its fact in `events`."""

    index: int
    at: int
    day: int
    card: str
    form: str
    district: str
    front: tuple[MaskId, ...]
    promises: Mapping[MaskId, str]
    acts: Mapping[MaskId, str]
    """Acts by id, as promises are."""
    did: Mapping[MaskId, str]
    """The same acts in words: "gave two coins"."""
    broken: tuple[MaskId, ...]


@dataclass(frozen=True, slots=True)
class Star:
    """One rating as given: 1 to 5. `by` is a mask or "street"; `care` is the act's, -1 to 1, None if none was noted."""

    encounter: int
    day: int
    by: str
    of: MaskId
    stars: int
    card: str
    context: str
    care: int | None


@dataclass(frozen=True, slots=True)
class DoorTried:
    """A door with places that answered, as it was asked; what it needs to be asked again is in `asked`."""

    at: int
    day: int
    regime: str
    asked: ev.DoorAnswered
    tiers: Mapping[MaskId, int]
    ranks: Mapping[MaskId, int]
    rounds: int
    """How many rounds of deeds were judged when it answered; what was done since does not count yet."""
    deeds: int
    """How many deeds of the last of these rounds had been done when it was judged."""
    homes: Mapping[MaskId, str]
    """Where everybody lived when it answered."""


@dataclass(frozen=True, slots=True)
class GateTried:
    """A gate without places that met one mask: a wage, a desk, a ticket."""

    at: int
    day: int
    regime: str
    met: ev.GateMet
    rounds: int
    deeds: int
    is_dark: bool
    """Whether the network was shut to it for what it had posted, whatever the rule says."""


@dataclass(frozen=True, slots=True)
class Evening:
    """Beds as they were offered and asked for on one evening; `at`, `rounds` and `deeds` as at a door."""

    at: int
    day: int
    offered: ev.BedsOffered
    tiers: Mapping[MaskId, int]
    purses: Mapping[MaskId, int]
    """Coins in hand when the doors answered."""
    rounds: int
    deeds: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Standings as stored at the end of a day: (score, tier, place) by mask, and the rule that made them."""

    day: int
    regime: str
    rows: Mapping[MaskId, tuple[float | int | str | None, int, int]]
    shown: Mapping[MaskId, tuple[str, bool]]
    """The text on the hill and whether it was veiled."""


@dataclass(slots=True)
class Record:
    """Everything that happened, in order. Lists are by time; `events` is the whole history, public or not."""

    events: tuple[Event, ...] = ()
    scenario: str = ""
    length: str = ""
    days: int = 0
    doors_day: int = 0
    """The first day on which doors look at standings; 0 if it has not come. Before it everybody is met alike."""
    masks: tuple[MaskId, ...] = ()
    bots: frozenset[Seat] = frozenset()
    wearers: list[tuple[int, tuple[MaskId, ...]]] = field(default_factory=list)
    """(day, masks by seat) from then on; more than one row where masks changed hands."""
    rounds: list[list[Deed]] = field(default_factory=lambda: [[]])
    """Deeds by round, as every regime reads them; a last round may be empty."""
    encounters: list[Encounter] = field(default_factory=list)
    stars: list[Star] = field(default_factory=list)
    guesses: list[tuple[int, ev.Guessed]] = field(default_factory=list)
    """(index of the encounter, guess)."""
    doors: list[DoorTried] = field(default_factory=list)
    gates: list[GateTried] = field(default_factory=list)
    evenings: list[Evening] = field(default_factory=list)
    ledgers: list[Ledger] = field(default_factory=list)
    regimes: list[tuple[int, str, str]] = field(default_factory=list)
    """(day, regime, by whom it was brought) at every change; by "start" at the beginning."""
    trail: list[Mapping[MaskId, str]] = field(default_factory=list)
    """Where each mask was seen, day by day."""
    nights: list[Mapping[MaskId, str]] = field(default_factory=list)
    evictions: list[tuple[int, ev.Evicted]] = field(default_factory=list)
    vouches: list[tuple[int, ev.Vouched]] = field(default_factory=list)
    vouches_settled: list[tuple[int, ev.VouchSettled]] = field(default_factory=list)
    lived: list[tuple[int, Seat, int, str]] = field(default_factory=list)
    """(day, seat, Life points, why), quiet ones too."""
    paid: list[tuple[int, MaskId, int, str]] = field(default_factory=list)
    """(day, mask, coins, why)."""
    polls: list[ev.PollAnswered] = field(default_factory=list)
    wishes: dict[Seat, ev.WishRevealed] = field(default_factory=dict)
    referendum: str = ""
    flight: ev.FlightLeft | None = None
    ended: ev.MatchEnded | None = None
    struck: list[str] = field(default_factory=list)

    @property
    def seats(self) -> int:
        """How many play, 3 to 8, bots included."""
        return len(self.masks)

    @property
    def is_over(self) -> bool:
        """Whether the sums were told."""
        return self.ended is not None

    @property
    def closed_rounds(self) -> list[list[Deed]]:
        """The rounds that a ledger has closed, one a day."""
        return self.rounds[: len(self.ledgers)]

    def has_looked(self, day: int) -> bool:
        """Whether doors and gates look at standings on that day."""
        return 0 < self.doors_day <= day

    def worn_by(self, seat: Seat, day: int) -> MaskId:
        """The mask that `seat` wore on `day` (at its end); the first table's before any."""
        worn = self.wearers[0][1]
        for since, masks in self.wearers:
            if since <= day:
                worn = masks
        return worn[seat]

    def given_by(self, mask: MaskId) -> list[Star]:
        """All stars that one mask gave, in order."""
        return [star for star in self.stars if star.by == mask]

    def got_by(self, mask: MaskId) -> list[Star]:
        """All stars that one mask got, the street's too, in order."""
        return [star for star in self.stars if star.of == mask]


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
