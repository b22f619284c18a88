"""Looks into a match that another process is playing: from a copy, since the game holds its file alone."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def copied(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the journal as it lies on disk now, what is not folded in included."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        while not _is_copied_whole(path, copy):
            pass
        with closing(sqlite3.connect(copy)) as db:
            yield db


def _is_copied_whole(path: Path, copy: Path) -> bool:
    """Both of the journal's files; not whole where the second was folded into the first after that had been copied."""
    wal, wal_copy = (each.with_name(each.name + "-wal") for each in (path, copy))
    written_ns = path.stat().st_mtime_ns
    shutil.copyfile(path, copy)
    try:
        shutil.copyfile(wal, wal_copy)
    except FileNotFoundError:  # all of it is in the first
        wal_copy.unlink(missing_ok=True)
    return path.stat().st_mtime_ns == written_ns


def is_finished(path: Path) -> bool:
    """Whether the match has been played to its end."""
    try:
        with copied(path) as db:
            return db.execute("SELECT state FROM match").fetchone() == ("finished",)
    except (OSError, sqlite3.Error):  # caught in the middle of a write, or gone
        return False


def hashes(path: Path) -> list[str]:
    """The hash after each step so far."""
    with copied(path) as db:
        return [str(row[0]) for row in db.execute("SELECT hash FROM steps ORDER BY step")]
