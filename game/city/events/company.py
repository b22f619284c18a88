"""Facts of company and of the empty chair: who walked beside whom, what was said of one who is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Event


@dataclass(slots=True)
class CompanyAsked(Event):
    """Who may walk beside whom: (place, masks); place "" for those who met on the stairs. `low` are seen as low.

    last: who stands last on the hill and alone; "" for nobody.
    """

    groups: tuple[tuple[str, tuple[str, ...]], ...]
    low: tuple[str, ...]
    last: str = ""


@dataclass(slots=True)
class CompanyKept(Event):
    """Who walked side by side, for all to see: (mask, mask).

    snubbed: (mask, beside whom it would have walked), left standing in the open; cut: friends who are none any more.
    beside_last: who walked with the last of the hill, and so stands last of its kind tonight and tomorrow morning.
    """

    pairs: tuple[tuple[str, str], ...]
    snubbed: tuple[tuple[str, str], ...]
    alone: tuple[str, ...]
    cut: tuple[tuple[str, str], ...]
    beside_last: str = ""


@dataclass(slots=True)
class ChairAsked(Event):
    """The empty chair is on everybody's mind. part: 1 or 2; `needed` masks must ask to be heard."""

    is_shown: ClassVar[bool] = True
    part: int
    needed: int


@dataclass(slots=True)
class ChairShown(Event):
    """What each mask said of it, laid open and not yet a fact: (mask, answer)."""

    is_shown: ClassVar[bool] = True
    part: int
    rows: tuple[tuple[str, str], ...]
    is_together: bool


@dataclass(slots=True)
class ChairAnswered(Event):
    """What each mask said of the chair: (mask, answer). is_together: enough asked."""

    part: int
    rows: tuple[tuple[str, str], ...]
    is_together: bool


@dataclass(slots=True)
class ChairEnded(Event):
    """How it ends, not yet a fact. outcome: changed, late or gone; rows: (mask, what it was, coins, Life points)."""

    is_shown: ClassVar[bool] = True
    outcome: str
    rows: tuple[tuple[str, str, int, int], ...]


@dataclass(slots=True)
class ChairSettled(Event):
    """The chair's matter is closed: he came back changed, came late, or is gone."""

    outcome: str
