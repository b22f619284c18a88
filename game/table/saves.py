"""The slot for matches that were not played to their end: one file each, gone when the match is over. Runs no rules."""

from __future__ import annotations

import os
from pathlib import Path

from game.engine.journal import BadSave, Journal
from game.table.folders import own_folder

ENDING = ".match"


class SaveSlot:
    """Where one game's interrupted matches lie: the folder `name` in the player's own."""

    def __init__(self, name: str) -> None:
        self.name = name

    def folder(self) -> Path:
        """The folder, made if it is not there; OSError if it cannot be made."""
        folder = own_folder() / self.name
        folder.mkdir(exist_ok=True)
        return folder

    def new_journal(self, setup: dict[str, object], kind: str, *, is_live: bool) -> Journal:
        """A journal for a match that begins now. What was interrupted before it, of the same `kind`, is dropped.

        Raises `BadSave`.
        """
        folder = self._folder()
        for old in folder.glob(f"{kind}-*{ENDING}"):
            if _can_go_on(old):
                _wipe(old)
        path = folder / f"{kind}-{os.getpid()}{ENDING}"
        fresh = path.with_suffix(".new")  # a file that bears its name is whole, whenever the program is killed
        _wipe(fresh)
        _wipe(path)
        Journal.create(fresh, setup).close()
        try:
            fresh.replace(path)
        except OSError as error:
            raise BadSave(path, f"the disk said: {error.strerror}.", "Try another folder or disk.") from None
        return Journal.open(path, is_live=is_live)

    def interrupted(self) -> Path | None:
        """The latest match that was interrupted, or None; one that is being played elsewhere now does not count."""
        try:
            found = sorted(self.folder().glob(f"*{ENDING}"), key=_touched, reverse=True)
        except OSError:
            return None
        return next((path for path in found if _can_go_on(path)), None)

    def _folder(self) -> Path:
        try:
            return self.folder()
        except OSError as error:
            remedy = "Free it, or name another folder in PEER_REVIEW_HOME."
            raise BadSave(
                Path(error.filename or "."), f"your folder cannot be used ({error.strerror}).", remedy
            ) from None


def _wipe(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal", ".seats"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


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
