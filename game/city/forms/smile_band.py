"""The band that a pleasant face must keep: how it drifts and jumps, and how much of a trace is in it. Pure numbers."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.dice import Dice
from game.engine.prompts import STEERS_A_SECOND

HALF = 17
"""The band reaches this far to both sides of its centre; on a scale of 0 to 100."""
STEADY = 50
"""Where a face stays that nobody steers: who cannot steer still has a face."""
_WANDER, _WANDER_EVERY = 9, 12
_RISE, _FALL = 2, 6
_JUMPS_FROM, _JUMPS_TO = 6, 22
_LASTS_FROM, _LASTS_TO = 2, 14
LOW, HIGH = 8, 92


def drifting_band(dice: Dice, seconds: int, push: int) -> tuple[int, ...]:
    """The centres of the band, ten a second: it wanders about the middle, and jumps once by about `push`.

    The jump comes 0.6 to 2.2 s in, to either side, is there within 0.2 s, stays a moment, short or long, and goes back.
    """
    side = -1 if dice.below(2) else 1
    height = side * push * (80 + dice.below(41)) / 100
    start = _JUMPS_FROM + dice.below(_JUMPS_TO - _JUMPS_FROM + 1)
    lasts = _LASTS_FROM + dice.below(_LASTS_TO - _LASTS_FROM + 1)
    centres, wander, goal = [], 0.0, 0.0
    for point in range(seconds * STEERS_A_SECOND):
        if point % _WANDER_EVERY == 0:
            goal = dice.below(2 * _WANDER + 1) - _WANDER
        wander += max(-1.0, min(1.0, goal - wander))
        centre = STEADY + wander + height * _jumped(point - start, lasts)
        centres.append(round(max(LOW, min(HIGH, centre))))
    return tuple(centres)


def _jumped(since: int, lasts: int) -> float:
    """How much of the jump is there, 0 to 1, so many points after it began."""
    if since < 0:
        return 0.0
    if since < _RISE:
        return (since + 1) / _RISE
    return max(0.0, min(1.0, 1 - (since - _RISE - lasts) / _FALL))


def percent_inside(trace: Sequence[int], centres: Sequence[int]) -> int:
    """The share of the time, 0 to 100, that a trace lay in the band; a trace that ends early stays where it ended."""
    values = [trace[min(i, len(trace) - 1)] if trace else STEADY for i in range(len(centres))]
    inside = sum(abs(value - centre) <= HALF for value, centre in zip(values, centres, strict=True))
    return round(100 * inside / len(centres))
