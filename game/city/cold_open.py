"""The cold open: Gus and the queue, the first stars, the X that everybody tries; then masks."""

from __future__ import annotations

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.opinions import ASKED, ask_opinion
from game.city.plan import Plan
from game.city.rating import citizens_a_face, street_stars
from game.city.regimes.numbers import half_up
from game.engine.asks import ask_each, curtain, numbers_each
from game.engine.prompts import Prompt, Rate, Ready

GUS = "gus"
STAYS_FROM = 3
"""Stars from which on, all in all, Gus keeps his home: the table decides, the street can only lean on it."""


async def cold_open(table: CityTable, plan: Plan) -> None:
    """Gus; the poll, once five buttons are known; masks; X."""
    if not plan.is_again:
        await rate_gus(table)
    if plan.has_polls:
        for question in ASKED:
            await ask_opinion(table, question)
    table.show(ev.SceneShown("masks"))
    await curtain("masks")
    if not plan.is_again:
        await try_x(table)


async def rate_gus(table: CityTable) -> None:
    """Gus did not see the queue. The street rates with the table, so that three people can't read one another."""
    table.show(ev.SceneShown("gus"))
    await curtain("gus")
    asked: list[tuple[int, Prompt]] = [(seat, Rate("stars", of=GUS, about=GUS)) for seat in range(table.seats)]
    stars = [star for star in await numbers_each(asked, "gus_stars") if star]
    dice = [table.dice(GUS, "street", n) for n in range(citizens_a_face(table.seats))]
    street = street_stars(dice, -1, [(1, [(1, star) for star in stars])])
    mean = half_up(sum(stars + street) / (len(stars) + len(street)), 1)
    table.tell(ev.GusRated(f"{mean:.1f}", is_moved=mean < STAYS_FROM, citizens=len(street)))
    await curtain("gus_moved")


async def try_x(table: CityTable) -> None:
    """Everybody presses X once, and Gus's counter goes. Pressing is enough; nobody learns who waited."""
    table.show(ev.SceneShown("try_x"))
    await ask_each({seat: Ready("x", secrecy="secret") for seat in range(table.seats)}, "x")
    table.tell(ev.XTried())
    await curtain("x_gone")
