"""One errand a mask, three on offer: draws what there is, asks, and has each run."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.errands.guarantor import SIGN, ask_for_whom, may_sign, settle
from game.city.errands.neighbours import CALL
from game.city.errands.table import ERRANDS
from game.city.errands.work import SHIFT
from game.city.pack import MaskId
from game.city.plan import Plan
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Option

ON_OFFER = 3


async def errands(table: CityTable, plan: Plan, day: int) -> None:
    """A late shift and what is drawn of the scenario's errands; the well-housed may sign in the Book."""
    city = table.state
    order = drawn(table, plan, day)
    offered = {
        mask: (*offer(city, mask, order), *((SIGN,) if may_sign(city, plan, mask) else ())) for mask in city.masks
    }
    options = {
        e: Option(e, gist=ERRANDS[e].likely) for e in dict.fromkeys(e for mine in offered.values() for e in mine)
    }
    table.tell(ev.ErrandsOffered(tuple(options)))
    prompts = {
        city.seat_of(mask): Choose("errand", tuple([options[e] for e in mine]), SHIFT, "sealed")
        for mask, mine in offered.items()
    }
    run = await choose_each(prompts, "errand")
    chosen = {mask: run[city.seat_of(mask)] for mask in city.masks}
    signers = [mask for mask in city.masks if chosen[mask] == SIGN]
    signed = await ask_for_whom(table, signers)
    table.tell(ev.ErrandRun(tuple(chosen.items())))
    for errand in ERRANDS.values():
        runners = [mask for mask in city.masks if chosen[mask] == errand.id]
        if runners:
            errand.run(table, errand, runners)
    settle(table, signers, signed)
    await curtain("errand_shown")


def drawn(table: CityTable, plan: Plan, day: int) -> tuple[str, ...]:
    """The scenario's errands but the shift that somebody could run tonight, in a drawn order."""
    city = table.state
    fitting = [
        errand
        for errand in dict.fromkeys(plan.scenario.errands)
        if errand != SHIFT and any(ERRANDS[errand].is_for(city, mask) for mask in city.masks)
    ]
    return tuple(table.dice("errands", day).shuffled(fitting))


def offer(city: City, mask: MaskId, order: Sequence[str]) -> tuple[str, ...]:
    """A shift and the first two drawn, as far as this mask can run them; one other at least, if need be a call."""
    others = (*order, *(() if CALL in order else (CALL,)))
    mine = [errand for errand in others[: ON_OFFER - 1] if ERRANDS[errand].is_for(city, mask)]
    spare = (errand for errand in others if ERRANDS[errand].is_for(city, mask))
    return (SHIFT, *(mine or [next(spare)]))
