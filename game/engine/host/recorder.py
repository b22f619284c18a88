"""Puts drafts and steps into the journal and says when they are on disk; must not decide what happens next."""

from __future__ import annotations

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from game.engine.driver import Driver, Input
from game.engine.events import to_doc
from game.engine.journal import BadSave, DraftRow, Journal, StepRow
from game.engine.prompts import Raw
from game.told import Told

C = TypeVar("C")
_DIGEST_BYTES = 16
NOT_KEPT = "The report of it can still be saved."


class Recorder:
    """The host's side of the journal. Without one, or after it failed, everything counts as saved at once.

    `problem` is what went wrong, for the host to tell; the match itself can go on unsaved.
    """

    def __init__(self, journal: Journal | None) -> None:
        self.journal = journal
        self.problem: BadSave | None = None
        self._presses = 0

    @property
    def is_quiet(self) -> bool:
        """Whether there is no disk to ask, and no trouble to tell."""
        return self.journal is None and self.problem is None

    def put_draft(self, step: int, slot: int, raw: Raw | None, at_ms: int = 0) -> int:
        """Queue a draft; returns its ticket."""
        self._presses += 1
        if self.journal is None:
            return 0
        try:
            return self.journal.put_draft(DraftRow(step, slot, raw, self._presses, at_ms))
        except BadSave as problem:
            return self._lose(problem)

    def put_step(self, driver: Driver[C], given: Input | None) -> int:
        """Queue the step that the driver has just made; returns its ticket."""
        if self.journal is None:
            return 0
        events = driver.fresh
        passed = dict.fromkeys(type(event).__name__ for event in events if type(event) in driver.rules.milestones)
        digest = ""
        if passed:
            told = driver.rules.digest(driver.table.state)
            digest = blake2b(told, digest_size=_DIGEST_BYTES).hexdigest()
        row = StepRow(
            driver.step - 1,
            given,
            driver.hash_hex,
            [to_doc(event) for event in events],
            tuple((name, digest) for name in passed),
            driver.ask is None,
        )
        try:
            return self.journal.put_step(row)
        except BadSave as problem:
            return self._lose(problem)

    def saved(self) -> int | None:
        """The highest ticket on disk; None: nothing needs waiting for."""
        if self.journal is None:
            return None
        try:
            return self.journal.acked()
        except BadSave as problem:
            self._lose(problem)
            return None

    def wait(self, within_s: float | None = None) -> None:
        """Return when everything put so far is on disk, or when that takes longer than `within_s`."""
        if self.journal is not None:
            try:
                self.journal.flush(within_s)
            except BadSave as problem:
                self._lose(problem)

    def finish(self, keep: Path | None) -> None:
        """Leave the save at `keep`, or nowhere at all; raises `BadSave` with the save still in its place.

        So too where there is none to leave: what was asked for exists, or it is said that it does not.
        """
        journal, self.journal = self.journal, None
        if journal is None:
            if keep is not None:
                wrong: str = "this match was not saved while it ran, so it is not there."
                if self.problem is not None:
                    wrong = Told(
                        "this match was not saved while it ran, so it is not there: {why}", why=self.problem.wrong
                    )
                raise BadSave(keep, wrong, NOT_KEPT)
            return
        if keep is None:
            journal.delete()
        elif keep.absolute() == journal.path.absolute():
            journal.close()
        else:
            try:
                journal.copy_to(keep)
            except BadSave:
                journal.close()
                raise
            journal.delete()

    def leave(self) -> None:
        """Close the save for a later resume."""
        journal, self.journal = self.journal, None
        if journal is not None:
            journal.close()

    def _lose(self, problem: BadSave) -> int:
        journal, self.journal, self.problem = self.journal, None, problem
        if journal is not None:
            with suppress(BadSave):  # what is on disk stays there; the first problem is the one to tell
                journal.close()
        return 0
