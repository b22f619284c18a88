"""Cards that make friends and cut them: what a row says of friends becomes a deed, and only where there is a link."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.forms.card_checks import pay_problems
from game.city.forms.form import Cast
from game.city.forms.till import Till
from game.city.pack import Pay
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.rules import Table
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import by_topic, play

CARDS = ("names-to-tidy", "a-friend-of-yours", "joint-account")


def noted(pays: tuple[Pay, ...], friends: tuple[tuple[str, str], ...]) -> list[tuple[str, ...]]:
    """(deed, by, of) of what such rows bring where these are friends."""
    pack = default_pack()
    table = Table(plaudit_rules(Plan(pack, pack.scenarios["plaudit"], "quick", 3)), 1)
    table.tell(ev.MatchBegan("plaudit", "quick", 3, ("ada", "bo", "cy"), ()))
    table.tell(*(ev.DeedNoted("befriended", (("by", a), ("of", b))) for a, b in friends))
    till = Till(table, Cast("day1/1", "yard", ("ada", "bo"), ("cy",)), {"front": ("ada", "bo"), "owner": ("cy",)})
    till.pay(pays)
    return [(e.deed, *(str(v) for _, v in e.pairs)) for e in till.deeds if isinstance(e, ev.DeedNoted)]


def test_a_link_is_cut_where_there_is_one() -> None:
    assert noted((Pay("front", unfriends="owner"),), (("cy", "ada"),)) == [("unfriended", "ada", "cy")]
    assert noted((Pay("front", unfriends="owner"),), ()) == []
    assert noted((Pay("front", unfriends="front"),), (("ada", "bo"),)) == [
        ("unfriended", "ada", "bo"), ("unfriended", "bo", "ada"),
    ]  # fmt: skip


def test_a_row_that_cuts_a_link_to_nobody_is_told_to_its_author() -> None:
    (found,) = pay_problems("row 1", Pay("front", unfriends="ownr"), ("front", "owner"))
    assert found == 'row 1: unfriends "ownr" is nobody here; use one of front, owner'


def test_to_keep_a_name_makes_a_friend_and_to_strike_it_makes_none() -> None:
    card = all_cards()["names-to-tidy"]
    kept = play(card, 3, ("ada", "bo"), by_topic(act={"ada": "keep", "bo": "keep"}))
    assert kept.deeds("befriended") == {("ada", "cy"), ("bo", "cy")}
    struck = play(card, 3, ("ada", "bo"), by_topic(act={"ada": "keep", "bo": "strike"}))
    assert struck.deeds("befriended") == {("ada", "cy")}
    assert (struck.coins["bo"], struck.coins["cy"]) == (5, -2)


def test_an_account_may_be_kept_together_or_closed() -> None:
    card = all_cards()["joint-account"]
    stays = play(card, 3, ("ada", "bo"), by_topic(divide={"ada": 3}, reply={"bo": "stay"}))
    assert stays.deeds("befriended") == {("bo", "ada")}
    closed = play(card, 3, ("ada", "bo"), by_topic(divide={"ada": 3}, reply={"bo": "close"}))
    assert closed.deeds("befriended") == set()
    assert closed.coins["ada"] == closed.coins["bo"] == 0


@pytest.mark.parametrize("name", CARDS)
def test_each_card_can_make_and_cut_a_link(name: str) -> None:
    pays = [pay for row in all_cards()[name].rules.outcomes for pay in row.pays]
    assert any(pay.befriends for pay in pays)
    assert any(pay.unfriends for pay in pays)
