"""Beds of an evening: how many there are at a table of this size, and what nobody is asked about."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.homes import choose_homes
from game.city.plan import Plan
from game.content import default_pack
from tests.city.news import MASKS, plan_with, run


@pytest.mark.parametrize("places", [0, 1])
def test_a_home_that_others_have_taken_is_not_on_offer(places: int) -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(*(ev.HomeTaken(mask, "terrace") for mask in MASKS))
        await choose_homes(table, plan, 3)

    ran = run(piece, plan_with(beds={"garden": (places,) * 6}))
    asked = [offer for _, topic, offer in ran.asked if topic == "home"]
    assert asked
    assert any("garden" in offer for offer in asked) == bool(places)


def test_three_masks_find_two_beds_off_the_foot_where_three_would_leave_nobody_there() -> None:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["applause"], "standard", 3)
    assert sum(plan.places_of(home) or 0 for home in pack.homes) == 2
