"""Names, disks and files that nobody expects: one clear line, and never "something broke"."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.libraries import ROOT
from game.engine.journal import BadSave, Journal
from tests.app.test_level_of_files import saved
from tests.sampled import some

LONG = "a" * 300
PLAY = ["play", "--headless", "--seats", "bot,bot,bot", "--length", "quick", "--seed", "3"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("PEER_REVIEW_HOME", str(folder))
    return folder


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr().err
    assert told.count("\n") == 1, told
    assert "Something broke" not in told
    return str(told)


@pytest.mark.parametrize(
    "arguments",
    [
        [*PLAY, "--save", f"/tmp/{LONG}.match"], ["packs", "new", LONG], ["replay", LONG], ["resume", LONG],
        ["debrief", LONG], ["rescore", LONG, "--regime", "mean"], ["guide", "--out", LONG], ["cards", "--out", LONG],
        ["forget", LONG, "--yes"],
    ],
)  # fmt: skip
def test_a_name_of_three_hundred_letters_is_refused_before_anything_is_played(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    one_line(capsys)


DEEP = some([("setup", "match"), ("input", "steps"), ("events", "steps")], 1, names=2)


@pytest.mark.parametrize(("column", "table"), DEEP)
def test_a_match_that_is_nested_without_end_is_damaged(
    tmp_path: Path, column: str, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "deep.match"
    saved(path, 1)
    with sqlite3.connect(path) as db:
        db.execute(f"UPDATE {table} SET {column} = ?", ("[" * 200_000,))
    db.close()
    for command in (["replay"], ["debrief", "--out", str(tmp_path / "x.html")], ["forget", "--yes"]):
        assert main([command[0], str(path), *command[1:]]) == 2
        assert "damaged" in one_line(capsys)


def test_so_is_one_whose_pack_lies_nowhere_at_great_length(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "far.match"
    saved(path, 1)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE match SET setup = json_set(setup, '$.pack_at', ?)", ("/x" * 2_500,))
    db.close()
    assert main(["replay", str(path)]) == 2
    assert "where its pack is" in one_line(capsys)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such file")
def test_a_document_without_end_is_not_read_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rescore", "/dev/zero", "--regime", "mean"]) == 2
    assert "larger than" in one_line(capsys)


def run(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, shell=True, cwd=cwd, capture_output=True, text=True, check=False, env=os.environ)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such file")
def test_a_full_disk_behind_the_output_and_a_folder_that_is_gone_are_told(tmp_path: Path) -> None:
    game = f"{sys.executable} {ROOT / 'main.py'}"
    for arguments in ("--help", " ".join([*PLAY, "--json"])):
        done = run(f"{game} {arguments} > /dev/full", tmp_path)
        assert done.returncode != 0
        assert "Something broke" not in done.stderr
        assert "No space left" in done.stderr
    gone = tmp_path / "gone"
    gone.mkdir()
    done = run(f"rmdir {gone} && {game} {' '.join(PLAY)} --save x.match", gone)
    assert done.returncode == 2
    assert "is gone" in done.stderr


def test_what_lies_among_the_waiting_and_is_no_match_stops_nothing(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "interrupted"
    (folder / "headless-1.match").mkdir(parents=True)
    (folder / "window-2.match").symlink_to("/nowhere")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "window-3.match")
    assert main(["resume"]) == 2
    assert "No match was interrupted" in one_line(capsys)
    assert main(PLAY) == 0
    assert main(["resume", "--list"]) == 0


def test_a_name_that_is_not_utf_8_is_refused_and_a_home_of_nobody_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([*PLAY, "--save", str(tmp_path / "caf\udce9.match")]) == 2
    assert "not UTF-8" in one_line(capsys)
    monkeypatch.setenv("PEER_REVIEW_HOME", "~nosuch/x")
    assert main(PLAY) == 0
    assert "not saved while it runs" in one_line(capsys)
    assert main(["resume"]) == 2
    one_line(capsys)


def test_ctrl_c_says_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*args: object, **more: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("game.app.commands.replay", stopped)
    assert main(["replay", "x.match"]) == 1
    assert "A match that was on can go on" in one_line(capsys)


def test_a_finished_match_whose_save_failed_waits_through_the_next_one_and_is_saved_by_resume(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    save = tmp_path / "evening.match"

    def full(self: Journal, path: Path) -> None:
        raise BadSave(path, "the disk is full.", "Make room, or save to another disk.")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "copy_to", full)
        assert main([*PLAY, "--save", str(save)]) == 2
    assert "disk is full" in one_line(capsys)
    assert not save.exists()
    assert main(PLAY) == 0
    assert main(["resume", "--list"]) == 0
    assert "over, and not kept yet" in capsys.readouterr().out
    assert main(["resume"]) == 0
    assert main(["replay", str(save)]) == 0
    assert main(["resume"]) == 2, "and nothing waits any more"
