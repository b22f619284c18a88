"""Measures what the lab costs at its peak, in memory and time, by the number of matches; both should tell no surprise.

Run as: python -m tests.benchmarks.lab_memory [--matches 200,2000] [--scenario NAME] [--seats N] [--jobs N] [--json].
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
from time import perf_counter

from rich.console import Console
from rich.table import Table as RichTable

from game.lab.play import Table
from game.lab.running import Kept, Run, run
from game.lab.telling import Result
from tests.processes import processes

KB = 1024
ONE_RUN = "--one-run"


def one_run(scenario: str, seats: int, matches: int, jobs: int) -> dict[str, float]:
    """In this process and its children, which play nothing else: MB at the peak of each, and seconds."""
    began_s = perf_counter()
    with processes(jobs) as pool:
        sums = run(Run(Table(scenario, seats=seats), 1, matches), pool, jobs, Kept(None), lambda done: None)
    figures = len(Result("", sums).figures())
    lasted_s = perf_counter() - began_s
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "matches": matches,
        "figures": figures,
        "own_mb": spent[0].ru_maxrss / KB,
        "worker_mb": spent[1].ru_maxrss / KB,
        "seconds": lasted_s,
        "cpu_seconds": sum(each.ru_utime + each.ru_stime for each in spent),
        "matches_a_cpu_second": matches / sum(each.ru_utime + each.ru_stime for each in spent),
    }


def measure(scenario: str, seats: int, matches: int, jobs: int) -> dict[str, float]:
    """One run in a process of its own, so that each peak is its own too."""
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.lab_memory",
        ONE_RUN,
        scenario,
        *map(str, (seats, matches, jobs)),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main(arguments: list[str]) -> None:
    if arguments[:1] == [ONE_RUN]:
        print(json.dumps(one_run(arguments[1], *map(int, arguments[2:]))))
        return
    parser = argparse.ArgumentParser(prog="tests.benchmarks.lab_memory", description=__doc__)
    parser.add_argument("--matches", default="200,2000")
    parser.add_argument("--scenario", default="plaudit")
    parser.add_argument("--seats", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    rows = [measure(asked.scenario, asked.seats, int(n), asked.jobs) for n in asked.matches.split(",")]
    if asked.json:
        print(json.dumps(rows, indent=2))
        return
    table = RichTable(title=f"lab: {asked.scenario}, {asked.seats} seats, {asked.jobs} processes")
    for name in ("matches", "own peak, MB", "largest worker, MB", "seconds", "CPU seconds", "matches a CPU second"):
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(
            f"{row['matches']:.0f}", f"{row['own_mb']:.1f}", f"{row['worker_mb']:.1f}", f"{row['seconds']:.1f}",
            f"{row['cpu_seconds']:.1f}", f"{row['matches_a_cpu_second']:.1f}",
        )  # fmt: skip
    Console().print(table)


if __name__ == "__main__":
    main(sys.argv[1:])
