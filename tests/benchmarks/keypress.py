"""Measures the time from a key press to changed pixels in a running loop, at 1920x1080 with 8 seats.

A press is posted in the middle of the wait between two frames; the clock stops when a picture that shows what came of
it has been handed to the window. Pressed is a button that means something, of a seat whose question is on the screen.
A button without words locks nothing by design (`game/devices/answering.py`): such presses are told apart, and so is one
that no picture answers within a second. A press is on disk before it is shown: a slow disk makes it a frame or more.
Run as: python -m tests.benchmarks.keypress [--json] [--presses N]. Needs no screen.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Hashable
from random import Random
from statistics import median
from time import perf_counter
from typing import NamedTuple

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # what is printed may be JSON

import pygame
from rich.console import Console
from rich.table import Table as RichTable

from game.app.loop import FRAMES_A_SECOND
from game.app.session import Session
from game.devices.keyboard import CLUSTERS
from tests.benchmarks.drawn import Drawn

FRAME_MS = 1000 / FRAMES_A_SECOND
TARGET_MS = 2 * FRAME_MS + 10
LOST_MS = 1000
"""A press that has shown nothing for so long never will."""


class Pressed(NamedTuple):
    """What came of the presses. `lost`: in which beat each was made that no picture answered."""

    found_ms: list[float]
    steps: list[int]
    """In how many steps of the loop each was shown."""
    lost: list[str]
    blank: int
    """How many presses of a button that means nothing there were made besides: none of them is to lock anything."""
    blank_locked: int


def measure(presses: int) -> Pressed:
    """Presses until so many were made, or the match is over."""
    drawn = Drawn()
    loop, session = drawn.loop, drawn.begin(["key"] * 8, 5).session
    clock, luck = pygame.time.Clock(), Random(1)
    loop.ready()
    found_ms: list[float] = []
    steps: list[int] = []
    lost: list[str] = []
    blank = blank_locked = 0
    while len(found_ms) + len(lost) < presses and not drawn.party.is_done:
        held = loop.frames_held
        loop.step(clock.tick(FRAMES_A_SECOND))
        if loop.frames_held > held:  # the former picture stays: the question is not seen yet
            continue
        free = [look for look in session.live.seats if look.buttons is not None and not look.is_locked]
        if not free:
            loop.step(400.0)  # on to the next prompt
            continue
        look, beat = free[0], session.live.beat
        words = [said for _, said in look.buttons]
        if "" in words:
            _post(look.seat, words.index(""))
            loop.step(clock.tick(FRAMES_A_SECOND))
            blank, blank_locked = blank + 1, blank_locked + session.live.seats[look.seat].is_locked
        before = _shown(session, look.seat)
        time.sleep(luck.uniform(0, FRAME_MS) / 1000)
        began_s = perf_counter()
        _post(look.seat, next(at for at in (2, 1, 3, 0, 4) if words[at]))
        is_answered, taken = False, 0
        while not is_answered and (perf_counter() - began_s) * 1000 < LOST_MS:
            drew, taken = loop.frames_drawn, taken + 1
            loop.step(clock.tick(FRAMES_A_SECOND))
            is_answered = _shown(session, look.seat) != before and loop.frames_drawn > drew
        took_ms = (perf_counter() - began_s) * 1000
        if not is_answered:
            lost.append(beat)
        else:
            found_ms.append(took_ms)
            steps.append(taken)
    drawn.window.close()
    return Pressed(found_ms, steps, lost, blank, blank_locked)


def _post(seat: int, button: int) -> None:
    code = CLUSTERS[seat][button]
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, scancode=code, key=0, mod=0, unicode=""))


def _shown(session: Session, seat: int) -> Hashable:
    """What of the picture a press of this seat may change: its card, what it steers, or all that comes next."""
    live = session.live
    look = live.seats[seat]
    return live.step, look.is_locked, look.refused, live.open_answers.get(seat)


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.keypress")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--presses", type=int, default=300)
    asked = parser.parse_args()
    pressed = measure(asked.presses)
    found = sorted(pressed.found_ms)
    numbers = {
        "median_ms": median(found),
        "p95_ms": found[int(len(found) * 0.95)],
        "in_the_next_picture": sum(taken == 1 for taken in pressed.steps) / len(found),
        "target_ms": TARGET_MS,
        "lost": pressed.lost,
        "blank": pressed.blank,
        "blank_locked": pressed.blank_locked,
    }
    if asked.json:
        print(json.dumps(numbers, indent=2))
        return
    table = RichTable(title=f"From a key to the picture, {len(found)} presses")
    for name in ("median ms", "p95 ms", "target", "in the next picture"):
        table.add_column(name, justify="right")
    table.add_row(
        f"{numbers['median_ms']:.1f}", f"{numbers['p95_ms']:.1f}", f"<= {TARGET_MS:.0f}",
        f"{numbers['in_the_next_picture']:.1%}",
    )  # fmt: skip
    Console().print(table)
    Console().print(f"Shown by no picture within a second: {len(pressed.lost)} (target 0){_in(pressed.lost)}.")
    Console().print(f"Of {pressed.blank} buttons that mean nothing there {pressed.blank_locked} locked something (0).")


def _in(beats: list[str]) -> str:
    return f", in {', '.join(sorted(set(beats)))}" if beats else ""


if __name__ == "__main__":
    main()
