"""Measures how long the program takes to say --help and to show its title, in fresh processes.

Run as: python -m tests.benchmarks.startup [--json] [--runs N]. Without Xvfb the title is drawn on a dummy screen.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from statistics import median

from rich.console import Console
from rich.table import Table as RichTable

from game.app.libraries import ROOT

HELP_TARGET_S, TITLE_TARGET_S = 0.4, 1.5
HELP = [sys.executable, "main.py", "--help"]
# The title of the real program, left as soon as its first frame is on the screen.
TITLE = [
    sys.executable,
    "-c",
    """
import sys
sys.argv = ["main.py"]
from game.app import launcher
launcher.ensure("play")
from game.app import cli, loop
first = loop.Loop._draw
def draw(self, is_stale):
    first(self, is_stale)
    if self.frames_drawn:
        self.party.leave()
loop.Loop._draw = draw
sys.exit(cli.main())
""",
]


def seconds(command: list[str], runs: int) -> float:
    """The median of some runs, after one that warms the disk."""
    env = {**os.environ, "SDL_AUDIODRIVER": "dummy", "PEER_REVIEW_HOME": tempfile.mkdtemp()}
    if "DISPLAY" not in env:
        env["SDL_VIDEODRIVER"] = "dummy"
    found = []
    for _ in range(runs + 1):
        began_s = time.perf_counter()
        subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, check=True)
        found.append(time.perf_counter() - began_s)
    return median(found[1:])


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.startup")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    found = {"help_s": seconds(HELP, asked.runs), "title_s": seconds(TITLE, asked.runs)}
    if asked.json:
        print(json.dumps({**found, "help_target_s": HELP_TARGET_S, "title_target_s": TITLE_TARGET_S}, indent=2))
        return
    table = RichTable(title=f"From the command to the screen, median of {asked.runs}")
    for name in ("what", "seconds", "target"):
        table.add_column(name, justify="left" if name == "what" else "right")
    table.add_row("--help", f"{found['help_s']:.2f}", f"<= {HELP_TARGET_S}")
    table.add_row("the title", f"{found['title_s']:.2f}", f"<= {TITLE_TARGET_S}")
    Console().print(table)


if __name__ == "__main__":
    main()
