"""Saved matches of Plaudit: the slot for interrupted ones, and files by name. Runs no rules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from game.app.refusal import BadCall
from game.app.setup import Setup, setup_from_doc
from game.city.events.days import DayBegan
from game.engine.events import NAME
from game.engine.host.retrace import Altered
from game.engine.journal import BadSave, Journal, open_or_mend, sound_steps
from game.table.saves import SaveSlot
from game.told import Told

SLOT = SaveSlot("interrupted")


def new_journal(setup: Setup, *, is_live: bool) -> Journal:
    """A journal for a match that begins now; those that were interrupted stay. Raises `BadSave`."""
    return SLOT.new_journal(setup.to_doc(), "headless" if setup.is_headless else "window", is_live=is_live)


def interrupted() -> Path | None:
    """The latest match that was interrupted, or None."""
    return SLOT.interrupted()


@dataclass(frozen=True, slots=True)
class WaitingMatch:
    """One that was interrupted. `setup` None: it can't be read; `day` 0: none had begun; `touched_s`: Unix time."""

    path: Path
    touched_s: float
    setup: Setup | None = None
    day: int = 0
    is_over: bool = False
    lost: int = 0
    """How many of its last steps were lost to damage."""


def waiting() -> list[WaitingMatch]:
    """Every match that was interrupted, the oldest first."""
    return [_waiting(path) for path in SLOT.waiting()]


def _waiting(path: Path) -> WaitingMatch:
    touched_s = path.stat().st_mtime
    try:
        journal, setup = open_save(path, is_read_only=True)
        try:
            begun = [event for row in journal.steps() for event in row.events if event.get(NAME) == DayBegan.__name__]
            day = begun[-1].get("day") if begun else 0
            return WaitingMatch(
                path, touched_s, setup, day if isinstance(day, int) else 0, journal.is_finished, journal.lost
            )
        finally:
            journal.close()
    except (BadSave, BadCall):
        return WaitingMatch(path, touched_s)


def where_it_ends(path: Path, setup: Setup) -> Setup:
    """The match at `path` with the place that it is kept in: nothing in a file from elsewhere names one.

    A match that somebody was handed stays in its own file.
    """
    return setup if SLOT.holds(path) else replace(setup, save_to=str(path.absolute()))


def open_save(
    path: Path, *, is_live: bool = False, is_read_only: bool = False, is_sound_only: bool = False
) -> tuple[Journal, Setup]:
    """A saved match and what it was begun with, as far as it is not damaged; raises `BadSave` or `BadCall`."""
    journal = open_or_mend(path, is_live=is_live, is_read_only=is_read_only, is_sound_only=is_sound_only)
    try:
        return journal, setup_from_doc(journal.setup, str(path))
    except BaseException:
        journal.close()
        raise


def said_of_loss(steps: int) -> str:
    """What to say of a match of which steps were lost; "" where none were."""
    if not steps:
        return ""
    if steps == 1:
        return "The last step of this match could not be read: the file was damaged. All before that is here."
    return Told(
        "The last {steps} steps of this match could not be read: the file was damaged. All before that is here.",
        steps=steps,
    )


@contextmanager
def pointing_at_what_is_sound(path: Path) -> Iterator[None]:
    """A file that was changed or damaged is refused; the message says how much of it could be read all the same."""
    try:
        yield
    except (BadSave, Altered) as problem:
        sound = sound_steps(path) if isinstance(problem, Altered) or problem.is_damage else 0
        if not sound:
            raise
        raise BadCall(f"{problem} Its first {sound} steps are as they were written: --sound reads those.") from None


def check_keep(path: Path, option: str = "--save") -> None:
    """Refuse, before a match begins, a file that it could not be kept in; raises `BadCall`."""
    try:
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        raise BadCall(f"{option}: the name {path!r}, or its folder's, is not UTF-8. Name it otherwise.") from None
    if path.exists():
        raise BadCall(
            f"{option} {path}: there is already a file of this name. Choose another name, or delete that file."
        )
    folder = path.absolute().parent
    if not folder.is_dir():
        raise BadCall(f"{option} {path}: its folder does not exist. Make the folder, or name another.")
    if not os.access(folder, os.W_OK):
        raise BadCall(f"{option} {path}: this folder is read-only. Name a file in a folder that you may write to.")
