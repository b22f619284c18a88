"""Plays every scenario and length with scripted people, in virtual time, and prints how their time goes.

Run as: python -m tests.benchmarks.pace [--scenario NAME] [--length NAME] [--seats 3-8] [--matches N] [--quick] [--json]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from statistics import fmean

from rich.console import Console
from rich.table import Table as RichTable

from game.city.minutes import estimated_minutes
from game.city.plan import Plan
from game.content import default_pack
from tests.benchmarks.people import Beat, Passed, play
from tests.benchmarks.tables import add_tables, tables_of


@dataclass(frozen=True, slots=True)
class Figures:
    """How the time of one kind of match goes; each list has a figure for each seat."""

    scenario: str
    length: str
    seats: int
    menu_minutes: float
    minutes: float
    in_encounters: float
    """Share of the time with a card on the table."""
    gap_s: float
    """From the last scene of a day to the first of the next: the mean;"""
    longest_gap_s: float
    words_a_second: float
    deeds: list[float]
    to_press: list[float]
    """Share of the time with something to press."""
    longest_wait_s: list[float]
    """The longest time inside a day without anything to press."""
    waited_for: str
    """The beats of the longest wait of all."""

    @property
    def deeds_a_player(self) -> float:
        return fmean(self.deeds)


def gaps_s(passed: Passed) -> list[float]:
    """From the last scene of each day to the first of the next."""
    scenes = [beat for beat in passed.beats if beat.card]
    pairs = [(one, other) for one, other in pairwise(scenes) if other.day > one.day >= 1]
    return [(other.began_ms - one.ended_ms) / 1000 for one, other in pairs]


def waits(passed: Passed, seat: int) -> Iterator[tuple[float, tuple[Beat, ...]]]:
    """Each stretch inside the days in which a seat had nothing to press, in seconds, with its beats."""
    stretch: list[Beat] = []
    for beat in passed.beats:
        if not 1 <= beat.day <= passed.days or seat in beat.asked:
            if stretch:
                yield (stretch[-1].ended_ms - stretch[0].began_ms) / 1000, tuple(stretch)
            stretch = []
        else:
            stretch.append(beat)


def figures(plan: Plan, played: Sequence[Passed]) -> Figures:
    """The figures of some matches of one kind; waits are the longest of all, the rest are means."""
    lasted = [passed.beats[-1].ended_ms / 1000 for passed in played]
    encounters = [sum(b.ended_ms - b.began_ms for b in p.beats if b.card) / 1000 for p in played]
    gaps = [gap for passed in played for gap in gaps_s(passed)] or [0.0]
    pressed: list[float] = []
    longest: list[float] = []
    worst: tuple[float, tuple[Beat, ...]] = (0.0, ())
    for seat in range(plan.seats):
        asked = [sum(b.ended_ms - b.began_ms for b in p.beats if seat in b.asked) / 1000 for p in played]
        pressed.append(round(sum(asked) / sum(lasted), 3))
        mine = max((wait for p in played for wait in waits(p, seat)), key=lambda wait: wait[0], default=(0.0, ()))
        longest.append(round(mine[0], 1))
        worst = max(worst, mine, key=lambda wait: wait[0])
    return Figures(
        plan.scenario.id, plan.length, plan.seats, round(estimated_minutes(plan), 1),
        minutes=round(fmean(lasted) / 60, 2),
        in_encounters=round(sum(encounters) / sum(lasted), 3),
        gap_s=round(fmean(gaps), 1),
        longest_gap_s=round(max(gaps), 1),
        words_a_second=round(sum(b.words for p in played for b in p.beats) / sum(lasted), 2),
        deeds=[round(fmean(p.deeds[seat] for p in played), 2) for seat in range(plan.seats)],
        to_press=pressed,
        longest_wait_s=longest,
        waited_for=" ".join(beat.beat for beat in worst[1]),
    )  # fmt: skip


def measure(scenario: str, length: str, seats: int, matches: int, *, is_reading: bool = True) -> Figures:
    """Some matches of one kind, of seeds 1 and up."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats)
    return figures(plan, [play(plan, seed, is_reading=is_reading) for seed in range(1, matches + 1)])


def printed(rows: Sequence[Figures]) -> RichTable:
    """A row a kind of match; of seats, the one that has least."""
    table = RichTable(title="scripted people: they read, think and press")
    heads = (
        "scenario", "length", "seats", "menu", "minutes", "in encounters", "deeds", "fewest", "to press", "least",
        "longest wait s", "night s", "longest", "words/s", "waited for",
    )  # fmt: skip
    for head in heads:
        table.add_column(head, justify="left" if head in ("scenario", "length", "waited for") else "right")
    for row in rows:
        table.add_row(
            row.scenario, row.length, str(row.seats), f"{row.menu_minutes:.1f}", f"{row.minutes:.1f}",
            f"{row.in_encounters:.0%}", f"{row.deeds_a_player:.1f}", f"{min(row.deeds):.1f}",
            f"{fmean(row.to_press):.0%}", f"{min(row.to_press):.0%}", f"{max(row.longest_wait_s):.0f}",
            f"{row.gap_s:.0f}", f"{row.longest_gap_s:.0f}", f"{row.words_a_second:.2f}", row.waited_for,
        )  # fmt: skip
    return table


def main() -> None:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.pace")
    add_tables(parser, length="all", seats="3-8")
    parser.add_argument("--matches", type=int, default=1)
    parser.add_argument(
        "--quick", action="store_true", help="count no words: people then press after half of each beat"
    )
    parser.add_argument("--json", action="store_true", help="also every seat's own figures")
    asked = parser.parse_args()
    rows = [measure(*table, asked.matches, is_reading=not asked.quick) for table in tables_of(parser, asked)]
    if asked.json:
        print(json.dumps([asdict(row) for row in rows], indent=2))
    else:
        Console(width=200).print(printed(rows))


if __name__ == "__main__":
    main()
