"""What the wishes about hill, beds and flight ask for at small and large tables, in short and long matches."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.plan import Plan
from game.city.wishes import is_true
from game.content import default_pack

MASKS = ("ada", "bo", "cy", "di", "ed", "flo", "gil", "hal")
BRIEF, LONG = "quick", "standard"


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
    pack = default_pack()
    return is_true(city, Plan(pack, pack.scenarios["plaudit"], length, len(city.masks)), city.seat_of(mask), wish)


def slept(*nights: str) -> list[dict[str, str]]:
    """Homes from lines of rungs 0 to 4 in the order of seats."""
    homes = sorted(default_pack().homes, key=lambda home: home.rung)
    return [{MASKS[seat]: homes[int(rung)].id for seat, rung in enumerate(night)} for night in nights]


def test_places_are_read_as_drawn() -> None:
    assert stood("b[ac]d") == {"bo": 1, "ada": 2, "cy": 2, "di": 4}


def test_somersault_asks_for_day_ones_last_above_its_first_however_long_the_match() -> None:
    assert holds("somersault", "bo", city_after("abcd", "bdac"), BRIEF)
    assert holds("somersault", "bo", city_after("abcd", "bdac"))
    assert not holds("somersault", "bo", city_after("abcd", "badc"), BRIEF)
    assert not holds("somersault", "bo", city_after("abcd", "b[ad]c"))


@pytest.mark.parametrize(
    ("first", "is_low", "is_low_in_a_short_match"),
    [("bcda", True, True), ("bc[ad]", True, True), ("b[acd]", False, False), ("bcad", False, True),
     ("bcdefa", True, True), ("bcdeaf", True, True), ("bcdaef", False, True), ("bcadef", False, False)],
)  # fmt: skip
def test_comeback_is_from_the_foot_of_the_hill(first: str, is_low: bool, is_low_in_a_short_match: bool) -> None:
    city = city_after(first, "abcdef"[: len(stood(first))])
    assert holds("comeback", "ada", city) is is_low
    assert holds("comeback", "ada", city, BRIEF) is is_low_in_a_short_match


def test_comeback_ends_in_the_upper_half_or_the_very_middle() -> None:
    assert holds("comeback", "ada", city_after("bcdea", "bcade"))
    assert not holds("comeback", "ada", city_after("bcda", "bcad"))
    assert not holds("comeback", "ada", city_after("bac", "abc"), BRIEF), "the second of three was never low"


def test_left_and_right_wants_a_third_above_and_a_half_below() -> None:
    assert holds("left-and-right", "bo", city_after("abcd", "abcd"))
    assert holds("left-and-right", "bo", city_after("abcd", "abdc"))
    assert not holds("left-and-right", "bo", city_after("abcd", "bacd"))
    assert holds("left-and-right", "bo", city_after("abcdefg", "daebcfg"))
    assert not holds("left-and-right", "bo", city_after("abcdefg", "dabcefg")), "the very middle is not low"


def rated(**stars: tuple[int, ...]) -> list[ev.OwnStars]:
    """What ada gave."""
    given = [(mask, star) for mask, all_of in stars.items() for star in all_of]
    return [ev.OwnStars(0, 2, "ada", mask, star, f"card-{n}") for n, (mask, star) in enumerate(given)]


def test_weathercock_takes_any_of_those_rated_best_and_worst() -> None:
    city = city_after("bcad", "bacd", own_stars=rated(bo=(5,), cy=(5,), di=(1,)))
    assert holds("weathercock", "ada", city)
    assert holds("weathercock", "ada", city_after("dcab", "bacd", own_stars=city.own_stars)), "the last evening counts"
    assert not holds("weathercock", "ada", city_after("bacd", "dcab", own_stars=city.own_stars))
    close = city_after("bcad", "bacd", own_stars=rated(bo=(5, 4), cy=(4,), di=(3,)))
    assert not holds("weathercock", "ada", close), "four seats: two stars apart"


def test_weathercock_asks_for_less_at_large_tables() -> None:
    own = rated(bo=(5, 4), cy=(4,), gil=(3,))
    assert holds("weathercock", "ada", city_after("gcadefb", "bacdefg", own_stars=own)), "one and a half are enough"
    assert not holds("weathercock", "ada", city_after("gcadefb", "bacdegf", own_stars=own))


@pytest.mark.parametrize(
    ("seats", "nights", "is_true"),
    [(4, "2200", True), (4, "1200", False), (4, "2100", False), (5, "24000", True), (7, "2200000", True),
     (7, "2100000", False)],
)  # fmt: skip
def test_next_door_asks_for_a_terrace_flat_or_better_twice(seats: int, nights: str, is_true: bool) -> None:
    assert holds("good-neighbours", "ada", city_after("abcdefg"[:seats], nights=slept(nights, nights))) is is_true


def test_next_door_is_for_two_nights() -> None:
    assert not holds("good-neighbours", "ada", city_after("abcd", nights=slept("0200", "2200")))


def test_quiet_life_is_in_the_middle_on_two_evenings() -> None:
    assert holds("quiet-life", "bo", city_after("abcd", "acbd"))
    assert not holds("quiet-life", "bo", city_after("bacd", "acbd"))
    seven = city_after("abcdefg", "acbdefg")
    assert not holds("quiet-life", "bo", seven), "seven seats: two above and two below"
    assert holds("quiet-life", "di", seven)


def test_last_seat_may_leave_one_behind_it_at_large_tables() -> None:
    assert holds("last-seat", "bo", city_after("abcd", flown=("ada", "bo")))
    assert not holds("last-seat", "ada", city_after("abcd", flown=("ada", "bo")))
    assert holds("last-seat", "cy", city_after("abcdef", flown=("ada", "cy", "flo")))
    assert not holds("last-seat", "bo", city_after("abcdef", flown=("bo", "cy", "flo")))


@pytest.mark.parametrize(
    ("high", "low", "is_brief", "is_long"),
    [((4,), (2,), True, True), ((4, 4, 3), (2,), False, False), ((4, 4, 4, 4, 3), (2, 2, 3), True, False),
     ((4,), (2, 2, 2, 3), True, True)],
)  # fmt: skip
def test_boarding_list_knows_high_from_low(
    high: tuple[int, ...], low: tuple[int, ...], is_brief: bool, is_long: bool
) -> None:
    city = city_after("abcd", own_stars=rated(bo=high, di=low), flown=("ada", "bo"))
    assert holds("boarding-list", "ada", city, BRIEF) is is_brief
    assert holds("boarding-list", "ada", city) is is_long
    city.flown = ("bo",)
    assert not holds("boarding-list", "ada", city, BRIEF)
