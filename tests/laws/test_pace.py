"""How the time of a match goes, with people who read, think and press: what CONTRIBUTING and the menu promise of it.

The quick run looks at two tables and counts no words; the slow one plays every scenario at every table, and reads.
"""

from __future__ import annotations

from functools import cache
from statistics import fmean

import pytest

from game.city.plan import LARGE, SEATS_LEAST, SEATS_MOST, Plan
from game.content import default_pack
from tests.benchmarks.pace import Figures, measure

pytestmark = pytest.mark.xdist_group("pace")  # what they share is made once

FIRST, STANDARD = "first-impressions", "standard"
SIZES = range(SEATS_LEAST, SEATS_MOST + 1)
IN_ENCOUNTERS, NIGHT_S, WAIT_S, MENU = 0.60, 60.0, 20.0, 0.10
DEEDS, DEEDS_LARGE = 6.0, 7.0
TEAM_WAIT_S = 36.0
"""Where teams talk over each press, who is not asked waits while they do: 20 s, and what is told before and after."""
WITHIN = 0.97
"""A mean over a few matches may miss its mark by so little: other seeds are other matches."""
QUICK = ((FIRST, STANDARD, 5), (FIRST, STANDARD, 8), ("the-list", STANDARD, 7))
ALL = tuple(
    (scenario.id, length, seats)
    for scenario in default_pack().scenarios.values()
    for length in scenario.lengths
    for seats in (SIZES if length == STANDARD else (3, 8))
)


@cache
def figures(scenario: str, length: str, seats: int, *, is_reading: bool) -> Figures:
    matches = 5 if is_reading and (scenario, length) == (FIRST, STANDARD) else 3
    return measure(scenario, length, seats, matches, is_reading=is_reading)


def tables(*, only: str = "", least: int = SEATS_LEAST) -> list[object]:
    """Those of the quick run, then all in the slow one; each goes with whether words are counted."""
    quick = [pytest.param(*table, False) for table in QUICK]
    slow = [pytest.param(*table, True, marks=pytest.mark.slow) for table in ALL]
    return [row for row in (*quick, *slow) if only in ("", row.values[0]) and int(str(row.values[2])) >= least]


def standard(rows: list[object]) -> list[object]:
    return [row for row in rows if row.values[1] == STANDARD]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("scenario", "length", "seats", "is_reading"), standard(tables(only=FIRST)))
def test_a_first_evening_is_played_not_administered(scenario: str, length: str, seats: int, is_reading: bool) -> None:
    found = figures(scenario, length, seats, is_reading=is_reading)
    assert found.in_encounters >= IN_ENCOUNTERS * WITHIN
    assert found.longest_gap_s <= NIGHT_S, "from the last scene of a day to the first of the next"
    assert found.deeds_a_player >= DEEDS * WITHIN


@pytest.mark.parametrize(("scenario", "length", "seats", "is_reading"), standard(tables(least=LARGE)))
def test_at_a_large_table_everybody_is_in_front_often(scenario: str, length: str, seats: int, is_reading: bool) -> None:
    found = figures(scenario, length, seats, is_reading=is_reading)
    assert found.deeds_a_player >= DEEDS_LARGE * WITHIN
    assert min(found.deeds) >= fmean(found.deeds) - 2, "and nobody is forgotten"


@pytest.mark.parametrize(("scenario", "length", "seats", "is_reading"), tables())
def test_nobody_sits_long_without_a_press(scenario: str, length: str, seats: int, is_reading: bool) -> None:
    found = figures(scenario, length, seats, is_reading=is_reading)
    pack = default_pack()
    has_talk = Plan(pack, pack.scenarios[scenario], length, seats).has_team_talk
    assert max(found.longest_wait_s) <= (TEAM_WAIT_S if has_talk else WAIT_S), found.waited_for


@pytest.mark.parametrize(("scenario", "length", "seats", "is_reading"), tables())
def test_the_menu_tells_how_long_it_lasts(scenario: str, length: str, seats: int, is_reading: bool) -> None:
    found = figures(scenario, length, seats, is_reading=is_reading)
    assert found.menu_minutes == pytest.approx(found.minutes, rel=MENU)


def test_every_scenario_is_looked_at_with_every_length() -> None:
    lengths = {(one.id, length) for one in default_pack().scenarios.values() for length in one.lengths}
    assert {(scenario, length) for scenario, length, _ in ALL} == lengths
