"""Measures how much memory the program holds, its peak, and its open files, over whole matches drawn frame by frame.

What grows from match to match is told apart from what the first one fills. Run as: python -m tests.benchmarks.memory
[--json] [--scenario NAME] [--matches N] [--seats N] [--size 1280x720] [--frame-ms 120]. Linux only: reads /proc.
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

FRAMES_MOST, TITLE_FRAMES = 100_000, 120


def resident_mib() -> float:
    """What the program holds in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def peak_mib() -> float:
    """The most that the program has held."""
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) / 1024


def open_files() -> int:
    """How many files the program holds open."""
    return len(list(Path("/proc/self/fd").iterdir())) - 1  # one is the list itself


def measure(
    scenario: str, matches: int, seats: int, size_px: tuple[int, int], frame_ms: float = GAME_MS_A_FRAME
) -> dict[str, float]:
    """MiB by when, in that order; at last the peak, and the most files that were open."""
    drawn = Drawn(size_px)
    files = 0
    drawn.party.open_title()
    for _ in range(TITLE_FRAMES):
        drawn.loop.step(GAME_MS_A_FRAME)
    found = {"title": resident_mib()}
    for number in range(1, matches + 1):
        kinds = ["key", *["bot"] * (seats - 1)]
        files = max(files, _play(drawn, drawn.begin(kinds, 4 + number, scenario=scenario, length="quick"), frame_ms))
        found[f"match {number}"] = resident_mib()
    drawn.window.close()
    return found | {"peak": peak_mib(), "files": files}


def _play(drawn: Drawn, match: LiveMatch[Session], frame_ms: float) -> int:
    """Until it is over: nobody at the keys, so that every beat runs as long as it can. The most files open."""
    files = 0
    for number in range(FRAMES_MOST):
        if drawn.party.is_done or match.session.is_over:
            drawn.party.is_done = False
            return max(files, open_files())
        drawn.loop.step(frame_ms)
        match.session.host._recorder.wait()  # the disk keeps up with a clock that is turned by hand
        if number % 100 == 0:
            files = max(files, open_files())
    raise RuntimeError(f"the match was not over after {FRAMES_MOST} frames")


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.memory")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--scenario", default="first-impressions")
    parser.add_argument("--matches", type=int, default=2)
    parser.add_argument("--seats", type=int, default=8)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--frame-ms", type=float, default=GAME_MS_A_FRAME)
    asked = parser.parse_args()
    width_px, _, height_px = asked.size.partition("x")
    found = measure(asked.scenario, asked.matches, asked.seats, (int(width_px), int(height_px)), asked.frame_ms)
    if asked.json:
        print(json.dumps(found, indent=2))
        return
    print(f"{found.pop('files'):.0f} files were open at most")
    before = 0.0
    for when, mib in found.items():
        print(f"{when:10} {mib:7.1f} MiB  {mib - before:+7.1f}")
        before = mib


if __name__ == "__main__":
    main()
