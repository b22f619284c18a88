"""What a face, a hearing and a counter show while they are played; moments of a card, no facts. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.events import Event


@dataclass(slots=True)
class Provoked(Event):
    """A provocation has begun: `words` of it, which of three it is (1 to 3), and the band that the face must keep.

    `centres` are ten a second, 0 to 100; the band reaches `half` to both sides.
    """

    is_shown: ClassVar[bool] = True
    face: str
    by: str
    words: str
    turn: int
    centres: tuple[int, ...]
    half: int


@dataclass(slots=True)
class FaceSteered(Event):
    """How a face came through a provocation: its trace (ten points a second) and its time in the band, in per cent."""

    is_shown: ClassVar[bool] = True
    face: str
    turn: int
    trace: tuple[int, ...]
    percent: int


@dataclass(slots=True)
class BillRead(Event):
    """What the machine saw: a fine in coins on this mask, and a line of the ledger.

    It goes if `needed` of two jurors say so (1 or 2); then each of them pays `cost` coins.
    """

    is_shown: ClassVar[bool] = True
    mask: str
    fine: int
    entry: str
    needed: int
    cost: int


@dataclass(slots=True)
class EntryRuled(Event):
    """Two jurors have ruled: `lifts` of them (0 to 2) would lift the entry, and whether it is gone."""

    is_shown: ClassVar[bool] = True
    mask: str
    entry: str
    jurors: tuple[str, ...]
    lifts: int
    is_lifted: bool


@dataclass(slots=True)
class CounterAnswered(Event):
    """How a desk met a mask, and the clerk's sentence. treatment: one of the five that doors use.

    `why` and `figure`: for what the rule has it refused, as in door_reasons.py; "" where it is not.
    """

    is_shown: ClassVar[bool] = True
    desk: str
    mask: str
    treatment: str
    line: str
    why: str = ""
    figure: str = ""


@dataclass(slots=True)
class DealClosed(Event):
    """What came of it at the desk: the terms at the end ("" for none) and whether there was a deal."""

    is_shown: ClassVar[bool] = True
    desk: str
    mask: str
    treatment: str
    is_done: bool
