"""Rules of wishes that take numbers: when each is so, just barely and just not; and several at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.city import City, Promise
from game.city.pack import Clause, Wish
from game.city.plan import Plan
from game.city.wishes import is_true
from game.city.wishes.made import MADE, param_problems
from game.content import default_pack

MASKS = ("ada", "bo", "cy", "di", "ed")


def plan_with(wish: Wish) -> Plan:
    pack = default_pack()
    return Plan(replace(pack, wishes={wish.id: wish}), pack.scenarios["plaudit"], "quick", len(MASKS))


def holds(city: City, *clauses: Clause, seat: int = 1) -> bool:
    first, *more = clauses
    wish = Wish("own", "Own", "Own.", "-", rule=first.rule, params=first.params)
    if more:
        wish = Wish("own", "Own", "Own.", "-", all=clauses)
    return is_true(city, plan_with(wish), seat, "own")


def asks(rule: str, **params: int) -> Clause:
    return Clause(rule, params)


def city_of_bo() -> City:
    """The city in the finale: bo, of seat 1, is second of five."""
    city = City(masks=MASKS, wearer={mask: seat for seat, mask in enumerate(MASKS)})
    city.ranks = [{mask: place for place, mask in enumerate(MASKS, 1)}]
    city.coins = dict.fromkeys(MASKS, 5) | {"bo": 7}
    city.own_stars = [ev.OwnStars(1, 1, "bo", "ada", 5, "card")] * 2 + [ev.OwnStars(0, 1, "ada", "bo", 5, "card")]
    city.own_stars.append(ev.OwnStars(1, 2, "bo", "cy", 5, "jar"))
    city.given = [ev.StarsGiven(by, "bo", 1, "card") for by in ("ada", "cy")]
    city.nights = [dict.fromkeys(MASKS, home) for home in ("terrace", "capsule", "bunk")]
    city.trail = [dict.fromkeys(MASKS, place) for place in ("yard", "market", "yard")]
    city.friends = {frozenset(("ada", "bo")), frozenset(("cy", "di"))}
    city.promises = [Promise(1, "card", "bo", "one", "one", True), Promise(2, "card", "bo", "two", "none", False)]
    city.promises += [Promise(2, "jar", "cy", "a coin", "a button", False), Promise(2, "jar", "bo", "", "a coin", True)]
    city.flown = ("ada", "bo")
    return city


@pytest.mark.parametrize(
    ("so", "not_so"),
    [
        (asks("stars_given", stars=5, at_least=3), asks("stars_given", stars=5, at_least=4)),
        (asks("stars_given", stars=1, at_most=0), asks("stars_given", stars=5, at_most=2)),
        (asks("stars_got", stars=1, at_least=2), asks("stars_got", stars=1, at_least=3)),
        (asks("place", best=2, worst=2), asks("place", best=3)),
        (asks("place", worst=2), asks("place", worst=1)),
        (asks("upper_half"), asks("upper_half", yes=0)),
        (asks("stars_for_broken", stars=5, at_least=1), asks("stars_for_broken", stars=5, at_least=2)),
        (asks("stars_for_broken", stars=1, at_most=0), asks("stars_for_broken", stars=1, at_least=1)),
        (asks("home_nights", nights=2, highest=1), asks("home_nights", nights=3, highest=1)),
        (asks("home_nights", nights=1, lowest=2), asks("home_nights", nights=1, lowest=3)),
        (asks("coins_left", at_least=7), asks("coins_left", at_least=8)),
        (asks("coins_left", at_most=7), asks("coins_left", at_most=6)),
        (asks("debts", yes=0), asks("debts")),
        (asks("flew"), asks("flew", yes=0)),
        (asks("friends", at_least=1), asks("friends", at_least=2)),
        (asks("kept_word", broken_at_most=1), asks("kept_word")),
        (asks("kept_word", broken_at_most=1, kept_at_least=1), asks("kept_word", broken_at_most=1, kept_at_least=2)),
        (asks("broken_word", at_least=1), asks("broken_word", at_least=2)),
        (asks("districts_seen", at_least=2), asks("districts_seen", at_least=3)),
    ],
    ids=lambda clause: f"{clause.rule} {dict(clause.params)}",
)
def test_a_rule_is_so_just_barely_and_just_not(so: Clause, not_so: Clause) -> None:
    assert holds(city_of_bo(), so)
    assert not holds(city_of_bo(), not_so)


def test_the_table_above_knows_every_rule_with_numbers() -> None:
    cases = test_a_rule_is_so_just_barely_and_just_not.pytestmark[0].args[1]  # type: ignore[attr-defined]
    assert {so.rule for so, _ in cases} == set(MADE)


def test_what_is_asked_at_once_must_all_be_so() -> None:
    city = city_of_bo()
    assert holds(city, asks("flew"), asks("coins_left", at_least=7))
    assert not holds(city, asks("flew"), asks("coins_left", at_least=8))
    assert not holds(city, asks("flew", yes=0), asks("coins_left", at_least=7))
    assert not holds(city, asks("flew"), asks("patron")), "rules without numbers may be asked for too: bo is too high"


def test_a_wish_may_go_by_the_rule_of_another() -> None:
    city = city_of_bo()
    city.ranks = [{mask: place for place, mask in enumerate(("ada", "cy", "di", "ed", "bo"), 1)}]
    assert holds(city, asks("patron"))
    assert not holds(city_of_bo(), asks("patron"))


@pytest.mark.parametrize(
    ("rule", "params", "says"),
    [
        ("place", {"bset": 1}, ("bset", 'the rule place takes no such number. Did you mean "best"?')),
        ("flew", {"yes": 2}, ("yes", "must be 0 to 1, not 2 (1 if so it must be, 0 if so it must not be)")),
        ("stars_given", {}, ("", "the rule stars_given needs these numbers too: stars")),
        ("coins_left", {"at_least": 9, "at_most": 3}, ("at_least", "at_least must not be above at_most")),
        ("comeback", {"nights": 1}, ("nights", "the rule comeback takes no numbers; leave them out")),
    ],
)
def test_wrong_numbers_are_told(rule: str, params: dict[str, int], says: tuple[str, str]) -> None:
    assert list(param_problems(rule, params)) == [says]
