"""What goldens reach and what they never do; finds seeds that reach the rest, and chooses the goldens anew.

python -m tests.golden.reach                  what the recorded goldens never reach, and which seeds would
python -m tests.golden.reach --choose         writes chosen.json: a table each, and all reached, twice where it is cheap
                                              (then: python -m tests.golden.record --all)
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from game.city.plan import SEATS_LEAST, SEATS_MOST
from tests.golden.match import CHOSEN, Match, Mood, chosen, tables, write_chosen
from tests.golden.reached import NEVER, Reached, from_kinds, wanted
from tests.processes import processes

ROUND = 4
"""Matches tried at every table before it is asked whether that is enough."""
OFTEN = 2
"""So that a change of rules does not lose a thing at once."""
MOST, JOBS = 40, 2
MOODS: tuple[Mood, ...] = ("mixed", "mixed", "cold", "warm")
MATCHES_MOST = 96
"""More goldens than this would be slow; what is reached only once then stays so."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A match that was played to see what it reaches, and how many answers it took, which is about its time."""

    match: Match
    reached: Reached
    cost: int


def tried(match: Match) -> Tried:
    """Play it."""
    end = match.play()
    return Tried(match, end.reached, end.result.answers)


def candidates(numbers: Iterable[int]) -> list[Match]:
    """So many matches at every table of every size, no two with one seed: what is drawn of a day goes by the seed."""
    places = dict.fromkeys((scenario, length) for scenario, length, _ in tables())
    spots = list(product(places, range(SEATS_LEAST, SEATS_MOST + 1)))
    return [
        Match(*place, seats, number * len(spots) + at, MOODS[number % len(MOODS)])
        for number in numbers
        for at, (place, seats) in enumerate(spots)
    ]


def pool(most: int, jobs: int) -> list[Tried]:
    """Up to `most` matches at every table, round by round, until all is reached often enough."""
    found: list[Tried] = []
    aims = wanted(())
    with processes(jobs) as workers:
        for first in range(0, most, ROUND):
            found += workers.map(tried, candidates(range(first, min(first + ROUND, most))), chunksize=8)
            count = counted(found, aims)
            rare = [aim for aim in aims if count[aim] < OFTEN]
            print(f"{len(found)} matches played; still rare: {', '.join(sorted(rare)) or 'nothing'}", flush=True)
            if not rare:
                break
    return found


def counted(found: Iterable[Tried], aims: Reached) -> Counter[str]:
    """By how many matches each aim is reached."""
    return Counter(aim for one in found for aim in one.reached & aims)


def choose(found: Sequence[Tried], aims: Reached) -> list[Tried]:
    """Greedily: first the most telling match of every table, then whatever is missing, then what is reached once.

    `aims` are all but the tables themselves.
    """
    taken: list[Tried] = []
    left = {one.match for one in found}
    count: Counter[str] = Counter()

    def gain(one: Tried, often: int) -> int:
        return sum(count[aim] < often for aim in one.reached & aims)

    def take(one: Tried) -> None:
        taken.append(one)
        left.discard(one.match)
        count.update(one.reached & aims)

    by_table: dict[tuple[str, str, int], list[Tried]] = {table: [] for table in tables()}
    for one in found:
        if one.match.table in by_table:
            by_table[one.match.table].append(one)
    for there in by_table.values():
        take(max(there, key=lambda one: (gain(one, 1), gain(one, OFTEN), -one.cost)))
    for often in (1, OFTEN):
        while often == 1 or len(taken) < MATCHES_MOST:
            free = (one for one in found if one.match in left)
            best = max(free, key=lambda one: gain(one, often) / one.cost, default=None)
            if best is None or not gain(best, often):
                break
            take(best)
    return taken


def recorded(matches: Iterable[Match]) -> dict[Match, Reached]:
    """What the goldens on disk say that they reach; those that are not recorded yet are left out."""
    there = [match for match in matches if match.path.exists()]
    return {match: from_kinds(json.loads(match.path.read_text(encoding="utf-8"))["reached"]) for match in there}


def missing(reached_by: Iterable[Reached]) -> list[str]:
    """What none of these reach, sorted."""
    return sorted(wanted(tables()) - frozenset().union(*reached_by))


def tell(most: int, jobs: int) -> int:
    """What is never reached, and matches that would reach it."""
    never = missing(recorded(chosen()).values())
    for name, reason in NEVER.items():
        print(f"never, and meant so: {name} ({reason})")
    if not never:
        print("The goldens reach everything else.")
        return 0
    print(f"never reached: {', '.join(never)}")
    found = pool(most, jobs)
    for aim in never:
        would = sorted((one for one in found if aim in one.reached), key=lambda one: one.cost)[:3]
        print(f"{aim}: {', '.join(one.match.name for one in would) or f'not in {len(found)} matches'}")
    return 1


def choose_anew(most: int, jobs: int) -> int:
    """Writes chosen.json; 1 if something is reached by no match at all."""
    found = pool(most, jobs)
    aims = wanted(())
    taken = choose(found, aims)
    write_chosen(one.match for one in taken)
    count = counted(taken, aims)
    print(f"{len(taken)} goldens chosen, in {CHOSEN.name}")
    print(f"reached once only: {', '.join(sorted(aim for aim in aims if count[aim] == 1)) or 'nothing'}")
    lost = sorted(aim for aim in aims if not count[aim])
    if lost:
        print(f"no match reaches: {', '.join(lost)}", file=sys.stderr)
    return 1 if lost else 0


def main(arguments: list[str]) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.golden.reach", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--choose", action="store_true", help="choose the goldens anew")
    parser.add_argument("--most", type=int, default=MOST, help="how many matches to try at every table, at the most")
    parser.add_argument("--jobs", type=int, default=JOBS, help="processes")
    asked = parser.parse_args(arguments)
    return (choose_anew if asked.choose else tell)(asked.most, asked.jobs)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
