"""Gini: how unevenly gates gave (homes, days, wages, desks, the way across), not how unevenly stars fell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.pack import MaskId
from game.debrief.record import Record

LIFE_OF_GATES = ("home", "upper", "lower", "plane", "boat", "held")
"""Reasons of Life points that a door answered for, or that one got in its stead."""
COINS_OF_GATES = ("wage",)
ENOUGH_DAYS = 2


@dataclass(frozen=True, slots=True)
class GatesGave:
    """`value` is the Gini of the Life points that gates gave, 0 (all alike) to (m-1)/m for m masks; None of nothing.

    n: masks. `coins_value` is the same of coins. What a mask got, whoever wore it, is in `life` and `coins`.
    """

    value: float | None
    n: int
    is_enough: bool
    coins_value: float | None
    life: Mapping[MaskId, int]
    coins: Mapping[MaskId, int]


def gini(amounts: Sequence[float]) -> float | None:
    """Gini's coefficient: the sum of |x - y| over all ordered pairs, over 2 m m times the mean.

    0 to (m-1)/m for amounts that are not below 0; None where all are 0 or there are none. Source: Gini, Variabilita e
    mutabilita (1912), as in Sen, On Economic Inequality (1973).
    """
    if any(amount < 0 for amount in amounts):
        raise ValueError("a Gini coefficient is of amounts of 0 or more")
    total = sum(amounts)
    if not total:
        return None
    return sum(abs(x - y) for x in amounts for y in amounts) / (2 * len(amounts) * total)


def gates_gave(record: Record) -> GatesGave:
    """Over the whole match; a desk's answer counts as what it came to, an amount below 0 as nothing."""
    life = dict.fromkeys(record.masks, 0)
    coins = dict.fromkeys(record.masks, 0)
    for day, seat, points, why in record.lived:
        if why in LIFE_OF_GATES and points > 0:  # what somebody gave up in secret to hold the door is no gate's doing
            life[record.worn_by(seat, day)] += points
    for _, mask, paid, why in record.paid:
        if why in COINS_OF_GATES:
            coins[mask] += paid
    for tried in record.gates:
        if tried.met.at not in COINS_OF_GATES:  # a wage is paid as a wage
            life[tried.met.mask] += max(0, tried.met.life)
            coins[tried.met.mask] += max(0, tried.met.coins)
    return GatesGave(
        gini(list(life.values())),
        len(record.masks),
        len(record.nights) >= ENOUGH_DAYS,
        gini(list(coins.values())),
        life,
        coins,
    )
