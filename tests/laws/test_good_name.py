"""A good name is worth what its stars are, at the end, where the scenario says so; and it tells of no single star."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.finale import GOOD_NAME
from game.city.good_name import name_life
from game.content import default_pack
from tests.laws.bot_matches import bot_match
from tests.laws.matches import plan_for, play
from tests.laws.test_exchange_law import Twin
from tests.laws.test_good_eye import others
from tests.sampled import some

MOST = 2
WITH_NAMES = ("the-list", "applause")


def test_it_counts_where_the_rules_of_a_scenario_count_hardly_a_star() -> None:
    assert {one.id: one.good_name for one in default_pack().scenarios.values() if one.good_name} == dict.fromkeys(
        WITH_NAMES, MOST
    )


@pytest.mark.parametrize(("scenario", "seats"), [("the-list", 5), ("applause", 3), ("applause", 7), ("plaudit", 5)])
def test_three_stars_of_all_that_a_mask_was_given_are_one_life_point_and_four_are_two(
    scenario: str, seats: int
) -> None:
    for seed in range(4):
        match = bot_match(scenario, seed, seats)
        got: dict[str, list[int]] = defaultdict(list)
        worn: dict[int, str] = {}
        for event in match.events:
            if isinstance(event, ev.MatchBegan | ev.MasksSwapped):
                worn = dict(enumerate(event.masks))
            elif isinstance(event, ev.StarsGiven):
                got[event.of].append(event.stars)
        due = {}
        for seat, mask in worn.items():
            mean = Fraction(sum(got[mask]), len(got[mask]) or 1)
            due[seat] = (2 if mean >= 4 else 1 if mean >= 3 else 0) if scenario in WITH_NAMES else 0
        told = [event for event in match.events if isinstance(event, ev.LivedQuietly) and event.why == GOOD_NAME]
        assert {e.seat: e.points for e in told} == {seat: life for seat, life in due.items() if life}
        assert all(event.audience == "seat" for event in told)


def names(city: City) -> list[int]:
    return [name_life(city, mask, MOST) for mask in city.masks]


@pytest.mark.parametrize("seats", some([3, 5], 1))
def test_every_single_star_could_have_been_another_with_all_names_the_same(seats: int) -> None:
    for seed in range(2):
        city = play(plan_for("applause", seats), seed, Twin(seed, None)).city
        living = [at for at, star in enumerate(city.given) if star.by in city.masks]
        assert living
        for at in living:
            assert any(names(other) == names(city) for other in others(city, at)), f"{seed}: {city.given[at]}"
