"""Traces of tapping and steering as they grow; times are since the prompt opened; must not read a clock."""

from __future__ import annotations

from game.devices.layout import STEERS
from game.engine.prompts import TAPS_A_SECOND_MAX, Steer, Tap

AUTO_CLAPS_A_SECOND = 3
STEER_POINTS_A_SECOND = 10
STEER_START = 50
_STEER_PER_POINT = dict(zip(STEERS, (-4, -1, 0, 1, 4), strict=True))


class TapTrace:
    """Taps counted by second, at most `TAPS_A_SECOND_MAX` in each.

    With `is_auto` a press starts a steady clap of three a second and the next one stops it: whoever cannot
    tap can still choose to keep still.
    """

    def __init__(self, prompt: Tap, *, is_auto: bool = False) -> None:
        self._counts = [0] * prompt.seconds
        self._is_auto = is_auto
        self._clap_start_ms: int | None = None
        self._claps = 0

    def press(self, control: object, at_ms: int) -> None:
        """Any button is a tap; outside the prompt's seconds nothing counts."""
        if not self._is_auto:
            self._count(at_ms)
        elif self._clap_start_ms is None:
            self._clap_start_ms, self._claps = at_ms, 0
            self.grow(at_ms)
        else:
            self.grow(at_ms)
            self._clap_start_ms = None

    def grow(self, at_ms: int) -> None:
        """Let the auto-clap go on until `at_ms`, which must not run far past the end."""
        if self._clap_start_ms is None:
            return
        while (due_ms := self._clap_start_ms + self._claps * 1000 // AUTO_CLAPS_A_SECOND) <= at_ms:
            if due_ms >= len(self._counts) * 1000:
                break
            self._count(due_ms)
            self._claps += 1

    def _count(self, at_ms: int) -> None:
        second = at_ms // 1000
        if 0 <= second < len(self._counts) and self._counts[second] < TAPS_A_SECOND_MAX:
            self._counts[second] += 1

    @property
    def raw(self) -> tuple[int, ...]:
        """Taps in each second up to the last one tapped in; empty for stillness."""
        last = max((second for second, count in enumerate(self._counts) if count), default=-1)
        return tuple(self._counts[: last + 1])


class SteerTrace:
    """A value from 0 to 100 that starts in the middle and drifts as the last press said, ten points a second."""

    def __init__(self, prompt: Steer) -> None:
        self._points: list[int] = []
        self._points_max = prompt.seconds * STEER_POINTS_A_SECOND
        self._value = STEER_START
        self._per_point = 0
        self._is_touched = False

    def press(self, control: object, at_ms: int) -> None:
        """Steer by one of `STEERS` from the next point on."""
        self.grow(at_ms)
        self._per_point = _STEER_PER_POINT[str(control)]
        self._is_touched = True

    def grow(self, at_ms: int) -> None:
        """Add the points that are due by `at_ms`."""
        due = min(at_ms * STEER_POINTS_A_SECOND // 1000, self._points_max)
        while len(self._points) < due:
            self._value = min(100, max(0, self._value + self._per_point))
            self._points.append(self._value)

    @property
    def raw(self) -> tuple[int, ...]:
        """The points so far; empty until the seat has steered at all."""
        return tuple(self._points) if self._is_touched else ()
