"""Prints what a score is worth, figure by figure, beside the marks that CONTRIBUTING states; exit 1 if one is missed.

Run as: python -m tests.benchmarks.standing [--scenario NAME,...|all] [--seats 3-8] [--matches N] [--only WORD,...].
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from time import perf_counter

from rich.console import Console
from rich.table import Table as RichTable

from game.content import default_pack
from game.lab.asking import seats_of
from game.lab.play import Table
from game.lab.seating import BadTable
from game.lab.sums import Figure
from tests.lab.marks import LESSONS, Mark, marks_of, measured
from tests.processes import processes

LOOKS = {"holds": "green", "open": "yellow", "missed": "red"}


def main(arguments: list[str]) -> int:
    scenarios = tuple(default_pack().scenarios)
    parser = argparse.ArgumentParser(prog="tests.benchmarks.standing", description=__doc__)
    parser.add_argument("--scenario", default="plaudit", help=f"of {', '.join(scenarios)}; or all")
    parser.add_argument("--seats", default="5", help="as 5, 4,7 or 3-8")
    help_matches = f"a seating; there are up to nine, and {LESSONS} to learn by"
    parser.add_argument("--matches", type=int, default=200, help=help_matches)
    parser.add_argument("--only", default="", help="rows that hold one of these words: lowest,loved,wronged")
    parser.add_argument("--seed", type=int, default=1, help="the first one")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    named = scenarios if asked.scenario == "all" else tuple(asked.scenario.split(","))
    if unknown := [name for name in named if name not in scenarios]:
        parser.error(f"There is no scenario {unknown[0]!r}. There are: {', '.join(scenarios)}, and all.")
    try:
        sizes = seats_of(asked.seats)
    except BadTable as bad:
        parser.error(str(bad))
    only = [word.strip() for word in asked.only.split(",") if word.strip()]
    docs, missed, console = [], 0, Console(width=None if sys.stdout.isatty() else 120)
    with processes(asked.jobs) as pool:
        for scenario in named:
            for seats in sizes:
                began_s = perf_counter()
                title = f"{scenario}, {seats} seats, {asked.matches} matches a seating"
                marks, table = marks_of(seats, only), Table(scenario, seats=seats)
                rows = list(measured(table, marks, asked.matches, asked.seed, pool, asked.jobs, _say))
                missed += sum(mark.verdict(found) == "missed" for mark, found in rows)
                docs += [_doc(scenario, seats, *row) for row in rows]
                if not asked.json:
                    console.print(_table(f"{title} ({perf_counter() - began_s:.0f} s)", rows))
    if asked.json:
        print(json.dumps({"figures": docs}, indent=2))
    return int(bool(missed))


def _say(seating: str) -> None:
    print(f"  playing: {seating}", file=sys.stderr)


def _table(title: str, rows: list[tuple[Mark, Figure]]) -> RichTable:
    table = RichTable(title=title, title_justify="left")
    table.add_column("what")
    for head in ("figure", "from", "to", "mark", "so"):
        table.add_column(head, justify="right")
    for mark, found in rows:
        so = mark.verdict(found)
        values = (mark.written(value) for value in (found.value, found.low, found.high))
        table.add_row(mark.name, *values, mark.asked, f"[{LOOKS[so]}]{so}[/]")
    return table


def _doc(scenario: str, seats: int, mark: Mark, found: Figure) -> dict[str, object]:
    return {
        "scenario": scenario, "seats": seats, "what": mark.name, **found.to_doc(), "mark": mark.asked,
        "so": mark.verdict(found),
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
