"""What files of others hold never steers a terminal, nor stops a window: it is written out."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from game.app.cli import main
from game.content import PACKS
from game.letters import OBEYED, visible
from game.table.notice import Notice

PWNED = "\x1b]0;pwned\x07\x9b31m\x00"


def saved(folder: Path, **said: str) -> Path:
    """A match by bots with these words of its setup changed by hand."""
    path = folder / "other.match"
    seats = ["--seats", "bot,bot,bot", "--seed", "5", "--scenario", "first-impressions", "--length", "quick"]
    assert main(["play", "--headless", *seats, "--save", str(path)]) == 0
    with sqlite3.connect(path) as match:
        (text,) = match.execute("select setup from match").fetchone()
        match.execute("update match set setup = ?", (json.dumps(json.loads(text) | said),))
    match.close()
    return path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))


def test_what_a_save_says_is_written_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bug once: the title of the terminal was the save's to choose."""
    for said in ({"scenario": PWNED}, {"pack": PWNED}, {"length": PWNED}, {"game": PWNED}):
        path = saved(tmp_path, **said)
        capsys.readouterr()
        assert main(["replay", str(path)]) in (1, 2)
        assert main(["resume", str(path)]) == 2
        main(["debrief", str(path), "--out", str(tmp_path / "report.html")])
        told = capsys.readouterr()
        assert not OBEYED.search(told.out + told.err)
        assert "pwned" in told.err
        path.unlink()


def test_what_a_packs_files_are_called_is_written_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "mine"
    shutil.copytree(PACKS / "example", pack)
    (pack / "cards" / "\x1b]0;pwned\x07.toml").write_text("x = ", "utf-8")
    assert main(["packs", "check", str(pack)]) == 2
    told = capsys.readouterr().err
    assert "\\x1b]0;pwned\\x07.toml" in told
    assert not OBEYED.search(told)


def test_a_window_is_told_nothing_that_it_cannot_draw() -> None:
    notice = Notice()
    notice.tell(f"begun with the pack {PWNED}")
    assert notice.words == "begun with the pack \\x1b]0;pwned\\x07\\x9b31m\\x00"


def test_words_of_every_language_stay_as_they_are() -> None:
    for words in ("Ünï: 家, Юлия", "two\nlines\tand a tab", "·¤▒"):
        assert visible(words) == words
