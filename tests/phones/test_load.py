"""A crowd of phones through an applause and the stars after it: each is in, each press stands, no line is cut.

At three hundred, and with the frames: python -m tests.benchmarks.phones
"""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from game.app.libraries import ROOT

PHONES = 60


@pytest.mark.slow
@pytest.mark.timeout(200)
def test_a_crowd_taps_and_rates_and_nothing_is_lost() -> None:
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.phones",
        "--phones",
        str(PHONES),
        "--seconds",
        "60",
        "--no-frames",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    connected, acknowledged, taps, cut = _figures(
        r"(\d+) of \d+ phones in, (\d+) presses .*?, (\d+) taps, (\d+) lines", done
    )
    (lost,) = _figures(r"lost (\d+)", done)
    assert (connected, cut, lost) == (PHONES, 0, 0), done.stdout
    assert acknowledged >= PHONES, done.stdout
    assert taps >= 20 * PHONES, done.stdout


def _figures(pattern: str, done: subprocess.CompletedProcess[str]) -> list[int]:
    found = re.search(pattern, done.stdout)
    assert found is not None, done.stdout
    return [int(figure) for figure in found.groups()]
