"""A blackout where the rule shows nothing: there is nothing to veil, and the tiers that doors read stay."""

from __future__ import annotations

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.happenings import take_effect
from game.city.plan import Plan
from tests.city.news import MASKS, event_of, run


def test_a_blackout_does_not_lift_whoever_stands_on_a_secret_list() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(
            ev.StandingsShown("list_secret", tuple((mask, "", 2, 1, False) for mask in MASKS)),
            ev.StandingsJudged("list_secret", (("ada", "LISTED", 0, 4), *((m, "-", 2, 1) for m in MASKS[1:]))),
        )
        take_effect(table, plan, event_of("blackout"), 3)

    ran = run(piece, regime="list_secret")
    assert ran.city.tier["ada"] == 0
