"""Movement on a clock that only `tick` advances; knows no pygame and never looks at the wall."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Ease = Callable[[float], float]

SETTLED_MS = 120_000.0
"""How long ago everything has begun where nothing may move: longer than any movement takes."""
FADE_MS = 180
"""How long a fade takes that stands in for a movement when motion is reduced."""
STAGGER_LIMIT_MS = 1200
"""A staggered group starts its last part at the latest after this, so that nothing holds up play for 2 s."""


def linear(share: float) -> float:
    return share


def ease_in_out(share: float) -> float:
    """Cubic ease, slow at both ends."""
    return 4 * share**3 if share < 0.5 else 1 - (-2 * share + 2) ** 3 / 2


def ease_out(share: float) -> float:
    return 1 - (1 - share) ** 3


def ease_out_back(share: float) -> float:
    """Goes a tenth too far and comes back (Penner's back ease, overshoot 1.70158)."""
    over = 1.70158
    return 1 + (over + 1) * (share - 1) ** 3 + over * (share - 1) ** 2


class GameClock:
    """Milliseconds since the start, moved by `tick` alone."""

    def __init__(self) -> None:
        self._now_ms = 0.0

    @property
    def now_ms(self) -> float:
        return self._now_ms

    def tick(self, dt_ms: float) -> None:
        """Moves on by `dt_ms`; raises ValueError for a negative step."""
        if dt_ms < 0:
            raise ValueError(f"a clock cannot go back ({dt_ms} ms)")
        self._now_ms += dt_ms


class Tween:
    """A number on its way from one value to another. Read `value`; `retarget` turns it round in mid-flight."""

    def __init__(
        self,
        clock: GameClock,
        start: float,
        end: float,
        duration_ms: float,
        *,
        ease: Ease = ease_in_out,
        delay_ms: float = 0.0,
    ) -> None:
        self._clock, self._ease = clock, ease
        self._start, self._end, self._duration_ms = start, end, max(0.0, duration_ms)
        self._begin_ms = clock.now_ms + max(0.0, delay_ms)

    @property
    def end(self) -> float:
        return self._end

    @property
    def end_ms(self) -> float:
        """The clock's time at which the movement is over."""
        return self._begin_ms + self._duration_ms

    @property
    def value(self) -> float:
        passed_ms = self._clock.now_ms - self._begin_ms
        if passed_ms >= self._duration_ms:
            return self._end
        if passed_ms <= 0:
            return self._start
        return self._start + (self._end - self._start) * self._ease(passed_ms / self._duration_ms)

    @property
    def is_done(self) -> bool:
        return self._clock.now_ms >= self.end_ms

    def retarget(self, end: float, duration_ms: float | None = None) -> None:
        """Heads for another end from where it is now."""
        self._start, self._end = self.value, end
        self._begin_ms = self._clock.now_ms
        if duration_ms is not None:
            self._duration_ms = max(0.0, duration_ms)

    def finish(self) -> None:
        """Jumps to the end (somebody pressed a button)."""
        self._begin_ms = self._clock.now_ms - self._duration_ms


class PointTween:
    """A point on its way across the canvas, in logical units."""

    def __init__(self, x: Tween, y: Tween) -> None:
        self.x, self.y = x, y

    @property
    def value(self) -> tuple[float, float]:
        return self.x.value, self.y.value

    @property
    def is_done(self) -> bool:
        return self.x.is_done and self.y.is_done

    def retarget(self, end: tuple[float, float], duration_ms: float | None = None) -> None:
        self.x.retarget(end[0], duration_ms)
        self.y.retarget(end[1], duration_ms)

    def finish(self) -> None:
        self.x.finish()
        self.y.finish()


@dataclass(slots=True)
class Motion:
    """Makes tweens for a scene. With reduced motion, `move` arrives at once; `fade` stays, short and even.

    `is_still` (which is reduced, too): nothing moves or fades; each picture is there at once as it ends.
    """

    clock: GameClock
    is_reduced: bool = False
    is_still: bool = False

    def since(self, began_ms: float) -> float:
        """How much of a movement that began at that time is over, in milliseconds."""
        return SETTLED_MS if self.is_still else self.clock.now_ms - began_ms

    def move(
        self, start: float, end: float, duration_ms: float = 300, *, ease: Ease = ease_in_out, delay_ms: float = 0.0
    ) -> Tween:
        if self.is_reduced:
            return Tween(self.clock, end, end, 0, delay_ms=0)
        return Tween(self.clock, start, end, duration_ms, ease=ease, delay_ms=delay_ms)

    def move_point(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        duration_ms: float = 300,
        *,
        ease: Ease = ease_in_out,
        delay_ms: float = 0.0,
    ) -> PointTween:
        first, second = (
            self.move(a, b, duration_ms, ease=ease, delay_ms=delay_ms) for a, b in zip(start, end, strict=True)
        )
        return PointTween(first, second)

    def fade(self, start: float = 0.0, end: float = 1.0, duration_ms: float = 250, *, delay_ms: float = 0.0) -> Tween:
        if self.is_still:
            return Tween(self.clock, end, end, 0)
        if self.is_reduced:
            duration_ms = min(duration_ms, FADE_MS)
        return Tween(self.clock, start, end, duration_ms, ease=linear, delay_ms=delay_ms)

    def stagger_ms(self, count: int, gap_ms: float = 80) -> list[float]:
        """Delays for a group that starts one after another; the last starts within STAGGER_LIMIT_MS."""
        if self.is_reduced or count < 2:
            return [0.0] * count
        gap_ms = min(gap_ms, STAGGER_LIMIT_MS / (count - 1))
        return [i * gap_ms for i in range(count)]


class Steps:
    """Named beats one after another; asks the clock which one is on. `skip` jumps to the end."""

    def __init__(self, clock: GameClock, beats: Sequence[tuple[str, float]]) -> None:
        self._clock, self._beats, self._begin_ms = clock, tuple(beats), clock.now_ms

    @property
    def total_ms(self) -> float:
        return sum(length_ms for _, length_ms in self._beats)

    @property
    def is_done(self) -> bool:
        return self._clock.now_ms - self._begin_ms >= self.total_ms

    @property
    def now(self) -> tuple[str, float]:
        """The beat that is on and how far it has come (0-1); the last one at 1.0 once all is over."""
        passed_ms = self._clock.now_ms - self._begin_ms
        for name, length_ms in self._beats:
            if passed_ms < length_ms:
                return name, passed_ms / length_ms
            passed_ms -= length_ms
        return (self._beats[-1][0], 1.0) if self._beats else ("", 1.0)

    def skip(self) -> None:
        self._begin_ms = self._clock.now_ms - self.total_ms
