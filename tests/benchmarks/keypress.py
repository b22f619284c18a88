"""Measures the time from a key press to changed pixels in a running loop, at 1920x1080 with 8 seats.

A press is posted in the middle of the wait between two frames; the clock stops when the picture that shows it has been
handed to the window. Run as: python -m tests.benchmarks.keypress [--json] [--presses N]. Needs no screen.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from random import Random
from statistics import median
from time import perf_counter

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # what is printed may be JSON

import pygame
from rich.console import Console
from rich.table import Table as RichTable

from game.app.loop import FRAMES_A_SECOND
from game.devices.keyboard import CLUSTERS
from tests.benchmarks.drawn import Drawn

FRAME_MS = 1000 / FRAMES_A_SECOND
TARGET_MS = 2 * FRAME_MS + 10


def measure(presses: int) -> list[float]:
    """Milliseconds from each press to the picture that shows it."""
    drawn = Drawn()
    loop, session = drawn.loop, drawn.begin(["key"] * 8, 5).session
    clock, luck = pygame.time.Clock(), Random(1)
    found: list[float] = []
    while len(found) < presses and not drawn.party.is_done:
        loop.step(clock.tick(FRAMES_A_SECOND))
        free = [look.seat for look in session.live.seats if look.buttons is not None and not look.is_locked]
        if not free:
            loop.step(400.0)  # on to the next prompt
            continue
        seat = free[0]
        time.sleep(luck.uniform(0, FRAME_MS) / 1000)
        began_s = perf_counter()
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, scancode=CLUSTERS[seat][2], key=0, mod=0, unicode=""))
        while not session.live.seats[seat].is_locked and perf_counter() - began_s < 1:
            loop.step(clock.tick(FRAMES_A_SECOND))
        found.append((perf_counter() - began_s) * 1000)
    drawn.window.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.keypress")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--presses", type=int, default=60)
    asked = parser.parse_args()
    found = sorted(measure(asked.presses))
    numbers = {"median_ms": median(found), "p95_ms": found[int(len(found) * 0.95)], "target_ms": TARGET_MS}
    if asked.json:
        print(json.dumps(numbers, indent=2))
        return
    table = RichTable(title=f"From a key to the picture, {len(found)} presses")
    for name in ("median ms", "p95 ms", "target"):
        table.add_column(name, justify="right")
    table.add_row(f"{numbers['median_ms']:.1f}", f"{numbers['p95_ms']:.1f}", f"<= {TARGET_MS:.0f}")
    Console().print(table)


if __name__ == "__main__":
    main()
