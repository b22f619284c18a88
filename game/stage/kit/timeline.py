"""When things move within one beat, and when a picture has come to rest; knows no rule and draws nothing."""

from __future__ import annotations

from collections.abc import Hashable

from game.city.city import City
from game.drawing.canvas import Canvas
from game.drawing.motion import SETTLED_MS, Ease, Motion, ease_out, ease_out_back
from game.stage.staging import CueLike, Live, Props, Scene


class Timeline:
    """Milliseconds since a beat opened. Movements jump to their end when motion is reduced; fades stay."""

    def __init__(self, motion: Motion, cue: CueLike) -> None:
        self._motion, self._cue = motion, cue
        self._began_ms = motion.clock.now_ms
        self._played: set[Hashable] = set()
        self._births: dict[Hashable, float] = {}
        self.rests_at_ms = 0.0

    def restart(self, rests_at_ms: float) -> None:
        """A new beat opens; nothing moves by itself after `rests_at_ms`."""
        self._began_ms = self._motion.clock.now_ms
        self._played.clear()
        self._births.clear()
        self.rests_at_ms = rests_at_ms

    @property
    def passed_ms(self) -> float:
        """How long the beat has been open: for sounds and for pages that turn."""
        return self._motion.clock.now_ms - self._began_ms

    @property
    def now_ms(self) -> float:
        """How far the picture has come. Where nothing may move it is at its end from the beginning."""
        return SETTLED_MS if self._motion.is_still else self.passed_ms

    @property
    def moves(self) -> bool:
        """Whether things go from place to place; otherwise they fade."""
        return not self._motion.is_reduced

    def move(self, start_ms: float, length_ms: float = 350, ease: Ease = ease_out) -> float:
        """How far a movement has come: 0 before it starts, 1 once it is over; may overshoot with a back ease."""
        passed_ms = self.now_ms - start_ms
        if passed_ms < 0:
            return 0.0
        if self._motion.is_reduced or passed_ms >= length_ms:
            return 1.0
        return ease(passed_ms / length_ms)

    def pop(self, start_ms: float, length_ms: float = 320) -> float:
        """A movement that goes a little too far and comes back."""
        return self.move(start_ms, length_ms, ease_out_back)

    def fade(self, start_ms: float, length_ms: float = 180) -> float:
        """Opacity 0 to 1."""
        return max(0.0, min(1.0, (self.now_ms - start_ms) / length_ms))

    def sound(self, at_ms: float, name: str, key: Hashable = None) -> None:
        """Plays a cue once, as soon as its time has come."""
        if self.passed_ms >= at_ms and (at_ms, name, key) not in self._played:
            self._played.add((at_ms, name, key))
            self._cue(name)

    def first(self, key: Hashable) -> float:
        """When `key` was first asked for, in milliseconds of this beat: the birth of something live."""
        if self._motion.is_still:
            return 0.0
        if key not in self._births:
            self._births[key] = self.now_ms
            self.rests_at_ms = max(self.rests_at_ms, self.now_ms + 600)
        return self._births[key]

    def forget(self, key: Hashable) -> None:
        """It is gone; should it come back, it is born anew."""
        self._births.pop(key, None)


def look_of(live: Live) -> Hashable:
    """All of the live picture that a scene may draw, so that two alike frames are known as alike."""
    seconds = None if live.left_s is None else int(live.left_s * 10)
    locks = tuple((look.is_locked, look.nods) for look in live.seats)
    sheet = live.pages.look if live.pages is not None else None
    return live.step, seconds, locks, sheet, tuple(sorted(live.open_answers.items(), key=lambda pair: pair[0]))


class TimedScene(Scene):
    """A scene whose movements hang on one timeline, and which rests when they are over and nothing live has changed."""

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.time = Timeline(props.motion, props.cue)
        self._drawn: Hashable = None
        self._drawn_ms = -1.0

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        self._drawn, self._drawn_ms = look_of(live), self.time.passed_ms
        self.paint(canvas, live, city)

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        """The picture itself."""
        raise NotImplementedError

    def is_settled(self, live: Live) -> bool:
        return self._drawn_ms > self.time.rests_at_ms and look_of(live) == self._drawn
