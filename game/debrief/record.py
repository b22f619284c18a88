"""A match as it happened, read from its events alone: what metrics, other rules, questions and the report all read.

Needs neither rules nor pack, so a match whose pack has changed since still has its debrief. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.city import events as ev
from game.city.city import NO_SCORE
from game.city.deeds import Deed
from game.city.pack import MaskId
from game.engine.events import Event
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
    """What counts as promised, by id."""
    said: Mapping[MaskId, str]
    """What was said of it in words, as all could read it; what binds nobody too."""
    acts: Mapping[MaskId, str]
    """Acts by id, as promises are."""
    did: Mapping[MaskId, str]
    """The same acts in words: "gave two coins"."""
    broken: tuple[MaskId, ...]


class Star(NamedTuple):
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
    aside: frozenset[MaskId] = frozenset()
    """Who stood outside the list then, without the app or not judged since it came back."""


class GateTried(NamedTuple):
    """A gate without places that met one mask: a wage, a desk, a ticket."""

    at: int
    day: int
    regime: str
    met: ev.GateMet
    rounds: int
    deeds: int
    is_dark: bool
    """Whether the network was shut to it for what it had posted, whatever the rule says."""
    aside: frozenset[MaskId] = frozenset()


@dataclass(frozen=True, slots=True)
class BedsAsked:
    """Beds as they were offered and asked for on one evening; `at`, `rounds` and `deeds` as at a door."""

    at: int
    day: int
    offered: ev.BedsOffered
    tiers: Mapping[MaskId, int]
    purses: Mapping[MaskId, int]
    """Coins in hand when the doors answered."""
    rounds: int
    deeds: int
    aside: frozenset[MaskId] = frozenset()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Standings as stored at the end of a day: (score, tier, place) by mask, and the rule that made them."""

    day: int
    regime: str
    rows: Mapping[MaskId, tuple[float | int | str | None, int, int]]
    shown: Mapping[MaskId, tuple[str, bool]]
    """The text on the hill and whether it was veiled."""

    @property
    def rated(self) -> Mapping[MaskId, tuple[float | int | str | None, int, int]]:
        """The same rows, of those that stood on the hill."""
        return {mask: row for mask, row in self.rows.items() if self.shown.get(mask, ("", False))[0] != NO_SCORE}


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
    fare: int = 2
    """Coins for the way to the upper district, before a paper or an article changed it."""
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
    evenings: list[BedsAsked] = field(default_factory=list)
    ledgers: list[Ledger] = field(default_factory=list)
    evenings_on_the_hill: list[Ledger] = field(default_factory=list)
    """The same, but where a rule is ahead of its round: as that evening's homes saw it."""
    regimes: list[tuple[int, str, str]] = field(default_factory=list)
    """(day, regime, by whom it was brought) at every change; by "start" at the beginning."""
    trail: list[dict[MaskId, str]] = field(default_factory=list)
    """Where each mask was seen, day by day."""
    nights: list[dict[MaskId, str]] = field(default_factory=list)
    evictions: list[tuple[int, ev.Evicted]] = field(default_factory=list)
    answered: list[tuple[int, ev.AppAnswered]] = field(default_factory=list)
    """(day, who handed in the app or took it again)."""
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

    def past(self, rounds: int, deeds: int) -> list[list[Deed]]:
        """What was judged when `rounds` rounds were, of the last of them its first `deeds` deeds."""
        return [*self.rounds[: rounds - 1], self.rounds[rounds - 1][:deeds]] if rounds else []

    def has_looked(self, day: int) -> bool:
        """Whether doors and gates look at standings on that day."""
        return 0 < self.doors_day <= day

    def has_come_in(self, mask: MaskId, door: str, day: int) -> bool:
        """Whether a mask that this door turned away came in all the same: stood by, or waited for by the plane."""
        flight = self.flight
        is_aboard = flight is not None and (mask in flight.flown or self.is_door_held)
        return (door == "plane" and is_aboard) or any(
            since == day and (vouch.of, vouch.door) == (mask, door) for since, vouch in self.vouches
        )

    @property
    def is_door_held(self) -> bool:
        """Whether the plane waited for whoever had no seat."""
        return any(isinstance(event, ev.DoorHeld) and event.is_held for event in self.events)

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
