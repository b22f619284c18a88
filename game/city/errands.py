"""Errands: one small thing each evening, three on offer; a call on the neighbours needs somebody else to call too."""

from __future__ import annotations

from itertools import pairwise

from game.city import events as ev
from game.city.forms.form import CityTable
from game.city.plan import Plan
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Gist, Option

SHIFT, CAKE, CALL = "shift", "cake", "call"
SHIFT_COINS = 1
CAKE_COINS = 2


async def errands(table: CityTable, plan: Plan, day: int) -> None:
    """A late shift pays a coin; a cake costs two, for a Life point; callers who meet have one each and are friends."""
    city = table.city
    prompts = {}
    for mask in city.masks:
        options = [Option(SHIFT, gist=Gist(coins=SHIFT_COINS)), Option(CALL, gist=Gist(kindness=1, risk=0.5))]
        if city.can_pay(mask, CAKE_COINS):
            options.append(Option(CAKE, gist=Gist(coins=-CAKE_COINS)))
        prompts[city.seat_of(mask)] = Choose("errand", tuple(options), SHIFT, "sealed")
    run = await choose_each(prompts, "errand")
    errand = {mask: run[city.seat_of(mask)] for mask in city.masks}
    table.tell(ev.ErrandRun(tuple(errand.items())))
    callers = [mask for mask in city.masks if errand[mask] == CALL]
    for mask in city.masks:
        seat = city.seat_of(mask)
        if errand[mask] == SHIFT:
            table.tell(city.payment(mask, SHIFT_COINS, SHIFT))
        elif errand[mask] == CAKE:
            table.tell(city.payment(mask, -CAKE_COINS, CAKE), ev.Lived(seat, 1, CAKE))
        elif len(callers) > 1:
            table.tell(ev.Lived(seat, 1, CALL))
    if len(callers) > 1:
        meet = table.dice("call", day).shuffled(callers)
        for one, other in pairwise(meet):
            table.tell(ev.DeedNoted("befriended", (("by", one), ("of", other))))
    await curtain("errand_shown")
