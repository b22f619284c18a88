"""What devices can say, in the game's own words; must not import pygame."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

BUTTONS = 5
"""Every seat answers with five buttons, numbered 0 to 4 from the left."""

Move: TypeAlias = Literal["up", "down", "left", "right", "ok", "back"]
Toggle: TypeAlias = Literal["overlay", "books", "full_screen", "mute"]

PAD_PLACES = ("left", "top", "bottom", "right", "bumper")
"""Where a pad's buttons 0 to 4 lie: the diamond of four, then either bumper. Places, because makes name them apart."""


SERIAL = "#"
"""Stands before the serial number in the make of a device that tells one."""


@dataclass(frozen=True, slots=True)
class Device:
    """One thing that can hold a seat: a cluster of keys (0 to 7), a pad (its instance id), the pointer (0).

    `kind` is a name of the table in `kinds`.
    `make` is the same for a pad before and after it was unplugged; `name` is what its maker calls it.
    """

    kind: str
    number: int
    make: str = field(default="", compare=False)
    name: str = field(default="", compare=False)


POINTER = Device("mouse", 0)
CLUSTER_DEVICES = tuple(Device("key", number) for number in range(8))
"""Eight clusters of five keys, from the digits down, the left half of each row first."""


@dataclass(frozen=True, slots=True)
class Press:
    """One of the five buttons (0 to 4) of a device went down."""

    device: Device
    button: int
    now_ms: int


@dataclass(frozen=True, slots=True)
class PassPress:
    """A device that has a button of its own for it says: no answer."""

    device: Device
    now_ms: int


@dataclass(frozen=True, slots=True)
class LatePress:
    """A device that says which question it answers has answered one that is over."""

    device: Device
    now_ms: int


X_WITHIN_MS = 3_000
"""X is pressed twice within this, by anyone: the first press lifts the card's corner, the second removes it."""


@dataclass(frozen=True, slots=True)
class XPress:
    """Somebody pressed X. It carries no device: from here on nobody can know whose it was."""

    now_ms: int


@dataclass(frozen=True, slots=True)
class PausePress:
    """Somebody asked for a pause (in a menu: to go back)."""

    now_ms: int


@dataclass(frozen=True, slots=True)
class MenuPress:
    """A move that means something in menus only."""

    move: Move
    now_ms: int


@dataclass(frozen=True, slots=True)
class TogglePress:
    """A switch of the window or the sound, not of the game."""

    what: Toggle
    now_ms: int


@dataclass(frozen=True, slots=True)
class Click:
    """The pointer went down on no seat's button; window pixels, for menus."""

    at_px: tuple[int, int]
    now_ms: int


@dataclass(frozen=True, slots=True)
class Plugged:
    """A pad was found that was not here before."""

    device: Device


@dataclass(frozen=True, slots=True)
class Unplugged:
    """A pad is gone; the app pauses if it held a seat."""

    device: Device


@dataclass(frozen=True, slots=True)
class Replugged:
    """A pad of the same make as one that was lost is here, under a new number."""

    device: Device


@dataclass(frozen=True, slots=True)
class Caught:
    """A seat chooses a button of its own, and this one went down: its code, and what is printed there in two letters.

    "" has no name so short. `is_kept`: the game keeps it for itself.
    """

    device: Device
    code: int
    label: str
    is_kept: bool


Message: TypeAlias = (
    "Caught | Press | PassPress | LatePress | XPress | PausePress | MenuPress | TogglePress | Click | Plugged | "
    "Unplugged | Replugged"
)
