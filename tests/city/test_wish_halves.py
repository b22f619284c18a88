"""Half a wish: each has a half, said when it is turned over, that pays half; never beside the whole."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.plan import Plan
from game.city.wishes import HALVES, RULES, is_half_true
from game.content import default_pack
from tests.city.test_wishes_by_table_size import city_after, slept
from tests.laws.matches import plan_for, play


def is_half(wish: str, mask: str, *evenings: str, **known: object) -> bool:
    city, pack = city_after(*evenings, **known), default_pack()
    plan = Plan(pack, pack.scenarios["plaudit"], "standard", len(city.masks))
    return is_half_true(city, plan, city.seat_of(mask), wish)


def test_every_wish_has_a_half_and_says_what_it_is() -> None:
    assert HALVES.keys() == RULES.keys()
    assert all(wish.half for wish in default_pack().wishes.values())


@pytest.mark.parametrize(
    ("wish", "evenings", "expected"),
    [
        ("somersault", ("abcde", "adebc"), False),  # e, day one's last, is in the very middle; a is still first
        ("somersault", ("abcde", "ebacd"), False),  # the whole
        ("somersault", ("abcde", "aebcd"), True),  # e has crossed the middle
        ("somersault", ("abcde", "bcdae"), True),  # so has a
        ("left-and-right", ("abcde", "ecbda"), True),  # ada's left neighbour leads, bo on the right is in the middle
        ("left-and-right", ("abcde", "ecadb"), False),  # the whole
        ("comeback", ("bcdea", "bcdea"), True),
        ("comeback", ("bcdae", "bcdea"), False),
        ("comeback", ("bcdea", "abcde"), False),  # the whole
    ],
)
def test_halves_of_the_hill(wish: str, evenings: tuple[str, ...], expected: bool) -> None:
    assert is_half(wish, "ada", *evenings) is expected


def test_halves_of_beds_and_of_the_flight() -> None:
    assert is_half("good-neighbours", "ada", "abcde", "abcde", nights=slept("23000", "34000", "00000", "10000"))
    assert not is_half("good-neighbours", "ada", "abcde", "abcde", nights=slept("23000", "44000", "00000", "10000"))
    assert not is_half("good-neighbours", "ada", "abcde", "abcde", nights=slept("23000", "34000")), "that is the whole"
    purses = {"ada": 4, "bo": 3, "cy": 4, "di": 3, "ed": 4}
    flight = [is_half("light-luggage", m, "abcde", "abcde", flown=("ada", "bo"), coins=purses) for m in purses]
    assert flight == [True, False, False, True, False], "bo has the whole"


@pytest.mark.parametrize(
    ("scenario", "seats", "whole", "half"),
    [("first-impressions", 5, 4, 2), ("plaudit", 5, 5, 3), ("first-impressions", 6, 3, 2), ("plaudit", 7, 4, 2)],
)
def test_half_pays_half_and_no_more(scenario: str, seats: int, whole: int, half: int) -> None:
    seen = set()
    for seed in range(12):
        told = play(plan_for(scenario, seats), seed).events
        for at, event in enumerate(told):
            if isinstance(event, ev.WishRevealed):
                assert not (event.is_true and event.is_half)
                assert event.points == {"true": whole, "half": half, "not": 0}[event.verdict]
                assert told[at + 1] == ev.Lived(event.seat, event.points, "wish")
                seen.add(event.verdict)
    assert seen == {"true", "half", "not"}
