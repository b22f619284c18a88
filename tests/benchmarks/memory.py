"""Measures how much memory the program holds: at the title, after a whole match drawn frame by frame, after a second.

What grows from match to match is told apart from what the first one fills. Run as:
python -m tests.benchmarks.memory [--json] [--scenario NAME] [--matches N]. Needs no screen; reads /proc, so Linux only.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import tempfile
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PEER_REVIEW_HOME", tempfile.mkdtemp())

import pygame

from game.app.loop import Loop
from game.app.party import Party
from game.app.setup import setup_for
from game.content import default_pack
from game.devices.seating import Seating
from game.table import window as window_module
from game.table.settings import Kept
from game.table.window import Window

SIZE_PX = (1920, 1080)
SEATS = ("key", "bot", "bot", "bot", "bot")
GAME_MS_A_FRAME, FRAMES_MOST, TITLE_FRAMES = 120.0, 100_000, 120


def resident_mib() -> float:
    """What the program holds in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure(scenario: str, matches: int) -> dict[str, float]:
    """MiB by when, in that order."""
    window_module.SIZE_PX = SIZE_PX
    pygame.font.init()
    window = Window(Kept())
    pack = default_pack()
    party = Party(window, pack)
    loop = Loop(window, party)
    party.open_title()
    for _ in range(TITLE_FRAMES):
        loop.step(GAME_MS_A_FRAME)
    found = {"title": resident_mib()}
    for number in range(1, matches + 1):
        setup = setup_for(pack, SEATS, seed=4 + number, scenario=scenario, length="quick")  # type: ignore[arg-type]
        party.is_straight = True
        party.start(setup, Seating.for_kinds(setup.seats))
        _play(loop, party)
        found[f"match {number}"] = resident_mib()
    window.close()
    return found


def _play(loop: Loop, party: Party) -> None:
    """Until it is over: nobody at the keys, so that every beat runs as long as it can."""
    match = party.match
    assert match is not None
    for _ in range(FRAMES_MOST):
        if party.is_done or match.session.is_over:
            party.is_done = False
            return
        loop.step(GAME_MS_A_FRAME)
    raise RuntimeError(f"the match was not over after {FRAMES_MOST} frames")


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.memory")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--scenario", default="first-impressions")
    parser.add_argument("--matches", type=int, default=2)
    asked = parser.parse_args()
    found = measure(asked.scenario, asked.matches)
    if asked.json:
        print(json.dumps(found, indent=2))
        return
    before = 0.0
    for when, mib in found.items():
        print(f"{when:10} {mib:7.1f} MiB  {mib - before:+7.1f}")
        before = mib


if __name__ == "__main__":
    main()
