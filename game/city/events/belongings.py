"""Facts of purse, life and home: coins, Life points, deeds, beds, headlines. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event


@dataclass(slots=True)
class Paid(Event):
    """Coins came or went; the purse never falls below 0. `coins` is what really moved. why: a key."""

    mask: str
    coins: int
    why: str


@dataclass(slots=True)
class Lived(Event):
    """Life points came or went, to the player in `seat`. why: a key."""

    seat: int
    points: int
    why: str


@dataclass(slots=True)
class LivedQuietly(Event):
    """Life points nobody else learns of before the sums: guesses of one's own stars, the held door."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    points: int
    why: str


@dataclass(slots=True)
class DeedNoted(Event):
    """A deed other than a rating, as in a deeds document: its name and its (key, value) pairs."""

    deed: str
    pairs: tuple[tuple[str, str | int | bool], ...]


@dataclass(slots=True)
class BedsOffered(Event):
    """Tonight's homes and who asked for which, so that the debrief can fill them anew under another rule.

    beds from the tower down: (home, rung, rent tonight, Life points, line, places or -1 for no limit, first_tier).
    """

    beds: tuple[tuple[str, int, int, int, int, int, int], ...]
    wanted: tuple[tuple[str, str], ...]
    """(mask, home), in the order of masks."""
    is_open_to_all: bool


@dataclass(slots=True)
class HomeTaken(Event):
    """A mask sleeps here tonight."""

    mask: str
    home: str


@dataclass(slots=True)
class Evicted(Event):
    """A mask lost its home against its will: seen by all. why: "stars", "coins", "places" or "book"."""

    mask: str
    home: str
    to: str
    why: str
    is_staged: bool


@dataclass(slots=True)
class ErrandsOffered(Event):
    """The errands that are on offer to somebody this evening, by id; each seat's prompt says what is to it."""

    errands: tuple[str, ...]


@dataclass(slots=True)
class ErrandRun(Event):
    """What each mask did with its evening: (mask, errand)."""

    errands: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class HeadlineChosen(Event):
    """The lowest mask wrote tomorrow's headline; it is read in the morning."""

    audience: ClassVar[Audience] = "none"
    headline: str


@dataclass(slots=True)
class HeadlineForetold(Event):
    """What the others think the lowest mask has written: (mask, headline); settled when the paper is out."""

    audience: ClassVar[Audience] = "none"
    rows: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Foretold(Event):
    """Guesses about another's choice are laid open: (mask, guess, is_right). A right one is a coin."""

    topic: str
    rows: tuple[tuple[str, str, bool], ...]


@dataclass(slots=True)
class LowestNamed(Event):
    """Who is lowest this evening and so writes the paper."""

    mask: str
    headlines: tuple[str, ...]


@dataclass(slots=True)
class MasksSwapped(Event):
    """Masks change hands: seat i now wears masks[i]. Purse, home and standing stay with the mask."""

    masks: tuple[str, ...]


@dataclass(slots=True)
class DayClosed(Event):
    """The ledger is closed and the city sleeps; deeds of the evening belong to the next round."""

    day: int


@dataclass(slots=True)
class RoundClosed(Event):
    """The ledger of a day is closed: what follows belongs to the next round."""

    day: int
