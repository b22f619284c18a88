"""A rule of scoring made for tests: its gates meet the four masks of news.py as a test wants. Checks nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.city.city_table import CityTable
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.regimes.registry import all_regimes, regime_named
from tests.city.news import MASKS

TIERS = (4, 3, 1, 0)
"""The tiers of `MASKS` that go with `meeting`: each has one of its own, and may rent what tiers let it."""


def meeting(table: CityTable, plan: Plan, **treatments: Mapping[MaskId, str]) -> None:
    """From now on these gates meet these masks like this, and are open to everyone else."""
    tiers = dict(zip(MASKS, TIERS, strict=True))
    doors: dict[int, dict[str, str]] = {}
    for gate, by_mask in treatments.items():
        for mask, treatment in by_mask.items():
            doors.setdefault(tiers[mask], {})[gate] = treatment
    rules = {**all_regimes(), "gilded": replace(regime_named("gilded"), doors=doors)}
    table.state.regimes = rules
    vars(plan)["regimes"] = rules  # in the place of those that the plan would read from its pack
