"""Gates of daily life: wages, jobs, homes, travel and tickets, by how a mask is met; perks, deposits, lists."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.evening import wages
from game.city.happenings import take_effect
from game.city.homes import assign, evictions, settle_night
from game.city.match import ledger
from game.city.plan import Plan
from game.city.standing import judge
from game.city.travel import board, settle_ways, upper_door
from tests.city.gates import TIERS, meeting
from tests.city.news import MASKS, Ran, event_of, plan_with, run

SLOW = {"ada": "welcome", "bo": "deposit", "cy": "queue", "di": "refused"}


def paid_for(ran: Ran, why: str) -> dict[str, int]:
    """What came or went for a reason, by mask."""
    sums = dict.fromkeys(MASKS, 0)
    for event in ran.told(ev.Paid):
        if event.why == why:
            sums[event.mask] += event.coins
    return sums


def pay_day(*jobs: str, day: int = 3, **by_mask: str) -> Ran:
    """Wages of an evening; `jobs` are held at five coins."""

    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, work=by_mask or SLOW)
        table.tell(*(ev.JobTaken(mask, "desk", 5) for mask in jobs))
        wages(table, plan, day)

    return run(piece, plan_with(), day=day, tiers=TIERS)


def test_wages_go_by_the_tier_and_work_says_how_it_met_a_mask() -> None:
    ran = pay_day()
    assert ran.coins() == {"ada": 4, "bo": 4, "cy": 2, "di": 2}
    assert [(e.mask, e.treatment, e.coins) for e in ran.told(ev.GateMet) if e.at == "wage"] == [
        ("ada", "welcome", 4), ("bo", "deposit", 4), ("cy", "queue", 2), ("di", "refused", 2),
    ]  # fmt: skip
    assert set(pay_day(day=1).coins().values()) == {3}


def test_a_job_that_work_refuses_is_lost_the_same_evening_and_the_yard_pays() -> None:
    ran = pay_day("cy", "di")
    assert ran.coins()["cy"] == 5, "a queue is no reason to lose a job"
    assert ran.coins()["di"] == 2
    assert ran.city.job["di"] == ("", 0)
    assert [(e.mask, e.job, e.wage) for e in ran.told(ev.JobTaken)][-1] == ("di", "", 0)


def sleep(coins: int = 6, day: int = 3, **treatments: str) -> Ran:
    """Each asks for a home with a door; a night is paid for."""

    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, home=treatments)
        wanted = {"ada": "terrace", "bo": "garden", "cy": "capsule", "di": "capsule"}
        given, met = assign(table, plan, wanted, day)
        settle_night(table, plan, given, met)

    return run(piece, plan_with(), day=day, tiers=TIERS, coins=coins)


def test_a_welcome_mask_saves_a_coin_of_its_rent() -> None:
    assert paid_for(sleep(), "rent") == {"ada": -2, "bo": -3, "cy": 0, "di": 0}
    assert paid_for(sleep(ada="welcome"), "rent")["ada"] == -1


def test_whoever_a_rule_shuts_out_of_its_own_home_lost_it_for_its_standing_and_for_no_want_of_room() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, home={"ada": "refused"})
        before = dict.fromkeys(MASKS, "terrace")
        given, met = assign(table, plan, before, 3)
        table.tell(*evictions(plan, before, before, given, table, met))

    ran = run(piece, plan_with(), day=3, tiers=TIERS, coins=6)
    lost = {event.mask: event.why for event in ran.told(ev.Evicted)}
    assert lost["ada"] == "stars"
    assert set(lost.values()) == {"stars", "places"}, "the terrace has fewer beds than asked"


def test_a_deposit_on_a_home_comes_back_the_next_evening() -> None:
    ran = sleep(bo="deposit")
    assert paid_for(ran, "deposit")["bo"] == -1
    assert ran.city.later == [ev.Deferred("bo", 4, 1, 0, "deposit")]
    assert ran.city.home["bo"] == "garden"


def test_who_has_no_coin_left_for_a_deposit_is_let_in_without() -> None:
    ran = sleep(coins=3, bo="deposit")
    assert (ran.city.home["bo"], ran.city.coins["bo"], ran.city.later) == ("garden", 0, [])


def test_no_deposit_is_taken_on_the_last_evening() -> None:
    assert sleep(day=plan_with().days, bo="deposit").city.later == []


def travel_day(coins: int = 6, **treatments: str) -> Ran:
    """Ada and Bo go up the hill."""

    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, travel=treatments)
        told = upper_door(table, plan, ["ada", "bo"], 3)
        table.tell(told)
        places = {"ada": "rose-garden", "bo": "rose-garden", "cy": "yard", "di": "yard"}
        settle_ways(table, plan, places, {row[0]: row[1] for row in told.rows if row[2]})

    return run(piece, plan_with(), tiers=TIERS, coins=coins)


def test_a_welcome_mask_rides_free_and_a_deposit_comes_back_tonight() -> None:
    assert paid_for(travel_day(), "fare") == {"ada": -2, "bo": -2, "cy": 0, "di": 0}
    ran = travel_day(ada="welcome", bo="deposit")
    assert paid_for(ran, "fare") == {"ada": 0, "bo": -2, "cy": 0, "di": 0}
    assert paid_for(ran, "deposit")["bo"] == -1
    assert ran.city.later == [ev.Deferred("bo", 3, 1, 0, "deposit")]
    assert ran.city.memory.gates["ada"]["travel"] == "welcome"


def test_an_empty_purse_may_still_ride_where_it_is_welcome() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, travel={"ada": "welcome"})
        await board(table, plan, 3)

    ran = run(piece, plan_with(), tiers=TIERS, coins=0)
    assert {mask: options for mask, topic, options in ran.asked if topic == "travel"} == {
        "ada": ("rose-garden", "yard"),
    }


def test_tickets_are_remembered_as_answers_of_the_gate_to_parties() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, event=SLOW)
        take_effect(table, plan, event_of("gala"), 3)

    ran = run(piece, plan_with(), tiers=TIERS)
    assert {e.mask: (e.treatment, e.coins, e.life) for e in ran.told(ev.GateMet)} == {
        "ada": ("welcome", 0, 2), "bo": ("deposit", 0, 1), "cy": ("queue", 0, 0), "di": ("refused", 1, 0),
    }  # fmt: skip
    assert {mask: gates["event"] for mask, gates in ran.city.memory.gates.items()} == SLOW


@pytest.mark.parametrize("regime", ["list", "list_secret"])
def test_a_list_bites_from_the_evening_on_which_a_name_comes_onto_it(regime: str) -> None:
    """Ignored in the morning, on the list with that day's ledger: the garden house tonight, the road tomorrow."""

    async def piece(table: CityTable, plan: Plan) -> list[object]:
        judge(table, plan)
        before = table.state.tier["ada"]
        table.tell(ev.DeedNoted("due", (("by", "ada"), ("able", True), ("answer", "ignored"))))
        await ledger(table, plan, 3)
        given, _ = assign(table, plan, dict.fromkeys(MASKS, "capsule") | {"ada": "garden"}, 3)
        table.tell(ev.DayBegan(4, 2, ("rose-garden", "yard")))
        door = upper_door(table, plan, ["ada", "bo"], 4)
        return [before, given["ada"], *((row[0], row[1], row[2]) for row in door.rows)]

    ran = run(piece, plan_with(), regime=regime, tiers=(2, 2, 2, 2))
    assert ran.outcome[:2] == [2, "terrace"]
    assert set(ran.outcome[2:]) == {("bo", "open", True), ("ada", "refused", False)}
    shown = ran.city.shown["ada"][0]
    assert shown == ("LISTED" if regime == "list" else ""), "a secret list tells nobody"


@pytest.mark.parametrize("regime", ["list", "list_secret"])
def test_what_is_settled_takes_a_name_off_with_the_ledger(regime: str) -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(ev.DeedNoted("due", (("by", "ada"), ("able", True), ("answer", "ignored"))))
        await ledger(table, plan, 3)
        table.tell(ev.DeedNoted("settled", (("by", "ada"),)))
        await ledger(table, plan, 4)

    assert run(piece, plan_with(), regime=regime).city.tier["ada"] == 2
