"""Something moves in nearly every second of a match, rest screens too, and nothing flashes above three a second."""

from __future__ import annotations

import numpy as np
import pytest

from tests.benchmarks.alive import ALIVE_TARGET, FLASHES_MOST, GRID, Flashes, measure


def flashes_of(levels: list[float], share: float = 1.0) -> int:
    """What the test for flashes makes of a screen whose left `share` takes these brightnesses, 20 a second."""
    seen = Flashes(20)
    for level in levels:
        light = np.full(GRID, 0.5)
        light[: round(GRID[0] * share)] = level
        seen.see(light)
    return seen.most


def test_a_flash_is_found_by_its_brightness_and_size() -> None:
    assert flashes_of([0.5, 0.5] * 20) == 0
    assert flashes_of([0.2, 0.2, 0.6, 0.6] * 10) >= 4
    assert flashes_of([0.2, 0.2, 0.25, 0.25] * 10) == 0, "a change of a twentieth is none"
    assert flashes_of([0.9, 0.9, 1.0, 1.0] * 10) == 0, "both sides are bright"
    assert flashes_of([0.2, 0.2, 0.6, 0.6] * 10, share=0.2) == 0, "too small"


@pytest.mark.slow
def test_a_cold_open_lives_and_does_not_flash() -> None:
    found = measure("first-impressions", 4, 24)
    assert found["alive"] >= 0.9, found
    assert found["most_flashes_a_second"] <= FLASHES_MOST


@pytest.mark.slow
def test_with_no_motion_not_a_pixel_moves_while_nothing_new_is_told() -> None:
    found = measure("first-impressions", 4, 40, motion="none")
    assert found["alive"] == 0, found["beats"]
    assert len(found["beats"]) > 3


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("scenario", "seats"), [("first-impressions", 5)])
def test_with_no_motion_nothing_moves_in_a_whole_match(scenario: str, seats: int) -> None:
    found = measure(scenario, seats, 4_000, motion="none")
    assert found["seconds"] > 300
    assert found["alive"] == 0, {beat: row for beat, row in found["beats"].items() if row["alive"]}


@pytest.mark.slow
@pytest.mark.timeout(600)  # it draws some twelve thousand frames
@pytest.mark.parametrize("scenario", ["first-impressions", "plaudit"])
def test_a_whole_match_lives_and_does_not_flash(scenario: str) -> None:
    found = measure(scenario, 5, 3_000)
    assert found["seconds"] > 300
    assert found["alive"] >= ALIVE_TARGET, found["beats"]
    assert found["most_flashes_a_second"] <= FLASHES_MOST
