"""`main.py lab` from the command line: what it prints, what it writes, what it refuses, and how it stops."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.app.cli import main

ROOT = Path(__file__).resolve().parents[2]
SMALL = ["lab", "--matches", "4", "--scenario", "first-impressions", "--length", "quick", "--seats", "4", "--jobs", "1"]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))


@pytest.mark.slow
def test_figures_on_the_terminal_and_in_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, rows = tmp_path / "lab.html", tmp_path / "lab.csv"
    assert main([*SMALL, "--html", str(page), "--csv", str(rows)]) == 0
    out = capsys.readouterr().out
    assert "Who wins" in out
    assert "first-impressions, 4 seats: 4 matches" in out
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert rows.read_text(encoding="utf-8").startswith("run,figure,")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["home", "lab.csv", "lab.html"]


def test_json_has_every_run_with_its_intervals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SMALL, "--regime", "quiet,gilded", "--only", "wins", "--json"]) == 0
    runs = json.loads(capsys.readouterr().out)["runs"]
    assert [each["title"] for each in runs] == [
        f"first-impressions, 4 seats, under {rule}" for rule in ("quiet", "gilded")
    ]
    figure = next(iter(runs[0]["figures"].values()))
    assert set(figure) == {"value", "low", "high", "matches"}


@pytest.mark.slow
def test_a_comparison_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SMALL, "--table", "loved", "--against-table", "hated", "--only", "refused"]) == 0
    assert "loved:1 against hated: 4 seeds" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--scenario", "plaudid"], "Did you mean plaudit?"),
        (["--seats", "2"], "3 to 8"),
        (["--seats", "five"], "3-8"),
        (["--regime", "gildet"], "Did you mean gilded?"),
        (["--table", "clik:2"], "Did you mean clique?"),
        (["--table", "honest:4,pact"], "table of 4"),
        (["--length", "slow"], "no length"),
        (["--html", "no/such/folder/lab.html"], "Make it"),
        pytest.param(["--cluster", "tcp://127.0.0.1:9"], "scheduler", marks=pytest.mark.slow),
    ],
)
def test_what_cannot_be_played_is_refused_in_one_message(
    given: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.lab.cluster.ANSWERS_S", 0.2)
    assert main([*SMALL, *given]) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert not told.out
    assert "Traceback" not in told.err


@pytest.mark.slow
def test_ctrl_c_keeps_what_is_finished_and_the_same_command_goes_on(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "lab", "--matches", "400", "--only", "wins,life", "--json", "--jobs", "2"]
    env = dict(os.environ, PEER_REVIEW_HOME=str(tmp_path / "other"))
    whole = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=110)
    env["PEER_REVIEW_HOME"] = str(tmp_path / "home")
    started = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    kept = tmp_path / "home" / "lab"
    until = time.monotonic() + 60
    while time.monotonic() < until and not any(kept.glob("*.jsonl")):
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=30)
    assert started.returncode == 1, err
    assert not out
    assert "goes on from there" in err
    assert "Traceback" not in err
    again = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=110)
    assert again.stdout == whole.stdout
    assert not any(kept.glob("*.jsonl")), "a run that is over leaves nothing behind"
