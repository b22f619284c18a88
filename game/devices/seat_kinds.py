"""What may be asked for on the command line as seats, and clear refusals; must not open any device."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Literal, TypeAlias, cast

SeatKind: TypeAlias = Literal["key", "pad", "mouse", "phone", "bot"]

SEAT_KINDS: tuple[SeatKind, ...] = ("key", "pad", "mouse", "bot")
"""The kinds that need no network."""

SEATS_MIN, SEATS_MAX = 3, 8

# What people call these things; a guess by spelling alone would miss it.
_OTHER_NAMES = {
    "keyboard": "key",
    "keys": "key",
    "gamepad": "pad",
    "controller": "pad",
    "joystick": "pad",
    "pointer": "mouse",
    "touch": "mouse",
    "ai": "bot",
    "computer": "bot",
    "cpu": "bot",
}


class BadSeats(ValueError):
    """A list of seats that cannot be played; the message says what is wrong and what to write instead."""


def parse_seats(text: str, kinds: Sequence[SeatKind] = SEAT_KINDS) -> list[SeatKind]:
    """Read "key,key,pad,bot" as seat kinds, in seat order; capitals and spaces do not matter.

    `kinds` are the kinds that can be had now. Raises `BadSeats` for an unknown kind, an empty place, fewer than 3
    or more than 8 seats, or more than one pointer.
    """
    seats = [_kind(word.strip().lower(), place, kinds) for place, word in enumerate(text.split(","), start=1)]
    if not SEATS_MIN <= len(seats) <= SEATS_MAX:
        seats_word = "seat" if len(seats) == 1 else "seats"
        remedy = "add some, for example bots" if len(seats) < SEATS_MIN else "leave some out"
        raise BadSeats(
            f"--seats names {len(seats)} {seats_word}, but {SEATS_MIN} to {SEATS_MAX} can play: "
            f"{remedy} (like key,key,pad,bot)."
        )
    if seats.count("mouse") > 1:
        raise BadSeats("--seats names mouse twice, but there is one pointer: make the other a key or a pad.")
    return seats


def _kind(word: str, place: int, kinds: Sequence[SeatKind]) -> SeatKind:
    if word in kinds:
        return cast(SeatKind, word)
    known = ", ".join(kinds)
    if not word:
        raise BadSeats(f"--seats: place {place} is empty; write one of {known} there, parted by commas.")
    meant = _OTHER_NAMES.get(word)
    near = [meant] if meant in kinds else get_close_matches(word, kinds, n=1, cutoff=0.5)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    raise BadSeats(f'--seats: place {place} says "{word}", which is no kind of seat.{hint} Known kinds: {known}.')
