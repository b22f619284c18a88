"""Opens a damaged match at the last step before the damage, and says how many steps were lost. Runs no rules."""

from __future__ import annotations

import secrets
import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.journal import tables
from game.engine.journal.match_file import Journal
from game.engine.journal.records import BadRecord, events_from, input_from_doc, load
from game.engine.journal.saves import FAILED, READ_ONLY, BadSave, damaged, explained, missing, sides
from game.engine.journal.sums import LOST, SETUP_STEP, SUM, hashes_in, lost_in_wal, sum_of

ASIDE = ".damaged"
"""What a damaged file is called once a mended one has its name."""
Row = tuple[int, str, str, str]


@dataclass(slots=True)
class Salvaged:
    """What can be read of a damaged file, up to the damage, and how many steps there is a trace of beyond that."""

    setup: str
    state: str
    steps: list[Row]
    digests: list[tuple[int, str, str]] = field(default_factory=list)
    drafts: list[tuple[object, ...]] = field(default_factory=list)
    lost: int = 0


def open_or_mend(
    path: Path, *, is_live: bool = False, is_read_only: bool = False, is_sound_only: bool = False
) -> Journal:
    """The match at `path`; of a damaged one what lies before the damage, with `lost` steps missing. Raises `BadSave`.

    A file that is only read stays as it is. Else a mended one takes its place, and the damaged one its name with
    `ASIDE`. In a match that is over a row that was changed is left for whoever compares it with the rules, unless
    `is_sound_only`.
    """
    beside = _beside(path)
    try:
        journal = open_noting(path, is_live=is_live, is_read_only=is_read_only)
    except BadSave as problem:
        # Newest answers that lie beside it in a folder that may not be written to are read from a copy.
        is_shut_in = is_read_only and beside and problem.wrong in (READ_ONLY, FAILED)
        found = salvage(path, beside) if problem.is_damage or is_shut_in else None
        if found is None:
            raise
        return _mended(path, found, is_live=is_live, is_read_only=is_read_only)
    if (is_sound_only or not journal.is_finished) and not _is_whole(journal):
        is_begun_so = journal.is_setup_sound
        journal.close()
        if not is_begun_so:
            raise damaged(path, "how it was begun")
        found = salvage(path, beside)
        if found is not None:
            return _mended(path, found, is_live=is_live, is_read_only=is_read_only)
        journal = Journal.open(path, is_live=is_live, is_read_only=is_read_only)
    return journal


def open_noting(path: Path, *, is_live: bool = False, is_read_only: bool = False) -> Journal:
    """`Journal.open`, and where SQLite has passed over steps at the end, as damaged, that is written down."""
    beside = _beside(path)
    journal = Journal.open(path, is_live=is_live, is_read_only=is_read_only)
    try:
        if beside and (lost := lost_in_wal(beside, journal.hashes())):
            journal.note_lost(lost)
    except BaseException:
        journal.close()
        raise
    return journal


def sound_steps(path: Path) -> int:
    """How many steps of a file, from the opening on, are as they were written; 0 where none can be read."""
    found = salvage(path, _beside(path))
    return len(found.steps) if found is not None else 0


def _is_whole(journal: Journal) -> bool:
    try:
        return journal.is_setup_sound and journal.are_steps_sound
    except BadSave as problem:
        if problem.is_damage:
            return False
        raise


def salvage(path: Path, beside: bytes = b"") -> Salvaged | None:
    """What can be read of it, from a copy; None where not even how it was begun can be, or no step."""
    raw = _bytes(path)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        copy = Path(name) / "copy"
        copy.write_bytes(raw + bytes(missing(raw)))  # of a file that is shorter than it says SQLite reads nothing
        if beside:
            copy.with_name("copy-wal").write_bytes(beside)
        try:
            with closing(sqlite3.connect(copy, isolation_level=None)) as db:
                db.text_factory = lambda text: text.decode("utf-8", "replace")
                found = _read(db)
        except sqlite3.Error:
            return None
    if found is None or not found.steps:
        return None
    known = {hash_hex for _, _, hash_hex, _ in found.steps}
    found.lost = max(found.lost, len(hashes_in(raw + beside) - known))
    if found.lost:
        found.state, found.drafts = "running", []
    return found


def _read(db: sqlite3.Connection) -> Salvaged | None:
    row = db.execute("SELECT setup, state FROM match").fetchone()
    if row is None or not isinstance(row[0], str):
        return None
    sums: dict[int, str] = {}
    digests: list[tuple[int, str, str]] = []
    with suppress(sqlite3.Error):  # without them the rows are taken at their word
        rows = db.execute("SELECT step, milestone, digest FROM digests ORDER BY rowid")
        digests = [row for row in rows if _is_of(row, int, str, str)]
        sums = {step: digest for step, milestone, digest in digests if milestone == SUM}
    if sums.get(SETUP_STEP, sum_of(row[0])) != sum_of(row[0]):
        return None
    found = Salvaged(row[0], str(row[1]), [])
    with suppress(sqlite3.Error):
        for step, given, hash_hex, events in db.execute("SELECT step, input, hash, events FROM steps ORDER BY step"):
            if not found.lost and step == len(found.steps) and _is_sound(given, hash_hex, events, sums.get(step)):
                found.steps.append((step, given, hash_hex, events))
            else:
                found.lost += 1
    found.digests = [each for each in digests if each[0] < len(found.steps)]
    with suppress(sqlite3.Error):
        when = "at_ms" if tables.has_times(db) else "0"
        rows = db.execute(f"SELECT slot, step, raw, press, {when} FROM drafts")
        found.drafts = [row for row in rows if _is_of(row, int, int, str, int, int)]
    return found


def _is_of(row: tuple[object, ...], *kinds: type) -> bool:
    """Whether a row holds what was written there: on a damaged page anything may stand."""
    return all(type(value) is kind for value, kind in zip(row, kinds, strict=True))


def _is_sound(given: object, hash_hex: object, events: object, told: str | None) -> bool:
    if not (isinstance(given, str) and isinstance(hash_hex, str) and isinstance(events, str)):
        return False
    if told is not None:
        return told == sum_of(given, hash_hex, events)
    try:
        input_from_doc(load(given))
        events_from(events)
    except BadRecord:
        return False
    return True


def _mended(path: Path, found: Salvaged, *, is_live: bool, is_read_only: bool) -> Journal:
    if is_read_only:
        db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        tables.fill_new(db)
        _write(db, found)
        return Journal(path, db, is_live=False, is_read_only=True)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        db = tables.create(fresh, {})
        try:
            _write(db, found)
        finally:
            tables.close_as_one_file(db)
        for ending in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copy2(path.with_name(path.name + ending), path.with_name(path.name + ASIDE + ending))
        for side in sides(path):  # they would be taken for those of the mended file
            side.unlink(missing_ok=True)
        fresh.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise explained(path, error) from None
    finally:
        for each in (fresh, *sides(fresh)):
            with suppress(OSError):
                each.unlink(missing_ok=True)
    return Journal.open(path, is_live=is_live)


def _write(db: sqlite3.Connection, found: Salvaged) -> None:
    db.execute("BEGIN")
    db.execute("DELETE FROM match")
    db.execute("DELETE FROM digests")
    db.execute("INSERT INTO match VALUES (1, ?, ?)", (found.setup, found.state))
    db.executemany("INSERT INTO steps VALUES (?, ?, ?, ?)", found.steps)
    digests = [each for each in found.digests if each[1] != LOST]
    before = sum(int(digest) for _, milestone, digest in found.digests if milestone == LOST and digest.isdigit())
    db.executemany("INSERT INTO digests VALUES (?, ?, ?)", digests)
    if found.lost + before:
        db.execute("INSERT INTO digests VALUES (?, ?, ?)", (SETUP_STEP, LOST, str(found.lost + before)))
    db.executemany("INSERT INTO drafts (slot, step, raw, press, at_ms) VALUES (?, ?, ?, ?, ?)", found.drafts)
    db.execute("COMMIT")


def _beside(path: Path) -> bytes:
    return _bytes(path.with_name(path.name + "-wal"))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
