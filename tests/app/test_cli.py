"""The command line as a player meets it: outcomes, saves, replays, and one clear message for whatever is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.app.cli import main
from game.app.libraries import ROOT

BOTS = "bot,bot,bot"
PLAY = ["play", "--headless", "--seats", BOTS, "--length", "quick", "--seed", "7"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("PEER_REVIEW_HOME", str(folder))
    return folder


@pytest.fixture
def saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "friday.match"
    assert main([*PLAY, "--save", str(path)]) == 0
    capsys.readouterr()
    return path


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def refusal(arguments: list[str], capsys: pytest.CaptureFixture[str], code: int = 2) -> str:
    """The one message of a call that is refused."""
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return str(err)


def test_the_outcome_tells_the_whole_match(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*PLAY, "--json"]) == 0
    outcome = printed(capsys)
    assert outcome["seats"] == ["bot"] * 3
    assert len(set(outcome["masks"])) == 3
    best = max(outcome["life_points"])
    assert outcome["winner"] == [seat for seat, points in enumerate(outcome["life_points"]) if points == best]
    assert [day["day"] for day in outcome["standings"]] == [1, 2]
    assert {door["kind"] for door in outcome["doors"]} <= {"travel", "home", "flight"}
    assert all(wish["points"] >= 0 for wish in outcome["wishes"])
    assert outcome["seed"] == 7
    assert outcome["steps"] > 20
    assert len(outcome["hash"]) == 32


@pytest.mark.slow
def test_a_seed_gives_the_same_match_in_every_process() -> None:
    command = [sys.executable, "-c", "from game.app.cli import main; raise SystemExit(main())", *PLAY, "--json"]
    found = [
        subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": salt}, capture_output=True, check=True, text=True
        ).stdout
        for salt in ("1", "2")
    ]
    assert found[0] == found[1]
    assert json.loads(found[0])["seed"] == 7


def test_nothing_is_kept_unless_asked(home: Path) -> None:
    assert main(PLAY) == 0
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_a_saved_match_replays_to_the_same_outcome(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*PLAY, "--json"]) == 0
    played = printed(capsys)
    assert main(["replay", str(saved), "--json"]) == 0
    assert printed(capsys) == played


def test_a_replay_judges_every_day_under_another_rule(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", str(saved), "--regime", "gilded", "--json"]) == 0
    judged = printed(capsys)["judged"]
    assert [day["day"] for day in judged] == [1, 2]
    assert all(0 <= standing["score"] <= 5 for day in judged for standing in day["masks"].values())


def test_a_story_has_a_heading_for_each_day_and_a_word_for_every_event(
    saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["replay", str(saved), "--story"]) == 0
    told = capsys.readouterr().out
    assert "DAY 1\n" in told
    assert "DAY 2\n" in told
    assert "story." not in told  # a key that has no sentence shows as itself
    assert "{" not in told


def test_a_save_that_was_tampered_with_names_the_step(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import sqlite3

    with sqlite3.connect(saved) as db:
        db.execute("UPDATE steps SET events = replace(events, 'GusRated', 'GusBaked'), hash = 'x' WHERE step = 4")
    db.close()
    assert "step 4" in refusal(["replay", str(saved)], capsys, code=1)


def test_a_save_of_another_pack_is_refused_in_words(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import sqlite3

    with sqlite3.connect(saved) as db:
        (text,) = db.execute("SELECT setup FROM match").fetchone()
        setup = json.loads(text) | {"pack_version": "0.0.1", "pack_print": "0" * 32}
        db.execute("UPDATE match SET setup = ?", (json.dumps(setup),))
    db.close()
    assert "0.0.1" in refusal(["replay", str(saved)], capsys)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["play", "--headless", "--seats", "bot,bot"], "3 to 8"),
        (["play", "--headless", "--seats", ",".join(["bot"] * 9)], "3 to 8"),
        (["play", "--headless", "--seats", "bot,bto,bot"], 'Did you mean "bot"'),
        (["play", "--headless", "--seats", "bot,key,bot"], "--headless plays bots only"),
        (["play", "--headless", "--scenario", "plaudi"], 'Did you mean "plaudit"'),
        (["play", "--headless", "--length", "quik"], 'Did you mean "quick"'),
        (["play", "--headless", "--pack", "no-such-folder"], "no-such-folder"),
        (["play", "--headless", "--seed", "seven"], "'--seed'"),
        (["play", "--headles"], "--headless"),
        (["paly"], "play"),
        (["resume"], "No match was interrupted"),
        (["replay", "nowhere.match"], "there is no such file"),
        (["packs", "chekc", "."], "check"),
    ],
)
def test_bad_usage_gets_one_clear_line(arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert word in refusal(arguments, capsys)


def test_an_unknown_rule_is_refused_with_the_nearest(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "gilded" in refusal(["replay", str(saved), "--regime", "guilded"], capsys)


def test_a_truncated_save_is_refused(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved.write_bytes(saved.read_bytes()[:5000])
    assert "cut short" in refusal(["replay", str(saved)], capsys)


def test_a_file_of_another_kind_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "photo.match"
    other.write_bytes(b"\x89PNG not a match" * 100)
    assert "not a saved match" in refusal(["replay", str(other)], capsys)


def test_a_save_is_never_written_over(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = saved.read_bytes()
    assert "already" in refusal([*PLAY, "--save", str(saved)], capsys)
    assert saved.read_bytes() == before


def test_a_folder_that_is_not_there_is_named_before_the_match(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "its folder does not exist" in refusal([*PLAY, "--save", str(tmp_path / "no" / "a.match")], capsys)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named_before_the_match(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o500)
    try:
        assert "read-only" in refusal([*PLAY, "--save", str(tmp_path / "a.match")], capsys)
    finally:
        tmp_path.chmod(0o700)


def test_a_home_that_cannot_be_written_does_not_stop_a_match(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "file" / "home"))
    assert main([*PLAY, "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["winner"]
    assert "not saved" in err


@pytest.mark.slow
def test_no_screen_is_one_line(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    command = [sys.executable, "-c", "from game.app.cli import main; raise SystemExit(main())", "play"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert found.returncode == 2
    assert found.stderr.count("\n") == 1
    assert "No screen was found" in found.stderr


def test_what_nobody_foresaw_leaves_a_note_and_no_traceback(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the lift is stuck")

    monkeypatch.setattr("game.app.headless.run_headless", broken)
    assert "the lift is stuck" in refusal(PLAY, capsys, code=1)
    notes = list(home.glob("crash-*.txt"))
    assert len(notes) == 1
    assert "ZeroDivisionError" in notes[0].read_text("utf-8")
    monkeypatch.undo()
    monkeypatch.setenv("PEER_REVIEW_HOME", str(home))
    assert main(["resume", "--json"]) == 0  # the match it broke in can go on
    assert printed(capsys)["winner"]


@pytest.mark.parametrize("command", [[], ["play"], ["resume"], ["replay"], ["rescore"], ["packs"], ["packs", "check"]])
def test_help_teaches_by_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    assert "python3 main.py" in capsys.readouterr().out or command == ["packs"]
