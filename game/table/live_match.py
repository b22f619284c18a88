"""A match in play and the file it is written to. Draws nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from game.engine.journal import Journal
from game.table.seats_file import forget_seats
from game.table.session import TableSession

X = TypeVar("X", bound=TableSession[Any])


class LiveMatch(Generic[X]):
    """A session with the file it is written to. `trouble` says why it is not being saved, or what was lost."""

    def __init__(self, session: X, journal: Journal | None, trouble: str = "") -> None:
        self.session, self.trouble = session, trouble
        self.path = journal.path if journal is not None else None

    @property
    def kept(self) -> Literal["all", "part", "nothing"]:
        """How much of it can be taken up again, if it is left now."""
        if self.path is None:
            return "nothing"
        return "all" if self.session.host.problem is None else "part"

    def leave(self) -> None:
        """Stop here; the match can be taken up again."""
        self.session.close()
        self.session.host.leave()

    def finish(self, keep: Path | None) -> None:
        """Stop for good: kept as one file, or nothing is kept. May raise `BadSave`."""
        self.session.close()
        self.session.host.finish(keep)
        if self.path is not None:
            forget_seats(self.path)
