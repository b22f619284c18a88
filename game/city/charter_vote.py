"""The last vote on the charter: adopt, amend or burn; what stands pays those whose names stand under it."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.articles import WHY
from game.city.city import City
from game.city.city_table import CityTable
from game.city.morning import secret_vote
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.standing import judge
from game.engine.asks import curtain

ADOPT, AMEND, BURN = CHARTER_VOTES = ("adopt", "amend", "burn")
STRIKE_MOST = 5
BROUGHT_LIFE, SIGNED_LIFE = 2, 1
"""What a standing article is worth to the mask that brought it, and to each whose name stands under it."""
STRUCK_LIFE = 1
"""An article struck: to each whose name is not under it."""


async def charter_vote(table: CityTable, plan: Plan) -> None:
    """All vote in secret, ties by lot. To amend is to strike one article, by a second secret vote.

    A charter that stands keeps the rule in force at the flight's door; one that burns takes the rule with it.
    """
    city = table.state
    offer = [ADOPT, AMEND, BURN] if len(city.charter) > 1 else [ADOPT, BURN]
    decision = await secret_vote(table, "charter", offer, "charter", beat="charter")
    struck = ""
    if decision == AMEND:
        struck = await secret_vote(table, "strike", list(city.charter[-STRIKE_MOST:]), "strike", beat="strike")
    standing = () if decision == BURN else tuple(article for article in city.charter if article != struck)
    paid = shares(city, standing, struck)
    regime = plan.scenario.abolish if decision == BURN else city.regime
    table.tell(
        ev.CharterVoted(decision, standing, struck),
        ev.ReferendumHeld("abolish" if decision == BURN else "keep", regime),
        *(ev.Lived(city.seat_of(mask), life, WHY) for mask, life in paid.items() if life),
    )
    judge(table, plan)
    await curtain("charter_shown")


def burnt_life(city: City) -> int:
    """What a burnt charter is worth to everybody: a Life point for each of its articles but one, at least one."""
    return max(1, len(city.brought) - 1)


def shares(city: City, standing: Sequence[str], struck: str) -> dict[MaskId, int]:
    """Life points by mask, if these articles stand and that one is struck; nothing stands in a charter that burns."""
    if not standing:
        return dict.fromkeys(city.masks, burnt_life(city))
    paid = dict.fromkeys(city.masks, 0)
    for article in standing:
        told = city.brought[article]
        paid[told.by] += BROUGHT_LIFE
        for mask in told.signed:
            paid[mask] += SIGNED_LIFE
    if struck:
        told = city.brought[struck]
        for mask in city.masks:
            paid[mask] += STRUCK_LIFE * (mask != told.by and mask not in told.signed)
    return paid
