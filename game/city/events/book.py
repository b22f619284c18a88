"""Facts of the Book: who stands at the foot, who is written, who signs for whom, whose name is struck out."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.events import Event


@dataclass(slots=True)
class FootNamed(Event):
    """Who stands at the foot of the hill this evening; whoever does so again tomorrow is written into the Book."""

    masks: tuple[str, ...]


@dataclass(slots=True)
class Booked(Event):
    """A mask is written into the Book: no garden house and no tower, whatever the rule, until somebody signs for it."""

    mask: str
    day: int


@dataclass(slots=True)
class Guaranteed(Event):
    """A tenant of a good home has signed beside an entry of the Book: the doors open again to `of`."""

    by: str
    of: str
    day: int


@dataclass(slots=True)
class GuaranteeCalled(Event):
    """`of` has broken a promise today, and `by`, who had signed for it, pays."""

    by: str
    of: str


@dataclass(slots=True)
class NameStruck(Event):
    """The last vote has struck a name from the Book, or nobody's (""); the count is not told."""

    mask: str
