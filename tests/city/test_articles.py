"""Articles: who brings one, what is on offer, whose names it bears, and that what it does lasts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.articles import ARTICLES_ON_OFFER, articles_on_offer, bring_article, settle_charter, settle_poor_beds
from game.city.city import Promise
from game.city.city_table import CityTable
from game.city.evening import wages
from game.city.homes import choose_homes
from game.city.morning import bulletin
from game.city.pack import Article, Effect
from game.city.plan import Plan
from game.city.rating import softened_star, street, weighed_today
from game.city.travel import upper_door
from game.content import default_pack
from tests.city.news import MASKS, Ran, plan_with, run

TITLES = [("bread", "lower_coins"), ("thrift", "wage"), ("rent", "rent"), ("gap", "pay_gap"), ("word", "word_life")]


def article(name: str, kind: str = "wage", amount: int = 1, **more: object) -> Article:
    return Article(name, name, "It shall be so.", "It is so.", Effect(kind, amount), **more)  # type: ignore[arg-type]


def charter_plan(*articles: Article, **changes: object) -> Plan:
    """A match in which just these may be brought, in this order."""
    made = articles or tuple(article(name, kind) for name, kind in TITLES)
    plan = plan_with(articles=("all",), **changes)
    return replace(plan, pack=replace(plan.pack, articles=made))


def stand(table: CityTable, *brought: Article, by: str = "ada") -> None:
    """Articles that somebody has brought before."""
    table.tell(*(ev.ArticleBrought(a.id, by, (), True, a.effect.kind, a.effect.amount or 1) for a in brought))


def bring(said: dict[str, str] | None = None, plan: Plan | None = None, day: int = 3) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        await bring_article(table, plan, day)

    return run(piece, plan or charter_plan(article("bread", "lower_coins"), article("rent", "rent")), said, day=day)


def test_the_highest_brings_and_the_others_ask_and_guess() -> None:
    ran = bring({"ada": "rent", "bo": "rent", "cy": "bread"})
    assert [row[:2] for row in ran.asked] == [
        ("ada", "pledge"), ("bo", "petition"), ("cy", "petition"), ("di", "petition"),
        ("ada", "article"), ("bo", "foretell_article"), ("cy", "foretell_article"), ("di", "foretell_article"),
    ]  # fmt: skip
    (brought,) = ran.told(ev.ArticleBrought)
    assert brought == ev.ArticleBrought("rent", "ada", ("bo",), True, "rent", 1)
    assert ran.city.charter == ("rent",)
    assert ran.coins() == {"ada": 0, "bo": 1, "cy": 0, "di": 0}, "only the right guess is paid"


def test_what_was_announced_need_not_be_brought_and_all_see_that() -> None:
    ran = bring({"ada/pledge": "bread", "ada/article": "rent", "bo": "bread", "cy": "rent"})
    (brought,) = ran.told(ev.ArticleBrought)
    assert (brought.article, brought.signed, brought.is_kept) == ("rent", ("cy",), False)


def test_who_says_nothing_brings_the_first_and_breaks_no_word() -> None:
    ran = bring()
    (brought,) = ran.told(ev.ArticleBrought)
    assert (brought.article, brought.signed, brought.is_kept) == ("bread", (), True)
    assert ran.told(ev.Petitioned)[0].rows == ()


def test_no_article_is_brought_before_the_doors_look_or_without_a_choice() -> None:
    assert bring(day=1).events == []
    assert bring(plan=charter_plan(article("alone"))).events == []


def test_three_are_on_offer_and_none_that_stands_or_changes_the_same() -> None:
    plan = charter_plan(*(article(name, kind) for name, kind in TITLES), article("thrift-again", "wage", -1))

    async def piece(table: CityTable, plan: Plan) -> list[list[str]]:
        stand(table, article("thrift", "wage"))
        return [[a.id for a in articles_on_offer(table, plan, day)] for day in range(2, 30)]

    offers = run(piece, plan).outcome
    assert {len(offer) for offer in offers} == {ARTICLES_ON_OFFER}
    assert {name for offer in offers for name in offer} == {"bread", "rent", "gap", "word"}


def test_two_articles_on_offer_never_change_the_same_thing_while_there_are_others() -> None:
    plan = charter_plan(*(article(name, kind) for name, kind in TITLES), article("thrift-again", "wage", -1))

    async def piece(table: CityTable, plan: Plan) -> list[list[str]]:
        return [[a.effect.kind for a in articles_on_offer(table, plan, day)] for day in range(2, 30)]

    assert all(len(set(kinds)) == len(kinds) for kinds in run(piece, plan).outcome)


def test_what_suits_parties_only_is_not_brought_in_class() -> None:
    plan = charter_plan(
        article("bread", "lower_coins"), article("rude", "rent", rated="party"), article("word", "word_life")
    )
    assert [a.id for a in plan.articles] == ["bread", "rude", "word"]
    assert [a.id for a in replace(plan, rated="class").articles] == ["bread", "word"]


def test_an_effect_lasts_from_day_to_day_and_adds_to_the_days_own() -> None:
    async def piece(table: CityTable, plan: Plan) -> list[int]:
        stand(table, article("thrift", "wage", -1))
        table.tell(ev.EffectsSet((("wage", -1),)))
        first = table.state.effect("wage")
        table.tell(ev.DayBegan(4, 2, ("rose-garden", "yard")))
        wages(table, plan, 4)
        return [first, table.state.effect("wage")]

    async def plain(table: CityTable, plan: Plan) -> None:
        wages(table, plan, 4)

    ran, usual = run(piece, charter_plan()), run(plain, charter_plan()).coins()
    assert ran.outcome == [-2, -1]
    assert ran.coins() == {mask: coins - 1 for mask, coins in usual.items()}


@pytest.mark.parametrize(("amount", "coins"), [(1, {"ada": -1, "di": 1}), (-1, {"ada": 1, "di": -1})])
def test_a_coin_goes_between_the_top_and_the_foot_each_evening(amount: int, coins: dict[str, int]) -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        stand(table, article("gap", "pay_gap", amount))
        settle_charter(table, plan, 3)

    assert run(piece, charter_plan()).coins() == {"ada": 0, "bo": 0, "cy": 0, "di": 0, **coins}


def test_an_empty_purse_shares_nothing() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        stand(table, article("gap", "pay_gap", 1))
        settle_charter(table, plan, 3)

    assert set(run(piece, charter_plan(), coins=0).city.coins.values()) == {0}


def test_words_kept_bloom_and_broken_ones_cost() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        stand(table, article("word", "word_life"), article("broom", "word_fine"))
        for day, mask, is_kept in ((3, "ada", True), (3, "bo", True), (3, "bo", False), (2, "cy", False)):
            table.state.promises.append(Promise(day, "card", mask, "two", "two" if is_kept else "none", is_kept))
        settle_charter(table, plan, 3)

    ran = run(piece, charter_plan())
    assert ran.life() == {"ada": 1, "bo": 0, "cy": 0, "di": 0}, "who promised nothing today has kept nothing"
    assert ran.coins() == {"ada": 0, "bo": -1, "cy": 0, "di": 0}


def test_the_poor_beds_are_warmer() -> None:
    homes = dict(zip(MASKS, ("capsule", "bunk", "terrace", "tower"), strict=True))

    async def piece(table: CityTable, plan: Plan) -> None:
        stand(table, article("feet", "low_bed_life"))
        table.tell(*(ev.HomeTaken(mask, home) for mask, home in homes.items()))
        settle_poor_beds(table, plan)

    assert run(piece, charter_plan()).life() == {"ada": 1, "bo": 1, "cy": 0, "di": 0}


@pytest.mark.parametrize(("kind", "inside"), [("terrace_for_all", 4), ("wage", 2)])
def test_a_roof_for_all_is_a_terrace_for_everybody(kind: str, inside: int) -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        stand(table, article("roof", kind))
        table.tell(*(ev.HomeTaken(mask, "capsule") for mask in MASKS))
        await choose_homes(table, plan, 3)

    ran = run(piece, charter_plan(), dict.fromkeys(MASKS, "terrace"))
    assert list(ran.city.home.values()).count("terrace") == inside


def test_a_roof_for_all_opens_no_better_house() -> None:
    async def piece(table: CityTable, plan: Plan) -> None:
        stand(table, article("roof", "terrace_for_all"))
        table.tell(*(ev.HomeTaken(mask, "capsule") for mask in MASKS))
        await choose_homes(table, plan, 3)

    ran = run(piece, charter_plan(), dict.fromkeys(MASKS, "capsule") | {"di": "garden"})
    assert ran.city.home["di"] == "terrace", "the lowest is led down to it"


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [("bottom_goes_first", "di", ""), ("bottom_goes_last", "", "di"), ("top_goes_last", "", "ada")],
)
def test_an_article_about_doors_says_who_goes_first_and_last(kind: str, first: str, last: str) -> None:
    async def piece(table: CityTable, plan: Plan) -> ev.DoorAnswered:
        stand(table, article("door", kind))
        return upper_door(table, plan, MASKS, 3)

    told = run(piece, charter_plan()).outcome
    assert (told.first, told.last) == (first, last)


def test_frankness_frees_the_single_stars_and_is_on_offer_only_where_they_are_limited() -> None:
    frank = article("frank", "ones_free")

    async def piece(table: CityTable, plan: Plan) -> list[int]:
        table.tell(ev.StarsGiven("ada", "bo", 1, "card"))
        before = softened_star(table, plan, "ada", 1, "next")
        stand(table, frank)
        return [before, softened_star(table, plan, "ada", 1, "next")]

    assert run(piece, charter_plan()).outcome == [2, 1]

    async def offered(table: CityTable, plan: Plan) -> list[str]:
        return [a.id for a in articles_on_offer(table, plan, 3)]

    made = (frank, article("bread", "lower_coins"), article("rent", "rent"))
    assert run(offered, charter_plan(*made)).outcome == ["frank", "bread", "rent"]
    assert run(offered, charter_plan(*made, one_star_ones_a_day=False)).outcome == ["bread", "rent"]


def test_one_more_citizen_rates_and_the_others_rate_as_before() -> None:
    from game.city.forms.form import Cast

    async def piece(table: CityTable, plan: Plan) -> list[list[int]]:
        cast = Cast("day3/1", "yard", ("ada",), ("bo",))
        before = [e.stars for e in street(table, cast, "card", "ada", 0, {}, weighed_today(table, plan))]
        stand(table, article("eyes", "street_voices"))
        return [before, [e.stars for e in street(table, cast, "card", "ada", 0, {}, weighed_today(table, plan))]]

    before, after = run(piece, charter_plan()).outcome
    assert len(after) == len(before) + 1
    assert after[: len(before)] == before


def test_a_match_of_the_charter_writes_an_article_each_day_from_the_doors_on() -> None:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["charter"], "standard", 5)
    assert plan.articles_brought == plan.days - 1 == 3
    assert Plan(pack, pack.scenarios["plaudit"], "standard", 5).articles_brought == 0


def test_the_paper_is_read_before_the_pen_is_handed_on() -> None:
    """The effects of headline and event are those of the day, the charter's are not touched by a new morning."""

    async def piece(table: CityTable, plan: Plan) -> dict[str, int]:
        stand(table, article("rent", "rent", -1))
        table.tell(ev.DayBegan(2, 2, ("rose-garden", "yard")))
        await bulletin(table, plan, 2)
        return dict(table.state.lasting)

    assert run(piece, charter_plan(), day=2).outcome == {"rent": -1}
