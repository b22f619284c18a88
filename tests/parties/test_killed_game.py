"""The game killed at any moment, with and without a window: what was played stands, and the match goes on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from game.app.libraries import ROOT
from tests.parties.peeking import hashes

pytestmark = pytest.mark.slow

KILLS = 20
GAME = [sys.executable, "-c", "from game.app.cli import main; raise SystemExit(main())"]
HEADLESS = ["play", "--headless", "--scenario", "plaudit", "--seats", ",".join(["bot"] * 8), "--seed", "11", "--json"]


@pytest.fixture
def pack(tmp_path: Path) -> list[str]:
    """The base pack, where nobody mends a word while the test runs."""
    folder = tmp_path / "pack"
    shutil.copytree(ROOT / "assets" / "packs" / "plaudit", folder)
    return ["--pack", str(folder)]


def run(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*GAME, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


def start(arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*GAME, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=os.environ.copy()
    )


def interrupted(home: Path) -> Path | None:
    return next((home / "interrupted").glob("*.match"), None)


def wait_for_match(home: Path, game: subprocess.Popen[bytes]) -> None:
    while interrupted(home) is None and game.poll() is None:
        time.sleep(0.002)


def hashes_so_far(home: Path) -> list[str]:
    path = interrupted(home)
    return hashes(path) if path is not None else []


@pytest.mark.timeout(300)
def test_a_headless_match_ends_as_if_it_had_never_been_killed(home: Path, pack: list[str]) -> None:
    unbroken = json.loads(run([*HEADLESS, *pack]).stdout)
    luck = Random(3)
    killed = 0
    for _ in range(4 * KILLS):
        game = start([*HEADLESS, *pack])
        wait_for_match(home, game)
        time.sleep(luck.uniform(0, 0.35))
        game.kill()
        game.communicate()
        if interrupted(home) is None:  # it was quicker
            continue
        killed += 1
        resumed = run(["resume", "--json"])
        assert resumed.returncode == 0, resumed.stderr
        assert json.loads(resumed.stdout) == unbroken
        assert interrupted(home) is None
        if killed >= KILLS:
            return
    raise AssertionError(f"only {killed} of {4 * KILLS} matches were killed in time; kill them earlier")


@pytest.mark.timeout(400)
def test_a_match_in_a_window_loses_no_step_by_being_killed(home: Path, tmp_path: Path, pack: list[str]) -> None:
    kept = tmp_path / "kept.match"
    luck = Random(5)
    play = ["play", "--seats", "bot,bot,bot,bot,bot", "--seed", "11", "--speed", "20", "--save", str(kept), *pack]
    told: list[str] = []
    arguments = play
    for _ in range(KILLS):
        game = start(arguments)
        wait_for_match(home, game)
        while game.poll() is None and len(hashes_so_far(home)) <= len(told):  # it starts as slowly as the machine does
            time.sleep(0.02)
        time.sleep(luck.uniform(0, 0.9))
        assert game.poll() is None, game.communicate()[1]
        game.kill()
        game.communicate()
        path = interrupted(home)
        assert path is not None
        now = hashes(path)
        assert now[: len(told)] == told  # nothing that was played is lost or played otherwise
        told = now
        arguments = ["resume", "--speed", "20"]
    assert len(told) > KILLS
    ended = run(["resume", "--speed", "100"])
    assert ended.returncode == 0, ended.stderr
    replayed = run(["replay", str(kept), "--json"])
    assert replayed.returncode == 0, replayed.stderr
    assert hashes(kept)[: len(told)] == told
    alone = tmp_path / "alone.match"
    headless = ["play", "--headless", *play[1:5], "--save", str(alone), *pack]  # the same table, never killed
    unbroken = run([*headless, "--json"])
    assert unbroken.returncode == 0, unbroken.stderr
    assert hashes(kept) == hashes(alone)
    unlike = {"seed", "hash", "standings"}  # not told like that of a match in a window: see `outcome_of`
    told_of_both = [json.loads(one.stdout) for one in (replayed, unbroken)]
    seen, whole = ({key: value for key, value in one.items() if key not in unlike} for one in told_of_both)
    assert seen == whole
