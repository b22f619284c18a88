"""Golden matches: bots play fixed seeds; what came out is kept and compared. Re-records one on demand.

python -m tests.golden.record                 lists the goldens and whether each still holds
python -m tests.golden.record NAME [NAME ...] records these anew and shows what changed
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.forms.registry import all_forms
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.events import CardOpened
from game.engine.host import Host, Pace, run_headless

FOLDER = Path(__file__).parent / "matches"
SIZES = (3, 5, 8)


def names() -> Iterator[str]:
    """Every scenario in every length at small, middle and large tables."""
    for scenario in sorted(default_pack().scenarios):
        for length in sorted(default_pack().scenarios[scenario].lengths):
            for seats in SIZES:
                yield f"{scenario}-{length}-{seats}"


def played(name: str) -> dict[str, Any]:
    """Plays the golden's match: what a reader of a difference wants to see, and the hash over everything."""
    scenario, length, size = name.rsplit("-", 2)
    seats, seed = int(size), 7
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats, tuple(range(seats)))
    bots = bots_for(range(seats), Dice(seed, "golden"))
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots)
    result = run_headless(host)
    cards = [e.card for e in host.history if isinstance(e, CardOpened)]
    ended = next(e for e in host.history if isinstance(e, ev.MatchEnded))
    return {
        "steps": result.steps,
        "minutes": round(result.seconds / 60, 1),
        "rules": [e.regime for e in host.history if isinstance(e, ev.RuleChanged)],
        "forms": sorted({pack.cards[card].form for card in cards}),
        "cards": cards,
        "life": [list(row) for row in ended.rows],
        "standings": [[list(r) for r in e.rows] for e in host.history if isinstance(e, ev.StandingsShown)],
        "hash": result.hash_hex,
    }


def path_of(name: str) -> Path:
    """Where a golden is kept."""
    return FOLDER / f"{name}.json"


def differences(name: str, now: dict[str, Any]) -> list[str]:
    """What differs from the golden, a line a field; ["not recorded yet"] without one."""
    path = path_of(name)
    if not path.exists():
        return ["not recorded yet"]
    then = json.loads(path.read_text(encoding="utf-8"))
    return [f"{key}: {then.get(key)!r} -> {now[key]!r}" for key in now if then.get(key) != now[key]]


def main(wanted: list[str]) -> int:
    """Command line."""
    known = list(names())
    for name in wanted:
        if name not in known:
            print(f"no golden is called {name!r}; there are: {', '.join(known)}", file=sys.stderr)
            return 2
    for name in wanted or known:
        now = played(name)
        found = differences(name, now)
        print(f"{name}: {'as recorded' if not found else 'differs'}")
        for line in found:
            print(f"    {line[:300]}")
        if wanted:
            FOLDER.mkdir(exist_ok=True)
            path_of(name).write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    missing = set(all_forms()) - {form for name in known for form in json.loads(path_of(name).read_text())["forms"]}
    if missing:
        print(f"no golden reaches: {', '.join(sorted(missing))}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
