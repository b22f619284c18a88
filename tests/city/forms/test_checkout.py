"""The till: codes and purses, tags that nobody sees, gifts misread, coins refused, favourites first, tips."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.deeds import Bought
from game.city.forms.registry import form_named
from tests.city.forms.card_laws import (
    can_somebody_be_wronged,
    does_meanness_pay_alone,
    is_best_without_meanness,
    outcomes,
)
from tests.city.forms.cards_on_disk import all_cards
from tests.city.forms.playing import MASKS, by_topic, play
from tests.city.forms.staged import Staged, standing

CARDS = {card.id: card for card in all_cards().values() if card.form == "checkout"}
PILLS, ELDER, SAW, CAKE = (
    CARDS[i] for i in ("pills-for-someone", "coins-in-the-hand", "the-singing-saw", "the-last-cake")
)


def test_there_are_five_checkouts() -> None:
    assert len(CARDS) >= 5


@pytest.mark.parametrize("card_id", sorted(CARDS))
def test_kindness_is_best_together_and_meanness_alone(card_id: str) -> None:
    card = CARDS[card_id]
    assert form_named("checkout").problems(card) == []
    for count in range(card.masks[0], card.masks[1] + 1):
        first = [card.rules.elder_acts] if card.rules.has_elder else []
        acts = first + [card.rules.acts] * (count - len(first))
        plays = outcomes(card, count, acts, lambda chosen: {"buy": dict(chosen)})
        assert is_best_without_meanness(plays)
        assert does_meanness_pay_alone(plays)
        assert can_somebody_be_wronged(plays)


@pytest.mark.parametrize("card_id", sorted(CARDS))
@pytest.mark.parametrize("coins", [0, 1])
def test_a_purse_never_falls_below_nothing(card_id: str, coins: int) -> None:
    card = CARDS[card_id]
    for pick in (0, 1, 2):
        acts = dict.fromkeys(MASKS[:2], card.rules.acts[pick].id)
        if card.rules.has_elder:
            acts["ada"] = card.rules.elder_acts[pick].id
        played = play(card, 4, MASKS[:2], by_topic(buy=acts), coins=coins)
        assert min(played.city.coins.values()) >= 0


def test_a_gift_is_read_as_the_buyers_own_and_nobody_sees_the_tag() -> None:
    played = play(PILLS, 4, MASKS[:2], by_topic(buy={"ada": "pills", "bo": "tea"}))
    assert [d for d in played.city.rounds[-1] if isinstance(d, Bought)] == [
        Bought("ada", "luxury"),
        Bought("bo", "house_brand"),
    ]
    assert not [e for e in played.events if e.audience == "public" and "luxury" in repr(e)]
    ((by, of),) = played.deeds("kept_company")
    assert by == "ada"
    assert of in MASKS[2:4]


def test_who_is_short_of_coins_goes_without_and_breaks_no_word() -> None:
    said = by_topic(promise={"ada": "pills"}, buy={"ada": "pills", "bo": "none"})
    played = play(PILLS, 4, MASKS[:2], said, coins=1)
    (slips,) = played.shown(ev.SlipsPrinted)
    assert slips.slips[0] == ("ada", "none", 0, "short")
    assert played.result is not None
    assert played.result.broken == ()
    assert played.care()["ada"] == 1


def test_coins_in_the_hand_are_refused_until_the_law_says_otherwise() -> None:
    said = by_topic(buy={"ada": "coins", "bo": "mine"})
    for past, how, coins in (([], "cash", 5), ([ev.LawPassed("cash_law", "")], "open", 4)):
        staged = Staged(ELDER, 4, 2, past)
        (slips,) = (e for e in staged.day(said) if isinstance(e, ev.SlipsPrinted))
        assert slips.slips[0][3] == how
        assert staged.city.coins["ada"] == coins


@pytest.mark.parametrize(
    ("tier", "regime", "how", "coins"),
    [
        (0, "gilded", "refused", 5),
        (3, "plain_stars", "welcome", 4),
        (2, "gilded", "open", 3),
        (1, "orchard", "deposit", 2),
    ],
)
def test_a_till_asks_the_rule_in_force(tier: int, regime: str, how: str, coins: int) -> None:
    staged = Staged(PILLS, 4, 2, standing(regime, ada=tier))
    (slips,) = (e for e in staged.day(by_topic(buy={"ada": "pills", "bo": "none"})) if isinstance(e, ev.SlipsPrinted))
    assert slips.slips[0][3] == how
    assert staged.city.coins["ada"] == coins


def test_a_deposit_comes_back_tomorrow_evening() -> None:
    staged = Staged(PILLS, 4, 2, standing("orchard", ada=1))
    staged.day(by_topic(buy={"ada": "pills", "bo": "tea"}))
    assert staged.city.later == [ev.Deferred("ada", 2, 1, 0, "deposit")]


def test_in_the_first_act_every_code_is_read() -> None:
    staged = Staged(PILLS, 4, 2, standing("gilded", ada=0), act=1)
    (slips,) = (e for e in staged.day(by_topic(buy={"ada": "pills"})) if isinstance(e, ev.SlipsPrinted))
    assert slips.slips[0] == ("ada", "pills", 2, "open")


def test_the_last_cake_goes_to_a_favourite() -> None:
    said = by_topic(buy={"ada": "give", "bo": "eat"})
    for past, fate in (
        (standing("mean", ada=3, bo=1), ("open", "sold_out")),
        (standing("mean", ada=1, bo=3), ("sold_out", "open")),
    ):
        told = Staged(CAKE, 4, 2, past).day(said)
        (slips,) = (e for e in told if isinstance(e, ev.SlipsPrinted))
        assert tuple(slip[3] for slip in slips.slips) == fate


def test_tips_go_by_code_to_whoever_plays() -> None:
    played = play(SAW, 4, MASKS[:3], by_topic(buy={"ada": "two", "bo": "one", "cy": "none"}))
    assert (played.coins["di"], played.coins["ada"], played.coins["bo"], played.coins["cy"]) == (3, -2, -1, 0)
    assert played.deeds("kept_company") == {("ada", "di"), ("bo", "di")}


def test_a_wrong_card_is_told_what_is_wrong() -> None:
    rules = replace(PILLS.rules, tags={"pills": "shiny", "soup": "plain"}, stock=0)
    told = " ".join(form_named("checkout").problems(replace(PILLS, rules=rules)))
    assert all(word in told for word in ('"shiny"', '"soup"', "stock"))
