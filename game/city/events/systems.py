"""Facts of the city's other systems: what is owed or earned later, jobs, the dark, voices. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Audience, Event


@dataclass(slots=True)
class Deferred(Event):
    """Something falls due on the evening of `day`: coins (below 0: a debt), Life points (a school seat pays later).

    why: a key; loan, wage, study, fine, bill, deposit, arrears (what was left of a debt), or an errand. Two with the
    same mask, day and why are two.
    """

    mask: str
    day: int
    coins: int
    life: int
    why: str


@dataclass(slots=True)
class FellDue(Event):
    """A deferred thing came: `coins` is what was really paid (a debt stops at an empty purse), `left` what was not.

    `day` is the evening for which it was put off, still to come where a debt is paid early; 0: by tonight.
    """

    mask: str
    why: str
    coins: int
    life: int
    left: int
    day: int = 0


@dataclass(slots=True)
class JobTaken(Event):
    """A mask works here from now on, at `wage` coins an evening or the common wage, if more; "" and 0: lost it."""

    mask: str
    job: str
    wage: int


@dataclass(slots=True)
class Darkened(Event):
    """A mask is in the dark to the end of `day`: what it posts reaches nobody, and the network shuts to it."""

    mask: str
    day: int


@dataclass(slots=True)
class RoleTaken(Event):
    """A seat has secretly taken a role (a hired cheerer); only that seat knows."""

    audience: ClassVar[Audience] = "seat"
    seat: int
    role: str


@dataclass(slots=True)
class Whispered(Event):
    """Whose voice it was; nobody learns it before the finale."""

    audience: ClassVar[Audience] = "none"
    card: str
    mask: str
    act: str


@dataclass(slots=True)
class VoicePlayed(Event):
    """A voice on file was played to the filter, once more; nobody learns it before the debrief."""

    audience: ClassVar[Audience] = "none"
    card: str
    mask: str


@dataclass(slots=True)
class VoiceNarrowed(Event):
    """The city's ear: the voice was one of these masks."""

    card: str
    suspects: tuple[str, ...]


@dataclass(slots=True)
class VoiceNamed(Event):
    """A mask named another as the voice, and was right or not."""

    card: str
    by: str
    named: str
    is_right: bool
