"""The figures that a score's worth is held to: which match of the lab gives each, and what it has to be.

One row a figure and mark; `measured` plays what the rows need of one scenario and table size, nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from math import inf, sqrt
from typing import Literal, TypeAlias

from game.lab.learning import KNOWING, has_knowing, learned, lessons
from game.lab.play import Table, plan_of
from game.lab.running import Kept, Run, run
from game.lab.seating import Seating
from game.lab.sums import Figure, PairedSums, Sums, Z

LOVED, HATED, USUAL = "loved", "hated", ""
FIVES, ONES, WISH, HONEST, PACT = "always-five", "always-one", "by-wish", "by-deed", "pact"
THOSE = "wins/those named"
Verdict: TypeAlias = Literal["holds", "open", "missed"]
"""open: the figure misses its mark, and its interval does not."""
LESSONS = 4_000
"""Matches in which the options of cards are weighed before somebody knows them by heart. Of 400 too little is learnt:
at one table who knew every list won .9 to 1.8 of its share, by what it happened to see; of 4,000 it won 2.5."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`seating` is who sits there; `against`: the same seeds with these, less; `less`: other seeds' figure, less."""

    name: str
    figure: str
    least: float = -inf
    most: float = inf
    seating: str = USUAL
    against: str = ""
    less: str = ""
    is_share: bool = False
    seats: tuple[int, ...] = (3, 4, 5, 6, 7, 8)
    """The tables of which it is asked."""

    def written(self, value: float) -> str:
        """A value as text."""
        return f"{100 * value:.1f} %" if self.is_share else f"{value:.2f}"

    @property
    def asked(self) -> str:
        """The mark in words."""
        if self.least == -inf:
            return f"at most {self.written(self.most)}"
        if self.most == inf:
            return f"at least {self.written(self.least)}"
        return f"{self.written(self.least)} to {self.written(self.most)}"

    def verdict(self, found: Figure) -> Verdict:
        """What this figure makes of the mark."""
        if self.least <= found.value <= self.most:
            return "holds"
        return "open" if found.low <= self.most and found.high >= self.least else "missed"


MARKS = (
    Mark("Life without the wish, loved less hated", "life/without-wish/those named", 1.5, 4, LOVED, against=HATED),
    Mark("wins of the lowest most often", "wins-by-place/lowest", 0.75, 1.1),
    Mark("low tier in garden or tower that night", "low-in-a-good-bed", most=0.03, is_share=True),
    Mark("two nights running at the foot", "two-nights-at-the-foot", 0.15, 0.35, is_share=True),
    Mark("wins of always five", THOSE, 0.75, 1.2, FIVES),
    Mark("wins of always one", THOSE, 0.75, 1.2, ONES),
    Mark("wins by wish", THOSE, 0.75, 1.2, WISH),
    Mark("wins of the honest", THOSE, 0.75, 1.2, HONEST),
    Mark("wins of the honest less always five", THOSE, 0, seating=HONEST, less=FIVES),
    Mark("wins of the honest less always one", THOSE, 0, seating=HONEST, less=ONES),
    Mark("wins of a pact of two", THOSE, most=1.15, seating=PACT),
    Mark("wins of who knows every card's best option", THOSE, most=1.6, seating=KNOWING),
    Mark("no wish came true at all", "no-wish-at-all", most=0.20, is_share=True, seats=(3,)),
    Mark("no wish came true at all", "no-wish-at-all", most=0.08, is_share=True, seats=(4, 5, 6, 7, 8)),
    Mark("wronged a match", "wronged", 2.5),
    Mark("wins of the last at half time", "wins-by-half/last", 0.35, seats=(8,)),
)

Progress: TypeAlias = Callable[[str], None]


def marks_of(seats: int, only: Sequence[str] = ()) -> list[Mark]:
    """The rows of a table of that size; those whose name or seating holds one of the words `only`."""
    return [
        mark
        for mark in MARKS
        if seats in mark.seats
        and (not only or any(w in f"{mark.name}, {mark.seating}, {mark.against}, {mark.less}" for w in only))
    ]


def measured(
    table: Table, marks: Sequence[Mark], matches: int, first: int, pool: Executor, jobs: int, progress: Progress
) -> Iterator[tuple[Mark, Figure]]:
    """Each row's figure; a figure that never came up is left out. `progress` hears what is played now."""
    played: dict[tuple[str, str], Sums | PairedSums] = {}

    def sums(seating: str, against: str = "") -> Sums | PairedSums:
        key = (seating, against)
        if key not in played:
            progress(seating or "as usual")
            one = replace(table, seating=Seating.read(seating))
            other = replace(table, seating=Seating.read(against)) if against else None
            asked = Run(one, first, matches, other)
            if has_knowing(asked):
                taken = replace(lessons(table), matches=LESSONS)
                asked = replace(asked, worth=_of_cards(table, learned(run(taken, pool, jobs, Kept(None), _nobody))))
            played[key] = run(asked, pool, jobs, Kept(None), _nobody)
        return played[key]

    for mark in marks:
        found = _figure(sums(mark.seating, mark.against), mark.figure)
        if mark.less:
            found = _apart(found, _figure(sums(mark.less), mark.figure))
        if found is not None:
            yield mark, found


def _of_cards(table: Table, worth: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """What is known of lists that a card asks, each by its own name: option/<topic>/<card>/<option>."""
    cards = plan_of(table).pack.cards
    return tuple((key, value) for key, value in worth if key.count("/") > 2 and key.split("/")[2] in cards)


def _figure(sums: Sums | PairedSums, name: str) -> Figure | None:
    return sums.difference(name) if isinstance(sums, PairedSums) else sums.figure(name)


def _apart(one: Figure | None, other: Figure | None) -> Figure | None:
    """The one less the other, of matches that have nothing to do with each other."""
    if one is None or other is None:
        return None
    gap = one.value - other.value
    error = Z * sqrt(sum(((f.high - f.low) / (2 * Z)) ** 2 for f in (one, other)))
    return Figure(one.name, gap, gap - error, gap + error, one.matches)


def _nobody(done: int) -> None:
    """Nobody asks how far a run is."""
