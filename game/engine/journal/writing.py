"""A thread that commits what is handed to it, many writes in one commit; must not decide what is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeAlias

from game.engine.journal.saves import BadSave, explained

Statement: TypeAlias = tuple[str, tuple[object, ...]]
"""One SQL statement and its values."""


def commit(db: sqlite3.Connection, path: Path, batch: Sequence[Statement]) -> None:
    """Run `batch` in one transaction that is on disk on return; raises `BadSave` with nothing written."""
    try:
        db.execute("BEGIN IMMEDIATE")
        for sql, values in batch:
            db.execute(sql, values)
        db.execute("COMMIT")
    except sqlite3.Error as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise explained(path, error) from None


class Writer:
    """Takes (ticket, statements); `acks` yields the highest ticket on disk, or a `BadSave` and then nothing more.

    Whatever has queued up while one commit ran goes into the next one.
    """

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        self._jobs: SimpleQueue[tuple[int, list[Statement]] | None] = SimpleQueue()
        self.acks: SimpleQueue[int | BadSave] = SimpleQueue()
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def put(self, ticket: int, statements: list[Statement]) -> None:
        """Queue for the next commit; returns at once."""
        self._jobs.put((ticket, statements))

    def stop(self) -> None:
        """Commit what is queued, then end the thread."""
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        is_going = True
        while is_going:
            jobs = [self._jobs.get()]
            try:
                while True:
                    jobs.append(self._jobs.get_nowait())
            except Empty:
                pass
            is_going = None not in jobs
            real = [job for job in jobs if job is not None]
            if not real:
                continue
            try:
                commit(self._db, self._path, [statement for _, statements in real for statement in statements])
            except BadSave as error:
                self.acks.put(error)
                return
            self.acks.put(real[-1][0])
