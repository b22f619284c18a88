"""Saved matches: nothing that somebody still wants is lost, and the newest is taken up."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.app.refusal import BadCall
from game.app.saves import check_keep
from game.engine.journal import Journal
from game.table.saves import SaveSlot

SETUP: dict[str, object] = {"seed": 1}


@pytest.fixture
def slot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SaveSlot:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return SaveSlot("interrupted")


def test_a_match_that_is_played_in_another_window_is_not_dropped(slot: SaveSlot) -> None:
    running, left = slot.folder() / "window-1.match", slot.folder() / "window-2.match"
    held = Journal.create(running, SETUP)
    Journal.create(left, SETUP).close()
    slot.new_journal(SETUP, "window", is_live=False).close()
    assert running.exists()
    assert not left.exists()
    held.close()


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
