"""Thousands of bad messages beside a match change nothing in it; more: python -m tests.benchmarks.phones_hostile"""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.app.libraries import ROOT


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_match_ends_the_same_beside_hostile_phones() -> None:
    command = [sys.executable, "-m", "tests.benchmarks.phones_hostile", "--messages", "3000"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=380, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ended as without them" in done.stdout
