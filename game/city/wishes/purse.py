"""Wishes about coins and debts, and how they lie across the hill."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.pack import MaskId
from game.city.wishes.life import Life, Rule

SAVINGS = 6
"""Coins that count as something put by."""


def owes(life: Life, mask: MaskId) -> bool:
    """Whether something is still to be paid by this mask."""
    return any(due.mask == mask and due.coins < 0 for due in life.city.later)


def owe_nothing(life: Life) -> bool:
    """You owe nothing and have something put by; somebody stands above you, and nobody who does has as much."""
    coins = life.city.coins
    mine = life.end.get(life.mask, 0)
    above = [mask for mask, place in life.end.items() if place < mine]
    return owe_nothing_half(life) and bool(above) and all(coins[mask] < coins[life.mask] for mask in above)


def owe_nothing_half(life: Life) -> bool:
    """You owe nothing and have something put by, whatever others have."""
    return not owes(life, life.mask) and life.city.coins[life.mask] >= SAVINGS


def heavy_purse(life: Life) -> bool:
    """The one richest purse is among the last third (rounded; of seven three), the one poorest in the upper half."""
    return all(_turned(life))


def heavy_purse_half(life: Life) -> bool:
    """One of the two: the one richest purse is low enough, or the one poorest high enough."""
    return any(_turned(life))


def _turned(life: Life) -> tuple[bool, bool]:
    """Whether there is one richest purse, and low enough; whether there is one poorest, and high enough."""
    coins = life.city.coins
    richest = [m for m in life.city.masks if coins[m] == max(coins.values())]
    poorest = [m for m in life.city.masks if coins[m] == min(coins.values())]
    third = 3 if life.n == 7 else life.third
    is_low = len(richest) == 1 and life.end.get(richest[0], 0) > len(life.end) - third
    return is_low, len(poorest) == 1 and life.is_upper(poorest[0])


RULES: Mapping[str, Rule] = {"owe-nothing": owe_nothing, "heavy-purse": heavy_purse}
HALVES: Mapping[str, Rule] = {"owe-nothing": owe_nothing_half, "heavy-purse": heavy_purse_half}
