"""What it is worth to serve a wish: how often each comes true for one who serves it, and for one who does not.

python -m tests.benchmarks.wishes --matches 200
python -m tests.benchmarks.wishes --wish lawgiver --scenario charter
"""

from __future__ import annotations

import argparse

from tests.laws.wish_holders import SEATS, dealt, measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    pairs = dealt()
    parser.add_argument("--wish", nargs="+", choices=sorted({wish for wish, _ in pairs}))
    parser.add_argument(
        "--scenario", choices=sorted({scenario for _, scenario in pairs}), help="left out: each in which it is dealt"
    )
    parser.add_argument("--matches", type=int, default=150)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    print(f"{asked.matches} matches at {SEATS} seats, held by one of them")
    print(f"{'wish':16} {'scenario':18} {'served':>7} {'not':>5} {'ratio':>6}")
    for wish, scenario in pairs:
        if wish in (asked.wish or (wish,)) and scenario == (asked.scenario or scenario):
            found = measured(wish, scenario, asked.matches, asked.jobs)
            print(
                f"{wish:16} {scenario:18} {found.serving / found.matches:7.0%} "
                f"{found.not_serving / found.matches:5.0%} {found.ratio:6.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
