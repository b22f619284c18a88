"""The errand that pays bills: one's own early, an old one that is held against a name, or somebody else's."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.deeds import Due, Settled
from game.city.dues import answered
from game.city.errands.errand import Errand
from game.city.errands.work import SHIFT, SHIFT_COINS
from game.city.pack import MaskId
from game.engine.prompts import Gist

BILL = "bill"
LET_OFF = 1
"""What an early payer is let off; something is always paid."""
NAME_COINS = 2
"""What it costs to have an old bill wiped off a name."""
HELP_COINS, BILL_LIFE = 1, 1
"""What is laid down for somebody else's debt; what an evening of paying is worth, whoever owed."""


def early_price(due: ev.Deferred) -> int:
    """What a debt costs tonight, 1 or more."""
    return max(1, -due.coins - LET_OFF)


def has_stain(city: City, mask: MaskId) -> bool:
    """Whether a bill that it could have paid is still held against a mask."""
    is_held = False
    for deed in (deed for deeds in city.rounds for deed in deeds):
        if isinstance(deed, Settled) and deed.by == mask:
            is_held = False
        elif isinstance(deed, Due) and deed.by == mask and deed.able and deed.answer != "paid":
            is_held = True
    return is_held


def suits(city: City, mask: MaskId) -> bool:
    """Whether there is something for this purse to pay."""
    if mine := city.debts(mask):
        return city.can_pay(mask, early_price(mine[0]))
    if has_stain(city, mask):
        return city.can_pay(mask, NAME_COINS)
    return city.can_pay(mask, HELP_COINS) and any(city.debts(other) for other in city.masks if other != mask)


def pay(table: CityTable, errand: Errand, masks: Sequence[MaskId]) -> None:
    """Own bills first, then those of others: so nobody's coins go to a bill that its owner pays tonight."""
    city = table.state
    owing = [mask for mask in masks if city.debts(mask)]
    stained = [mask for mask in masks if mask not in owing and has_stain(city, mask)]
    for mask in owing:
        pay_early(table, mask)
    for mask in stained:
        table.tell(city.payment(mask, -NAME_COINS, BILL), ev.DeedNoted("settled", (("by", mask),)))
    table.tell(*(ev.Lived(city.seat_of(mask), BILL_LIFE, BILL) for mask in (*owing, *stained)))
    for mask in masks:
        if mask not in owing and mask not in stained:
            help_out(table, mask)


def pay_early(table: CityTable, mask: MaskId) -> None:
    """The earliest debt is gone, for a coin less, and what it promised is had."""
    city = table.state
    due = city.debts(mask)[0]
    paid = -early_price(due)
    table.tell(ev.FellDue(mask, due.why, paid, due.life, 0, due.day), city.payment(mask, paid, due.why))
    if due.life:
        table.tell(ev.Lived(city.seat_of(mask), due.life, due.why))
    table.tell(*answered(due, left=0))


def help_out(table: CityTable, mask: MaskId) -> None:
    """Coins towards the debt of a friend, else of whoever owes most; without any, a late shift after all."""
    city = table.state
    debtors = [other for other in city.masks if other != mask and city.debts(other)]
    if not debtors:
        table.tell(city.payment(mask, SHIFT_COINS, SHIFT))
        return
    drawn = table.dice(BILL, city.day, mask).shuffled(debtors)

    def need(other: MaskId) -> tuple[bool, int]:
        return frozenset((mask, other)) not in city.friends, sum(due.coins for due in city.debts(other))

    debtor = min(drawn, key=need)
    due = city.debts(debtor)[0]
    paid = min(HELP_COINS, -due.coins)
    left = due.coins + paid
    life = 0 if left else due.life
    table.tell(city.payment(mask, -paid, BILL), ev.FellDue(debtor, due.why, -paid, life, left, due.day))
    if left:
        table.tell(ev.Deferred(debtor, due.day, left, due.life, due.why))
    else:
        if life:
            table.tell(ev.Lived(city.seat_of(debtor), life, due.why))
        table.tell(*answered(due, left=0))
    table.tell(
        ev.Lived(city.seat_of(mask), BILL_LIFE, BILL),
        ev.DeedNoted("befriended", (("by", mask), ("of", debtor))),
    )


BILLS = (
    Errand(
        BILL,
        pay,
        gist=Gist(coins=1, kindness=1),
        fits=lambda city: any(city.debts(mask) or has_stain(city, mask) for mask in city.masks),
        suits=suits,
    ),
)
