"""What handing in the app is worth: the same seeds with nobody out, one out, two out ... Prints means, decides nothing.

python -m tests.benchmarks.leaving --scenario all --seats 5 --matches 100
"""

from __future__ import annotations

import argparse
from math import sqrt
from statistics import fmean, stdev

from game.city import events as ev
from game.content import default_pack
from game.lab.play import Table, plan_of
from game.lab.seating import Seating
from tests.laws.bot_matches import begun, over


def lives(scenario: str, length: str, seats: int, out: int, seed: int) -> dict[int, int]:
    """Life points at the end by seat, less the wish, where so many seats from `seed % seats` on hand in the app."""
    wanted = ",".join(part for part in (out and f"leaves:{out}", seats - out and f"stays:{seats - out}") if part)
    plan = plan_of(Table(scenario, length, seats))
    players, _ = Seating.read(wanted).seat(seats, seed, {})
    host = over(begun(plan, seed, players))
    wishes = {e.seat: e.points for e in host.history if isinstance(e, ev.WishRevealed)}
    ended = next(e for e in host.history if isinstance(e, ev.MatchEnded))
    return {seat: life - wishes[seat] for seat, _, life in ended.rows}


def told(differences: list[float]) -> str:
    """A mean with its interval."""
    return f"{fmean(differences):+6.2f} ±{1.96 * stdev(differences) / sqrt(len(differences)):.2f}"


def worth(
    scenario: str, length: str, seats: int, matches: int, most: int
) -> list[tuple[int, list[float], list[float]]]:
    """By how many are out: Life of one of them less its Life had it alone kept the app; and had nobody left."""
    found = []
    tables = [[lives(scenario, length, seats, out, seed) for seed in range(matches)] for out in range(most + 1)]
    for out in range(1, most + 1):
        one = [(seed + out - 1) % seats for seed in range(matches)]  # the last of them, in a table of one fewer
        kept = [tables[out][seed][at] - tables[out - 1][seed][at] for seed, at in enumerate(one)]
        group = [
            fmean(tables[out][seed][(seed + n) % seats] - tables[0][seed][(seed + n) % seats] for n in range(out))
            for seed in range(matches)
        ]
        found.append((out, [float(each) for each in kept], group))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenario", default="all")
    parser.add_argument("--length", default="standard")
    parser.add_argument("--seats", type=int, default=5)
    parser.add_argument("--matches", type=int, default=60)
    parser.add_argument("--most", type=int, default=4, help="so many are out at most")
    asked = parser.parse_args()
    with_app = [one.id for one in default_pack().scenarios.values() if one.app_life]
    for scenario in with_app if asked.scenario == "all" else [asked.scenario]:
        print(f"{scenario}, {asked.length}, {asked.seats} seats, {asked.matches} matches: Life without the wish")
        print("  out   than if it alone had kept it   than if nobody had left")
        for out, kept, group in worth(scenario, asked.length, asked.seats, asked.matches, min(asked.most, asked.seats)):
            print(f"  {out:3}   {told(kept):>28}   {told(group):>22}")


if __name__ == "__main__":
    main()
