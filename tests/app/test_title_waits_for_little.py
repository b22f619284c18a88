"""The title is there before anything is read that only the end of a match needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.app.libraries import ROOT

LATER = ("game.debrief.charts", "game.debrief.metrics", "game.debrief.questions", "game.debrief.report", "game.lab")


@pytest.mark.slow
def test_the_title_loads_no_chart_no_report_and_no_lab() -> None:
    script = f"import sys, game.app.loop; print(*({set(LATER)!r} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1].split() == []
