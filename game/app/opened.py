"""Opens a saved match for its report: read from its events as they were recorded, not by playing it again.

So it opens whatever has become of the rules and the pack since; the remarks say so. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from game.app.forgotten import verify
from game.app.recorded import events_of
from game.app.refusal import BadCall
from game.app.replay import check_tellable, pack_of
from game.app.saves import open_save, pointing_at_what_is_sound
from game.app.setup import Setup, plan_for, rules_for
from game.city.pack import Pack
from game.city.plan import Plan
from game.content import BadPack, default_pack
from game.content.wording import Wording
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.debrief.report import ReportView
from game.debrief.report.making import report_of
from game.engine.host.retrace import Altered, Diverged, retrace, run_again
from game.engine.journal import Journal


@dataclass(frozen=True, slots=True)
class Opened:
    """A saved match as a report needs it; `remarks` say what has changed since."""

    record: Record
    pack: Pack
    remarks: tuple[str, ...]
    plan: Plan | None
    """What it was played with; None where pack or rules have changed since."""

    @property
    def view(self) -> ReportView:
        """What its report may say."""
        return report_of(self.record, self.pack, self.plan, self.remarks)


def open_match(file: Path, *, is_sound_only: bool = False, language: str = "") -> Opened:
    """The match at `file`, finished or not, as far as it is not damaged; raises `BadSave`, `BadCall` or `Altered`.

    `language`: told in this one, "" in its own.
    """
    with pointing_at_what_is_sound(file):
        return _opened(file, is_sound_only=is_sound_only, language=language)


def _opened(file: Path, *, is_sound_only: bool, language: str) -> Opened:
    journal, setup = open_save(file, is_read_only=True, is_sound_only=is_sound_only)
    lost = journal.lost
    try:
        events, unknown = events_of(journal)
        pack, key = _pack_for(setup)
        if setup.is_forgotten:
            verify(journal)
            key = "report.forgotten"
        elif not key and not _is_as_played(journal, setup, pack):
            key = "report.rules_changed"
        check_tellable(file, setup, language, is_played_again=not key)
        if language not in ("", setup.language):
            setup = replace(setup, language=language)
            pack = pack_of(setup)
            events = run_again(journal, rules_for(setup, pack)).events
    finally:
        journal.close()
    words = Wording(pack)
    remarks = [words(key)] if key else []
    remarks += [words.counted("report.lost", lost)] if lost else []
    remarks += [words.counted("report.skipped", len(unknown))] if unknown else []
    with fitting_together(file, is_proved=not key):
        record = record_of(events)
    if not record.masks:
        raise BadCall(f"{file}: nothing was played in this match yet. Go on with it: python3 main.py resume {file}")
    return Opened(record, pack, tuple(remarks), None if key else plan_for(setup, pack))


@contextmanager
def fitting_together(file: Path, *, is_proved: bool) -> Iterator[None]:
    """A record that could not be compared with its rules may say anything: then the file is told, by `BadCall`.

    `is_proved`: the rules of today tell the very same, so what goes wrong is ours.
    """
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        if is_proved:
            raise
        raise BadCall(f"{file}: its events do not fit together ({error!r}). Use another copy of the match.") from None


def _pack_for(setup: Setup) -> tuple[Pack, str]:
    """The match's pack, or the game's own where it is gone; and the key of what there is to say of it."""
    try:
        pack = pack_of(setup)
    except BadPack:
        return default_pack(setup.language), "report.pack_gone"
    if pack.id != setup.pack:
        return pack, "report.pack_gone"
    return pack, "" if pack.fingerprint == setup.pack_print else "report.pack_changed"


def _is_as_played(journal: Journal, setup: Setup, pack: Pack) -> bool:
    """Whether the rules of today tell the same story, step by step; raises `Altered` if the record does not."""
    try:
        retrace(journal, rules_for(setup, pack))
    except Altered:
        raise
    except (BadCall, Diverged):
        return False
    return True
