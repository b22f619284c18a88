"""The report that is asked for after a match, on the screen: made beside the game, and kept only on request."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from threading import Thread

from game.app.guide_request import NAME as GUIDE
from game.app.guide_request import save_guide
from game.app.page_files import Showing
from game.app.refusal import BadCall
from game.app.setup import Setup, plan_for
from game.app.spreadsheet import local_cells
from game.app.writing import write_whole
from game.city.pack import Pack
from game.debrief.cells import COMMAS, Cells
from game.debrief.charts.raster import NoPicture
from game.debrief.level import is_class
from game.debrief.reading import record_of
from game.debrief.report.making import figures_file, page_file, picture_file, report_of
from game.engine.events import Event
from game.engine.journal.whole import OWNERS_FOLDER
from game.table.folders import own_folder
from game.told import told_by


class ReportOnRequest:
    """The entry after a match: the first choice saves report, figures and picture, the next one opens the report.

    It is made beside the game, so that the screen does not stand still; ask `news` once a frame.
    """

    def __init__(self, events: Iterable[Event], setup: Setup, pack: Pack) -> None:
        self._events, self._setup, self._pack = tuple(events), setup, pack
        self._path: Path | None = None
        self._problem = ""
        self._cells = COMMAS
        self._thread: Thread | None = None
        self.showing = Showing()
        """For pages that are opened."""

    @property
    def is_busy(self) -> bool:
        """Whether it is being made."""
        return self._thread is not None

    def chosen(self) -> None:
        """Save it, or open what was saved."""
        if self._thread is not None:
            return
        if self._path is not None and self._path.is_file():
            self.showing.show(self._path)
            return
        self._cells = local_cells()
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
            self._path = save_in(own_folder() / "reports", self._events, self._setup, self._pack, self._cells)
        except OSError as error:
            self._problem = told_by(error)
        except (BadCall, NoPicture) as error:
            self._problem = told_by(error)


def save_in(folder: Path, events: Iterable[Event], setup: Setup, pack: Pack, cells: Cells = COMMAS) -> Path:
    """Report, figures and picture of a match in `folder`, for a class its teacher's guide too; the report's path.

    Raises `BadCall`, `NoPicture` or OSError.
    """
    folder.mkdir(mode=OWNERS_FOLDER, parents=True, exist_ok=True)
    view = report_of(record_of(events), pack, plan_for(setup, pack))
    path = folder / f"{datetime.now():%Y-%m-%d-%H%M%S}-{setup.scenario}.html"
    write_whole(path, page_file(view))
    write_whole(path.with_suffix(".csv"), figures_file(view, cells))
    if is_class(setup.length):
        save_guide(folder / GUIDE, pack.language)
    write_whole(path.with_suffix(".png"), picture_file(view))
    return path
