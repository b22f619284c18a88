"""Facts of the debrief: words, feelings, how much is laid open, bets on charts, the poll. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Event


@dataclass(slots=True)
class TalkBegan(Event):
    """The match is over and the table talks. course: a key of `game.city.talk.COURSES`."""

    course: str


@dataclass(slots=True)
class WordsSaid(Event):
    """One word each about the match: (mask, word's key); who passed is not in it."""

    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class FeelingsCounted(Event):
    """How many feel 1 (not well at all) to 5 (very well); no names. is_few: too few to count without telling who."""

    counts: tuple[int, int, int, int, int]
    is_few: bool = False


@dataclass(slots=True)
class RevealSet(Event):
    """How much of who rated whom is laid open: 0 sums of the table, 1 of each mask, 2 mask by mask, 3 by player too.

    Level 3 only if everybody agreed in secret; whose no it was is not told, nor whether there was one.
    """

    level: int


@dataclass(slots=True)
class StarsLaidOpen(Event):
    """Who gave whom what, mask by mask: (by, of, how many times, sum of stars). Only at levels 2 and 3."""

    is_shown: ClassVar[bool] = True
    rows: tuple[tuple[str, str, int, int], ...]


@dataclass(slots=True)
class ChartBet(Event):
    """What masks think a chart will show, before they see it: (mask, bet's key)."""

    chart: str
    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class PollCounted(Event):
    """A question's answers before and after, as counts of 1 to 5, and how many changed their mind; no names.

    is_few: too few to count without telling who.
    """

    question: str
    before: tuple[int, int, int, int, int]
    after: tuple[int, int, int, int, int]
    moved: int
    is_few: bool = False


@dataclass(slots=True)
class TalkEnded(Event):
    """Thanks were said; the evening is over."""
