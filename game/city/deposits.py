"""A deposit: a coin left with whoever does not quite trust a mask, until an evening to come. Asks no gate anything."""

from __future__ import annotations

from game.city import events as ev
from game.city.city import City
from game.city.pack import MaskId
from game.engine.events import Event

DEPOSIT = "deposit"
"""The treatment that asks for one, and what its coins are for."""
DEPOSIT_COINS = 1


def deposit(city: City, mask: MaskId, back_on: int) -> tuple[Event, ...]:
    """One coin goes, and is due back on the evening `back_on`.

    None is asked of an empty purse, nor where no such evening is left: whoever cannot leave one is let in on its word.
    """
    if back_on > city.days or not city.can_pay(mask, DEPOSIT_COINS):
        return ()
    return city.payment(mask, -DEPOSIT_COINS, DEPOSIT), ev.Deferred(mask, back_on, DEPOSIT_COINS, 0, DEPOSIT)
