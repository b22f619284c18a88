"""A lock that no disk gives is told as what it is, and not as another window of the game."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from game.engine.journal import BadSave, Journal, locks
from game.engine.journal.saves import explained
from tests.engine.playing import new_journal

fcntl = pytest.importorskip("fcntl", reason="this system locks in another way")


@pytest.fixture
def lockless(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a network's disk whose locks are turned off."""

    def refuse(file: object, how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "lockf", refuse)


def test_a_held_match_is_told_from_a_disk_without_locks(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    first = new_journal(tmp_path / "a.save", 8)
    with pytest.raises(BadSave, match="another window") as held:
        Journal.open(first.path)
    assert held.value.is_held
    request.getfixturevalue("lockless")
    with pytest.raises(BadSave, match="gives no locks") as refused:
        Journal.open(first.path)
    assert not refused.value.is_held
    assert "another window" not in str(refused.value)
    first.close()


@pytest.mark.usefixtures("lockless")
@pytest.mark.parametrize("code", ["BUSY", "PERM", "IOERR", "IOERR_LOCK", "IOERR_RDLOCK"])
def test_whatever_sqlite_calls_it(tmp_path: Path, code: str) -> None:
    """ENOLCK is busy to it, EPERM forbidden, all else a failing disk."""
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = getattr(sqlite3, f"SQLITE_{code}")
    assert "gives no locks" in str(explained(tmp_path / "a.save", error))


def test_to_find_out_leaves_nothing_and_a_folder_where_nothing_can_be_tried_is_not_blamed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert locks.can_lock(tmp_path)
    assert locks.can_lock(tmp_path / "nowhere")
    request.getfixturevalue("lockless")
    assert not locks.can_lock(tmp_path)
    assert locks.can_lock(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []
