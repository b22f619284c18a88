"""`main.py debrief`: the report of a saved match as files. Opens, has it made, writes what was asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from game.app.commands import LEVELS
from game.app.opened import fitting_together, open_match
from game.app.page_files import check_names, said_opened
from game.app.refusal import BadCall, check_language
from game.app.spreadsheet import local_cells
from game.app.writing import write_whole
from game.debrief.charts.raster import NoPicture
from game.debrief.deeds_document import may_name_raters
from game.debrief.report.making import deeds_file, figures_file, page_file, picture_file
from game.retold import retold


def debrief(
    file: Path,
    *,
    out: Path,
    csv: Path | None,
    picture: Path | None,
    deeds: Path | None = None,
    is_opened: bool,
    is_sound_only: bool = False,
    language: str = "",
) -> int:
    """`main.py debrief`: the report of a saved match. 0, or 1 if nothing here can open it or draw the picture."""
    wanted = [path for path in (out, csv, picture, deeds) if path is not None]
    check_names(file, wanted)
    check_language(language)
    opened = open_match(file, is_sound_only=is_sound_only, language=language)
    if deeds is not None and not may_name_raters(opened.record):
        raise BadCall(f"{file}: --deeds would tell who gave whom which stars, and this table kept that to itself.")
    with fitting_together(file, is_proved=opened.plan is not None):
        view = opened.view
    pages: list[tuple[Path, Callable[[], bytes]]] = [(out, lambda: page_file(view))]
    if csv is not None:
        pages.append((csv, lambda: figures_file(view, local_cells())))
    if picture is not None:
        pages.append((picture, lambda: picture_file(view)))
    if deeds is not None:
        pages.append((deeds, lambda: deeds_file(opened.record)))
    try:
        for path, made in pages:
            with fitting_together(file, is_proved=opened.plan is not None):
                page = made()
            write_whole(path, page)
            print(f"{path}: {path.stat().st_size // 1024 + 1} kB")
    except NoPicture as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    print(retold(LEVELS[view.level], opened.pack.language))
    return said_opened(out) if is_opened else 0
