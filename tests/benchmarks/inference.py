"""How many single votes can be worked out for certain from all that the hill told in whole matches?

Run as: python -m tests.benchmarks.inference [--scenario NAME] [--seats 3-5] [--matches 40] [--seed N]
[--alone] [--json]

Kind people play (tests/laws/generous.py); whoever reads goes through all votes there could have been
(tests/laws/possible.py). Beside each share its mark: what one other player may know. Minutes for scenarios in which
rules change; some seconds else. --alone leaves out two who tell each other.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import combinations

from rich.console import Console
from rich.table import Table as RichTable

from game.lab.asking import seats_of
from tests.laws.bot_matches import plan_of
from tests.laws.generous import generous_match
from tests.laws.onlooker import GILDED, Story, stories
from tests.laws.possible import certain

MARKS = {3: 0.01}
MARK = 0.003
"""The share of single votes that one other player may know for certain, from four seats on; at three seats more."""


@dataclass(slots=True)
class Known:
    """Of so many votes, times those who could read them, so many were certain."""

    votes: int = 0
    certain: int = 0

    @property
    def share(self) -> float:
        return self.certain / self.votes if self.votes else 0.0


@dataclass(slots=True)
class Reading:
    """What was read at tables of one size: by somebody who has no vote, by one player, by two who tell each other."""

    seats: int
    onlooker: Known
    player: Known
    two: Known
    veiled: Known

    @property
    def is_held(self) -> bool:
        return self.player.share <= MARKS.get(self.seats, MARK)


def read(scenario: str, seats: int, seeds: Sequence[int], *, with_two: bool = True) -> Reading:
    """Go through these matches."""
    reading = Reading(seats, Known(), Known(), Known(), Known())
    for seed in seeds:
        told = stories_of(scenario, seed, seats)
        for mask, story in told.items():
            for figure in story.told:
                reading.veiled.votes += 1
                reading.veiled.certain += figure.is_veiled
            others = [other for other in told if other != mask]
            _count(reading.onlooker, *certain(story, ()))
            for other in others:
                _count(reading.player, *certain(story, (other,)))
            for both in combinations(others, 2) if with_two and len(others) > 2 else ():
                _count(reading.two, *certain(story, both))
    return reading


def stories_of(scenario: str, seed: int, seats: int) -> dict[str, Story]:
    """What was told of each mask in one match, to somebody who knows which rules may come in it."""
    rules = plan_of(scenario, "standard", seats).scenario
    names = {*rules.regimes, rules.regime, rules.reform, rules.abolish}
    return stories(generous_match(scenario, seed, seats), has_heavy=GILDED in names)


def _count(known: Known, sure: Sequence[object], votes: int) -> None:
    known.certain += len(sure)
    known.votes += votes


def main(asked: Sequence[str] | None = None) -> int:
    """Exit code 1 if a mark is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenario", default="first-impressions")
    parser.add_argument("--seats", default="3-5")
    parser.add_argument("--matches", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--json", action="store_true")
    said = parser.parse_args(asked)
    seeds = range(said.seed, said.seed + said.matches)
    readings = [read(said.scenario, seats, seeds, with_two=not said.alone) for seats in seats_of(said.seats)]
    if said.json:
        print(json.dumps([asdict(reading) for reading in readings]))
    else:
        table = RichTable("seats", "onlooker", "one player", "mark", "two together", "votes", "figures veiled")
        for each in readings:
            mark = f"{MARKS.get(each.seats, MARK):.1%} {'holds' if each.is_held else 'missed'}"
            shares = [f"{known.share:.2%}" for known in (each.onlooker, each.player, each.two)]
            table.add_row(
                str(each.seats), *shares[:2], mark, shares[2], str(each.player.votes), f"{each.veiled.share:.1%}"
            )
        Console().print(table)
    return 0 if all(reading.is_held for reading in readings) else 1


if __name__ == "__main__":
    raise SystemExit(main())
