"""What an encounter shows, and what stands when it is over: promises, acts, stars. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event


@dataclass(slots=True)
class EncounterSet(Event):
    """A card is on the table: who is in front, where, and in which part (roles by form, in order of `front`)."""

    is_shown: ClassVar[bool] = True
    card: str
    form: str
    place: str
    front: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(slots=True)
class HalvesDealt(Event):
    """Two halves of the table play at once: (card, who is in front). Both cards are set right after this."""

    is_shown: ClassVar[bool] = True
    halves: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(slots=True)
class Promised(Event):
    """What masks in front say they will do: (mask, act's id or text)."""

    is_shown: ClassVar[bool] = True
    promises: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Acted(Event):
    """Deeds laid open beside promises: (mask, act's id or number, what it did, in words).

    `broken`: who did less than it said; to be kinder than one's word breaks nothing.
    """

    is_shown: ClassVar[bool] = True
    acts: tuple[tuple[str, str, str], ...]
    broken: tuple[str, ...] = ()


@dataclass(slots=True)
class NoAnswerCame(Event):
    """Who has given no answer where a deed was asked for: what it did is what the card has such a one do."""

    is_shown: ClassVar[bool] = True
    masks: tuple[str, ...]


@dataclass(slots=True)
class PassCame(Event):
    """Who has passed on purpose where a deed was asked for: a choice, though what it did is what the card has it do."""

    is_shown: ClassVar[bool] = True
    masks: tuple[str, ...]


@dataclass(slots=True)
class Clapped(Event):
    """Taps counted: (mask, taps, side)."""

    is_shown: ClassVar[bool] = True
    taps: tuple[tuple[str, int, str], ...]


@dataclass(slots=True)
class HandsShown(Event):
    """Hands that were raised, in order, and whether the motion passed."""

    is_shown: ClassVar[bool] = True
    hands: tuple[str, ...]
    has_passed: bool


@dataclass(slots=True)
class BetsShown(Event):
    """What the watchers bet on: (mask, bet's id or whose word it trusted, whether that was right)."""

    is_shown: ClassVar[bool] = True
    bets: tuple[tuple[str, str, bool], ...]


@dataclass(slots=True)
class OutcomeShown(Event):
    """The line that ends the gasp; `pays` as shown: (mask, coins, life)."""

    is_shown: ClassVar[bool] = True
    line: str
    pays: tuple[tuple[str, int, int], ...]


@dataclass(slots=True)
class FaceShown(Event):
    """One big face is up for stars: what this mask just did, in words.

    `kindness` (-1 to 1) is the plain reading of the act, for bots, who can't read words; no screen shows it.
    """

    is_shown: ClassVar[bool] = True
    mask: str
    did: str
    promised: str
    kindness: int = 0


@dataclass(slots=True)
class EncounterDone(Event):
    """An encounter stands: its card, place, who was in front, promises and acts (for the debrief and bots)."""

    card: str
    form: str
    place: str
    front: tuple[str, ...]
    promises: tuple[tuple[str, str], ...]
    acts: tuple[tuple[str, str, str], ...]
    broken: tuple[str, ...] = ()


@dataclass(slots=True)
class Redirected(Event):
    """A struck card's masks went for a walk instead; nobody learns why."""

    front: tuple[str, ...]


@dataclass(slots=True)
class CareNoted(Event):
    """How caring an act was, -1 to 1; for the debrief's "do stars follow acts?"."""

    audience: ClassVar[Audience] = "none"
    mask: str
    card: str
    care: int


@dataclass(slots=True)
class StarsGiven(Event):
    """One rating of one act. `by` is a mask, "street" or "public"."""

    audience: ClassVar[Audience] = "none"
    by: str
    of: str
    stars: int
    card: str
    context: str = "home"


@dataclass(slots=True)
class PublicGave(Event):
    """The public's stars for one face, as one figure: the mean of five people at least, rounded, halves up."""

    mask: str
    stars: int


@dataclass(slots=True)
class OwnStars(Event):
    """To the rater alone: what it gave, and on which day."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    day: int
    by: str
    of: str
    stars: int
    card: str


@dataclass(slots=True)
class Guessed(Event):
    """To the rated alone: what it guessed it would get (1 to 5); settled in the finale."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    mask: str
    card: str
    stars: int
