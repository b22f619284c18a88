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
        for ending in ("", "-wal"):
            source = path.with_name(path.name + ending)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + ending))
        with closing(sqlite3.connect(copy)) as db:
            yield db


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
