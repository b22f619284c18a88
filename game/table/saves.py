"""The slot for matches that were not played to their end: one file each, gone when the match is over. Runs no rules."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from game.engine.journal import BadSave, Journal, open_noting, sound_steps
from game.engine.journal.saves import sides
from game.engine.journal.whole import OWNERS_FOLDER
from game.table.folders import own_folder
from game.told import Told

ENDING = ".match"
ELSEWHERE = "PEER_REVIEW_HOME names another folder."


class SaveSlot:
    """Where one game's interrupted matches lie: the folder `name` in the player's own."""

    def __init__(self, name: str) -> None:
        self.name = name

    def folder(self) -> Path:
        """The folder, made if it is not there; OSError if it cannot be made."""
        folder = own_folder() / self.name
        folder.mkdir(mode=OWNERS_FOLDER, exist_ok=True)
        return folder

    def new_journal(self, setup: dict[str, object], kind: str, *, is_live: bool) -> Journal:
        """A journal for a match that begins now; those that wait stay where they are. Raises `BadSave`."""
        folder = self._folder()
        # Not the number of the process: in two containers with one home it may be the same.
        path = folder / f"{kind}-{secrets.token_hex(6)}{ENDING}"
        fresh = path.with_suffix(".new")  # a file that bears its name is whole, whenever the program is killed
        try:
            Journal.create(fresh, setup).close()
            fresh.replace(path)
        except BadSave as problem:
            _wipe_quietly(fresh)
            raise BadSave(folder, problem.wrong, _or_elsewhere(problem.remedy)) from None
        except OSError as error:
            _wipe_quietly(fresh)
            wrong = Told("the disk said: {error}.", error=error.strerror)
            raise BadSave(folder, wrong, _or_elsewhere("Try another folder or disk.")) from None
        return Journal.open(path, is_live=is_live)

    def interrupted(self) -> Path | None:
        """The latest match that was interrupted, or None; one that is being played elsewhere now does not count.

        A damaged one counts only where there is no other.
        """
        damaged: Path | None = None
        for path in reversed(self._found()):
            trouble = _trouble(path)
            if trouble is None:
                return path
            if not trouble.is_held and damaged is None:
                damaged = path
        return damaged

    def waiting(self) -> list[Path]:
        """Every match that was interrupted, the oldest first, but for those that are being played elsewhere now."""
        return [path for path in self._found() if (trouble := _trouble(path)) is None or not trouble.is_held]

    def drop(self, path: Path) -> None:
        """Delete a match that waits, for good. Raises OSError."""
        _wipe(path)

    def holds(self, path: Path) -> bool:
        """Whether the file lies here: written by the game itself, not handed over by somebody."""
        try:
            return path.resolve().parent == self.folder().resolve()
        except OSError:
            return False

    def _found(self) -> list[Path]:
        """All files, the oldest first."""
        try:
            return sorted((path for path in self.folder().glob(f"*{ENDING}") if path.is_file()), key=_touched)
        except OSError:
            return []

    def _folder(self) -> Path:
        try:
            return self.folder()
        except OSError as error:
            remedy = "Free it, or name another folder in PEER_REVIEW_HOME."
            wrong = Told("your folder cannot be used ({error}).", error=error.strerror)
            raise BadSave(Path(error.filename or "."), wrong, remedy) from None


def _or_elsewhere(remedy: str) -> Told:
    return Told("{remedy} {elsewhere}", remedy=remedy, elsewhere=ELSEWHERE)


def _wipe(path: Path) -> None:
    for each in (path, *sides(path), path.with_name(f"{path.name}.seats")):
        each.unlink(missing_ok=True)


def _wipe_quietly(path: Path) -> None:
    """What has come to nothing is no match, and lies in nobody's way."""
    with suppress(OSError):
        _wipe(path)


def _trouble(path: Path) -> BadSave | None:
    """Why the match could not be taken up; None if it could."""
    try:
        open_noting(path).close()
    except BadSave as problem:
        return None if problem.is_damage and sound_steps(path) else problem
    return None


def _touched(path: Path) -> float:
    """When it was last written to; its newest answers may still lie beside it."""
    beside = path.with_name(path.name + "-wal")
    return max(each.stat().st_mtime for each in (path, beside) if each.exists())
