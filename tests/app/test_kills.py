"""A tenth of `python -m tests.benchmarks.kills`: kills, cuts and flipped bytes cost nothing that is not said."""

from __future__ import annotations

import pytest

from tests.benchmarks.kills import RUNS, trial


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_match_that_was_killed_or_spoilt_ends_as_an_unbroken_one_or_is_refused_clearly() -> None:
    wrong, counts = trial(RUNS // 10, 77, is_loud=False)
    assert wrong == []
    assert counts["went on"]
    assert counts["went on, and said what was lost"]
