"""What it is worth to serve a wish: how often each comes true for one who serves it, and for one who does not.

python -m tests.benchmarks.wishes --matches 200
python -m tests.benchmarks.wishes --wish lawgiver --scenario charter
"""

from __future__ import annotations

import argparse

from game.content import default_pack
from tests.laws.wish_holders import DEALT, SEATS, measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wish", nargs="+", choices=sorted(DEALT), default=list(DEALT))
    parser.add_argument("--scenario", help="left out: one for each wish; all: each in which it is dealt")
    parser.add_argument("--matches", type=int, default=150)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    dealt = {one.id: one.wishes for one in default_pack().scenarios.values()}
    print(f"{asked.matches} matches at {SEATS} seats, held by one of them")
    print(f"{'wish':16} {'scenario':18} {'served':>7} {'not':>5} {'ratio':>6}")
    for wish in asked.wish:
        for scenario in dealt if asked.scenario == "all" else [asked.scenario or DEALT[wish]]:
            if wish not in dealt[scenario]:
                continue
            found = measured(wish, scenario, asked.matches, asked.jobs)
            print(
                f"{wish:16} {scenario:18} {found.serving / found.matches:7.0%} "
                f"{found.not_serving / found.matches:5.0%} {found.ratio:6.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
