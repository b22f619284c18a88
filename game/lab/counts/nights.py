"""Nights and tiers: where masks sleep, by tier; how long they stay at the foot; how freely they move."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.debrief.metrics.gini import gates_gave
from game.debrief.metrics.mobility import mobility
from game.lab.watched import Watched

MICRO = 1_000_000
GOOD_RUNG, FOOT_RUNG, LOW_TIER, TIERS = 3, 1, 1, 5


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """Shares of nights or of days of masks; `mobility` and `gini` are means over matches."""
    record = match.record
    rungs = {home.id: home.rung for home in match.plan.pack.homes}
    for ledger in record.ledgers:
        for tier in range(TIERS):
            there = sum(row[1] == tier for row in ledger.rows.values())
            yield f"tier/{tier}", there, len(ledger.rows)
    asked = {evening.day: evening for evening in record.evenings}
    for day, night in enumerate(record.nights, 1):
        for home in night.values():
            for each in rungs:
                yield f"night/{each}", int(home == each), 1
        tiers = asked[day].tiers if day in asked else {}
        for mask, tier in tiers.items():
            for each in rungs:
                yield f"night-of-tier/{tier}/{each}", int(night[mask] == each), 1
            if tier <= LOW_TIER and record.has_looked(day):
                yield "low-in-a-good-bed", int(rungs[night[mask]] >= GOOD_RUNG), 1
    nights = [night for day, night in enumerate(record.nights, 1) if record.has_looked(day)]
    for mask in record.masks:
        at_foot = [rungs[night[mask]] <= FOOT_RUNG for night in nights if mask in night]
        if len(at_foot) > 1:
            yield "two-nights-at-the-foot", int(any(a and b for a, b in pairwise(at_foot))), 1
    moved = mobility(record, deals=0)  # a thousand matches are its chance
    if moved.value is not None:
        yield "mobility", round(moved.value * MICRO), MICRO
    if moved.steadiness is not None:
        yield "first-to-last-day", round(moved.steadiness * MICRO), MICRO
    gave = gates_gave(record)
    if gave.value is not None:
        yield "gini-of-gates", round(gave.value * MICRO), MICRO
    yield "evictions-a-match", len(record.evictions), 1


COUNT = count
