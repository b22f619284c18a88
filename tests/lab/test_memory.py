"""Ten times the matches cost the lab no more memory."""

from __future__ import annotations

import pytest

from tests.benchmarks.lab_memory import measure

MORE_MB = 3
"""Python's own accidents. A match's events are a fifth of a megabyte: a thousand that were kept would show."""


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_peak_memory_is_flat_in_the_number_of_matches() -> None:
    few, many = (measure("first-impressions", 4, matches, 1) for matches in (150, 1_500))
    assert many["own_mb"] <= few["own_mb"] + MORE_MB
    assert many["worker_mb"] <= few["worker_mb"] + MORE_MB
