"""Reports of matches as files: from a saved match or from the screen after one. Keeps nothing that nobody asked for.

A saved match is read from its events as they were recorded, not by playing it again, so that it opens whatever has
become of the rules and the pack since; the report says so.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Thread

from game.app.refusal import BadCall
from game.app.replay import pack_of
from game.app.saves import open_save
from game.app.setup import Setup, plan_for, rules_for
from game.app.teachers import NAME as GUIDE
from game.app.teachers import open_page, save_guide
from game.city.events import event_types
from game.city.pack import Pack
from game.city.plan import Plan
from game.content import BadPack, default_pack
from game.content.wording import Wording
from game.debrief.charts import png_of
from game.debrief.charts.raster import NoPicture
from game.debrief.deeds_document import deeds_document, may_name_raters
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.debrief.report import ReportView, csv_text, report_html, share_svg, view_of
from game.debrief.report.share import WIDTH_PX
from game.debrief.rerun import Ranges, rerun
from game.engine.events import ENGINE_EVENTS, NAME, Event, from_doc
from game.engine.host.retrace import Diverged, retrace
from game.engine.journal import Journal
from game.table.folders import own_folder

CLASS = "class"
MATCHES = 8
"""How often bots play a match again for its report; each takes some hundredths of a second."""


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
        return _view(self.record, self.pack, self.plan, self.remarks)


def debrief(
    file: Path, *, out: Path, csv: Path | None, picture: Path | None, deeds: Path | None = None, is_opened: bool
) -> int:
    """`main.py debrief`: the report of a saved match. 0, or 1 if nothing here can open it or draw the picture."""
    wanted = [path for path in (out, csv, picture, deeds) if path is not None]
    _check(file, wanted)
    opened = open_match(file)
    if deeds is not None and not may_name_raters(opened.record):
        raise BadCall(f"{file}: --deeds would tell who gave whom which stars, and this table kept that to itself.")
    view = opened.view
    pages: list[tuple[Path, Callable[[], bytes]]] = [(out, lambda: report_html(view).encode("utf-8"))]
    if csv is not None:
        pages.append((csv, lambda: csv_text(view).encode("utf-8-sig")))  # spreadsheets ask for the mark
    if picture is not None:
        pages.append((picture, lambda: png_of(share_svg(view), WIDTH_PX)))
    if deeds is not None:
        pages.append((deeds, lambda: json.dumps(deeds_document(opened.record), indent=1).encode("utf-8")))
    try:
        for path, made in pages:
            _write(path, made())
            print(f"{path}: {path.stat().st_size // 1024 + 1} kB")
    except NoPicture as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    if is_opened and not open_page(out):
        sys.stderr.write(f"{out}: no browser was found to open it. Open the file yourself.\n")
        return 1
    return 0


def open_match(file: Path) -> Opened:
    """The match at `file`, finished or not; raises `BadSave` or `BadCall`."""
    journal, setup = open_save(file, is_read_only=True)
    try:
        events, unknown = events_of(journal)
        pack, key = _pack_for(setup)
        if not key and not _is_as_played(journal, setup, pack):
            key = "report.rules_changed"
    finally:
        journal.close()
    words = Wording(pack)
    remarks = [words(key)] if key else []
    remarks += [words.counted("report.skipped", len(unknown))] if unknown else []
    try:
        record = record_of(events)
    except (KeyError, IndexError, TypeError) as error:
        raise BadCall(f"{file}: its events do not fit together ({error!r}). Use another copy of the match.") from None
    if not record.masks:
        raise BadCall(f"{file}: nothing was played in this match yet. Go on with it: python3 main.py resume {file}")
    return Opened(record, pack, tuple(remarks), None if key else plan_for(setup, pack))


def _view(record: Record, pack: Pack, plan: Plan | None, remarks: tuple[str, ...] = ()) -> ReportView:
    """With matches played again by bots, where there is a plan to play them by."""
    play_again = partial(_again, plan, record) if plan is not None else None
    return view_of(record, pack, remarks=remarks, play_again=play_again)


def _again(plan: Plan, record: Record, rule: str) -> Ranges:
    return rerun(plan, record, rule, range(MATCHES))


def events_of(journal: Journal) -> tuple[list[Event], Counter[str]]:
    """Every event as recorded, and how many there were of each kind that this version can't read."""
    kinds = {kind.__name__: kind for kind in (*event_types(), *ENGINE_EVENTS)}
    found: list[Event] = []
    unknown: Counter[str] = Counter()
    for row in journal.steps():
        for doc in row.events:
            try:
                found.append(from_doc(doc, kinds))
            except (KeyError, TypeError):
                unknown[str(doc.get(NAME))] += 1
    return found, unknown


def _pack_for(setup: Setup) -> tuple[Pack, str]:
    """The match's pack, or the game's own where it is gone; and the key of what there is to say of it."""
    try:
        pack = pack_of(setup)
    except BadPack:
        return default_pack(), "report.pack_gone"
    if pack.id != setup.pack:
        return pack, "report.pack_gone"
    return pack, "" if pack.fingerprint == setup.pack_print else "report.pack_changed"


def _is_as_played(journal: Journal, setup: Setup, pack: Pack) -> bool:
    """Whether the rules of today tell the same story, step by step."""
    try:
        retrace(journal, rules_for(setup, pack))
    except (BadCall, Diverged):
        return False
    return True


def _check(file: Path, wanted: Sequence[Path]) -> None:
    """Refuse, before anything is worked out, files that would be written over one another or over the match."""
    named = [path.absolute() for path in (file, *wanted)]
    for path in wanted:
        if named.count(path.absolute()) > 1:
            raise BadCall(f"{path}: this name is given twice. Give every file a name of its own.")
        if not path.absolute().parent.is_dir():
            raise BadCall(f"{path}: its folder does not exist. Make the folder, or name another.")


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        why = f"{path}: this can't be written ({error.strerror})"
        raise BadCall(f"{why}. Name a file in a folder that you may write to.") from error


class ReportOnRequest:
    """The entry after a match: the first choice saves report, figures and picture, the next one opens the report.

    It is made beside the game, so that the screen does not stand still; ask `news` once a frame.
    """

    def __init__(self, events: Iterable[Event], setup: Setup, pack: Pack) -> None:
        self._events, self._setup, self._pack = tuple(events), setup, pack
        self._path: Path | None = None
        self._problem = ""
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether it is being made."""
        return self._thread is not None

    def chosen(self) -> None:
        """Save it, or open what was saved."""
        if self._thread is not None:
            return
        if self._path is not None and self._path.is_file():
            open_page(self._path)
            return
        self._thread = Thread(target=self._make, name="report", daemon=True)
        self._thread.start()

    def news(self) -> tuple[str, str] | None:
        """(where the report lies, "") or ("", what is wrong), once, when it is done; else None."""
        if self._thread is None or self._thread.is_alive():
            return None
        self._thread = None
        return (str(self._path) if self._path is not None else "", self._problem)

    def _make(self) -> None:
        self._problem = ""
        try:
            self._path = save_in(own_folder() / "reports", self._events, self._setup, self._pack)
        except OSError as error:
            self._problem = f"{error.filename or 'The report'}: this can't be written ({error.strerror})."
        except (BadCall, NoPicture) as error:
            self._problem = str(error)


def save_in(folder: Path, events: Iterable[Event], setup: Setup, pack: Pack) -> Path:
    """Report, figures and picture of a match in `folder`, for a class its teacher's guide too; the report's path.

    Raises `BadCall`, `NoPicture` or OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    view = _view(record_of(events), pack, plan_for(setup, pack))
    path = folder / f"{datetime.now():%Y-%m-%d-%H%M%S}-{setup.scenario}.html"
    _write(path, report_html(view).encode("utf-8"))
    _write(path.with_suffix(".csv"), csv_text(view).encode("utf-8-sig"))
    if setup.length.startswith(CLASS):
        save_guide(folder / GUIDE)
    _write(path.with_suffix(".png"), png_of(share_svg(view), WIDTH_PX))
    return path
