"""How much a report may lay open. Decides it from the events alone, and for less where they do not say."""

from __future__ import annotations

from game.city import events as ev
from game.debrief.record import Record

SUMS, OF_EACH, PAIRS, SEATS = 0, 1, 2, 3
"""Sums of the table; each mask's own; mask by mask; by seat too. As in `RevealSet`."""
_CLASS = "class"
"""How the names of class lengths begin."""


def is_class(length: str) -> bool:
    """Whether a match of that length is a class's; a record alone tells it by the name, its pack need not be here."""
    return length.startswith(_CLASS)


def level_of(record: Record) -> int:
    """The level that the table's debrief set.

    Where it set none: sums of the table if it was a class or the match is not over, else each mask's own.
    """
    told = [event.level for event in record.events if isinstance(event, ev.RevealSet)]
    return level_from(told[-1] if told else None, is_over=record.is_over, length=record.length)


def level_from(told: int | None, *, is_over: bool, length: str) -> int:
    """The same from what the debrief said, None for nothing."""
    if not is_over:
        return SUMS
    if told is not None:
        return max(SUMS, min(SEATS, told))
    return SUMS if is_class(length) else OF_EACH
