"""What may be asked for on the command line as seats, and clear refusals; must not open any device."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TypeAlias

from game.devices.kinds.table import KINDS

SeatKind: TypeAlias = str
"""A name of the table of kinds."""

SEATS_MIN, SEATS_MAX = 3, 8


class BadSeats(ValueError):
    """A list of seats that cannot be played; the message says what is wrong and what to write instead."""


def parse_seats(text: str) -> list[SeatKind]:
    """Read "key,key,pad,bot" as seat kinds, in seat order; capitals and spaces do not matter.

    Raises `BadSeats` for an unknown kind, an empty place, fewer than 3 or more than 8 seats, or more of a kind than
    there can be at once: one pointer.
    """
    seats = [_kind(word.strip().lower(), place) for place, word in enumerate(text.split(","), start=1)]
    if not SEATS_MIN <= len(seats) <= SEATS_MAX:
        seats_word = "seat" if len(seats) == 1 else "seats"
        remedy = "add some, for example bots" if len(seats) < SEATS_MIN else "leave some out"
        raise BadSeats(
            f"--seats names {len(seats)} {seats_word}, but {SEATS_MIN} to {SEATS_MAX} can play: "
            f"{remedy} (like key,key,pad,bot)."
        )
    for kind in KINDS.values():
        if seats.count(kind.name) > kind.at_once:
            said = f"{kind.name} {_times(seats.count(kind.name))}"
            there = f"there is one {kind.called[0]}" if kind.at_once == 1 else f"{kind.at_once} can be used at once"
            raise BadSeats(f"--seats names {said}, but {there}: make the other a key or a pad.")
    return seats


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


def _kind(word: str, place: int) -> SeatKind:
    if word in KINDS:
        return word
    known = ", ".join(KINDS)
    if not word:
        raise BadSeats(f"--seats: place {place} is empty; write one of {known} there, parted by commas.")
    meant = [kind.name for kind in KINDS.values() if word in kind.called]
    near = meant or get_close_matches(word, KINDS, n=1, cutoff=0.5)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    raise BadSeats(f'--seats: place {place} says "{word}", which is no kind of seat.{hint} Known kinds: {known}.')
