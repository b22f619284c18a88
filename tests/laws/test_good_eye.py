"""The good eye reads votes: it is told once, in a rounded sum with the guesses, from which no star can be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.good_eye import eye_life, has_favourites, life_of
from tests.laws.matches import plan_for, play
from tests.laws.test_exchange_law import Twin
from tests.sampled import some

SEEDS = range(3)


def sums(city: City) -> list[int]:
    return [eye_life(city, seat) for seat in range(len(city.masks))]


def with_star(city: City, at: int, stars: int) -> City:
    """The same city, had one rating been another one."""
    old = city.given[at]
    given = [*city.given[:at], replace(old, stars=stars), *city.given[at + 1 :]]
    own = [replace(o, stars=stars) if (o.by, o.of, o.card) == (old.by, old.of, old.card) else o for o in city.own_stars]
    return replace(city, given=given, own_stars=own)


def others(city: City, at: int) -> Iterator[City]:
    """Cities in which that star was another: alone, with one more of the same face, or of the same hand, or both."""
    star = city.given[at]
    face = [n for n, s in enumerate(city.given) if (s.card, s.of) == (star.card, star.of) and n != at]
    hand = [n for n, s in enumerate(city.given) if s.by == star.by and n != at and n not in face]
    alone = [with_star(city, at, stars) for stars in range(1, 6) if stars != star.stars]
    yield from alone
    of_face = [with_star(changed, n, stars) for changed in alone for n in face for stars in range(1, 6)]
    yield from of_face
    yield from (with_star(changed, n, stars) for changed in (*alone, *of_face) for n in hand for stars in range(1, 6))


@pytest.mark.parametrize("seats", some([3, 5], 1))
def test_every_single_star_could_have_been_another_with_all_sums_the_same(seats: int) -> None:
    for seed in SEEDS:
        city = play(plan_for("first-impressions", seats), seed, Twin(seed, None)).city
        told, living = sums(city), [n for n, star in enumerate(city.given) if star.by in city.masks]
        assert len(living) >= 12
        for at in living:
            assert any(sums(other) == told for other in others(city, at)), f"{seed}: {city.given[at]}"


def rated(city: City, seat: int, first: int, others: int) -> City:
    """The same city, had this seat given one mask `first` stars each time, and all others `others`."""
    loved = next(star.of for star in city.own_stars if star.seat == seat)
    own = [replace(s, stars=first if s.of == loved else others) if s.seat == seat else s for s in city.own_stars]
    return replace(city, own_stars=own)


def test_whoever_has_favourites_has_a_quarter_of_it() -> None:
    """A pact has; who gives all alike has not, nor who gives one mask two stars more; at seven seats two and a half."""
    city = play(plan_for("first-impressions", 5), 1, Twin(1, None)).city
    assert [has_favourites(rated(city, 0, *stars), 0) for stars in ((5, 1), (5, 2), (5, 3), (5, 5), (1, 1))] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert not has_favourites(replace(city, own_stars=[]), 0)
    assert life_of(20, 0, 20, 5) == 5
    assert life_of(20, 0, 20, 5, is_even=False) == 1
    assert life_of(20, 4, 20, 5, is_even=False) == 3, "guesses are no favour"
    near = max((s for s in range(5) if not has_favourites(city, s)), key=lambda s: eye_life(city, s))
    assert eye_life(rated(city, near, 5, 1), near) < eye_life(city, near)


def test_from_seven_seats_on_favourites_lie_further_apart() -> None:
    """Two and a half stars: favourites at five seats, at seven, where each mask has fewer faces, not yet."""
    city = play(plan_for("first-impressions", 5), 1, Twin(1, None)).city
    star = next(star for star in city.own_stars if star.seat == 0)
    given = [("a", 5), ("a", 4), ("b", 2)]
    five = replace(city, own_stars=[replace(star, of=of, stars=stars) for of, stars in given])
    seven = replace(five, masks=(*city.masks, "sixth", "seventh"))
    assert [has_favourites(table, 0) for table in (five, seven)] == [True, False]


@pytest.mark.parametrize("scenario", ["first-impressions", "plaudit"])
def test_it_is_told_to_each_seat_alone_and_once_when_all_stars_are_given(scenario: str) -> None:
    paid = 0
    for seed in SEEDS:
        events = play(plan_for(scenario, 5), seed, Twin(seed, None)).events
        last = max(n for n, event in enumerate(events) if isinstance(event, ev.StarsGiven | ev.WishRevealed))
        told = [(n, e) for n, e in enumerate(events) if isinstance(e, ev.LivedQuietly) and e.why == "guessed_stars"]
        assert all(n > last for n, _ in told)
        assert len({e.seat for _, e in told}) == len(told)
        assert all(e.audience == "seat" for _, e in told)
        paid += len(told)
    assert paid
