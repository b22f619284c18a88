"""Seats that answer by themselves: what a bot is to the host, and when it answers; must not see other seats."""

from __future__ import annotations

from typing import Protocol, TypeVar

from game.engine.dice import Dice
from game.engine.host.group import OpenGroup
from game.engine.host.pace import Pace
from game.engine.prompts import Prompt, Raw, Seat

C_contra = TypeVar("C_contra", contravariant=True)

_TYPICAL_MS = 5_000
_EARLIEST, _SPREAD = 0.15, 0.6


class Player(Protocol[C_contra]):
    """Answers for a seat. `state` is folded from what that seat may see; luck comes from `dice` only."""

    def answer(self, state: C_contra, seat: Seat, prompt: Prompt, dice: Dice, /) -> Raw | None:
        """An answer that `prompt` admits, or None to pass."""
        ...


class Nodding:
    """A player that presses whatever only wants to be pressed: where nobody watches it is not even asked."""

    __slots__ = ()


def bot_dice(seed: int, seat: Seat, step: int, slot: int) -> Dice:
    """A bot's luck for one prompt; the same in every process that plays this seed."""
    return Dice(seed, "bot", seat, step, slot)


def haste(seed: int, seat: Seat, step: int, slot: int) -> float:
    """How early a bot answers, 0.0 at once to 1.0: the same with a window and without, and whatever it answers."""
    return Dice(seed, "bot", "haste", seat, step, slot).chance()


def told_time_ms(pace: Pace, beat: str, haste: float) -> int:
    """What the rules are told of a bot's time since the opening: by the design's timing, whatever the settings."""
    seconds = pace.beats_s.get(beat, pace.unnamed_s)
    typical_ms = _TYPICAL_MS if seconds is None else int(seconds * 1000)
    return int(typical_ms * (_EARLIEST + _SPREAD * haste))


def answer_time_ms(group: OpenGroup, haste: float, now_ms: int) -> int:
    """When a bot shows itself locked in."""
    end_ms = group.opened_ms + _TYPICAL_MS if group.deadline_ms is None else group.deadline_ms
    start_ms = max(now_ms, group.opened_ms)
    return start_ms + int(max(0, end_ms - start_ms) * (_EARLIEST + _SPREAD * haste))
