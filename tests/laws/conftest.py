"""Films a match once for all laws of the screen."""

from __future__ import annotations

import pytest

from tests.laws.screens import Film, matches
from tests.screens.shown import match_shown


@pytest.fixture(scope="session", params=list(matches()))
def film(request: pytest.FixtureRequest) -> Film:
    """One whole match of each scenario in the quick run, every size of table in the slow one."""
    scenario, seats, seed = request.param
    return Film(request.param, match_shown(scenario, seats, seed=seed))
