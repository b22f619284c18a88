"""What falls due of an evening, and how a debt that is paid or not goes on record. Asks nobody anything."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.city_table import CityTable
from game.engine.events import Event

ARREARS = "arrears"
"""What is left of a debt for which the purse was too small."""


def fall_due(table: CityTable, day: int) -> None:
    """What was put off comes: debts as far as the purse goes (the rest a day later), what was earned in full.

    What comes in is counted before what goes out, so that nobody is short of coins that arrive the same evening.
    """
    city = table.state
    for due in sorted((d for d in city.later if d.day <= day), key=lambda d: d.coins < 0):
        paid = max(due.coins, -city.coins[due.mask])
        left = due.coins - paid
        table.tell(ev.FellDue(due.mask, due.why, paid, due.life, left, due.day), ev.Paid(due.mask, paid, due.why))
        if due.life:
            table.tell(ev.Lived(city.seat_of(due.mask), due.life, due.why))
        table.tell(*answered(due, left))
        if left:
            table.tell(ev.Deferred(due.mask, day + 1, left, 0, ARREARS))


def answered(due: ev.Deferred, left: int) -> Iterator[Event]:
    """How a debt goes on record. A purse that was too small has pleaded, not ignored: no list may hold that against it.

    What is paid in the end settles the old debt; the bill itself is not booked a second time.
    """
    if due.coins >= 0:
        return
    if due.why != ARREARS:
        able, answer = (False, "pleaded") if left else (True, "paid")
        yield ev.DeedNoted("due", (("by", due.mask), ("able", able), ("answer", answer)))
    elif not left:
        yield ev.DeedNoted("settled", (("by", due.mask),))
