"""Thousands of random device events over whole matches: no crash, nothing stuck, and each journal tells the match."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.device_fuzz import Storm


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_storm_of_devices_ends_as_its_journals_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of what `python -m tests.benchmarks.device_fuzz` does."""
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    storm = Storm(4, tmp_path)
    try:
        storm.run(10_000)
    finally:
        storm.close()
    assert storm.done["matches"] >= 1
    assert storm.done["taken up again"] >= 1
