"""A damaged match at the command line and in the window: what is before the damage goes on, and the loss is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.saves import new_journal, waiting
from game.app.setup import bots_of, rules_for, setup_for
from game.content import default_pack
from game.engine.host import Host
from game.engine.journal import BadSave, Journal
from game.engine.journal.mending import ASIDE
from game.table.saves import SaveSlot
from tests.app.test_level_of_files import saved
from tests.engine.test_mending import flip, place_of, told_in


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("PEER_REVIEW_HOME", str(folder))
    return folder


def interrupted_match(groups: int = 40) -> tuple[Path, list[str]]:
    setup = setup_for(default_pack(), ["bot"] * 3, seed=3, length="quick", is_headless=True)
    journal = new_journal(setup, is_live=False)
    host = Host(rules_for(setup, default_pack()), 3, journal=journal, players=bots_of(setup))
    for _ in range(groups):
        host.close_now()
    host.leave()
    return journal.path, told_in(journal.path)


def test_resume_goes_on_before_the_damage_says_what_is_lost_and_ends_as_an_unbroken_match(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path, told = interrupted_match()
    flip(path, place_of(path, told[-5]) - 5)
    assert main(["resume", "--list"]) == 0
    assert "5 steps lost" in capsys.readouterr().out
    assert main(["resume", "--json"]) == 0
    resumed = capsys.readouterr()
    assert "The last 5 steps of this match could not be read" in resumed.err
    setup = ["--seats", "bot,bot,bot", "--seed", "3", "--length", "quick"]
    assert main(["play", "--headless", *setup, "--json"]) == 0
    assert capsys.readouterr().out == resumed.out
    assert path.with_name(path.name + ASIDE).exists(), "the damaged file is put aside, not thrown away"


def test_a_damaged_newest_match_hides_no_older_one_and_is_taken_up_where_it_can_be(tmp_path: Path) -> None:
    old, _ = interrupted_match(10)
    new, told = interrupted_match(20)
    os.utime(old, (1, 1))
    flip(new, place_of(new, told[-2]) - 5)
    slot = SaveSlot("interrupted")
    assert slot.interrupted() == new, "what is before the damage is the latest match"
    new.write_bytes(new.read_bytes()[:200])
    assert slot.interrupted() == old
    assert {match.path for match in waiting()} == {old, new}


@pytest.mark.parametrize("command", ["replay", "debrief"])
def test_who_reads_a_damaged_match_is_told_how_much_is_missing(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "friday.match"
    saved(path, 1)
    count = len(told_in(path))
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) * 3 // 4])
    page = tmp_path / "page.html"
    arguments = [command, str(path), *(["--out", str(page)] if command == "debrief" else [])]
    assert main(arguments) == (1 if command == "replay" else 0)
    told = capsys.readouterr().err + (page.read_text("utf-8") if page.exists() else "")
    assert "could not be read: the file was damaged" in told
    assert path.read_bytes() == raw[: len(raw) * 3 // 4], "who only reads changes nothing"
    assert count > 20


def test_a_finished_match_with_one_changed_byte_is_refused_and_says_how_much_is_sound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "friday.match"
    saved(path, 1)
    told = told_in(path)
    at = place_of(path, told[-3])
    raw = path.read_bytes()
    spot = raw.index(b'"is":"', at) + len(b'"is":"')
    flip(path, spot)
    assert main(["replay", str(path)]) == 2
    assert f"Its first {len(told) - 3} steps are as they were written: --sound" in capsys.readouterr().err
    assert main(["replay", str(path), "--sound"]) == 1
    said = capsys.readouterr()
    assert f"All {len(told) - 3} steps" in said.out
    assert "The last 3 steps" in said.err


def test_a_file_that_the_disk_does_not_let_go_of_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    journal = Journal.create(tmp_path / "a.match", {"seed": 1})

    def unlink(self: Path, *, missing_ok: bool = False) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(BadSave, match="can't be deleted") as caught:
        journal.delete()
    assert "a.match" in str(caught.value)


OUTPUTS = [
    ("--out", "x.html"), ("--deeds", "x.json"),
    *(pytest.param(*each, marks=pytest.mark.slow) for each in (("--csv", "x.csv"), ("--picture", "x.png"))),
]  # fmt: skip


@pytest.mark.parametrize(("option", "name"), OUTPUTS)
def test_no_output_is_laid_over_a_file_of_somebody_else_s(
    tmp_path: Path, option: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    match = tmp_path / "friday.match"
    saved(match, 2)
    theirs = tmp_path / name
    theirs.write_text("my thesis")
    rest = [] if option == "--out" else ["--out", str(tmp_path / "page.html")]
    assert main(["debrief", str(match), option, str(theirs), *rest]) == 2
    assert "has not written" in capsys.readouterr().err
    assert theirs.read_text() == "my thesis"
    theirs.unlink()
    for _ in range(2):  # one of our own is written anew
        assert main(["debrief", str(match), option, str(theirs), *rest]) == 0


def test_nor_is_the_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    theirs = tmp_path / "guide.html"
    theirs.write_text("<html>my homepage</html>")
    assert main(["guide", "--out", str(theirs)]) == 2
    assert "has not written" in capsys.readouterr().err
    theirs.unlink()
    assert main(["guide", "--out", str(theirs)]) == 0
    assert main(["guide", "--out", str(theirs)]) == 0


@pytest.mark.parametrize("way", ["itself", "another way", "symlink", "hard link"])
def test_no_output_is_the_match_itself_by_whatever_way_it_is_named(
    tmp_path: Path, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    match = tmp_path / "friday.match"
    saved(match, 1)
    (tmp_path / "b").mkdir()
    named = {
        "itself": match, "another way": tmp_path / "b" / ".." / "friday.match", "symlink": tmp_path / "b" / "s.html",
        "hard link": tmp_path / "b" / "h.html",
    }[way]  # fmt: skip
    if way == "symlink":
        named.symlink_to(match)
    elif way == "hard link":
        os.link(match, named)
    raw = match.read_bytes()
    for option in ("--out", "--csv"):
        assert main(["debrief", str(match), option, str(named)]) == 2
        assert "given twice" in capsys.readouterr().err
    assert main(["forget", str(match), "--out", str(named)]) == 2
    assert match.read_bytes() == raw
