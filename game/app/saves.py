"""Saved matches of Plaudit: the slot for interrupted ones, and files by name. Runs no rules."""

from __future__ import annotations

import os
from pathlib import Path

from game.app.refusal import BadCall
from game.app.setup import Setup, setup_from_doc
from game.engine.journal import Journal
from game.table.saves import SaveSlot

SLOT = SaveSlot("interrupted")


def new_journal(setup: Setup, *, is_live: bool) -> Journal:
    """A journal for a match that begins now. What was interrupted before it, on the same kind of screen, is dropped.

    Raises `BadSave`.
    """
    return SLOT.new_journal(setup.to_doc(), "headless" if setup.is_headless else "window", is_live=is_live)


def interrupted() -> Path | None:
    """The latest match that was interrupted, or None."""
    return SLOT.interrupted()


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
