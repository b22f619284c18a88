"""What a menu can ask the program to do, as plain values; menus decide nothing and know no device, file or match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.languages import ENGLISH

Place: TypeAlias = Literal["title", "seats", "scenario", "settings", "books", "back"]
Timers: TypeAlias = Literal["x1", "x2", "off"]
Turning: TypeAlias = Literal["never", "day", "prompt", "cards"]
Audience: TypeAlias = Literal["class", "party"]
Moving: TypeAlias = Literal["full", "reduced", "none"]
Reading: TypeAlias = Literal["hyperlegible", "dyslexic"]
Captions: TypeAlias = Literal["off", "normal", "large", "huge"]
CaptionTime: TypeAlias = Literal["x1", "x2", "x4"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings screen shows and hands back whole; the program keeps it. Volumes in per cent, 0 to 100."""

    music: int = 60
    effects: int = 80
    voice: int = 80
    text_scale: float = 1.0
    """One of `theme.TEXT_SCALES`."""
    timers: Timers = "x1"
    face: Reading = "hyperlegible"
    """The typeface of all that is to be read."""
    motion: Moving = "full"
    captions: Captions = "normal"
    """How large the words are that tell what sounds."""
    caption_time: CaptionTime = "x1"
    """How long they stand."""
    is_narrated: bool = False
    """Whether the system's voice reads aloud what everybody sees."""
    is_high_contrast: bool = False
    is_full_screen: bool = False
    star_turns: Turning = "never"
    """How often the stars move round on the buttons."""
    audience: Audience = "party"
    has_hints: bool = True
    """Whether each system is explained in one sentence when it first matters."""
    explains_again: bool = False
    """Whether later matches of an evening begin as the first did, with polls, Gus and the X."""
    reveal: int = 1
    """How much the end of a match shows: 0 sums of the table, 1 each mask's own, 2 mask by mask, 3 by player."""
    language: str = ENGLISH
    """What the game speaks between matches, and the next one; its code."""


@dataclass(frozen=True, slots=True)
class Go:
    """Show another screen; "back" is the one before."""

    to: Place


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the game."""


@dataclass(frozen=True, slots=True)
class GuideWanted:
    """Title: the teacher's guide, as a file."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Title: go on with the interrupted match (`at`: that one of those that wait). Pause: close the menu, play on."""

    at: int | None = None


@dataclass(frozen=True, slots=True)
class SwitchPhones:
    """Seats: phones may come in, or no longer."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class InvitePublic:
    """Seats: how whoever has no seat takes part: "phones", "count" of hands, or "": not at all."""

    how: str


@dataclass(frozen=True, slots=True)
class AddBot:
    """Seats: one more bot."""


@dataclass(frozen=True, slots=True)
class SeatPointer:
    """Seats: the mouse (or a finger) takes a seat."""


@dataclass(frozen=True, slots=True)
class DropSeat:
    """Seats: this one leaves; later seats move down."""

    seat: int


@dataclass(frozen=True, slots=True)
class OpenEase:
    """Seats, pause: what makes it easier for this seat, and buttons of its own."""

    seat: int


@dataclass(frozen=True, slots=True)
class TryOut:
    """Seats: a practice round for whoever sits there; nothing of it counts."""


@dataclass(frozen=True, slots=True)
class PlayInTeams:
    """Seats, scenario: teams of a class play (no bots by themselves), or a party does."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class StartMatch:
    """Scenario: begin."""

    scenario: str
    length: str


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Settings: take these from now on (and keep them)."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class SoftenMatch:
    """Pause: go easier from now on."""


@dataclass(frozen=True, slots=True)
class HandToBot:
    """Pause: a bot plays this seat."""

    seat: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Pause: the next free device that is pressed takes this seat. The program answers with `PauseScreen.wait_for`."""

    seat: int


@dataclass(frozen=True, slots=True)
class Leave:
    """Pause: to the title; the match is kept as the interrupted one."""


@dataclass(frozen=True, slots=True)
class LeaveTalk:
    """Pause, in the debrief: pass over the rest of it; the match is over."""


@dataclass(frozen=True, slots=True)
class KeepMatch:
    """After: write this match to a file, because somebody asked; on request without who gave what."""

    is_forgotten: bool = False


@dataclass(frozen=True, slots=True)
class SaveReport:
    """After: write the report of this match to the player's folder; once it is there, open it."""


@dataclass(frozen=True, slots=True)
class PlayAgain:
    """After: the same seats; `is_same_people` False goes to the seat screen first."""

    is_same_people: bool = True


Outcome: TypeAlias = (
    "Go | Quit | GuideWanted | GoOn | AddBot | InvitePublic | SwitchPhones | SeatPointer | DropSeat | OpenEase | "
    "TryOut | PlayInTeams | StartMatch | SettingsChanged | SoftenMatch | HandToBot | TakeBack | Leave | LeaveTalk | "
    "KeepMatch | SaveReport | PlayAgain"
)
