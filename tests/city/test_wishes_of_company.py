"""Wishes about friends and one's word: when each comes true, just barely and just not."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city import City, Promise
from game.city.plan import Plan
from game.city.wishes import RULES, is_half_true, is_true
from game.content import default_pack

MASKS = ("ada", "bo", "cy", "di", "ed", "flo")


def plan_for(length: str = "quick", seats: int = len(MASKS)) -> Plan:
    pack = default_pack()
    return Plan(pack, pack.scenarios["plaudit"], length, seats)


def city_where(masks: tuple[str, ...] = MASKS, **known: object) -> City:
    """The city in the finale: masks stand in alphabetical order, all have five coins."""
    city = City(masks=masks, wearer={mask: seat for seat, mask in enumerate(masks)})
    city.coins = dict.fromkeys(masks, 5)
    city.ranks = [{mask: place for place, mask in enumerate(masks, 1)}]
    for name, value in known.items():
        setattr(city, name, value)
    return city


def holds(wish: str, mask: str, city: City, length: str = "quick") -> bool:
    return is_true(city, plan_for(length, len(city.masks)), city.seat_of(mask), wish)


def links(*pairs: str) -> set[frozenset[str]]:
    return {frozenset(pair.split("-")) for pair in pairs}


def test_every_wish_of_the_pack_has_its_rule_and_every_rule_its_wish() -> None:
    wishes = default_pack().wishes.values()
    assert set(RULES) == {wish.id for wish in wishes if not (wish.all or wish.rule)}


def test_patron_needs_a_friend_near_the_top_and_to_be_in_the_lower_half() -> None:
    city = city_where(friends=links("ada-di", "ada-cy", "bo-flo", "cy-ed"))
    assert holds("patron", "di", city)
    assert holds("patron", "flo", city), "two of six are near the top"
    assert not holds("patron", "cy", city), "not low enough"
    assert not holds("patron", "ed", city), "the friend is third"
    five = city_where(MASKS[:5], friends=links("ada-cy"))
    assert not holds("patron", "cy", five), "the very middle is not the lower half"


@pytest.mark.parametrize(("friends", "is_true"), [(("ada-cy", "bo-cy"), False), (("ada-cy", "bo-cy", "flo-cy"), True)])
def test_inner_circle_wants_three_friends_and_the_upper_half(friends: tuple[str, ...], is_true: bool) -> None:
    assert holds("inner-circle", "cy", city_where(friends=links(*friends))) is is_true
    low = city_where(friends=links("ada-di", "bo-di", "cy-di"))
    assert not holds("inner-circle", "di", low), "and a place that is high enough"


def test_first_names_wants_two_friends_with_ones_own_high_stars_wherever_one_ends() -> None:
    def stars(**of: int) -> list[ev.OwnStars]:
        return [ev.OwnStars(5, 1, "flo", mask, given, "card") for mask, given in of.items()]

    friends = links("ada-flo", "bo-flo")
    assert holds("first-names", "flo", city_where(friends=friends, own_stars=stars(ada=4, bo=5)))
    assert not holds("first-names", "flo", city_where(friends=friends, own_stars=stars(ada=3, bo=5)))
    assert not holds("first-names", "flo", city_where(friends=friends, own_stars=stars(ada=5))), "one never rated"
    assert not holds("first-names", "flo", city_where(friends=friends, own_stars=stars(ada=5, cy=5))), "cy is no friend"
    assert is_half_true(city_where(friends=friends), plan_for(), MASKS.index("flo"), "first-names")


def test_on_your_own_wants_no_friend_and_a_good_place() -> None:
    assert holds("on-your-own", "cy", city_where(friends=links("ada-bo")))
    assert not holds("on-your-own", "bo", city_where(friends=links("ada-bo")))
    assert not holds("on-your-own", "di", city_where(friends=links("ada-bo")))


def test_forgiven_needs_two_broken_words_and_a_good_place() -> None:
    def broken(mask: str, times: int) -> list[Promise]:
        kept = [Promise(1, "c", mask, "two", "two", is_kept=True)]
        return kept + [Promise(1, "c", mask, "two", "none", is_kept=False)] * times

    assert holds("forgiven", "cy", city_where(promises=broken("cy", 2)))
    assert holds("forgiven", "cy", city_where(promises=broken("cy", 2)), "standard"), "in a long match too"
    assert not holds("forgiven", "cy", city_where(promises=broken("cy", 1)))
    assert not holds("forgiven", "ed", city_where(promises=broken("ed", 3)))
    for middle, seats in (("bo", 3), ("cy", 4), ("cy", 5), ("di", 6)):
        below = MASKS[MASKS.index(middle) + 1]
        assert holds("forgiven", middle, city_where(MASKS[:seats], promises=broken(middle, 2))), "the middle will do"
        assert not holds("forgiven", below, city_where(MASKS[:seats], promises=broken(below, 2))), "and nothing lower"


def test_wishes_follow_the_mask_that_is_worn_at_the_end() -> None:
    city = city_where(friends=links("ada-ed"))
    plan = plan_for()
    assert is_true(city, plan, 4, "patron")
    city.wearer["ed"], city.wearer["bo"] = 1, 4
    assert is_true(city, plan, 1, "patron")
    assert not is_true(city, plan, 4, "patron")
