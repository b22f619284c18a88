"""Says each system in one sentence when it first matters, once a match; must not know who pressed what."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from game.city import events as ev
from game.city.city import City
from game.city.evening import PLAIN_TIER, WAGE, WAGES
from game.city.finale import PLANE
from game.city.pack import Scenario
from game.city.standing import is_level
from game.content.wording import Wording
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.motion import Motion
from game.drawing.plates import Plate, icon
from game.drawing.rows import Row, Share
from game.drawing.theme import MARGIN_X, MARGIN_Y, THIN, WIDTH
from game.drawing.words import Words
from game.engine.events import Event

SHOWN_MS, PAUSE_MS, FADE_MS = 6000.0, 1500.0, 250.0
"""A sentence stands so long; the next one waits so long after it."""
READ_MS = 4000.0
"""Whoever reads has read it by then."""
QUEUE_MOST = 2
STALE_MS = 15_000.0
"""What finds no room, or has waited longer than this, is forgotten, and told when it matters the next time."""
BAND: Box = (MARGIN_X, MARGIN_Y, WIDTH - 2.0 * MARGIN_X, 42.0)
"""Over the city's bar, which makes room for it: a television may cut whatever is drawn in the margin."""
LOW_BAR: Box = (MARGIN_X, MARGIN_Y + 44.0, WIDTH - 2.0 * MARGIN_X, 70.0)
"""Where the bar lies meanwhile: its foot is over all that a scene draws."""
TEXT = 32.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """One system. `key`: its words are `teach.KEY`. `is_due`: whether this event is the moment at which it matters."""

    key: str
    kind: type[Event]
    is_due: Callable[[Any, City], bool] = lambda event, city: True
    has_it: Callable[[Scenario], bool] = lambda scenario: True
    """Whether a scenario has this system at all."""


def _gate(gate: str) -> Lesson:
    """A gate is worth a word once it treats somebody otherwise than everybody."""
    return Lesson(f"gate.{gate}", ev.GateMet, lambda e, city: e.gate == gate and e.treatment != "open")


def _is_by_tier(e: ev.GateMet, city: City) -> bool:
    """Whether this wage is more or less than the middle's for no other reason than the tier."""
    has_job = bool(city.job.get(e.mask, ("", 0))[0])
    return not has_job and not city.effect("wage") and e.coins != WAGES[PLAIN_TIER]


NAME_DAY = 2
"""After it one learns what a name is worth: not on the day of the good eye, which comes with the same faces."""
LESSONS: tuple[Lesson, ...] = (
    Lesson("evicted", ev.Evicted),
    Lesson("swapped", ev.MasksSwapped),
    Lesson("vouch", ev.Vouched, lambda e, city: e.door != PLANE),
    Lesson("look", ev.DoorAnswered, lambda e, city: not e.is_open_to_all and not is_level(city)),
    Lesson("look_level", ev.DoorAnswered, lambda e, city: not e.is_open_to_all and is_level(city)),
    Lesson("veil", ev.StandingsShown, lambda e, city: any(row[4] for row in e.rows)),
    Lesson("eye", ev.FaceShown, lambda e, city: city.day > 1),
    Lesson("name", ev.FaceShown, lambda e, city: city.day > NAME_DAY, lambda scenario: scenario.good_name > 0),
    Lesson("sums", ev.OutcomeShown, lambda e, city: bool(e.pays)),
    Lesson("rent", ev.Paid, lambda e, city: e.why == "rent" and e.coins < 0),
    Lesson("wage", ev.GateMet, lambda e, city: e.at == WAGE and _is_by_tier(e, city)),
    *map(_gate, ("work", "credit", "school", "network", "event", "service")),
    Lesson("deposit", ev.Deferred, lambda e, city: e.why == "deposit"),
    Lesson("debt", ev.Deferred, lambda e, city: e.coins < 0),
    Lesson("study", ev.Deferred, lambda e, city: e.why == "study"),
    Lesson("saved", ev.Deferred, lambda e, city: e.coins > 0 and e.why != "deposit"),
    Lesson("job", ev.JobTaken, lambda e, city: bool(e.job)),
    Lesson("friend", ev.DeedNoted, lambda e, city: e.deed == "befriended"),
    Lesson("dark", ev.Darkened),
    Lesson("headline", ev.BulletinRead, lambda e, city: bool(e.headline)),
    Lesson("law", ev.LawPassed),
    Lesson("whisper", ev.VoiceNarrowed),
)
"""Of two that fall due at once the first in this table goes first."""


class Teaching:
    """Folded from public events. `is_on`: the player's setting.

    What passes while it is off, or before `begin`, counts as told: so a match that is taken up again repeats nothing.
    """

    def __init__(self, words: Wording, motion: Motion) -> None:
        self.is_on, self._has_begun = True, False
        self._words, self._motion, self._clock = words, motion, motion.clock
        self._told: set[str] = set()
        self._queue: deque[tuple[str, float]] = deque()
        self._now = ""
        self._since_ms = -SHOWN_MS - PAUSE_MS
        self._is_aside = False

    def take(self, events: Iterable[Event], city: City) -> None:
        """Public events, in order, already folded into `city`."""
        scenarios = self._words.pack.scenarios
        fresh = [
            lesson.key
            for event in events
            for lesson in LESSONS
            if type(event) is lesson.kind and lesson.key not in self._told and lesson.is_due(event, city)
            if (scenario := scenarios.get(city.scenario)) is None or lesson.has_it(scenario)
        ]
        rank = [lesson.key for lesson in LESSONS]
        for key in sorted(dict.fromkeys(fresh), key=rank.index):
            if not (self.is_on and self._has_begun):
                self._told.add(key)
            elif len(self._queue) < QUEUE_MOST and self._words.has(f"teach.{key}"):
                self._told.add(key)
                self._queue.append((key, self._clock.now_ms))

    def begin(self) -> None:
        """From here on it is live: somebody looks on."""
        self._has_begun = True

    def step_aside(self, *, is_asked: bool) -> None:
        """The city's own sentence needs all of its bar, or no longer does: what has hardly stood is told later."""
        self._is_aside = is_asked
        if not is_asked or not self._now:
            return
        if self._clock.now_ms - self._since_ms < READ_MS:
            self._queue.appendleft((self._now, self._clock.now_ms))
        self._now, self._since_ms = "", self._clock.now_ms - SHOWN_MS

    @property
    def said(self) -> str:
        """The sentence that stands now; "" for none. Moves on to the next one when its time has come."""
        passed_ms = self._clock.now_ms - self._since_ms
        if self._now and (passed_ms >= SHOWN_MS or not self.is_on):
            self._now = ""
        if not self.is_on:
            self._queue.clear()
        while self._queue and self._clock.now_ms - self._queue[0][1] > STALE_MS:
            self._told.discard(self._queue.popleft()[0])
        if self._is_aside:
            return ""
        if not self._now and self._queue and passed_ms >= SHOWN_MS + PAUSE_MS:
            self._now, self._since_ms = self._queue.popleft()[0], self._clock.now_ms
        return self._words(f"teach.{self._now}") if self._now else ""

    @property
    def is_settled(self) -> bool:
        """Whether the band is the same in the next frame: it stands, or nothing waits."""
        passed_ms = self._clock.now_ms - self._since_ms
        fade_ms = 0.0 if self._motion.is_still else FADE_MS
        return fade_ms <= passed_ms < SHOWN_MS - fade_ms if self._now else self._is_aside or not self._queue

    def draw(self, canvas: Canvas) -> None:
        """The band, if there is a sentence."""
        said = self.said
        if not said:
            return
        passed_ms = self._clock.now_ms - self._since_ms
        opacity = max(0.0, min(1.0, passed_ms / FADE_MS, (SHOWN_MS - passed_ms) / FADE_MS))
        opacity = 1.0 if self._motion.is_still else opacity
        x, y, most, h = BAND
        size = next((s for s in (TEXT, 30.0, 28.0) if canvas.pen.width(said, s, Face.LABEL) + 110 <= most), 28.0)
        w = min(most, canvas.pen.width(said, size, Face.LABEL) + 110)
        line = Row((icon("lamp", h - 10), Share(Words(said, size, "ink", Face.LABEL, "midleft", 1))), 10)
        Plate(line, "gold", THIN, pad=(26, 0)).show(canvas, (x + (most - w) / 2, y, w, h), opacity)
