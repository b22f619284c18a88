"""Measures how much memory the program holds: at the title, after a whole match drawn frame by frame, after a second.

What grows from match to match is told apart from what the first one fills. Run as:
python -m tests.benchmarks.memory [--json] [--scenario NAME] [--matches N]. Needs no screen; reads /proc, so Linux only.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
from pathlib import Path

from game.app.session import Session
from game.table.live_match import LiveMatch
from tests.benchmarks.drawn import GAME_MS_A_FRAME, Drawn

SEATS = ["key", *["bot"] * 4]
FRAMES_MOST, TITLE_FRAMES = 100_000, 120


def resident_mib() -> float:
    """What the program holds in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure(scenario: str, matches: int) -> dict[str, float]:
    """MiB by when, in that order."""
    drawn = Drawn()
    drawn.party.open_title()
    for _ in range(TITLE_FRAMES):
        drawn.loop.step(GAME_MS_A_FRAME)
    found = {"title": resident_mib()}
    for number in range(1, matches + 1):
        _play(drawn, drawn.begin(SEATS, 4 + number, scenario=scenario, length="quick"))
        found[f"match {number}"] = resident_mib()
    drawn.window.close()
    return found


def _play(drawn: Drawn, match: LiveMatch[Session]) -> None:
    """Until it is over: nobody at the keys, so that every beat runs as long as it can."""
    for _ in range(FRAMES_MOST):
        if drawn.party.is_done or match.session.is_over:
            drawn.party.is_done = False
            return
        drawn.loop.step(GAME_MS_A_FRAME)
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
