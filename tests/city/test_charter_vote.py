"""The last vote: what stands, who is paid for it, what becomes of the rule, and that a tie is drawn by lot."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.city import events as ev
from game.city.charter_vote import ADOPT, AMEND, BURN, charter_vote, shares
from game.city.city import City
from game.city.city_table import CityTable
from game.city.plan import Plan
from tests.city.news import MASKS, Ran, run
from tests.city.test_articles import charter_plan

BROUGHT = [
    ev.ArticleBrought("bread", "ada", ("bo", "cy"), True, "lower_coins", 1),
    ev.ArticleBrought("rent", "bo", ("cy",), True, "rent", -1),
    ev.ArticleBrought("gap", "ada", (), False, "pay_gap", 1),
]


def vote(
    said: Mapping[str, str], brought: list[ev.ArticleBrought] = BROUGHT, seed: int = 1, strike: str = "gap"
) -> Ran:
    """`said`: each mask's vote; if it is amended, all want to see `strike` go."""

    async def piece(table: CityTable, plan: Plan) -> None:
        table.tell(*brought)
        await charter_vote(table, plan)

    answers = {f"{mask}/charter": what for mask, what in said.items()}
    return run(piece, charter_plan(), {**answers, **{f"{mask}/strike": strike for mask in MASKS}}, seed=seed)


def test_adopted_articles_stand_and_pay_the_pen_and_every_name() -> None:
    ran = vote(dict.fromkeys(MASKS, ADOPT))
    assert ran.told(ev.CharterVoted) == [ev.CharterVoted(ADOPT, ("bread", "rent", "gap"), "")]
    assert ran.life() == {"ada": 4, "bo": 3, "cy": 2, "di": 0}
    assert ran.city.regime == "gilded"
    assert ran.city.lasting == {"lower_coins": 1, "rent": -1, "pay_gap": 1}


def test_a_burnt_charter_pays_all_alike_and_takes_the_rule_with_it() -> None:
    ran = vote(dict.fromkeys(MASKS, BURN))
    assert ran.city.charter == ()
    assert ran.city.lasting == {}
    assert set(ran.life().values()) == {2}
    assert ran.city.regime == "quiet"
    assert ran.city.brought.keys() == {"bread", "rent", "gap"}, "what was brought is remembered"


def test_an_amendment_asks_again_and_strikes_one() -> None:
    ran = vote(dict.fromkeys(MASKS, AMEND), strike="rent")
    (told,) = ran.told(ev.CharterVoted)
    assert [row[1] for row in ran.asked] == ["charter"] * 4 + ["strike"] * 4
    assert {row[2] for row in ran.asked if row[1] == "strike"} == {("bread", "rent", "gap")}
    assert told == ev.CharterVoted(AMEND, ("bread", "gap"), "rent")
    assert ran.city.charter == ("bread", "gap")
    assert ran.city.lasting == {"lower_coins": 1, "pay_gap": 1}
    assert ran.life() == {"ada": 5, "bo": 1, "cy": 1, "di": 1}
    assert ran.city.regime == "gilded"


@pytest.mark.parametrize(
    ("struck", "paid"),
    [
        ("bread", {"ada": 2, "bo": 2, "cy": 1, "di": 1}),
        ("rent", {"ada": 5, "bo": 1, "cy": 1, "di": 1}),
        ("gap", {"ada": 2, "bo": 4, "cy": 3, "di": 1}),
    ],
)
def test_what_is_struck_pays_those_whose_names_are_not_under_it(struck: str, paid: dict[str, int]) -> None:
    city = City(masks=MASKS, brought={told.article: told for told in BROUGHT})
    standing = [told.article for told in BROUGHT if told.article != struck]
    assert shares(city, standing, struck) == paid


def test_the_plurality_decides_and_only_the_winner_is_told() -> None:
    ran = vote({"ada": ADOPT, "bo": BURN, "cy": BURN, "di": AMEND})
    assert ran.told(ev.CharterVoted)[0].decision == BURN
    other = vote({"ada": BURN, "bo": BURN, "cy": ADOPT, "di": BURN})
    assert ran.events == other.events, "the count shows"


def test_a_tie_goes_by_lot() -> None:
    tied = {"ada": ADOPT, "bo": ADOPT, "cy": BURN, "di": BURN}
    decided = {vote(tied, seed=seed).told(ev.CharterVoted)[0].decision for seed in range(12)}
    assert decided == {ADOPT, BURN}


def test_a_charter_of_one_article_cannot_be_amended() -> None:
    ran = vote(dict.fromkeys(MASKS, ADOPT), BROUGHT[:1])
    assert {row[2] for row in ran.asked} == {(ADOPT, BURN)}


def test_no_vote_is_the_best_for_everybody() -> None:
    """Bargaining is worth while only where people want different things."""
    city = City(masks=MASKS, brought={told.article: told for told in BROUGHT}, charter=("bread", "rent", "gap"))
    votes = [shares(city, city.charter, ""), shares(city, (), "")]
    votes += [shares(city, [a for a in city.charter if a != s], s) for s in city.charter]
    best = {mask: max(range(len(votes)), key=lambda n, mask=mask: votes[n][mask]) for mask in MASKS}  # type: ignore[misc]
    assert len(set(best.values())) > 2
