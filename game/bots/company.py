"""How a bot walks and what it says of an empty chair, by its temperament. Reads what its seat sees; keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence

from game.bots.temperament import Temperament
from game.city.chair import ASK, CHANGE, FIRST, TOAST
from game.city.city import City
from game.city.company import ALONE, LOW_TIER
from game.city.pack import MaskId
from game.engine.dice import Dice

LOYAL, COLD = 0.65, 0.3
"""How often it walks beside a friend who is there; how often, if it is never kind, it walks alone."""
OUTSPOKEN, HUSHED = 0.6, 0.5
"""How often a wholly honest one asks; what is left of that on the second day if nobody asked on the first."""


def beside(city: City, me: MaskId, ids: Sequence[str], temper: Temperament, dice: Dice) -> str:
    """A friend, one who is seen as low if it is kind, one from higher up if it is ambitious, else anybody."""
    others = [mask for mask in ids if mask != ALONE]
    if dice.chance() < COLD * (1 - temper.kindness):
        return ALONE
    friends = [mask for mask in others if frozenset((me, mask)) in city.friends]
    if friends and dice.chance() < LOYAL:
        return dice.choice(friends)
    low = [mask for mask in others if city.tier[mask] <= LOW_TIER]
    if low and dice.chance() < temper.kindness:
        return low[0]
    if dice.chance() < temper.ambition:
        return dice.best(others, city.tier.__getitem__)
    return dice.choice(others)


def of_the_chair(city: City, temper: Temperament, dice: Dice) -> str:
    """Asks as far as it is honest, more softly after silence; else drinks to the city as far as it is ambitious."""
    courage = OUTSPOKEN * temper.honesty
    if FIRST in city.chair and ASK not in city.chair[FIRST].values():
        courage *= HUSHED
    if dice.chance() < courage:
        return ASK
    return TOAST if dice.chance() < temper.ambition else CHANGE
