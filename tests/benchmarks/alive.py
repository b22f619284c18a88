"""Counts, over every beat of a match, the seconds in which something moves on the screen, and looks for flashes.

Of the bar on top only its eye is looked at: clock and words are none of it. A flash is a pair of opposite changes of a
tenth of full brightness, the darker side below four fifths (WCAG 2.3.1, general flash), over a quarter of the screen.
With `--motion none` a second counts only where the picture changes while nothing new is told: nobody locks in, no bot
answers, no page is turned, no beat opens. Run as: python -m tests.benchmarks.alive [--json] [--scenario NAME]
[--seats N] [--seconds N] [--motion full|reduced|none]. Needs no screen.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import Any

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # what is printed may be JSON

import numpy as np
import pygame

from game.drawing.theme import HEIGHT, WIDTH
from game.stage.menus.outcomes import Moving
from tests.benchmarks.drawn import Drawn

SIZE_PX, FRAME_MS = (960, 540), 50.0
BAR_SHARE, EYE_SHARE = 168 / HEIGHT, 240 / WIDTH
ALIVE_TARGET, FLASHES_MOST, FLASH_AREA = 0.95, 3, 0.25
GRID = (32, 18)
STEP, DARK = 0.1, 0.8


@dataclass(slots=True)
class Flashes:
    """How often each field of the screen has gone up and down in brightness within the last second."""

    frames_a_second: int
    level: Any = None
    way: Any = None
    turns: deque[Any] = field(default_factory=deque)
    most: int = 0
    """The most flashes in a second that a quarter of the screen has seen."""

    def see(self, light: Any) -> None:  # noqa: ANN401 - an array of brightness 0 to 1
        """One more frame."""
        if self.level is None:
            self.level, self.way = light.copy(), np.zeros(light.shape, int)
        change = light - self.level
        is_turn = (np.abs(change) >= STEP) & (np.minimum(light, self.level) < DARK) & (np.sign(change) != self.way)
        goes_on = np.sign(change) == self.way
        self.way = np.where(is_turn, np.sign(change), self.way).astype(int)
        self.level = np.where(is_turn | goes_on, light, self.level)
        self.turns.append(is_turn)
        if len(self.turns) > self.frames_a_second:
            self.turns.popleft()
        flashes = sum(self.turns[at].astype(int) for at in range(len(self.turns))) // 2
        for count in range(int(flashes.max()), self.most, -1):
            if (flashes >= count).mean() >= FLASH_AREA:
                self.most = count
                break


def brightness(surface: pygame.Surface) -> Any:  # noqa: ANN401
    """Relative luminance of each field of the screen."""
    small = pygame.surfarray.array3d(pygame.transform.smoothscale(surface, GRID)) / 255
    linear = np.where(small <= 0.04045, small / 12.92, ((small + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def measure(
    scenario: str, seats: int, seconds: int, seed: int = 5, *, motion: Moving = "full", skip_s: int = 0
) -> dict[str, Any]:
    """Seconds seen and moved in by beat, and the most flashes in one second."""
    drawn = Drawn(SIZE_PX)
    drawn.window.apply(replace(drawn.window.settings, motion=motion))
    match = drawn.begin(["key", *["bot"] * (seats - 1)], seed, scenario=scenario, length="quick")
    surface = drawn.window.presenter.surface
    top = int(SIZE_PX[1] * BAR_SHARE)
    below = surface.subsurface((0, top, SIZE_PX[0], SIZE_PX[1] - top))
    eye = surface.subsurface((0, 0, int(SIZE_PX[0] * EYE_SHARE), top))

    def seen_now() -> tuple[bytes, bytes]:
        return below.copy().get_buffer().raw, eye.copy().get_buffer().raw

    def told_now() -> Hashable:
        """What is told now: with no motion at all the picture hangs on nothing else."""
        if motion != "none":
            return None
        session = match.session
        scene = session.director.scene
        looks = tuple((look.is_locked, look.note, look.refused, look.idle_ms is None) for look in session.live.seats)
        answers = tuple(sorted(session.live.open_answers.items()))
        pages = getattr(scene, "page", ""), getattr(scene, "is_turned", False)
        over = drawn.loop.overlay.said, session.director.teaching.said
        # A chart comes when the process that draws it is done.
        return session.live.step, session.live.beat, looks, answers, pages, id(session.live.pages), over

    beats: dict[str, list[int]] = {}
    flashes = Flashes(int(1000 / FRAME_MS))
    for _ in range(1 + skip_s * int(1000 / FRAME_MS)):  # the first frame is drawn over nothing
        drawn.loop.step(FRAME_MS)
    for _ in range(seconds):
        if drawn.party.is_done or match.session.is_over:
            break
        beat, has_moved, before, told = match.session.live.beat, False, seen_now(), told_now()
        for left in reversed(range(int(1000 / FRAME_MS))):
            drawn.loop.step(FRAME_MS)
            if motion != "none":
                flashes.see(brightness(surface))
            if has_moved and left:
                continue  # it is known; only the last frame is still needed, to compare the next second with
            now, tells = seen_now(), told_now()
            if now != before and tells == told:
                has_moved = True
            before, told = now, tells
        seen = beats.setdefault(beat, [0, 0])
        seen[0] += 1
        seen[1] += has_moved
        match.session.host._recorder.wait()
    drawn.window.close()
    return {
        "beats": {beat: {"seconds": n, "alive": moved / n} for beat, (n, moved) in beats.items()},
        "seconds": sum(n for n, _ in beats.values()),
        "alive": sum(moved for _, moved in beats.values()) / max(1, sum(n for n, _ in beats.values())),
        "most_flashes_a_second": flashes.most,
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.alive")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--scenario", default="first-impressions")
    parser.add_argument("--seats", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3_000)
    parser.add_argument("--motion", choices=("full", "reduced", "none"), default="full", help="as in the settings")
    asked = parser.parse_args()
    found = measure(asked.scenario, asked.seats, asked.seconds, motion=asked.motion)
    if asked.json:
        print(json.dumps(found, indent=2))
        return
    for beat, row in sorted(found["beats"].items(), key=lambda item: item[1]["alive"]):
        print(f"{beat:14} {row['seconds']:5} s  {row['alive']:6.1%}")
    target = {"full": f" (target >= {ALIVE_TARGET:.0%})", "none": " (target 0 %)"}.get(asked.motion, "")
    print(f"Something moves in {found['alive']:.1%} of {found['seconds']} seconds{target}.")
    print(f"At most {found['most_flashes_a_second']} flashes in a second (target <= {FLASHES_MOST}).")


if __name__ == "__main__":
    main()
