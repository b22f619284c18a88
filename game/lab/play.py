"""Plays one match of the lab's and counts it; a range of seeds in one go. Runs in any process, keeps nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

import game.lab.counts as chapters
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.pack import Pack, Rated
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack, load_pack
from game.engine.host import Host, Pace, run_headless
from game.engine.host.players import Player
from game.engine.prompts import Seat
from game.engine.registry import found_in
from game.lab.seating import USUAL_TABLE, Seating
from game.lab.strategies import Explorer, Worth
from game.lab.sums import Counts, PairedSums, Sums, merged
from game.lab.watched import Waits, Watched

Count = Callable[[Watched], Iterator[tuple[str, int, int]]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table at which matches are played. `rule` "": as the scenario has it; `pack_at` "": the game's own pack.

    `explores`: every seat answers one list in five at random, so that options can be weighed.
    """

    scenario: str
    length: str = "standard"
    seats: int = 5
    rule: str = ""
    seating: Seating = USUAL_TABLE
    pack_at: str = ""
    rated: Rated = "party"
    explores: bool = False


def play(table: Table, seed: int, worth: Worth) -> Counts:
    """One match to its end, counted."""
    plan = plan_of(table)
    players, names = table.seating.seat(table.seats, seed, worth)
    explorers: dict[Seat, Explorer] = {}
    if table.explores:
        explorers = {seat: Explorer(player) for seat, player in players.items()}
        players = dict[Seat, Player[City]](explorers)
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=players)
    waits = Waits([0] * table.seats)
    played = run_headless(host, watch=waits.group)
    tried = [(seat, *answer) for seat, explorer in explorers.items() for answer in explorer.tried]
    named = table.seating.seats_named(table.seats, seed)
    match = Watched(plan, host.history, played, names, waits, tried, named)
    return merged(chain.from_iterable([count(match) for count in counts()]))


def sums_of(table: Table, first: int, last: int, worth: Worth) -> Sums:
    """The matches of seeds `first` to `last`, the last not counted."""
    sums = Sums()
    for seed in range(first, last):
        sums.take(play(table, seed, worth))
    return sums


def pairs_of(one: Table, other: Table, first: int, last: int, worth: Worth) -> PairedSums:
    """The same seeds at both tables."""
    sums = PairedSums()
    for seed in range(first, last):
        sums.take(play(one, seed, worth), play(other, seed, worth))
    return sums


@cache
def counts() -> tuple[Count, ...]:
    """Every chapter's function, found by being there."""
    return tuple(count for count in found_in(chapters, "COUNT").values() if callable(count))


@cache
def plan_of(table: Table) -> Plan:
    """The frame of its matches; KeyError for a scenario or length that the pack does not have."""
    pack = pack_at(table.pack_at)
    scenario = pack.scenarios[table.scenario]
    if table.rule:
        scenario = replace(scenario, regime=table.rule, regimes=(table.rule,), reform=table.rule, abolish=table.rule)
    return Plan(pack, scenario, table.length, table.seats, tuple(range(table.seats)), table.rated)


@cache
def pack_at(folder: str) -> Pack:
    """The pack of that folder, read once a process."""
    return load_pack(Path(folder)) if folder else default_pack()
