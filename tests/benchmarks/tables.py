"""What the command lines of programs that go through many tables have in common: scenario, length, seats."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from game.content import default_pack
from game.lab.asking import seats_of
from game.lab.seating import BadTable

ALL = "all"


def add_tables(parser: ArgumentParser, *, length: str, seats: str) -> None:
    """The three options, with what they are where they are left out."""
    parser.add_argument("--scenario", default=ALL, help="one, or all")
    parser.add_argument("--length", default=length, help="one, or all")
    parser.add_argument("--seats", default=seats, help="as 5, 3,8 or 3-8")


def tables_of(parser: ArgumentParser, asked: Namespace) -> list[tuple[str, str, int]]:
    """(scenario, length, seats) of all that were asked for."""
    try:
        sizes = seats_of(asked.seats)
    except BadTable as bad:
        parser.error(str(bad))
    return [
        (scenario.id, length, seats)
        for scenario in default_pack().scenarios.values()
        if asked.scenario in (ALL, scenario.id)
        for length in scenario.lengths
        if asked.length in (ALL, length)
        for seats in sizes
    ]
