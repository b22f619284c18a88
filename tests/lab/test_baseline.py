"""The base pack plays as it was measured; a figure that has left its range is named."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from game.content import default_pack
from tests.lab.baseline import FIRST_AGAIN, PATH, PLAYED, figures, strayed


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("scenario", tuple(default_pack().scenarios))
def test_every_figure_is_where_it_was(scenario: str) -> None:
    now = figures(scenario, FIRST_AGAIN, PLAYED)
    assert list(strayed(scenario, now)) == [], "if that is meant: python -m tests.lab.baseline --record"
    moved = {name: replace(f, value=f.value + 5 * (f.high - f.low) + 0.5) for name, f in now.items()}
    assert len(list(strayed(scenario, moved))) > 20, "the check sees figures that have moved"


def test_the_baseline_has_every_scenario_with_its_figures() -> None:
    known = json.loads(PATH.read_text(encoding="utf-8"))
    assert set(known) == set(default_pack().scenarios)
    assert all(len(rows) > 60 for rows in known.values())
