"""Facts of the finale: referendum, flight, wishes, sums, mirror. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Event


@dataclass(slots=True)
class ReferendumHeld(Event):
    """What was decided: one of `last_question.DECISIONS`; the count is not told. `regime` opens the flight's door."""

    decision: str
    regime: str


@dataclass(slots=True)
class FlightLeft(Event):
    """Who flew in a seat; who took the boat, or stood on board if the door was held; the jump seat's guest and host."""

    flown: tuple[str, ...]
    boat: tuple[str, ...]
    guest: str
    host: str


@dataclass(slots=True)
class DoorHeld(Event):
    """Somebody on board held the door (or nobody did); no name."""

    is_held: bool


@dataclass(slots=True)
class WishGuessed(Event):
    """What seats guessed about their right neighbours: (seat, of seat, wish, is_right)."""

    rows: tuple[tuple[int, int, str, bool], ...]


@dataclass(slots=True)
class WishRevealed(Event):
    """One seat's wish and whether it came true, or half of it."""

    seat: int
    wish: str
    is_true: bool
    points: int
    is_half: bool = False

    @property
    def verdict(self) -> str:
        """What became of it: "true", "half" or "not"."""
        return "true" if self.is_true else "half" if self.is_half else "not"


@dataclass(slots=True)
class MatchEnded(Event):
    """The sums: (seat, mask, Life points), best first; who won (more than one on an exact tie)."""

    rows: tuple[tuple[int, str, int], ...]
    winners: tuple[int, ...]


@dataclass(slots=True)
class SecretsTold(Event):
    """What nobody could see: (kind, whose, what), as in secrets.py; whose is "" where only sums are told."""

    rows: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(slots=True)
class MirrorShown(Event):
    """What each mask gave: (mask, ones, twos, threes, fours, fives).

    At reveal 0 there is one row, whose mask is "": the whole table's sums.
    """

    is_shown: ClassVar[bool] = True
    rows: tuple[tuple[str, int, int, int, int, int], ...]
