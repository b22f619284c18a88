"""What the wishes about hill, beds and flight ask for at small and large tables, in short and long matches."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.plan import Plan
from game.city.wishes import is_true
from game.content import default_pack

MASKS = ("ada", "bo", "cy", "di", "ed", "flo", "gil", "hal")
BRIEF, FOUR_DAYS, LONG = "quick", "four days", "standard"


def stood(order: str) -> dict[str, int]:
    """Places from a line of initials, the best first; masks in brackets share a place: "a[bc]d"."""
    named = {mask[0]: mask for mask in MASKS}
    places, place, is_shared = {}, 1, False
    for at, letter in enumerate(order):
        if letter in named:
            places[named[letter]] = place
            place += not is_shared
        else:
            is_shared = letter == "["
            place = len(places) + 1 if at else 1
    return places


def city_after(*evenings: str, **known: object) -> City:
    """The city in the finale, after evenings with these places; seats are in alphabetical order."""
    ranks = [stood(order) for order in evenings]
    masks = MASKS[: len(ranks[-1])]
    city = City(masks=masks, wearer={mask: seat for seat, mask in enumerate(masks)})
    city.ranks = ranks
    for name, value in known.items():
        setattr(city, name, value)
    return city


def holds(wish: str, mask: str, city: City, length: str = LONG) -> bool:
    """In `plaudit`, or in four days of `charter`."""
    pack, masks = default_pack(), city.masks
    scenario = pack.scenarios["charter" if length == FOUR_DAYS else "plaudit"]
    days = "standard" if length == FOUR_DAYS else length
    return is_true(city, Plan(pack, scenario, days, len(masks)), city.seat_of(mask), wish)


def slept(*nights: str) -> list[dict[str, str]]:
    """Homes from lines of rungs 0 to 4 in the order of seats."""
    homes = sorted(default_pack().homes, key=lambda home: home.rung)
    return [{MASKS[seat]: homes[int(rung)].id for seat, rung in enumerate(night)} for night in nights]


def test_places_are_read_as_drawn() -> None:
    assert stood("b[ac]d") == {"bo": 1, "ada": 2, "cy": 2, "di": 4}


@pytest.mark.parametrize("length", [BRIEF, LONG])
def test_somersault_takes_the_last_up_and_the_first_down_across_the_middle(length: str) -> None:
    assert holds("somersault", "bo", city_after("abcd", "bdac"), length)
    assert not holds("somersault", "bo", city_after("abcd", "badc"), length), "above it, and still below the middle"
    assert not holds("somersault", "bo", city_after("abcdefg", "bcdgefa"), length), "the very middle is not up"
    assert holds("somersault", "bo", city_after("abcdefg", "bgcdaef"), length) is (length == LONG), "nor low enough"
    assert holds("somersault", "bo", city_after("abcdefg", "bgcdeaf"), length)
    assert holds("somersault", "bo", city_after("abcde", "bcead"), length), "of five it is"
    assert holds("somersault", "bo", city_after("abcde", "beacd"), length), "and it is down as well"
    assert not holds("somersault", "bo", city_after("abcde", "bcdea"), length)


@pytest.mark.parametrize(
    ("first", "is_low", "is_low_in_a_short_match"),
    [("bcda", True, True), ("bc[ad]", True, True), ("b[acd]", False, False), ("bcad", False, True),
     ("bcdefa", True, True), ("bcdeaf", True, True), ("bcdaef", False, True), ("bcadef", False, False)],
)  # fmt: skip
def test_comeback_is_from_the_foot_of_the_hill(first: str, is_low: bool, is_low_in_a_short_match: bool) -> None:
    city = city_after(first, "abcdef"[: len(stood(first))])
    assert holds("comeback", "ada", city) is is_low
    assert holds("comeback", "ada", city, BRIEF) is is_low_in_a_short_match


def test_comeback_ends_in_the_upper_half_and_in_three_days_in_the_very_middle() -> None:
    assert holds("comeback", "ada", city_after("bcdea", "bcade"), BRIEF)
    assert not holds("comeback", "ada", city_after("bcdea", "bcade"))
    assert not holds("comeback", "ada", city_after("bcdefga", "bcdaefg"), BRIEF), (
        "at a large table the middle is not up"
    )
    assert holds("comeback", "ada", city_after("bcdea", "bacde"))
    assert not holds("comeback", "ada", city_after("bcda", "bcad"))
    assert not holds("comeback", "ada", city_after("bac", "abc"), BRIEF), "the second of three was never low"


def test_comeback_is_from_a_late_evening_unless_there_are_only_three() -> None:
    early, late = city_after("bcda", "abcd", "abcd", "abcd"), city_after("abcd", "bcda", "abcd", "abcd")
    assert holds("comeback", "ada", late)
    assert not holds("comeback", "ada", early)
    assert holds("comeback", "ada", city_after("bcda", "abcd", "abcd"), BRIEF)


def test_left_and_right_wants_a_third_above_and_a_half_below() -> None:
    assert holds("left-and-right", "bo", city_after("abcd", "abcd"))
    assert holds("left-and-right", "bo", city_after("abcd", "abdc"))
    assert not holds("left-and-right", "bo", city_after("abcd", "bacd"), FOUR_DAYS)
    assert holds("left-and-right", "bo", city_after("abcd", "bacd")), "of four in a long match two are near the top"
    assert holds("left-and-right", "bo", city_after("abcdefg", "daebcfg"))
    assert not holds("left-and-right", "bo", city_after("abcdefg", "dabcefg")), "the very middle is not low"
    assert holds("left-and-right", "bo", city_after("abcdefg", "deabcfg")), "of seven three are near the top"
    assert not holds("left-and-right", "bo", city_after("abcdef", "deabcf"))


def rated(**stars: tuple[int, ...]) -> list[ev.OwnStars]:
    """What ada gave."""
    given = [(mask, star) for mask, all_of in stars.items() for star in all_of]
    return [ev.OwnStars(0, 2, "ada", mask, star, f"card-{n}") for n, (mask, star) in enumerate(given)]


def test_weathercock_takes_any_of_those_rated_best_and_worst() -> None:
    city = city_after("bcad", "bacd", own_stars=rated(bo=(5,), cy=(5,), di=(1,)))
    assert holds("weathercock", "ada", city)
    assert holds("weathercock", "ada", city_after("dcab", "bacd", own_stars=city.own_stars)), "the last evening counts"
    assert not holds("weathercock", "ada", city_after("bacd", "dcab", own_stars=city.own_stars))
    close = city_after("bcad", "bacd", own_stars=rated(bo=(5, 4, 4), cy=(4,), di=(3,)))
    assert not holds("weathercock", "ada", close), "a star and a half apart is love from hate"


@pytest.mark.parametrize(
    ("nights", "is_true"),
    [
        (("2200", "2000"), True),
        (("2200", "0200"), False),
        (("2200", "2100", "1000"), True),
        (("2200", "2100", "2000"), False),
        (("2300", "3400", "4000", "0000"), True),
        (("2300", "3400", "0000", "1000"), False),
        (("2300", "3400", "0100", "1000", "0200"), True),
    ],
)
def test_next_door_follows_the_right_neighbour_on_most_nights(nights: tuple[str, ...], is_true: bool) -> None:
    assert holds("good-neighbours", "ada", city_after("abcd", nights=slept(*nights))) is is_true


def test_light_luggage_flies_with_few_coins() -> None:
    coins = {"ada": 3, "bo": 4, "cy": 0, "di": 0}
    city = city_after("abcd", flown=("ada", "bo"), coins=coins)
    assert [mask for mask in city.masks if holds("light-luggage", mask, city)] == ["ada"]


@pytest.mark.parametrize("length", [BRIEF, LONG])
@pytest.mark.parametrize(
    ("order", "high", "low", "is_true"),
    [("abcd", (4,), (2,), True), ("abcd", (4, 3), (3, 3, 3, 2), True), ("abcd", (4, 3, 3), (2,), False),
     ("abcd", (4,), (3,), False), ("abcde", (4,), (3, 2), True), ("abcde", (4,), (3, 3, 2), False)],
)  # fmt: skip
def test_boarding_list_knows_high_from_low(
    order: str, high: tuple[int, ...], low: tuple[int, ...], is_true: bool, length: str
) -> None:
    city = city_after(order, own_stars=rated(bo=high, di=low), flown=("ada", "bo"))
    assert holds("boarding-list", "ada", city, length) is is_true
    city.flown = ("bo",)
    assert not holds("boarding-list", "ada", city, length)
