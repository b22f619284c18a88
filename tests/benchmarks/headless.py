"""Measures whole matches of bots without a screen, against plain Python's moves on the anchor game in the same run.

Run as: python -m tests.benchmarks.headless [--json] [--matches N] [--scenario NAME] [--seats N].
"""

from __future__ import annotations

import argparse
import json
from statistics import median
from time import process_time

from rich.console import Console
from rich.table import Table as RichTable

from game.app.setup import bots_of, rules_for, setup_for
from game.city.pacing import BEATS_S
from game.content import default_pack
from game.engine.host import Host, Pace, run_headless
from tests.benchmarks.anchor import MOVES, play_reference, scripts

TARGET = 0.05


def play(scenario: str, seats: int, seed: int) -> tuple[int, int]:
    """One match without a journal, as the lab plays them; (answers, steps)."""
    pack = default_pack()
    setup = setup_for(pack, ["bot"] * seats, seed=seed, scenario=scenario)
    host = Host(rules_for(setup, pack), seed, pace=Pace(BEATS_S), players=bots_of(setup))
    played = run_headless(host)
    return played.answers, played.steps


def measure(scenario: str, seats: int, matches: int) -> dict[str, float]:
    """Both sides in turn, each match against the reference beside it; by CPU time, as others may be at work here."""
    values = scripts()
    play(scenario, seats, 0)
    ratios, matches_s, answers = [], [], 0
    for seed in range(matches):
        began_s = process_time()
        for script in values:
            play_reference(script, 7)
        middle_s = process_time()
        given, _ = play(scenario, seats, seed)
        ended_s = process_time()
        reference = MOVES * len(values) / (middle_s - began_s)
        ratios.append(given / (ended_s - middle_s) / reference)
        matches_s.append(ended_s - middle_s)
        answers += given
    return {
        "seats": seats,
        "matches_a_second": 1 / median(matches_s),
        "answers_a_second": answers / sum(matches_s),
        "of_the_reference": median(ratios),
        "target": TARGET,
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.headless")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--matches", type=int, default=30)
    parser.add_argument("--scenario", default="plaudit")
    parser.add_argument("--seats", type=int, default=5)
    asked = parser.parse_args()
    found = measure(asked.scenario, asked.seats, asked.matches)
    if asked.json:
        print(json.dumps(found, indent=2))
        return
    table = RichTable(title=f"{asked.scenario}, {asked.seats} bots, one core, {asked.matches} matches")
    for name in ("matches a second", "answers a second", "of the reference", "target"):
        table.add_column(name, justify="right")
    table.add_row(
        f"{found['matches_a_second']:.2f}", f"{found['answers_a_second']:.0f}",
        f"{found['of_the_reference']:.3f}", f">= {TARGET}",
    )  # fmt: skip
    Console().print(table)


if __name__ == "__main__":
    main()
