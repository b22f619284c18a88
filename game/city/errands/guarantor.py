"""The errand of whoever lives well: to sign in the Book beside a name, so that good doors open to it again."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.book import entries, is_good
from game.city.city import City
from game.city.city_table import CityTable
from game.city.errands.errand import Errand
from game.city.errands.work import SHIFT, SHIFT_COINS
from game.city.pack import MaskId
from game.city.plan import Plan
from game.engine.asks import choose_each
from game.engine.prompts import Choose, Gist, Option

SIGN, GUARANTOR = "sign", "guarantor"
"""The errand, and what is asked of whoever runs it."""
SIGN_LIFE = 1
NAMES_MOST = 4


def may_sign(city: City, plan: Plan, mask: MaskId) -> bool:
    """Whether this mask lives in a garden house or the tower, and somebody else's name stands alone in the Book."""
    home = city.home.get(mask)
    return home is not None and is_good(plan.home(home)) and bool(entries(city, mask))


async def ask_for_whom(table: CityTable, masks: Sequence[MaskId]) -> dict[MaskId, MaskId]:
    """For whom each signs, one after the other; of one name nobody needs to ask. Who finds none is left out."""
    city = table.state
    signed: dict[MaskId, MaskId] = {}
    for mask in masks:
        names = [name for name in entries(city, mask) if name not in signed.values()][:NAMES_MOST]
        if len(names) > 1:
            seat = city.seat_of(mask)
            asked = Choose(GUARANTOR, tuple(Option(name, gist=Gist(kindness=1)) for name in names), names[0], "open")
            names = [(await choose_each({seat: asked}, "vouch"))[seat]]
        if names:
            signed[mask] = names[0]
    return signed


def settle(table: CityTable, masks: Sequence[MaskId], signed: dict[MaskId, MaskId]) -> None:
    """A name beside a name: a Life point and a friend; for whom no name was left there is a late shift after all."""
    city = table.state
    for mask in masks:
        if mask not in signed:
            table.tell(city.payment(mask, SHIFT_COINS, SHIFT))
            continue
        guest = signed[mask]
        table.tell(
            ev.Guaranteed(mask, guest, city.day),
            ev.Lived(city.seat_of(mask), SIGN_LIFE, SIGN),
            ev.DeedNoted("befriended", (("by", mask), ("of", guest))),
        )


def _asked_before(table: CityTable, errand: Errand, masks: Sequence[MaskId]) -> None:
    """Nothing: for whom somebody signs is asked, so the evening round settles it by itself."""


GUARANTORS = (Errand(SIGN, _asked_before, gist=Gist(coins=1, kindness=1, risk=0.4)),)
