"""Steer a value that drifts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.engine.prompts.prompt import Hand, Raw
from game.engine.prompts.trace import Trace

STEERS_A_SECOND = 10
STEERS = ("left", "left_slow", "stop", "right_slow", "right")
STEER_START = 50
STEADY_POINTS = 4
"""With a steady hand a press moves for so many points, and then holds still by itself."""
_STEER_PER_POINT = dict(zip(STEERS, (-4, -1, 0, 1, 4), strict=True))


@dataclass(slots=True)
class Steer(Trace):
    """Steer a value between 0 and 100 for `seconds`; the answer is its trace, ten points a second."""

    a_second: ClassVar[int] = STEERS_A_SECOND
    most: ClassVar[int] = 100

    def legal(self) -> list[Raw]:
        return [(), (50,) * (self.seconds * STEERS_A_SECOND), tuple(range(0, 100, 10))]

    def buttons(self) -> tuple[Raw, ...]:
        return STEERS

    def level(self, raw: Raw) -> float:
        return raw[-1] / 100 if isinstance(raw, tuple) and raw else STEER_START / 100

    def hand(self, *, is_auto: bool = False) -> Hand:
        return SteerTrace(self, is_steady=is_auto)

    def key_of(self, entry: Raw) -> str:
        return f"button.{entry}"


class SteerTrace(Hand):
    """A value from 0 to 100 that starts in the middle and drifts as the last press said, ten points a second.

    `is_steady`: a press moves it one step, and there it stays.
    """

    def __init__(self, prompt: Steer, *, is_steady: bool = False) -> None:
        super().__init__()
        self._points: list[int] = []
        self._points_max = prompt.seconds * STEERS_A_SECOND
        self._value = STEER_START
        self._per_point = 0
        self._is_steady, self._steps = is_steady, 0
        self._is_touched = False

    def press(self, entry: Raw, at_ms: int) -> None:
        """Steer by one of `STEERS` from the next point on."""
        self.grow(at_ms)
        self._per_point = _STEER_PER_POINT[str(entry)]
        self._steps = STEADY_POINTS
        self._is_touched = True

    def grow(self, at_ms: int) -> None:
        """Add the points that are due by `at_ms`."""
        due = min(at_ms * STEERS_A_SECOND // 1000, self._points_max)
        while len(self._points) < due:
            if not self._is_steady or self._steps > 0:
                self._value = min(100, max(0, self._value + self._per_point))
            self._steps -= 1
            self._points.append(self._value)

    @property
    def raw(self) -> tuple[int, ...]:
        """The points so far; empty until the seat has steered at all."""
        return tuple(self._points) if self._is_touched else ()
