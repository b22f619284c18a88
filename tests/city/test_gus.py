"""Gus: the stars decide, a table that loves him sees him stay, and what the street gave is told to nobody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

import pytest

from game.city import cold_open
from game.city import events as ev
from game.city.cover import Street, is_covered
from game.city.cover_jointly import Weighed
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.driver import Close, Driver


def rated_gus(seed: int, stars: int, seats: int = 3) -> ev.GusRated:
    """What is told of him when everybody gives so many stars."""
    return told_of(seed, (stars,) * seats)


def told_of(seed: int, stars: tuple[int | None, ...]) -> ev.GusRated:
    """What is told of him when each seat gives its own; None: it passes."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["first-impressions"], "standard", len(stars))
    driver = Driver(plaudit_rules(plan), seed)
    while driver.ask is not None:
        for event in driver.fresh:
            if isinstance(event, ev.GusRated):
                return event
        driver.feed(Close(stars if driver.ask.beat == "gus_stars" else (None,) * len(driver.ask.slots), ()))
    raise AssertionError("he never came")


@pytest.mark.parametrize("seats", [3, 5, 8])
def test_a_table_that_loves_him_sees_him_stay(seats: int) -> None:
    assert not any(rated_gus(seed, 5, seats).is_moved for seed in range(20))


@pytest.mark.parametrize("seats", [3, 5, 8])
def test_a_table_that_gives_him_ones_sees_him_go(seats: int) -> None:
    assert all(rated_gus(seed, 1, seats).is_moved for seed in range(10))


def test_what_is_told_adds_up() -> None:
    for seed in range(20):
        told = rated_gus(seed, 4)
        assert told.citizens == 3
        assert (12 + 3) / 6 <= float(told.mean) <= (12 + 15) / 6
        assert told.is_moved == (float(told.mean) < 3)


@pytest.mark.parametrize("seats", [3, 4, 5, 8])
def test_nobodys_stars_for_him_can_be_told_from_the_mean(seats: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Least of all where all gave the same: no mean says that everybody gave one star, and none that all gave five."""
    streets: list[int] = []
    vote = cold_open.street_stars

    def heard(dice: Sequence[Dice], care: int, weighed: Sequence[Weighed]) -> list[int]:
        given = vote(dice, care, weighed)
        streets.append(sum(given))
        return given

    monkeypatch.setattr(cold_open, "street_stars", heard)
    tables = [*combinations_with_replacement((None, 1, 2, 3, 4, 5), seats)]
    for seed, stars in enumerate([*([(1,) * seats, (5,) * seats] * 20), *tables[:: len(tables) // 60 + 1]]):
        told = told_of(seed, stars)
        people = [given for given in stars if given]
        assert told.mean not in ("1.0", "5.0") or not people
        assert is_covered([(1, given) for given in people], Street(told.citizens, 1, streets[-1])), (seed, stars)


def test_the_second_match_of_an_evening_begins_without_him() -> None:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios["first-impressions"], "standard", 3, is_again=True)
    driver = Driver(plaudit_rules(plan), 1)
    beats: list[str] = []
    while driver.ask is not None and "card" not in beats:
        beats.append(driver.ask.beat)
        driver.feed(Close(tuple(None for _ in driver.ask.slots), ()))
    assert "masks" in beats
    assert not {"gus", "gus_stars", "x"} & set(beats)
