"""Life of masks while nothing else moves: they blink, look, breathe, and change their mood by a drawn in-between.

All of it hangs on the clock of the stage, on the own dice of each mask and on what is on the screen: it knows no event,
no vote and no prompt, so it can betray none. It never reads the dice of the game.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from types import MappingProxyType

from game.drawing.living import AS_DRAWN, EYE, Place, Pose, Target
from game.drawing.motion import Motion
from game.stage.art.lids import AHEAD, Gaze, Lids, look_name
from game.stage.art.masks import EYES_LIE, NECK
from game.stage.kit.crowd import GESTURE, Crowd
from game.stage.kit.spells import Spells

BLINK_EVERY_MS, BLINK_MS = (3000.0, 6000.0), (120.0, 160.0)
HALF_SHARE = 0.28
"""So much of a blink the lids are on their way, both down and up."""
GLANCE_EVERY_MS, GLANCE_MS = (4000.0, 9000.0), (500.0, 1100.0)
NOTICE_MS = (60.0, 380.0)
"""How long somebody takes to look where all look."""
BREATH_HZ, BREATH_SHARE, BREATH_MOST_PX = 0.25, 0.0058, 3.0
FORMER_MS, SQUASH_MS, STRETCH_MS = 50.0, 120.0, 190.0
"""A change of mood: the old face shuts its eyes, the new one ducks, rises too far, and is there."""
SQUASH, STRETCH = 0.022, 0.012
LATELY_MS = 400.0
"""A figure that was not on the screen for longer has no former mood."""
EYE_DWELLS_MS = (450.0, 950.0)
EYE_LOOKS = (AS_DRAWN, "-4 1", "-2 2", "2 2", "4 1", "0 3")
"""Fifths: mostly downwards, where the masks are."""
ASLEEP = "asleep"
NO_OWN: Mapping[str, Target] = MappingProxyType({})
_NEAR = 0.45
"""What lies nearer than this share of its height is straight ahead."""


@dataclass(slots=True)
class _Mask:
    """What one mask does of itself."""

    blinks: Spells
    glances: Spells
    phase: float
    notices_ms: float
    aside: Random
    glance: Gaze = AHEAD
    glance_number: int = -1

    def lids(self, now_ms: float) -> Lids:
        share = self.blinks.share(now_ms)
        if share is None:
            return "open"
        return "closed" if HALF_SHARE <= share < 1 - HALF_SHARE else "half"

    def glances_at(self, now_ms: float) -> Gaze | None:
        """Where it looks of itself for a moment; None while it looks where all look."""
        if self.glances.share(now_ms) is None:
            return None
        if self.glance_number != self.glances.number:
            self.glance_number = self.glances.number
            self.glance = self.aside.choice(((-1, 0), (1, 0), (-1, -1), (1, -1), (0, -1), (0, 1)))
        return self.glance


@dataclass(slots=True)
class _Mood:
    """The mood of a figure, since when, and which one it had before."""

    name: str
    since_ms: float
    former: str
    seen_ms: float
    frame: int
    double_ms: float = -math.inf
    """When two figures of one mask and size, in two moods, were last on one screen: neither changes."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What there is to look at: for all, and for those who have something of their own."""

    target: Target
    own: Mapping[str, Target]

    def of(self, mask: str) -> Target:
        return self.own.get(mask, self.target)


@dataclass(slots=True)
class MaskLife:
    """Life of every mask in a window. Names of pictures that live: `kind/pack/mask/mood`, kinds as in EYES_LIE."""

    motion: Motion
    _masks: dict[str, _Mask] = field(default_factory=dict)
    _moods: dict[tuple[str, str, tuple[int, int]], _Mood] = field(default_factory=dict)
    _places: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    """Where each mask is seen, and how large: its largest figure of this frame, or of the last one."""
    _fresh: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    _seen: _Seen = field(default_factory=lambda: _Seen(None, NO_OWN))
    _former: _Seen = field(default_factory=lambda: _Seen(None, NO_OWN))
    _turned_ms: float = 0.0
    _crowd: Crowd = field(default_factory=Crowd)
    _frame: int = 0
    _eyes: Spells = field(default_factory=lambda: Spells(Random("dwelling of the eye"), (0.0, 0.0), EYE_DWELLS_MS))
    _eye_dice: Random = field(default_factory=lambda: Random("looks of the eye"))
    _eye_look: str = AS_DRAWN
    _eye_number: int = 0

    def frame(self) -> None:
        """A whole new picture."""
        self._frame += 1
        if self._fresh:
            self._places, self._fresh = self._fresh, {}

    def watch(self, target: Target, own: Mapping[str, Target] = NO_OWN) -> None:
        """Where all look from now on, each after a moment of its own."""
        seen = _Seen(target, own)
        if seen != self._seen:
            self._former, self._seen, self._turned_ms = self._seen, seen, self.motion.clock.now_ms

    def crowd(self, place: Place, pairs: Sequence[tuple[str, str]], clapping: Collection[str]) -> None:
        """Heads in this place watch; neighbours in pairs, the left one first, may whisper; those clap."""
        self._crowd.told(place, pairs, clapping)

    def pose(self, name: str, size_px: tuple[int, int], middle_px: tuple[int, int], *, is_flipped: bool) -> Pose | None:
        """How a figure stands now; None for what is no mask, and where nothing is to move."""
        if self.motion.is_reduced:
            return None
        if name.startswith(EYE):
            return Pose(name, self._eye())
        now_ms = self.motion.clock.now_ms
        if name.startswith(GESTURE):
            return self._crowd.gesture(name, size_px[1], now_ms)
        of = _named(name)
        if of is None:
            return None
        kind, mask, mood = of
        own = self._of(mask)
        if mask not in self._fresh or self._fresh[mask][2] <= size_px[1]:
            self._fresh[mask] = (*middle_px, size_px[1])
        breath = math.sin(math.tau * (BREATH_HZ * now_ms / 1000 + own.phase))
        lift = breath * max(1.0, min(BREATH_MOST_PX, BREATH_SHARE * size_px[1]))
        lids: Lids = "open" if mood == ASLEEP else own.lids(now_ms)
        gaze = AHEAD if mood == ASLEEP else self._gaze(mask, own, middle_px, size_px[1])
        whisper = self._crowd.whisper(mask, size_px[1], now_ms) if self._crowd.has(middle_px) else None
        if whisper is not None:
            gaze = whisper.gaze
        lean = whisper.lean_px if whisper is not None else 0
        former, passed_ms = self._changed(kind, mask, name, size_px)
        if passed_ms < FORMER_MS:
            name, lids = former, "closed"
        elif passed_ms < SQUASH_MS:
            lids, lift = "closed", -SQUASH * size_px[1]
        elif passed_ms < STRETCH_MS:
            lids, lift = "half", STRETCH * size_px[1]
        if is_flipped:
            gaze = -gaze[0], gaze[1]
        return Pose(name, look_name(lids, gaze), EYES_LIE[kind], round(lift), NECK[kind], lean)

    def _eye(self) -> str:
        """The eye beside the voice looks about, at nobody: it dwells, then goes on."""
        turns = self._eyes
        turns.share(self.motion.clock.now_ms)
        if self._eye_number != turns.number:
            self._eye_number = turns.number
            others = [look for look in EYE_LOOKS if look != self._eye_look]
            self._eye_look = self._eye_dice.choice(others)
        return self._eye_look

    def _of(self, mask: str) -> _Mask:
        if mask not in self._masks:
            dice = Random(f"looks of {mask}")
            start_ms = dice.uniform(0, BLINK_EVERY_MS[0])
            self._masks[mask] = _Mask(
                Spells(Random(f"blinks of {mask}"), BLINK_EVERY_MS, BLINK_MS, start_ms, start_ms),
                Spells(Random(f"glances of {mask}"), GLANCE_EVERY_MS, GLANCE_MS, start_ms, start_ms),
                dice.random(),
                dice.uniform(*NOTICE_MS),
                dice,
            )
        return self._masks[mask]

    def _gaze(self, mask: str, own: _Mask, middle_px: tuple[int, int], tall_px: int) -> Gaze:
        now_ms = self.motion.clock.now_ms
        glance = own.glances_at(now_ms)
        has_noticed = now_ms - self._turned_ms >= own.notices_ms
        target = (self._seen if has_noticed else self._former).of(mask)
        if target is None or target == mask:
            return glance or AHEAD
        if isinstance(target, str):
            if target not in self._places:
                return glance or AHEAD
            target = self._places[target][:2]
        across, down, near = target[0] - middle_px[0], target[1] - middle_px[1], _NEAR * tall_px
        x = 0 if abs(across) < max(near, abs(down) / 3) else 1 if across > 0 else -1
        y = 0 if abs(down) < max(near, abs(across) / 3) else 1 if down > 0 else -1
        return x, y

    def _changed(self, kind: str, mask: str, name: str, size_px: tuple[int, int]) -> tuple[str, float]:
        """The former picture of this figure, and how long ago it became another one."""
        key, now_ms = (kind, mask, size_px), self.motion.clock.now_ms
        held = self._moods.get(key)
        if held is None or now_ms - held.seen_ms > LATELY_MS:
            held = self._moods[key] = _Mood(name, -math.inf, name, now_ms, self._frame)
        if held.name != name and held.frame == self._frame:
            held.double_ms = now_ms
        is_double = now_ms - held.double_ms <= LATELY_MS
        if held.name != name:
            held.former, held.name, held.since_ms = held.name, name, -math.inf if is_double else now_ms
        held.seen_ms, held.frame = now_ms, self._frame
        return held.former, math.inf if is_double else now_ms - held.since_ms


@lru_cache(maxsize=1024)
def _named(name: str) -> tuple[str, str, str] | None:
    """Kind, mask and mood of a figure; None for what is none."""
    parts = name.split("/")
    if len(parts) < 4 or parts[0] not in EYES_LIE:
        return None
    return parts[0], parts[2], parts[3]
