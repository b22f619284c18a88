"""Films a match once for all laws of the screen."""

from __future__ import annotations

from functools import lru_cache

import pytest

from tests.laws.screens import Film, Match, matches
from tests.screens.shown import match_shown


@pytest.fixture(scope="session", params=list(matches()))
def film(request: pytest.FixtureRequest) -> Film:
    """One whole match of each scenario in the quick run, every size of table in the slow one."""
    return _filmed(request.param)


@lru_cache(maxsize=4)  # a fixture with parameters holds one only, and the files take turns
def _filmed(match: Match) -> Film:
    scenario, seats, seed = match
    return Film(match, match_shown(scenario, seats, seed=seed))
