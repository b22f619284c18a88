"""Saved matches: nothing that somebody still wants is lost, and the newest is taken up."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from game.app.cli import main
from game.app.refusal import BadCall
from game.app.saves import check_keep, new_journal
from game.app.setup import bots_of, rules_for, setup_for
from game.app.waiting_cli import drop
from game.content import default_pack
from game.engine.host import Host
from game.engine.journal import BadSave, DraftRow, Journal, tables
from game.table.saves import SaveSlot

SETUP: dict[str, object] = {"seed": 1}


@pytest.fixture
def slot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SaveSlot:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return SaveSlot("interrupted")


def test_matches_that_wait_stay_when_another_begins(slot: SaveSlot) -> None:
    running, left = slot.folder() / "window-1.match", slot.folder() / "window-2.match"
    held = Journal.create(running, SETUP)
    Journal.create(left, SETUP).close()
    (slot.folder() / "folder.match").mkdir()
    fresh = [slot.new_journal(SETUP, "window", is_live=False) for _ in range(3)]
    assert slot.waiting() == [left]
    for journal in (held, *fresh):
        journal.close()
    assert len(slot.waiting()) == 5
    assert slot.folder().stat().st_mode & 0o777 == 0o700


def test_two_programs_of_one_number_with_one_home_play_two_matches(
    slot: SaveSlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug once: in two containers each is process 1, and the second deleted the match that the first was playing."""
    monkeypatch.setattr(os, "getpid", lambda: 1)
    first, second = (slot.new_journal(SETUP, "window", is_live=False) for _ in range(2))
    assert first.path != second.path
    for journal in (first, second):
        journal.put_draft(DraftRow(1, 0, "pressed", 1))
        journal.close()
        again = Journal.open(journal.path, is_read_only=True)
        assert len(again.drafts()) == 1
        again.close()


def test_a_match_that_cannot_be_written_leaves_nothing_and_says_what_to_name(
    slot: SaveSlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tables, "make_empty", full)
    with pytest.raises(BadSave, match=r"No space left.*PEER_REVIEW_HOME") as told:
        slot.new_journal(SETUP, "window", is_live=False)
    assert told.value.path == slot.folder()
    assert list(slot.folder().iterdir()) == []


def test_a_damaged_match_hides_no_other(slot: SaveSlot) -> None:
    whole = slot.folder() / "window-1.match"
    Journal.create(whole, SETUP).close()
    os.utime(whole, (1, 1))
    (slot.folder() / "window-2.match").write_bytes(b"SQLite format 3\x00 and then nothing")
    assert slot.interrupted() == whole
    slot.drop(whole)
    assert slot.interrupted() == slot.folder() / "window-2.match"


def test_which_wait_is_said_and_one_goes_only_after_a_question(
    slot: SaveSlot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["resume", "--list"]) == 0
    assert "No match waits" in capsys.readouterr().out
    setup = setup_for(default_pack(), ["bot"] * 3, seed=3, scenario="first-impressions", length="quick")
    journal = new_journal(setup, is_live=False)
    host = Host(rules_for(setup, default_pack()), 3, journal=journal, players=bots_of(setup))
    for _ in range(40):
        host.tick(host.group.deadline_ms or 0) if host.group is not None else None
    host.leave()
    assert main(["resume", "--list"]) == 0
    said = capsys.readouterr().out
    assert "first-impressions, quick  bot,bot,bot" in said
    assert str(journal.path) in said
    assert drop(None, lambda question: False) == 1
    assert journal.path.exists()
    assert drop(None, lambda question: True) == 0
    assert not journal.path.exists()
    with pytest.raises(BadCall, match="no match waits there"):
        drop(Path(__file__), lambda question: True)


def test_a_match_from_elsewhere_stays_in_its_file_whatever_it_names_itself(
    slot: SaveSlot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "elsewhere.desktop"
    setup = setup_for(
        default_pack(), ["bot"] * 3, seed=3, scenario="first-impressions", length="quick", is_headless=True,
        save_to=str(bad),
    )  # fmt: skip
    theirs = tmp_path / "friend.match"
    Journal.create(theirs, setup.to_doc()).close()
    assert main(["resume", str(theirs)]) == 0
    assert not bad.exists()
    assert main(["replay", str(theirs)]) == 0


@pytest.mark.parametrize("left", [b"", b"SQLite format 3\x00 cut"])
def test_what_a_kill_left_of_a_save_is_replaced_and_the_whole_one_counts_as_done(tmp_path: Path, left: bytes) -> None:
    journal = Journal.create(tmp_path / "slot.match", SETUP)
    keep = tmp_path / "evening.match"
    keep.write_bytes(left)
    journal.copy_to(keep)
    first = keep.read_bytes()
    journal.copy_to(keep)
    assert keep.read_bytes() == first
    other = Journal.create(tmp_path / "other.match", {"seed": 2})
    with pytest.raises(BadSave, match="already a file"):
        other.copy_to(keep)
    assert sorted(path.name for path in tmp_path.glob(".*")) == []
    journal.close()
    other.close()


def test_a_match_that_could_not_be_saved_is_not_said_to_be_kept(tmp_path: Path) -> None:
    setup = setup_for(default_pack(), ["bot"] * 3, seed=3, scenario="first-impressions", length="quick")
    host = Host(rules_for(setup, default_pack()), 3, players=bots_of(setup))
    with pytest.raises(BadSave, match="not saved while it ran"):
        host.finish(tmp_path / "evening.match")


def test_the_match_that_was_interrupted_last_is_taken_up(slot: SaveSlot) -> None:
    for age, name in ((300, "window-3.match"), (100, "window-1.match"), (200, "headless-2.match")):
        path = slot.folder() / name
        Journal.create(path, SETUP).close()
        stamp = path.stat().st_mtime - age
        os.utime(path, (stamp, stamp))
    assert slot.interrupted() == slot.folder() / "window-1.match"


def test_no_match_is_kept_over_a_file_that_is_there(tmp_path: Path) -> None:
    there = tmp_path / "evening.match"
    check_keep(there)
    there.write_text("somebody's")
    with pytest.raises(BadCall, match="already a file"):
        check_keep(there)
