"""What is to be known by heart: each option's worth, weighed among the usual bots. Says what to play, plays nothing."""

from __future__ import annotations

from dataclasses import replace

from game.lab.play import Table
from game.lab.running import Part, Run
from game.lab.seating import USUAL_TABLE
from game.lab.sums import PairedSums

KNOWING = "knowing"
"""The strategy that needs it."""
LEARNED = 400
LEARNED_FROM = 1_000_000
"""Matches in which options are weighed before somebody can know them by heart; seeds that nobody asks for."""


def has_knowing(asked: Run) -> bool:
    """Whether somebody at its tables has to learn first."""
    tables = (asked.table, asked.other) if asked.other is not None else (asked.table,)
    return any(name == KNOWING for table in tables for name, _ in table.seating.places)


def lessons(table: Table) -> Run:
    """The matches that weigh options at such a table, on seeds of their own."""
    return Run(replace(table, seating=USUAL_TABLE, explores=True), LEARNED_FROM, LEARNED)


def learned(sums: Part) -> tuple[tuple[str, float], ...]:
    """(option, worth) of each, from the sums of `lessons`."""
    found = sums.one if isinstance(sums, PairedSums) else sums
    return tuple((figure.name, figure.value) for figure in found.figures("option/"))
