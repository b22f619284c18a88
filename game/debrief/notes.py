"""Live notes: marks, while a match goes on, what its debrief should come back to. No screen may read them in play.

Folded over the same events as the record; who gave whom what is secret then, and at a shared screen a mark would shame.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean
from typing import Literal, TypeAlias

from game.city import events as ev
from game.city.city import City
from game.city.deeds import CITIZENS
from game.city.fold import take
from game.city.pack import MaskId
from game.engine.events import CardClosed, Event

Kind: TypeAlias = Literal["inflation", "clique", "pile_on", "lock_out"]

LOW, HIGH = 2, 4
"""The most stars that count as low, the fewest that count as high."""
PILE_ON_SHARE, PILE_ON_LEAST = 0.7, 3
FIVES_ROSE, FIVES_LEAST = 0.15, 8
CLIQUE_GAP, CLIQUE_STARS = 1.0, 3


@dataclass(frozen=True, slots=True)
class Note:
    """One mark. `encounter` counts from 0 over the match, -1 before any; `at` is the position of the event that told.

    masks: clique: two or three; pile_on, lock_out: whom; inflation: nobody.
    """

    kind: Kind
    day: int
    encounter: int
    masks: tuple[MaskId, ...]
    at: int


class Notes:
    """Takes a match event by event; `taken` holds every note so far, in order."""

    def __init__(self) -> None:
        self.taken: list[Note] = []
        self._city = City()
        self._at = -1
        self._encounter = -1
        self._open: list[ev.StarsGiven] = []
        self._pairs: dict[tuple[MaskId, MaskId], list[int]] = {}
        self._today: list[int] = []
        self._fives_first: float | None = None
        self._cliques: set[tuple[MaskId, ...]] = set()

    def take(self, event: Event) -> tuple[Note, ...]:
        """What this event, the next of the match, brings to light; mostly nothing."""
        self._at += 1
        before = len(self.taken)
        match event:
            case ev.EncounterDone():
                self._close_encounter()
                self._encounter += 1
            case ev.StarsGiven() if event.by not in CITIZENS:
                self._open.append(event)
            case CardClosed():
                self._close_encounter()
            case ev.RoundClosed():
                self._close_encounter()
                self._close_day()
            case ev.DoorAnswered():
                self._door(event)
        take(self._city, event)
        return tuple(self.taken[before:])

    def _note(self, kind: Kind, *masks: MaskId) -> None:
        self.taken.append(Note(kind, self._city.day, self._encounter, masks, self._at))

    def _close_encounter(self) -> None:
        faces: dict[MaskId, list[int]] = {}
        for star in self._open:
            faces.setdefault(star.of, []).append(star.stars)
        for star in self._open:
            self._pairs.setdefault((star.by, star.of), []).append(star.stars)
        for mask, stars in faces.items():
            low = sum(given <= LOW for given in stars)
            if len(stars) >= PILE_ON_LEAST and low >= PILE_ON_SHARE * len(stars):
                self._note("pile_on", mask)
        self._today += [star.stars for star in self._open]
        self._open = []

    def _close_day(self) -> None:
        fives = self._today.count(5) / len(self._today) if len(self._today) >= FIVES_LEAST else None
        self._today = []
        if fives is not None:
            if self._fives_first is None:
                self._fives_first = fives
            elif fives - self._fives_first >= FIVES_ROSE and not any(n.kind == "inflation" for n in self.taken):
                self._note("inflation")
        for group in cliques(self._pairs, self._city.masks):
            if group not in self._cliques:
                self._cliques.add(group)
                self._note("clique", *group)

    def _door(self, event: ev.DoorAnswered) -> None:
        if any(note.kind == "lock_out" for note in self.taken):
            return
        for mask, _, is_in, _ in event.rows:
            if not is_in:
                self._note("lock_out", mask)
                return


def cliques(pairs: dict[tuple[MaskId, MaskId], list[int]], masks: tuple[MaskId, ...]) -> tuple[tuple[MaskId, ...], ...]:
    """Two or three masks that all give one another high stars, and clearly more than the others give them.

    Both ways each mean is at least 4, over three stars or more, and a star above what all others gave. A pair that is
    part of a three is not named again.
    """

    def favours(by: MaskId, of: MaskId) -> bool:
        own = pairs.get((by, of), [])
        others = [star for (giver, to), stars in pairs.items() if to == of and giver != by for star in stars]
        return len(own) >= CLIQUE_STARS and bool(others) and fmean(own) >= max(HIGH, fmean(others) + CLIQUE_GAP)

    twos = [(a, b) for a, b in combinations(masks, 2) if favours(a, b) and favours(b, a)]
    threes = [(a, b, c) for a, b, c in combinations(masks, 3) if {(a, b), (a, c), (b, c)} <= set(twos)]
    alone = [pair for pair in twos if not any(set(pair) <= set(three) for three in threes)]
    return (*threes, *alone)


def notes_of(events: Iterable[Event]) -> tuple[Note, ...]:
    """All notes of a match, finished or not."""
    notes = Notes()
    for event in events:
        notes.take(event)
    return tuple(notes.taken)
