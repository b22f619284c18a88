"""What falls due of an evening, which days bring a bill, and what a list may hold against a purse."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.dues import fall_due
from game.city.morning import draw_event
from game.city.plan import Plan
from game.city.regimes.registry import regime_named
from tests.city.news import MASKS, Ran, plan_with, run


def evenings(*later: ev.Deferred, coins: int = 5, wage: int = 0) -> Ran:
    """Three evenings, the third to the fifth, with these dues and perhaps a wage each."""

    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(*later)
        for day in (3, 4, 5):
            table.tell(ev.DayBegan(day, 2, ("rose-garden", "yard")))
            table.tell(*(ev.Paid(mask, wage, "wage") for mask in MASKS))
            fall_due(table, day)

    return run(piece, coins=coins)


def test_a_debt_that_is_paid_is_on_record_as_paid() -> None:
    ran = evenings(ev.Deferred("ada", 3, -4, 0, "loan"))
    assert ran.city.coins["ada"] == 1
    assert ran.deeds() == [("due", "ada", True, "paid")]


def test_a_purse_too_small_has_pleaded_and_settles_what_is_left() -> None:
    ran = evenings(ev.Deferred("ada", 3, -4, 0, "loan"), coins=1, wage=2)
    assert ran.deeds() == [("due", "ada", False, "pleaded"), ("settled", "ada")]
    assert [(e.coins, e.left) for e in ran.told(ev.FellDue)] == [(-3, -1), (-1, 0)]
    assert ran.city.coins["ada"] == 1 + 3 * 2 - 4


def test_no_list_holds_an_empty_purse_against_anybody_and_it_is_off_when_it_has_paid() -> None:
    ran = evenings(ev.Deferred("ada", 3, -4, 0, "loan"), coins=0)
    judged = regime_named("list").judge(MASKS, [*ran.city.rounds, []])
    assert judged[-1]["ada"].tier == 2


@pytest.mark.parametrize("why", ["save", "deposit", "study"])
def test_what_comes_in_is_no_bill(why: str) -> None:
    assert evenings(ev.Deferred("ada", 3, 2, 1, why)).deeds() == []


def test_coins_that_arrive_tonight_pay_what_is_due_tonight() -> None:
    ran = evenings(ev.Deferred("ada", 3, -4, 0, "loan"), ev.Deferred("ada", 3, 4, 0, "save"), coins=0)
    assert (ran.city.coins["ada"], ran.city.later) == (0, [])
    assert ran.deeds() == [("due", "ada", True, "paid")]


def test_an_early_payer_of_one_debt_keeps_the_other() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(ev.Deferred("ada", 5, -2, 0, "loan"), ev.Deferred("ada", 4, -3, 0, "loan"))
        table.tell(ev.FellDue("ada", "loan", -2, 0, 0, 4))

    assert run(piece).city.later == [ev.Deferred("ada", 5, -2, 0, "loan")]


def test_every_other_day_brings_a_bill_as_long_as_there_is_one() -> None:
    async def piece(table: CityTable, plan: Plan) -> list[str]:
        kinds = []
        for day in (2, 3, 4, 5, 6):
            drawn = draw_event(table, plan, day)
            kinds.append(drawn.effect.kind if drawn else "")
            table.tell(ev.BulletinRead("", drawn.id if drawn else ""))
        return kinds

    kinds = run(piece, plan_with("the-list", bill_every=2, chair=False), regime="list").outcome
    assert (kinds[0], kinds[2]) == ("bill", "bill")
    assert kinds.count("bill") == 2, "the pack has no third"
    assert all(kinds[1:])
    plain = run(piece, plan_with("the-list", bill_every=0, chair=False), regime="list").outcome
    assert plain[0] == "", "on the second day nothing happens otherwise"
    unread = run(piece, plan_with("the-list", bill_every=2, chair=False), regime="gilded").outcome
    assert "bill" not in unread, "no rule but one that reads it has a bill"
