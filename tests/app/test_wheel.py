"""A built wheel, put into an empty environment elsewhere, is the whole game."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from venv import EnvBuilder

import pytest

ROOT = Path(__file__).parents[2]
OUTER_PYTHON: str = getattr(sys, "_base_executable", sys.executable)


def told(*command: str | Path, cwd: Path, **env: str) -> str:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | env
    run = subprocess.run(
        list(map(str, command)), cwd=cwd, env=surroundings, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout


@pytest.mark.slow
def test_a_wheel_is_the_whole_game(tmp_path: Path) -> None:
    source, elsewhere = tmp_path / "source", tmp_path / "elsewhere"
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in told(*listed, cwd=ROOT).split("\0"):
        if name and (ROOT / name).is_file() and not name.startswith("tests/"):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, source / name)
    pip = (OUTER_PYTHON, "-m", "pip", "--disable-pip-version-check", "-q")
    told(*pip, "wheel", "--no-deps", "-w", tmp_path, source, cwd=tmp_path)
    (wheel,) = tmp_path.glob("peer_review-*.whl")

    EnvBuilder(symlinks=True).create(elsewhere)
    python = elsewhere / "bin" / "python"
    told(*pip, "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    site = Path(told(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    # The libraries themselves are those that are here: what is tried is the game.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    assert Path(told(python, "-c", "import game; print(*game.__path__)", cwd=tmp_path).strip()).parent == site
    assert not list((site / "game" / "assets").rglob("make*.py"))

    home = {"PEER_REVIEW_HOME": str(tmp_path / "home"), "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    game = elsewhere / "bin" / "peer-review"
    bots = ("--seats", "bot,bot,bot", "--length", "quick", "--seed", "5")
    played = json.loads(told(game, "play", "--headless", *bots, "--save", "a.match", "--json", cwd=tmp_path, **home))
    here = told(sys.executable, ROOT / "main.py", "play", "--headless", *bots, "--json", cwd=tmp_path, **home)
    assert played == json.loads(here)
    told("timeout", "-s", "TERM", "--preserve-status", "8", game, "play", *bots, "--windowed", cwd=tmp_path, **home)
    assert "first-impressions" in told(game, "resume", "--list", cwd=tmp_path, **home)
    told(game, "debrief", "a.match", "--out", "a.html", "--picture", "a.png", cwd=tmp_path, **home)
    assert (tmp_path / "a.png").stat().st_size > 10_000
    told(game, "packs", "new", "mine", cwd=tmp_path, **home)
    assert "ok" in told(game, "packs", "check", "mine", cwd=tmp_path, **home)
