"""Company on the way: who may choose whom, what walking together brings and costs, and that nobody sits idle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.bots.bot import Bot
from game.bots.temperament import AT_THE_TABLE, TEMPERAMENTS
from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.company import ALONE, GROUP_MOST, company, groups_of, options_for
from game.city.deeds import Deed, Due, Rated
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.regimes.registry import regime_named
from game.content import default_pack
from game.content.checks.needed_words import needed
from game.content.wording import Wording
from game.debrief.story import story_of
from game.engine.dice import Dice
from game.engine.events import Softened
from game.engine.prompts import Choose
from game.engine.rules import Table
from tests.city.news import MASKS, Ran, plan_with, run
from tests.laws.matches import play

TOGETHER = dict.fromkeys(MASKS, "yard")


def walked(
    said: Mapping[str, str],
    places: Mapping[str, str] = TOGETHER,
    *,
    friends: tuple[tuple[str, str], ...] = (),
    day: int = 3,
    is_soft: bool = False,
    plan: Plan | None = None,
) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(ev.Arrived(tuple(places.items())))
        for one, other in friends:
            table.tell(ev.DeedNoted("befriended", (("by", one), ("of", other))))
        if is_soft:
            table.tell(Softened())
        await company(table, plan, day)

    return run(piece, plan or plan_with(company=True), said, day=day)


def kept(ran: Ran) -> ev.CompanyKept:
    (told,) = ran.told(ev.CompanyKept)
    assert isinstance(told, ev.CompanyKept)
    return told


def test_two_who_want_it_are_seen_together_are_friends_and_have_a_life_point_each() -> None:
    ran = walked({"ada": "bo", "bo": "ada", "cy": ALONE, "di": ALONE})
    assert kept(ran) == ev.CompanyKept((("ada", "bo"),), (), ("cy", "di"), ())
    assert ran.deeds() == [("kept_company", "ada", "bo"), ("kept_company", "bo", "ada"), ("befriended", "ada", "bo")]
    assert ran.life() == {"ada": 1, "bo": 1, "cy": 0, "di": 0}
    assert set(ran.coins().values()) == {0}
    assert ran.city.friends == {frozenset(("ada", "bo"))}


def test_a_secret_list_is_not_told_by_who_is_pitied() -> None:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["the-list"], "standard", 4, (0, 1, 2, 3))
    asked = 0
    for seed in range(30):
        regime, is_anybody_listed = "", False
        out: set[object] = set()
        for event in play(plan, seed).events:
            match event:
                case ev.RuleChanged():
                    regime = event.regime
                case ev.StandingsJudged():
                    is_anybody_listed = any(tier == 0 for _, _, tier, _ in event.rows)
                case ev.DeedNoted("opted_out", pairs):
                    out.add(dict(pairs)["by"])
                case ev.CompanyAsked() if regime == "list_secret" and is_anybody_listed:
                    asked += 1
                    assert set(event.low) <= out, seed
    assert asked


def test_a_low_mask_that_is_walked_with_has_a_coin_besides_and_the_last_of_the_hill_a_heart() -> None:
    ran = walked({"ada": "di", "di": "ada"})
    assert set(ran.coins().values()) == {0}
    assert kept(ran).beside_last == "ada"
    assert ran.life() == {"ada": 1, "bo": 0, "cy": 0, "di": 2}, "two hearts for the last of the hill"


def test_who_alone_wanted_it_is_left_standing_and_loses_the_friend() -> None:
    ran = walked({"ada": "bo", "bo": "cy", "cy": "bo"}, friends=(("ada", "bo"), ("bo", "cy")))
    assert kept(ran).snubbed == (("ada", "bo"),)
    assert kept(ran).cut == (("ada", "bo"),)
    assert ran.deeds()[2:] == [("kept_company", "bo", "cy"), ("kept_company", "cy", "bo"), ("unfriended", "ada", "bo")]
    assert ran.city.friends == {frozenset(("bo", "cy"))}, "old friends are not made friends twice"
    assert ran.life()["ada"] == 0


def test_to_be_refused_by_a_stranger_cuts_nothing_and_alone_pays_nothing() -> None:
    ran = walked({"ada": "bo"})
    assert kept(ran).snubbed == (("ada", "bo"),)
    assert ran.deeds() == []
    assert set(ran.life().values()) == set(ran.coins().values()) == {0}


@pytest.mark.parametrize(
    "places",
    [
        TOGETHER,
        {"ada": "rose-garden", "bo": "yard", "cy": "yard", "di": "yard"},
        {"ada": "rose-garden", "bo": "rose-garden", "cy": "yard", "di": "yard"},
    ],
)
def test_everybody_has_somebody_to_choose_and_may_be_chosen_by_them(places: dict[str, str]) -> None:
    ran = walked({}, places)
    offered = {mask: set(options) - {ALONE} for mask, topic, options in ran.asked if topic == "company"}
    assert sorted(offered) == sorted(MASKS)
    for mask, others in offered.items():
        assert others
        assert all(mask in offered[other] for other in others)


def test_a_low_mask_comes_first() -> None:
    ran = walked({})
    offered = {mask: options for mask, _, options in ran.asked}
    assert offered["ada"] == ("di", "bo", "cy", ALONE)


@pytest.mark.parametrize("seats", range(3, 9))
def test_groups_are_small_and_nobody_is_forgotten_at_any_table(seats: int) -> None:
    pack = default_pack()
    table: Table[City] = Table(plaudit_rules(Plan(pack, pack.scenarios["plaudit"], "standard", seats)), 1)
    masks = tuple(mask.id for mask in pack.masks[:seats])
    districts = ("rose-garden", "yard", "clinic")
    for number in range(40):
        dice = Dice(number, "places", seats)
        where = tuple((mask, dice.choice(districts)) for mask in masks)
        table.tell(ev.MatchBegan("plaudit", "standard", 5, masks, ()), ev.DayBegan(3, 2, districts), ev.Arrived(where))
        groups = groups_of(table, 3)
        assert sorted(mask for _, group in groups for mask in group) == sorted(masks)
        assert all(2 <= len(group) <= GROUP_MOST for _, group in groups), (where, groups)
        assert all(2 <= len(options_for(table.state, group, mask)) <= 4 for _, group in groups for mask in group)


@pytest.mark.parametrize(("day", "is_soft", "changes"), [(2, False, {}), (3, True, {}), (3, False, {"company": False})])
def test_nobody_is_asked_early_in_a_gentle_match_or_elsewhere(
    day: int, is_soft: bool, changes: dict[str, bool]
) -> None:
    ran = walked({}, day=day, is_soft=is_soft, plan=plan_with(**{"company": True, **changes}))
    assert ran.asked == []
    assert ran.told(ev.CompanyKept) == []


def test_a_class_is_never_asked() -> None:
    pack = default_pack()
    scenario = pack.scenarios["plaudit"]
    lengths = [name for name, length in scenario.lengths.items() if length.is_class]
    assert lengths
    for name in lengths:
        plan = Plan(pack, scenario, name, 4)
        assert not any(plan.has_company(day) for day in range(1, plan.days + 1))
        assert not plan.has_chair


def test_the_choice_is_sealed_and_on_in_three_scenarios() -> None:
    pack = default_pack()
    assert [name for name, scenario in pack.scenarios.items() if scenario.company][:3] == [
        "plaudit", "the-list", "applause",
    ]  # fmt: skip
    played = play(Plan(pack, pack.scenarios["the-list"], "quick", 3), 4)
    days = [e.day for e in played.events if isinstance(e, ev.DayBegan)]
    assert max(days) == 3
    assert len([e for e in played.events if isinstance(e, ev.CompanyKept)]) == 1


def deeds_of(ran: Ran) -> list[Deed]:
    return list(ran.city.rounds[-1])


def test_walking_with_an_outcast_costs_under_gilded_and_nothing_where_company_is_not_read() -> None:
    ran = walked({"ada": "di", "di": "ada"})
    sunk: list[Deed] = [Rated(by, "di", 1) for by in ("ada", "bo", "cy", "street")]
    days = [sunk, sunk, sunk, deeds_of(ran)]
    alone = [sunk, sunk, sunk, []]
    gilded = regime_named("gilded")
    before, after = gilded.judge(MASKS, alone)[-1], gilded.judge(MASKS, days)[-1]
    assert before["di"].tier == 0
    assert after["ada"].score == pytest.approx(before["ada"].score - 0.03)  # type: ignore[operator]
    assert after["bo"].score == before["bo"].score
    for name in ("mean", "web", "ledger", "list", "echo", "charter"):
        regime = regime_named(name)
        assert regime.judge(MASKS, days)[-1] == regime.judge(MASKS, alone)[-1], name


def test_a_friend_who_pays_nothing_weighs_on_an_orchard_score() -> None:
    ran = walked({"ada": "di", "di": "ada"})
    debts: list[Deed] = [Due("di", True, "ignored"), Due("di", True, "ignored")]
    orchard = regime_named("orchard")
    before = orchard.judge(MASKS, [debts, [], []])[-1]
    after = orchard.judge(MASKS, [debts, deeds_of(ran), []])[-1]
    assert after["ada"].score < before["ada"].score  # type: ignore[operator]


@pytest.mark.parametrize("name", AT_THE_TABLE)
def test_bots_of_every_temper_walk_with_others_and_sometimes_choose_low_ones(name: str) -> None:
    ran = walked({}, friends=(("ada", "cy"),))
    prompt = Choose("company", options_for(ran.city, MASKS, "ada"), ALONE)
    bot = Bot(TEMPERAMENTS[name])
    said = [bot.answer(ran.city, 0, prompt, Dice(n, "walk")) for n in range(200)]
    assert {"bo", "cy", "di"} <= set(said)
    assert said.count("cy") > said.count(ALONE), "a friend comes first"


def test_the_story_tells_it() -> None:
    words = Wording(default_pack())
    odile, bram, cleo = (mask.id for mask in default_pack().masks[:3])
    (line,) = story_of([ev.CompanyKept(((odile, bram),), ((cleo, odile),), (), ((cleo, odile),))], words)
    assert line == "Side by side walked Odile and Bram. Cleo waited, and nobody came. Friends no more: Cleo and Odile."


def test_a_pack_without_company_is_not_asked_for_its_words() -> None:
    pack = default_pack()
    without = replace(pack, scenarios={n: replace(s, company=False) for n, s in pack.scenarios.items()})
    assert set(needed(pack)) - set(needed(without)) == {"option.company.alone", "why.company"}
