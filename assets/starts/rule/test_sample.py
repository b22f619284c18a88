"""The regime `sample`: its figures on deeds whose sums can be done in the head."""

from __future__ import annotations

import pytest

from game.city.deeds import Deed, Rated
from game.city.regimes.registry import regime_named

SEATS = ("ada", "bo", "cy")


def stars(*values: int) -> list[Deed]:
    return [Rated("bo", "ada", value) for value in values]


@pytest.mark.parametrize(
    ("rounds", "score", "tier"),
    [
        ([[]], 3.0, 2),
        ([stars(5, 4)], 4.5, 3),
        ([stars(5, 4), stars(1)], 1.0, 1),
        ([stars(5, 4), []], 4.5, 3),
    ],
)
def test_only_the_latest_stars_count(rounds: list[list[Deed]], score: float, tier: int) -> None:
    standing = regime_named("sample").judge(SEATS, rounds)[-1]["ada"]
    assert (standing.score, standing.tier) == (score, tier)


def test_its_cuts_may_be_set_and_must_rise() -> None:
    assert regime_named("sample", low_below=1).judge(SEATS, [stars(2)])[-1]["ada"].tier == 2
    with pytest.raises(ValueError, match="rise"):
        regime_named("sample", low_below=4.5)
