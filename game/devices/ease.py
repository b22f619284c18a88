"""What makes playing easier for one seat: time, a steady clap and hand, buttons of its own. Plain values, no pygame.

It goes with the seat until that is given up, in memory only and in no file: nobody's hands are anybody's business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Time: TypeAlias = Literal["x1", "x1.5", "x2", "none"]
STRETCH: dict[Time, float | None] = {"x1": 1.0, "x1.5": 1.5, "x2": 2.0, "none": None}
"""How far a seat stretches the time of what it is asked; None: it is waited for."""


@dataclass(frozen=True, slots=True)
class OwnKey:
    """One key or pad button that a seat has chosen: as its device numbers it, and what is printed there."""

    code: int
    label: str


@dataclass(frozen=True, slots=True)
class OwnCodes:
    """The buttons that a seat has chosen, as its device numbers them: its five (() as they come), one X, one pause."""

    five: tuple[int, ...] = ()
    x: int | None = None
    pause: int | None = None

    @property
    def all(self) -> tuple[int, ...]:
        return (*self.five, *(code for code in (self.x, self.pause) if code is not None))


@dataclass(frozen=True, slots=True)
class Ease:
    """What one seat has asked for."""

    time: Time = "x1"
    has_steady_clap: bool = False
    """One press starts a steady clap, the next one stops it."""
    has_steady_hand: bool = False
    """A press that follows at once counts as none, and what is steered holds still by itself."""
    keys: tuple[OwnKey, ...] = ()
    """Its five buttons, from the first to the fifth; () as they come."""
    x: OwnKey | None = None
    pause: OwnKey | None = None
    """An X and a pause within reach, beside those that all have."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands on its own five buttons."""
        return tuple(key.label for key in self.keys)

    @property
    def codes(self) -> OwnCodes:
        x, pause = (None if key is None else key.code for key in (self.x, self.pause))
        return OwnCodes(tuple(key.code for key in self.keys), x, pause)

    def with_device_buttons(self) -> Ease:
        """The same with the buttons as the device has them."""
        return replace(self, keys=(), x=None, pause=None)


PLAIN = Ease()


def chosen(ease: Ease, what: str, to: str) -> Ease:
    """The same with one setting as a seat's own page says it: the time, or yes or no to a steady clap or hand."""
    if what == "time":
        return next((replace(ease, time=time) for time in STRETCH if time == to), ease)
    return replace(ease, has_steady_clap=to == "yes") if what == "clap" else replace(ease, has_steady_hand=to == "yes")
