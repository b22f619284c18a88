"""The journal of one match: setup, steps, drafts of the open group, digests; must not run the rules."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty
from typing import TypeVar

from game.engine.journal import tables
from game.engine.journal.records import (
    BadRecord,
    DraftRow,
    StepRow,
    dump,
    events_from,
    input_from_doc,
    input_to_doc,
    load,
    raw_from,
    whole_number,
)
from game.engine.journal.saves import BadSave, damaged, explained, is_remnant, sides
from game.engine.journal.sums import LOST, SETUP_STEP, SUM, sum_of
from game.engine.journal.whole import put_whole
from game.engine.journal.writing import Statement, Writer, commit
from game.told import Told, told_by

T = TypeVar("T")


class Journal:
    """One open save. Each `put_*` returns a ticket; `acked()` tells the highest ticket that is on disk.

    Live, a thread commits and `put_*` returns at once; otherwise `put_*` returns when it is on disk.
    Use from one thread. Every method may raise `BadSave`.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, *, is_live: bool, is_read_only: bool = False) -> None:
        self.path = path
        self.is_live = is_live
        self.is_read_only = is_read_only
        self._db = db
        self._ticket = 0
        self._acked = 0
        self._writer = Writer(db, path) if is_live else None
        self._broken: BadSave | None = None

    @classmethod
    def create(cls, path: Path, setup: dict[str, object], *, is_live: bool = False) -> Journal:
        """A new match's file. `setup` is kept as JSON; only its whole number "seed" is read here."""
        return cls(path, tables.create(path, setup), is_live=is_live)

    @classmethod
    def open(cls, path: Path, *, is_live: bool = False, is_read_only: bool = False) -> Journal:
        """A saved match, checked: missing, foreign, cut short, damaged, newer or locked files raise `BadSave`."""
        db = tables.open_existing(path, is_read_only=is_read_only)
        return cls(path, db, is_live=is_live and not is_read_only, is_read_only=is_read_only)

    # -- reading

    @property
    def setup(self) -> dict[str, object]:
        """What the match was begun with."""
        for (text,) in self._rows("SELECT setup FROM match"):
            found = self._read(load, text)
            if isinstance(found, dict):
                return found
        raise damaged(self.path, "it has no setup")

    @property
    def seed(self) -> int:
        """The match's seed."""
        seed = self.setup.get("seed")
        if type(seed) is not int:
            raise damaged(self.path, "its setup has no seed")
        return seed

    @property
    def is_finished(self) -> bool:
        """Whether the match was played to its end."""
        return [state for (state,) in self._rows("SELECT state FROM match")] == ["finished"]

    def steps(self) -> Iterator[StepRow]:
        """Every step from the opening on, in order."""
        digests: dict[object, list[tuple[str, str]]] = {}
        for step, milestone, digest in self._rows("SELECT step, milestone, digest FROM digests ORDER BY rowid"):
            if milestone not in (SUM, LOST):
                digests.setdefault(step, []).append((str(milestone), str(digest)))
        rows = self._rows("SELECT step, input, hash, events FROM steps ORDER BY step")
        is_finished = self.is_finished
        for at, (step, given, hash_hex, events) in enumerate(rows):
            if step != at:
                raise damaged(self.path, Told("step {at} is missing", at=at))
            yield StepRow(
                at,
                self._read(lambda text: input_from_doc(load(text)), given),
                str(hash_hex),
                self._read(events_from, events),
                tuple(digests.get(step, ())),
                is_finished and at == len(rows) - 1,
            )

    def drafts(self) -> list[DraftRow]:
        """The open group's drafts in the order of their last press."""
        when = "at_ms" if tables.has_times(self._db) else "0"
        rows = self._rows(f"SELECT step, slot, raw, press, {when} FROM drafts ORDER BY press")
        return [
            DraftRow(
                self._read(whole_number, step),
                self._read(whole_number, slot),
                self._read(lambda text: raw_from(load(text)), raw),
                self._read(whole_number, press),
                self._read(whole_number, at_ms),
            )
            for step, slot, raw, press, at_ms in rows
        ]

    @property
    def is_setup_sound(self) -> bool:
        """Whether what it was begun with is as it was written; so it is taken to be in a file from before sums."""
        told = self._rows(
            f"SELECT m.setup, d.digest FROM match m JOIN digests d ON d.step = {SETUP_STEP} AND d.milestone = '{SUM}'"
        )
        return all(digest == sum_of(str(text)) for text, digest in told)

    def hashes(self) -> list[str]:
        """The hash after each step, in order; reads nothing else."""
        return [str(hash_hex) for (hash_hex,) in self._rows("SELECT hash FROM steps ORDER BY step")]

    @property
    def are_steps_sound(self) -> bool:
        """Whether all steps are there and as they were written; in a file from before sums they are taken to be."""
        rows = self._rows(
            "SELECT s.step, s.input, s.hash, s.events, d.digest FROM steps s "
            f"LEFT JOIN digests d ON d.step = s.step AND d.milestone = '{SUM}' ORDER BY s.step"
        )
        return all(
            step == at and told in (None, sum_of(str(given), str(hash_hex), str(events)))
            for at, (step, given, hash_hex, events, told) in enumerate(rows)
        )

    @property
    def lost(self) -> int:
        """How many steps were lost when the file was damaged."""
        told = self._rows(f"SELECT digest FROM digests WHERE milestone = '{LOST}'")
        return sum(int(n) for (n,) in told if isinstance(n, str) and n.isdecimal())

    def note_lost(self, steps: int) -> None:
        """Remember, for whoever opens it next, that steps were lost."""
        commit(self._db, self.path, [("INSERT INTO digests VALUES (?, ?, ?)", (SETUP_STEP, LOST, str(steps)))])

    # -- writing

    def put_draft(self, row: DraftRow) -> int:
        """The slot's draft, in place of its earlier one."""
        values = (row.slot, row.step, dump(row.raw), row.order, row.at_ms)
        names = "slot, step, raw, press, at_ms"
        return self._put([(f"INSERT OR REPLACE INTO drafts ({names}) VALUES (?, ?, ?, ?, ?)", values)])

    def put_step(self, row: StepRow) -> int:
        """A step; the drafts that it sealed (or that a strike made void) go in the same commit."""
        given = input_to_doc(row.given)
        texts = (dump(given), row.hash_hex, dump(row.events))
        batch: list[Statement] = [
            ("INSERT INTO steps VALUES (?, ?, ?, ?)", (row.step, *texts)),
            ("INSERT INTO digests VALUES (?, ?, ?)", (row.step, SUM, sum_of(*texts))),
        ]
        batch += [("INSERT INTO digests VALUES (?, ?, ?)", (row.step, *digest)) for digest in row.digests]
        if given["kind"] != "soften":
            batch.append(("DELETE FROM drafts", ()))
        if row.is_last:
            batch.append(("UPDATE match SET state = 'finished'", ()))
        return self._put(batch)

    def acked(self) -> int:
        """The highest ticket on disk by now; does not wait."""
        if self._writer is not None:
            try:
                while True:
                    self._take(self._writer.acks.get_nowait())
            except Empty:
                pass
        return self._acked

    def flush(self, within_s: float | None = None) -> None:
        """Wait until everything put so far is on disk; with `within_s` no longer than that for any one commit."""
        while self._writer is not None and self._acked < self._ticket:
            if self._broken is not None:
                raise self._broken
            try:
                self._take(self._writer.acks.get(timeout=within_s))
            except Empty:
                return

    # -- handing over

    def copy_to(self, path: Path) -> None:
        """One whole file at `path`; this journal stays open.

        The name is free, or holds what a kill or a full disk left of an earlier try: nothing, or a part. That very
        match, whole, is left as it is.
        """
        self.flush()
        if path.exists() and not is_remnant(path):
            if self._is_at(path):
                return
            raise explained(path, FileExistsError())
        try:
            with put_whole(path) as fresh:
                self._db.execute("VACUUM INTO ?", (str(fresh),))
        except (OSError, sqlite3.Error) as error:
            raise explained(path, error) from None

    def _is_at(self, path: Path) -> bool:
        """Whether the file there holds this match, as far as this journal has it."""
        try:
            other = Journal.open(path, is_read_only=True)
        except BadSave:
            return False
        try:
            return other.setup == self.setup and [row.hash_hex for row in other.steps()] == [
                row.hash_hex for row in self.steps()
            ]
        except BadSave:
            return False
        finally:
            other.close()

    def close(self) -> None:
        """Write what is queued and leave a single file; safe to call twice."""
        if self._writer is not None:
            self._writer.stop()
            self._writer = None
        try:
            if self.is_read_only:
                self._db.close()
            else:
                tables.close_as_one_file(self._db)
        except sqlite3.ProgrammingError:
            return  # closed before
        except sqlite3.Error as error:
            raise explained(self.path, error) from None

    def delete(self) -> None:
        """Close, and leave nothing behind; raises `BadSave` if the disk does not let go of it."""
        try:
            self.close()
        finally:
            try:
                for each in (self.path, *sides(self.path)):
                    each.unlink(missing_ok=True)
            except OSError as error:
                wrong = Told("the match is over, and this can't be deleted ({error}).", error=error.strerror)
                raise BadSave(self.path, wrong, "Delete it yourself: it holds every answer.") from None

    # -- inside

    def _put(self, batch: list[Statement]) -> int:
        self._ticket += 1
        if self._writer is not None:
            self._writer.put(self._ticket, batch)
        else:
            commit(self._db, self.path, batch)
            self._acked = self._ticket
        return self._ticket

    def _take(self, ack: int | BadSave) -> None:
        if isinstance(ack, BadSave):
            self._broken = ack
            raise ack
        self._acked = ack

    def _rows(self, sql: str) -> list[tuple[object, ...]]:
        self.flush()
        try:
            return self._db.execute(sql).fetchall()
        except sqlite3.Error as error:
            raise explained(self.path, error) from None

    def _read(self, reader: Callable[[object], T], value: object) -> T:
        try:
            return reader(value)
        except BadRecord as error:
            raise damaged(self.path, told_by(error)) from None
