"""Recognises our files and puts what is wrong with one in plain words; never changes a file."""

from __future__ import annotations

import sqlite3
import struct
from pathlib import Path

from game.engine.journal.locks import can_lock
from game.told import Told

APPLICATION_ID = 0x50526A31
"""Marks a file as ours, where SQLite keeps it: bytes 68 to 71 of the header ("PRj1")."""

SCHEMA_VERSION = 2
"""2: a draft knows when it was pressed. Older files are brought up to it when they are opened to be played on."""
_HEADER_BYTES = 100
_SIZE_MOST = 1 << 28
"""No match is larger; what says it is has a damaged header."""
READ_ONLY = "this folder or file is read-only."
FAILED = "the disk failed while reading or writing."
_NO_LOCKS = "this disk gives no locks, and without one two games could write into one match."
_DAMAGED = "the file is damaged"
_CUT_SHORT, _HELD = "the file is cut short.", "another window of the game has it open."
_MAGIC = b"SQLite format 3\x00"


_OF_LOCKS = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR}
"""What SQLite may say where a lock was refused, whoever refused it."""


class BadSave(Exception):
    """A save cannot be read or written; the message names the file, what is wrong and what to do."""

    def __init__(self, path: Path, wrong: str, remedy: str) -> None:
        super().__init__(Told("{path}: {wrong} {remedy}", path=path, wrong=wrong, remedy=remedy))
        self.path = path
        self.wrong = wrong
        self.remedy = remedy

    @property
    def is_held(self) -> bool:
        """Whether nothing is wrong but that somebody plays it now."""
        return self.wrong == _HELD

    @property
    def is_damage(self) -> bool:
        """Whether a part of the file may still be sound."""
        return self.wrong == _CUT_SHORT or self.wrong.startswith(_DAMAGED)


def check_header(path: Path) -> None:
    """Raise `BadSave` unless the file looks like a whole save of ours; reads 100 bytes and the size."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        size = path.stat().st_size
    except FileNotFoundError:
        raise BadSave(path, "there is no such file.", "Check the name, or start a new match.") from None
    except IsADirectoryError:
        raise BadSave(path, "this is a folder, not a saved match.", "Name the file inside it.") from None
    except OSError as error:
        raise explained(path, error) from None
    if not header:
        raise BadSave(path, "the file is empty.", "The match was never begun; start a new one.")
    if not header.startswith(_MAGIC):
        raise BadSave(path, "this is not a saved match.", "Name a file that this game has written.")
    if len(header) < _HEADER_BYTES:
        raise _cut_short(path)
    page_field, pages = struct.unpack_from(">H", header, 16)[0], struct.unpack_from(">I", header, 28)[0]
    version, application = struct.unpack_from(">I", header, 60)[0], struct.unpack_from(">I", header, 68)[0]
    if application != APPLICATION_ID:
        raise BadSave(path, "this file belongs to another program.", "Name a file that this game has written.")
    # Beside a leftover -wal a short file is no loss: what it lacks is in there.
    is_whole = size >= pages * (65536 if page_field == 1 else page_field)
    if not is_whole and not path.with_name(path.name + "-wal").exists():
        raise _cut_short(path)
    if version > SCHEMA_VERSION:
        raise BadSave(path, "it was saved by a newer version of the game.", "Update the game, then try again.")


def missing(raw: bytes) -> int:
    """How many bytes a file is shorter than its header says; 0 where that says nothing."""
    if len(raw) < _HEADER_BYTES:
        return 0
    page_field, pages = struct.unpack_from(">H", raw, 16)[0], struct.unpack_from(">I", raw, 28)[0]
    size = pages * (65536 if page_field == 1 else page_field)
    return max(0, size - len(raw)) if size < _SIZE_MOST else 0


def sides(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may lay beside a save; they go where it goes."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))


def is_remnant(path: Path) -> bool:
    """Whether this is what a kill or a full disk leaves of a save of ours: an empty file, or one cut short."""
    try:
        if path.is_file() and path.stat().st_size == 0:
            return True
        check_header(path)
    except BadSave as problem:
        return problem.wrong == _CUT_SHORT
    except OSError:
        return False
    return False


def _cut_short(path: Path) -> BadSave:
    return BadSave(path, _CUT_SHORT, "Copy it again from where it came from; it cannot be mended here.")


def damaged(path: Path, detail: str) -> BadSave:
    """What to say of a file that is ours but whose inside is broken."""
    return BadSave(
        path, Told("the file is damaged ({detail}).", detail=detail), "Use another copy; this one cannot be mended."
    )


def explained(path: Path, error: OSError | sqlite3.Error) -> BadSave:
    """`error` in plain words."""
    if isinstance(error, PermissionError):
        return BadSave(path, "you may not open this.", "Change its permissions, or copy it to a folder of yours.")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return BadSave(path, "its folder does not exist.", "Make the folder, or name another.")
    if isinstance(error, FileExistsError):
        return BadSave(path, "there is already a file of this name.", "Choose another name, or delete that file.")
    if isinstance(error, OSError):
        return BadSave(
            path, Told("the disk said: {error}.", error=error.strerror or str(error)), "Try another folder or disk."
        )
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in _OF_LOCKS and not can_lock(path.absolute().parent):
        return BadSave(path, _NO_LOCKS, "Use a folder on another disk.")
    match code:
        case sqlite3.SQLITE_FULL:
            return BadSave(path, "the disk is full.", "Make room, or save to another disk.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return BadSave(path, READ_ONLY, "Copy it to a folder that you may write to.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BadSave(path, _HELD, "Close that one first.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path, "its pages do not fit together")
        case sqlite3.SQLITE_IOERR:
            return BadSave(path, FAILED, "Try another folder or disk.")
    return damaged(path, str(error))
