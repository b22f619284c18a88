"""The slot for matches that were not played to their end: one file each, gone when the match is over. Runs no rules."""

from __future__ import annotations

import os
from pathlib import Path

from game.app.folders import own_folder
from game.app.refusal import BadCall
from game.app.setup import Setup, setup_from_doc
from game.engine.journal import BadSave, Journal

ENDING = ".match"


def slot_folder() -> Path:
    """Where interrupted matches lie; OSError if it cannot be made."""
    folder = own_folder() / "interrupted"
    folder.mkdir(exist_ok=True)
    return folder


def new_journal(setup: Setup, *, is_live: bool) -> Journal:
    """A journal for a match that begins now. What was interrupted before it, on the same kind of screen, is dropped.

    Raises `BadSave`.
    """
    folder = _folder()
    kind = "headless" if setup.is_headless else "window"
    for old in folder.glob(f"{kind}-*{ENDING}"):
        if _can_go_on(old):
            _wipe(old)
    path = folder / f"{kind}-{os.getpid()}{ENDING}"
    fresh = path.with_suffix(".new")  # a file that bears its name is whole, whenever the program is killed
    _wipe(fresh)
    _wipe(path)
    Journal.create(fresh, setup.to_doc()).close()
    try:
        fresh.replace(path)
    except OSError as error:
        raise BadSave(path, f"the disk said: {error.strerror}.", "Try another folder or disk.") from None
    return Journal.open(path, is_live=is_live)


def _wipe(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal", ".seats"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _folder() -> Path:
    try:
        return slot_folder()
    except OSError as error:
        remedy = "Free it, or name another folder in PEER_REVIEW_HOME."
        raise BadSave(Path(error.filename or "."), f"your folder cannot be used ({error.strerror}).", remedy) from None


def interrupted() -> Path | None:
    """The latest match that was interrupted, or None; one that is being played elsewhere now does not count."""
    try:
        found = sorted(slot_folder().glob(f"*{ENDING}"), key=_touched, reverse=True)
    except OSError:
        return None
    return next((path for path in found if _can_go_on(path)), None)


def _can_go_on(path: Path) -> bool:
    """Whether nobody plays it now. A damaged one counts, so that its owner is told what is wrong with it."""
    try:
        Journal.open(path).close()
    except BadSave as problem:
        return "another window" not in problem.wrong
    return True


def _touched(path: Path) -> float:
    """When it was last written to; its newest answers may still lie beside it."""
    beside = path.with_name(path.name + "-wal")
    return max(each.stat().st_mtime for each in (path, beside) if each.exists())


def open_save(path: Path, *, is_live: bool = False, is_read_only: bool = False) -> tuple[Journal, Setup]:
    """A saved match and what it was begun with; raises `BadSave` or `BadCall`."""
    journal = Journal.open(path, is_live=is_live, is_read_only=is_read_only)
    try:
        return journal, setup_from_doc(journal.setup, str(path))
    except BaseException:
        journal.close()
        raise


def check_keep(path: Path) -> None:
    """Refuse, before a match begins, a file that it could not be kept in; raises `BadCall`."""
    if path.exists():
        raise BadCall(f"--save {path}: there is already a file of this name. Choose another name, or delete that file.")
    folder = path.absolute().parent
    if not folder.is_dir():
        raise BadCall(f"--save {path}: its folder does not exist. Make the folder, or name another.")
    if not os.access(folder, os.W_OK):
        raise BadCall(f"--save {path}: this folder is read-only. Name a file in a folder that you may write to.")
