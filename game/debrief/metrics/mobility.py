"""Mobility: how freely masks moved between tiers from one day's ledger to the next. Judges no day again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from game.city.pack import MaskId
from game.debrief.metrics.chance import Band, is_below
from game.debrief.metrics.correlation import band, spearman
from game.debrief.record import Record
from game.engine.dice import Dice

ENOUGH_MOVES = 8
DEALS = 400

Evenings = tuple[tuple[tuple[MaskId, int], ...], ...]
"""(mask, tier) of all that were rated, evening by evening."""


@dataclass(frozen=True, slots=True)
class Mobility:
    """`value` 0 (nobody ever changed tier) upwards; 1 is as if the new tier did not depend on the old one.

    It cannot exceed k/(k-1) for k tiers; None where all started from one tier. n: nights that a mask came through.
    `chance` is where it lies in nine of ten deals of each evening's tiers among the masks that had them.
    """

    value: float | None
    n: int
    is_enough: bool
    up: int
    """Nights on which a mask rose a tier or more ..."""
    down: int
    """... and fell."""
    steadiness: float | None
    """Spearman's rho between places at the first and the last ledger, -1 to 1: how much was decided early."""
    has_left_bottom: bool
    """Whether any mask of the lowest tier at the first ledger was ever seen above it."""
    chance: Band | None = None
    with_rule: int = 0
    """How many of the nights on which a mask rose or fell were nights on which the rule changed."""

    @property
    def is_steadier_than_chance(self) -> bool:
        """Whether where a mask stood said more of the next evening than a deal would."""
        return is_below(self.value, self.chance)


def shorrocks(moves: Sequence[tuple[int, int]]) -> float | None:
    """The index of Prais and Shorrocks: (k - trace P) / (k - 1), 0 to k/(k-1).

    `moves` are (tier before, tier after); P holds, for each of the k tiers that anyone started from, the share of
    those who stayed. None for k < 2. Source: Prais, Journal of the Royal Statistical Society A 118 (1955); Shorrocks,
    "The Measurement of Mobility", Econometrica 46 (1978).
    """
    starts = sorted({before for before, _ in moves})
    if len(starts) < 2:
        return None
    stayed = 0.0
    for tier in starts:
        after = [to for before, to in moves if before == tier]
        stayed += after.count(tier) / len(after)
    return (len(starts) - stayed) / (len(starts) - 1)


def mobility(record: Record, deals: int = DEALS) -> Mobility:
    """Over the ledgers as each evening's homes saw them, day to day; a change of rule moves masks too, and counts.

    Who is out is not on it.

    No `deals`, no band of chance: they cost as much as half a match.
    """
    ledgers = [ledger.rated for ledger in record.evenings_on_the_hill]
    moves = [
        (before[mask][1], after[mask][1])
        for before, after in pairwise(ledgers)
        for mask in record.masks
        if mask in before and mask in after
    ]
    evenings = tuple(tuple((mask, row[1]) for mask, row in rows.items()) for rows in ledgers)
    value = shorrocks(moves)
    steadiness, has_left = None, False
    if len(ledgers) > 1:
        first, last = ledgers[0], ledgers[-1]
        masks = [mask for mask in first if mask in last]
        steadiness = spearman([first[m][2] for m in masks], [last[m][2] for m in masks])
        lowest = min(row[1] for row in first.values())
        bottom = [mask for mask in first if first[mask][1] == lowest]
        has_left = any(rows[m][1] > lowest for rows in ledgers for m in bottom if m in rows)
    with_rule = sum(
        before[mask][1] != after[mask][1]
        for (before, after), (old, new) in zip(pairwise(ledgers), pairwise(record.evenings_on_the_hill), strict=True)
        for mask in record.masks
        if old.regime != new.regime and mask in before and mask in after
    )
    return Mobility(
        value,
        len(moves),
        len(moves) >= ENOUGH_MOVES,
        up=sum(after > before for before, after in moves),
        down=sum(after < before for before, after in moves),
        steadiness=steadiness,
        has_left_bottom=has_left,
        chance=None if value is None or not deals else band(_by_chance(evenings, deals)),
        with_rule=with_rule,
    )


@lru_cache(maxsize=8)  # the report and its figures ask for the same match
def _by_chance(evenings: Evenings, deals: int) -> tuple[float, ...]:
    dice = Dice(0, "mobility", ",".join(map(str, evenings)))
    found = []
    for _ in range(deals):
        dealt = [
            dict(zip([mask for mask, _ in rows], dice.shuffled([tier for _, tier in rows]), strict=True))
            for rows in evenings
        ]
        value = shorrocks([(a[m], b[m]) for a, b in pairwise(dealt) for m in a if m in b])
        if value is not None:
            found.append(value)
    return tuple(found)
