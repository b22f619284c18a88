"""How each seat played a match, as counts: stars, acts, words, ways, beds. Reads a record; knows no rules, no luck."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import fmean

from game.city import events as ev
from game.city.finale import PLANE_FARE
from game.city.fold import passing
from game.city.pack import MaskId
from game.city.travel import fare
from game.debrief.answers import FLIGHT, HOME, PLANE, TRAVEL
from game.debrief.record import Record
from game.engine.prompts import Seat

UPPER, LOWER, BOAT = "upper", "lower", "boat"
LEANING_WEIGHT = 2
"""How many stars' worth of doubt there is about how far a seat leans towards another."""


@dataclass(slots=True)
class Habits:
    """One seat's. Lists hold every instance, so that a draw from them is as frequent as it was."""

    stars: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """1 to 5 stars by how caring the act was, -1 to 1; acts of which nobody knows count as 0."""
    leaning: dict[Seat, float] = field(default_factory=dict)
    """Stars that it adds for whoever sits there: sum of (its stars - its mean for such acts) / (their number + 2)."""
    guesses: list[int] = field(default_factory=list)
    cares: list[int] = field(default_factory=list)
    """How caring its acts were, -1 to 1."""
    acts: dict[str, str] = field(default_factory=dict)
    """What it did on each card."""
    words: dict[str, str] = field(default_factory=dict)
    """What it promised on each card."""
    is_kept: list[bool] = field(default_factory=list)
    """Promises: whether it did no less than it said."""
    chosen: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By topic of a prompt: travel (upper, lower), home, flight, errand, wish. What its purse forbade is left out."""

    def share(self, of: str, topic: str) -> float:
        """How often it chose `of`, 0 to 1; 0.5 if it was never asked."""
        chosen = self.chosen.get(topic, [])
        return chosen.count(of) / len(chosen) if chosen else 0.5

    @property
    def kindness(self) -> float:
        """How often it did the kind thing, 0 to 1, of the acts that were kind or unkind; 0.5 without any."""
        clear = [care for care in self.cares if care]
        return sum(care > 0 for care in clear) / len(clear) if clear else 0.5

    @property
    def honesty(self) -> float:
        """How often it kept its word, 0 to 1; 0.5 if it never gave it."""
        return sum(self.is_kept) / len(self.is_kept) if self.is_kept else 0.5


def habits_of(record: Record) -> list[Habits]:
    """Every seat's habits, by seat. Nothing is read but what the record holds; secret votes are not in it."""
    habits = [Habits() for _ in record.masks]
    _acts(record, habits)
    _stars(record, habits)
    _choices(record, habits)
    return habits


def wearers(record: Record, day: int) -> dict[MaskId, Seat]:
    """Which seat wore each mask on that day."""
    return {record.worn_by(seat, day): seat for seat in range(record.seats)}


def _acts(record: Record, habits: list[Habits]) -> None:
    for encounter in record.encounters:
        seat_of = wearers(record, encounter.day)
        for mask, act in encounter.acts.items():
            mine = habits[seat_of[mask]]
            mine.acts[encounter.card] = act
            if encounter.promises.get(mask):
                mine.words[encounter.card] = encounter.promises[mask]
                mine.is_kept.append(mask not in encounter.broken)
    for city, event in passing(record.events):
        if isinstance(event, ev.CareNoted):
            habits[city.wearer[event.mask]].cares.append(event.care)


def _stars(record: Record, habits: list[Habits]) -> None:
    towards: dict[tuple[Seat, Seat], list[tuple[int, int]]] = defaultdict(list)
    for star in record.stars:
        seat_of = wearers(record, star.day)
        if star.by in seat_of:
            care = star.care or 0
            habits[seat_of[star.by]].stars[care].append(star.stars)
            towards[seat_of[star.by], seat_of[star.of]].append((care, star.stars))
    for (by, of), given in towards.items():
        extra = sum(stars - fmean(habits[by].stars[care]) for care, stars in given)
        habits[by].leaning[of] = extra / (len(given) + LEANING_WEIGHT)
    for _, guess in record.guesses:
        habits[guess.seat].guesses.append(guess.stars)


def _choices(record: Record, habits: list[Habits]) -> None:
    for city, event in passing(record.events):
        day = city.day
        match event:
            case ev.Boarded():
                upper = city.districts[0]
                ways = {m: UPPER if d == upper else LOWER for m, d in event.wanted if city.can_pay(m, fare(city))}
                _note(record, habits, day, TRAVEL, ways)
            case ev.BedsOffered():
                _note(record, habits, day, HOME, dict(event.wanted))
            case ev.ErrandRun():
                _note(record, habits, day, "errand", dict(event.errands))
            case ev.DoorAnswered(kind="flight"):
                tried = {row[0] for row in event.rows}
                able = [m for m in record.masks if city.can_pay(m, PLANE_FARE)]
                _note(record, habits, day, FLIGHT, {m: PLANE if m in tried else BOAT for m in able})
            case ev.WishTaken():
                habits[event.seat].chosen["wish"].append(event.wish)
            case _:
                pass


def _note(record: Record, habits: list[Habits], day: int, topic: str, rows: Mapping[MaskId, str]) -> None:
    seat_of = wearers(record, day)
    for mask, what in rows.items():
        habits[seat_of[mask]].chosen[topic].append(what)
