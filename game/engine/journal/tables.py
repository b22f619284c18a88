"""The tables of one match in SQLite: opens, creates and checks the file; must not know threads or hosts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from game.engine.journal.records import dump
from game.engine.journal.saves import APPLICATION_ID, SCHEMA_VERSION, check_header, damaged, explained
from game.engine.journal.sums import SETUP_STEP, SUM, sum_of
from game.engine.journal.whole import make_empty

# Only the open group's latest drafts are held: a change of mind leaves no trace once its group has closed.
_TABLES = """
CREATE TABLE match (id INTEGER PRIMARY KEY CHECK (id = 1), setup TEXT NOT NULL, state TEXT NOT NULL);
CREATE TABLE steps (step INTEGER PRIMARY KEY, input TEXT NOT NULL, hash TEXT NOT NULL, events TEXT NOT NULL);
CREATE TABLE drafts (slot INTEGER PRIMARY KEY, step INTEGER NOT NULL, raw TEXT NOT NULL, press INTEGER NOT NULL,
    at_ms INTEGER NOT NULL DEFAULT 0);
CREATE TABLE digests (step INTEGER NOT NULL, milestone TEXT NOT NULL, digest TEXT NOT NULL);
"""
_NEW = f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={SCHEMA_VERSION}; {_TABLES}"
durability = "FULL"
"""Each answer is on the disk before it counts, whatever happens to the power. Tests need not wait for theirs."""
_NEEDED = {"match", "steps", "drafts", "digests"}


def create(path: Path, setup: dict[str, object]) -> sqlite3.Connection:
    """A new file, ready for writing; raises `BadSave` if there is one already or it cannot be made."""
    try:
        make_empty(path)  # SQLite gives its second file (-wal) the same permissions
        db = _connect(path, "mode=rw")
        text = dump(setup)
        db.execute(f"PRAGMA synchronous={durability}")
        db.executescript(f"BEGIN; {_NEW}")  # all in one commit: each waits for the disk
        db.execute("INSERT INTO match VALUES (1, ?, 'running')", (text,))
        db.execute("INSERT INTO digests VALUES (?, ?, ?)", (SETUP_STEP, SUM, sum_of(text)))
        db.execute("COMMIT")
        _make_writable(db)
    except (OSError, sqlite3.Error) as error:
        raise explained(path, error) from None
    return db


def fill_new(db: sqlite3.Connection) -> None:
    """The tables, in a piece of memory that has none."""
    db.executescript(f"BEGIN; {_NEW} COMMIT;")


def open_existing(path: Path, *, is_read_only: bool) -> sqlite3.Connection:
    """An existing file, checked for wholeness; raises `BadSave`.

    Read-only leaves the file and its folder untouched, unless a crash left a second file (-wal) to fold in.
    """
    check_header(path)
    has_leftover = path.with_name(path.name + "-wal").exists()
    try:
        db = _connect(path, "mode=ro&immutable=1" if is_read_only and not has_leftover else "mode=rw")
        try:
            if not is_read_only or has_leftover:
                _make_writable(db)
            found = str(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
            if found != "ok":
                raise damaged(path, found.splitlines()[0])
            held = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
            if not held >= _NEEDED:
                raise damaged(path, "a table is missing")
            if not is_read_only:
                _bring_up(db)
        except BaseException:
            db.close()
            raise
    except (OSError, sqlite3.Error) as error:
        raise explained(path, error) from None
    return db


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # isolation_level None: transactions are begun and ended by hand, one a batch.
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=0.25
    )


def _make_writable(db: sqlite3.Connection) -> None:
    """One owner at a time, answers safe against a power cut, overwritten drafts wiped."""
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", f"synchronous={durability}", "secure_delete=ON"):
        db.execute(f"PRAGMA {pragma}").fetchall()
    db.execute("BEGIN IMMEDIATE")  # take the lock now, so that a second owner is told at once
    db.execute("COMMIT")


def _bring_up(db: sqlite3.Connection) -> None:
    """An older file takes the form of today."""
    if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION:
        db.executescript(
            "BEGIN; ALTER TABLE drafts ADD COLUMN at_ms INTEGER NOT NULL DEFAULT 0; "
            f"PRAGMA user_version={SCHEMA_VERSION}; COMMIT;"
        )


def has_times(db: sqlite3.Connection) -> bool:
    """Whether its drafts know when they were pressed; an older file that is only read does not."""
    return any(row[1] == "at_ms" for row in db.execute("PRAGMA table_info(drafts)"))


def close_as_one_file(db: sqlite3.Connection) -> None:
    """Fold everything into the file itself and close, so that one file can be handed over."""
    with closing(db):
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        db.execute("PRAGMA journal_mode=DELETE").fetchall()
