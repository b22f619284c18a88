"""Facts of the beginning: who plays, Gus, the X, the wishes that lie face up. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event


@dataclass(slots=True)
class MatchBegan(Event):
    """A match began; `masks` are worn by seats 0, 1, 2 ... in this order."""

    scenario: str
    length: str
    days: int
    masks: tuple[str, ...]
    bots: tuple[int, ...]
    fare: int = 2
    """Coins for the way to the upper district, as no paper and no article changes it."""


@dataclass(slots=True)
class PublicInvited(Event):
    """Whoever looks on takes part in this match; `how`: by "phones", or by hands that are counted ("count")."""

    how: str


@dataclass(slots=True)
class EndAnnounced(Event):
    """How much the end will show of who gave what, said before the first star. level: 0 to 3; 2 and 3 if all agree."""

    level: int


@dataclass(slots=True)
class SceneShown(Event):
    """The city speaks: `key` names the sentence in the pack, `params` fill it; a moment of the script, no fact."""

    is_shown: ClassVar[bool] = True
    key: str
    params: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class PollAnswered(Event):
    """One seat's opinion before or after the match, 1 to 5; 0 for none. For the debrief's sums only."""

    audience: ClassVar[Audience] = "none"
    seat: int
    question: str
    answer: int
    is_after: bool = False


@dataclass(slots=True)
class GusRated(Event):
    """All stars for Gus as one figure to one decimal, those of so many citizens among them, and whether his door shut.

    What the citizens gave is told to nobody: beside the figure it would tell what the table gave.
    """

    mean: str
    is_moved: bool
    citizens: int = 0


@dataclass(slots=True)
class XTried(Event):
    """Everybody has pressed X once and saw a card go."""


@dataclass(slots=True)
class WishesLaid(Event):
    """These wishes lie face up."""

    wishes: tuple[str, ...]


@dataclass(slots=True)
class WishTaken(Event):
    """A seat has taken a wish; only that seat knows which."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    wish: str
