"""Errands: each brings what its words say at each answer of its gate; there are three on offer, and always a way on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.errands import BILL, CALL, ERRANDS, POST, SHIFT, SHOP, SIGN, errands
from game.city.plan import Plan
from game.city.regimes.regime import GATES, TREATMENTS
from game.content import default_pack
from game.content.checks import scenarios
from tests.city.gates import TIERS, meeting
from tests.city.news import MASKS, Ran, plan_with, run
from tests.laws.matches import plan_for, play

SLOW = {"ada": "welcome", "bo": "deposit", "cy": "queue", "di": "refused"}

# (coins, Life points) at once, then (evenings from now, coins, Life points) for later: as errands.toml says it.
EXPECTED = [
    ("shift", "open", (2, 0), []),
    ("shift", "welcome", (3, 0), []),
    ("shift", "deposit", (2, 0), []),
    ("shift", "queue", (2, 0), []),
    ("shift", "refused", (2, 0), []),
    ("cake", "open", (-1, 1), []),
    ("shop", "open", (-3, 2), []),
    ("shop", "welcome", (-2, 2), []),
    ("shop", "deposit", (-4, 2), [(1, 1, 0)]),
    ("shop", "queue", (-2, 1), []),
    ("shop", "refused", (-2, 1), []),
    ("post", "open", (-1, 1), []),
    ("post", "welcome", (0, 1), []),
    ("post", "deposit", (-2, 1), [(1, 1, 0)]),
    ("post", "queue", (-1, 1), []),
    ("post", "refused", (1, 0), []),
    ("dance", "open", (-2, 2), []),
    ("dance", "welcome", (0, 2), []),
    ("dance", "deposit", (-3, 2), [(1, 1, 0)]),
    ("dance", "queue", (-2, 1), []),
    ("dance", "refused", (1, 0), []),
    ("study", "open", (-2, 0), [(2, 0, 2)]),
    ("study", "welcome", (0, 0), [(2, 0, 2)]),
    ("study", "deposit", (-3, 0), [(1, 1, 0), (2, 0, 2)]),
    ("study", "queue", (-2, 0), [(3, 0, 2)]),
    ("study", "refused", (0, 0), [(2, 0, 1)]),
    ("save", "open", (-3, 0), [(2, 5, 0)]),
    ("save", "welcome", (-3, 0), [(2, 6, 0)]),
    ("save", "deposit", (-4, 0), [(1, 1, 0), (2, 5, 0)]),
    ("save", "queue", (-3, 0), [(3, 5, 0)]),
    ("save", "refused", (-3, 0), [(2, 3, 0)]),
    ("borrow", "open", (3, 0), [(2, -4, 0)]),
    ("borrow", "welcome", (3, 0), [(2, -3, 0)]),
    ("borrow", "deposit", (2, 0), [(1, 1, 0), (2, -4, 0)]),
    ("borrow", "queue", (0, 0), [(1, 3, 0), (2, -4, 0)]),
    ("borrow", "refused", (1, 0), []),
    ("apply", "open", (0, 0), []),
    ("apply", "welcome", (0, 0), []),
    ("apply", "deposit", (-1, 0), [(1, 1, 0)]),
    ("apply", "queue", (0, 0), []),
    ("apply", "refused", (2, 0), []),
]
WAGES = {"welcome": 6, "open": 5, "deposit": 5, "queue": 4, "refused": None}


def evening(
    errand: str, treatment: str = "open", *, coins: int = 6, day: int = 3, is_run: bool = True, **said: str
) -> Ran:
    """Ada is offered an errand whose gate meets her like this, and runs it or not; the others do as said."""
    gate = ERRANDS[errand].gate

    async def piece(table: CityTable, plan: Plan) -> None:
        if gate:
            meeting(table, plan, **{gate: {"ada": treatment}})
        await errands(table, plan, day)

    plan = plan_with(errands=(SHIFT, errand))
    return run(piece, plan, {"ada": errand if is_run else SHIFT, **said}, day=day, coins=coins, tiers=TIERS)


@pytest.mark.parametrize(("errand", "treatment", "now", "later"), EXPECTED)
def test_an_errand_brings_what_its_words_say(
    errand: str, treatment: str, now: tuple[int, int], later: list[tuple[int, int, int]]
) -> None:
    ran = evening(errand, treatment)
    assert (ran.city.coins["ada"] - 6, ran.life()["ada"]) == now
    assert sorted((due.day - 3, due.coins, due.life) for due in ran.city.later) == later
    job = ran.city.job.get("ada")
    assert (job and job[1]) == (WAGES[treatment] if errand == "apply" else None)
    met = [e for e in ran.told(ev.GateMet) if e.mask == "ada"]
    assert [(e.gate, e.treatment, e.at) for e in met] == (
        [(ERRANDS[errand].gate, treatment, errand)] if ERRANDS[errand].gate else []
    )
    if met:
        assert ran.city.memory.gates["ada"][met[0].gate] == treatment


def test_every_errand_with_a_gate_is_checked_at_every_answer() -> None:
    checked = {(errand, treatment) for errand, treatment, _, _ in EXPECTED}
    gated = {errand.id for errand in ERRANDS.values() if errand.gate}
    assert {(errand, treatment) for errand in gated for treatment in TREATMENTS} <= checked
    assert {errand.gate for errand in ERRANDS.values() if errand.gate} <= set(GATES)
    assert {"cake", "call", "bill"} <= set(ERRANDS) - gated, "these have no gate, and tests of their own"


def test_in_the_first_act_every_gate_is_open() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, event=SLOW)
        await errands(table, plan, 1)

    ran = run(piece, plan_with(errands=(SHIFT, "dance")), dict.fromkeys(MASKS, "dance"), day=1, tiers=TIERS)
    assert {e.treatment for e in ran.told(ev.GateMet)} == {"open"}
    assert set(ran.life().values()) == {2}


def test_three_are_on_offer_and_the_shift_is_one_of_them() -> None:
    plan = plan_with(errands=("shift", "cake", "call", "study", "post", "dance"))

    async def piece(table: CityTable, plan: Plan) -> None:
        for day in range(1, 5):
            table.tell(ev.DayBegan(day, 2, ("rose-garden", "yard")))
            await errands(table, plan, day)

    ran = run(piece, plan, coins=9)
    offers = [e.errands for e in ran.told(ev.ErrandsOffered)]
    assert all(len(offer) == 3 and offer[0] == SHIFT for offer in offers)
    assert len(set(offers)) > 1, "not the same every evening"
    assert {options for _, topic, options in ran.asked if topic == "errand"} == set(offers)


def test_an_empty_purse_is_offered_what_it_can_do() -> None:
    ran = evening("shop", coins=2, is_run=False)
    assert {options for _, _, options in ran.asked} == {(SHIFT, CALL)}
    paid = evening("shop", coins=3, is_run=False)
    assert (SHIFT, SHOP, CALL) in {options for _, _, options in paid.asked}


def test_an_offer_does_not_tell_how_its_gate_will_answer() -> None:
    for treatment in TREATMENTS:
        ran = evening("study", treatment, coins=2)
        assert ran.asked[0][2] == (SHIFT, "study", CALL)


def test_nothing_is_put_off_beyond_the_last_evening() -> None:
    days = plan_with().days
    assert {options for _, _, options in evening("study", day=days - 1, is_run=False).asked} == {(SHIFT, CALL)}
    assert {options for _, _, options in evening("apply", day=days, is_run=False).asked} == {(SHIFT, CALL)}
    late = evening("study", "queue", day=days - 2)
    assert [due.day for due in late.city.later] == [days]


def test_callers_who_meet_are_friends_and_one_alone_finds_nobody() -> None:
    met = evening(CALL, bo=CALL)
    assert met.life() == {"ada": 1, "bo": 1, "cy": 0, "di": 0}
    assert met.city.friends == {frozenset(("ada", "bo"))}
    alone = evening(CALL)
    assert set(alone.life().values()) == {0}
    assert not alone.city.friends


def test_a_bag_leaves_a_tag_and_the_market_stall_takes_cash() -> None:
    assert [e.mask for e in evening(SHOP).told(ev.TagRead)] == ["ada"]
    assert evening(SHOP, "refused").told(ev.TagRead) == []


@pytest.mark.parametrize(("treatment", "is_read"), [("open", True), ("queue", False), ("refused", False)])
def test_a_picture_is_liked_by_friends_where_the_network_shows_it(treatment: str, is_read: bool) -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan, network={"ada": treatment})
        table.tell(ev.DeedNoted("befriended", (("by", "cy"), ("of", "ada"))))
        await errands(table, plan, 3)

    ran = run(piece, plan_with(errands=(SHIFT, POST)), {"ada": POST}, tiers=TIERS)
    told = [deed for deed in ran.deeds() if deed[0] in ("posted", "liked")]
    assert told == ([("posted", "ada", "approved"), ("liked", "cy", "ada")] if is_read else [])


def test_the_network_is_shut_to_whoever_is_in_the_dark() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        meeting(table, plan)
        table.tell(ev.Darkened("ada", 3))
        await errands(table, plan, 3)

    ran = run(piece, plan_with(errands=(SHIFT, POST)), {"ada": POST, "bo": POST}, tiers=TIERS)
    assert {e.mask: e.treatment for e in ran.told(ev.GateMet) if e.at == POST} == {"ada": "refused", "bo": "open"}
    assert ran.life() == {"ada": 0, "bo": 1, "cy": 0, "di": 0}


def bills(*debts: ev.Deferred, coins: int = 6, stain: str = "", **said: str) -> Ran:
    """An evening with these debts, and perhaps a bill that somebody once ignored."""

    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(*debts)
        if stain:
            table.tell(ev.DeedNoted("due", (("by", stain), ("able", True), ("answer", "ignored"))))
        await errands(table, plan, 3)

    return run(piece, plan_with(errands=(SHIFT, BILL)), said, coins=coins, tiers=TIERS)


def test_no_bill_is_on_offer_where_nobody_owes_anything() -> None:
    assert {options for _, _, options in bills().asked} == {(SHIFT, CALL)}


def test_who_pays_early_is_let_off_a_coin() -> None:
    owed = [ev.Deferred("ada", 6, -4, 0, "loan"), ev.Deferred("ada", 5, -3, 0, "bill")]
    ran = bills(*owed, ada=BILL)
    assert ran.coins()["ada"] + 5 - 6 == -2
    assert ran.city.later == [owed[0]], "the earliest goes first"
    assert ran.life()["ada"] == 1
    assert ("due", "ada", True, "paid") in ran.deeds()


def test_who_owes_nothing_helps_a_friend_first_and_makes_one() -> None:
    owed = [ev.Deferred("bo", 5, -5, 0, "loan"), ev.Deferred("cy", 5, -2, 0, "loan")]
    ran = bills(*owed, ada=BILL)
    assert ran.city.later == [owed[1], ev.Deferred("bo", 5, -4, 0, "loan")], "the deepest debt, where no friend is"
    assert ran.life()["ada"] == 1
    assert ran.city.friends == {frozenset(("ada", "bo"))}
    both = bills(*owed, ada=BILL, cy=BILL, di=BILL)
    assert {due.mask for due in both.city.later} == {"bo"}
    assert sum(due.coins for due in both.city.later) == -3


def test_a_bill_that_its_owner_pays_leaves_the_helper_a_shift() -> None:
    ran = bills(ev.Deferred("bo", 5, -2, 0, "loan"), ada=BILL, bo=BILL)
    assert ran.city.later == []
    assert (ran.city.coins["ada"], ran.city.coins["bo"]) == (8, 5)


def test_an_old_bill_is_wiped_off_a_name() -> None:
    ran = bills(stain="ada", ada=BILL)
    assert ran.city.coins["ada"] == 4
    assert ran.life()["ada"] == 1
    assert ran.deeds()[-1] == ("settled", "ada")


@pytest.mark.parametrize(("scenario", "seats"), [("plaudit", 3), ("the-list", 6), ("applause", 8)])
def test_in_whole_matches_nobody_is_left_without_an_evening(scenario: str, seats: int) -> None:
    plan = plan_for(scenario, seats)
    for seed in range(3):
        played = play(plan, seed)
        purses = dict.fromkeys(played.city.masks, 0)
        for event in played.events:
            if isinstance(event, ev.Paid):
                purses[event.mask] += event.coins
                assert purses[event.mask] >= 0
            elif isinstance(event, ev.Lived):
                assert event.points >= 0
            elif isinstance(event, ev.ErrandRun):
                assert {mask for mask, _ in event.errands} == set(played.city.masks)
            elif isinstance(event, ev.ErrandsOffered):
                assert 3 <= len(event.errands) <= 6
                assert set(event.errands) <= {*plan.scenario.errands, CALL, SIGN}
            elif isinstance(event, ev.GateMet) and event.at in ERRANDS and event.treatment == "refused":
                redirect = ERRANDS[event.at].terms_for("refused")
                assert event.coins or event.life or redirect.later, "a refusal leads somewhere"
        assert len([e for e in played.events if isinstance(e, ev.ErrandRun)]) == plan.days


def test_an_unknown_errand_is_named_with_the_nearest_one() -> None:
    pack = default_pack()
    wrong = replace(pack.scenarios["plaudit"], errands=("shift", "studdy"), bill_every=-1)
    says = [found.says for found in scenarios.check(replace(pack, scenarios={"plaudit": wrong}))]
    assert any("studdy" in line and "study" in line for line in says)
    assert any("bill" in line for line in says)
