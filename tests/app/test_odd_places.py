"""Homes and files of any name, under the poorest locale there is: a match is kept, read, and comes to the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.app.libraries import ROOT

PLAY = ["play", "--headless", "--seats", "bot,bot,bot", "--length", "quick", "--seed", "7", "--json"]


@pytest.mark.slow
def test_a_match_in_an_oddly_named_home_is_kept_and_read_under_any_locale(tmp_path: Path) -> None:
    odd = tmp_path / "Zoë's ünï 家 %41 #1"
    odd.mkdir()
    match = odd / "пятница №1.match"
    hashes = []
    for locale, save in (({"LC_ALL": "C"}, match), ({"LC_ALL": "tr_TR.UTF-8"}, odd / "çığ.match")):
        env = {**os.environ, "PEER_REVIEW_HOME": str(odd), **locale}

        def run(*arguments: str, env: dict[str, str] = env) -> str:
            code = "from game.app.cli import main; raise SystemExit(main())"
            command = [sys.executable, "-c", code, *arguments]
            done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            return done.stdout

        hashes.append(json.loads(run(*PLAY, "--save", str(save)))["hash"])
        assert json.loads(run("replay", str(save), "--json"))["hash"] == hashes[-1]
        run("debrief", str(save), "--out", str(odd / "Bericht ß.html"), "--csv", str(odd / "表.csv"))
    assert len(set(hashes)) == 1
    assert (odd / "表.csv").stat().st_size > 100
