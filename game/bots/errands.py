"""Which errand a bot runs: by the public gist of what is on offer, its purse and its debts; knows no gate's answer."""

from __future__ import annotations

from collections.abc import Sequence

from game.bots.temperament import Temperament
from game.city.city import City
from game.city.errands import APPLY, BILL, CALL
from game.city.pack import MaskId
from game.engine.dice import Dice
from game.engine.prompts import Option

PAYS, LOOKS_FOR_WORK = 0.8, 0.25
"""How much of a bot's honesty and ambition shows of an evening."""
LEAST = 0.25
"""No errand is beneath anyone."""
SHORT_OF_COINS = 2


def errand_for(city: City, me: MaskId, options: Sequence[Option], temper: Temperament, dice: Dice) -> str:
    """One of `options`. The honest pay what they owe, the ambitious look for work; the rest is a matter of taste."""
    ids = [option.id for option in options]
    if BILL in ids and city.debts(me) and dice.chance() < temper.honesty * PAYS:
        return BILL
    if APPLY in ids and dice.chance() < temper.ambition * LOOKS_FOR_WORK:
        return APPLY
    is_short = city.coins[me] <= SHORT_OF_COINS

    def weight(option: Option) -> float:
        gist = option.gist
        coins = gist.coins if is_short else max(0.0, gist.coins) / 2
        kindness = (1.5 if option.id == CALL else 1.0) * temper.kindness * gist.kindness
        return max(LEAST, 1 + coins / 2 + kindness - (1 - temper.ambition) * gist.risk)

    return dice.weighted(ids, [weight(option) for option in options])
