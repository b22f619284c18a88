"""A report as it is handed over: its view, with matches played again by bots, and the bytes of its files."""

from __future__ import annotations

import json

from game.city.pack import Pack
from game.city.plan import Plan
from game.debrief.cells import COMMAS, Cells
from game.debrief.charts.raster import png_of
from game.debrief.deeds_document import deeds_document
from game.debrief.record import Record
from game.debrief.report.figures import csv_text
from game.debrief.report.html import report_html
from game.debrief.report.share import WIDTH_PX, share_svg
from game.debrief.report.view import ReportView, view_of
from game.debrief.rerun import Ranges, rerun

MATCHES = 8
"""How often bots play a match again for its report; each takes some hundredths of a second."""


def report_of(record: Record, pack: Pack, plan: Plan | None, remarks: tuple[str, ...] = ()) -> ReportView:
    """What the report may say; played again only where there is a `plan` to play it by."""

    def again(rule: str) -> Ranges:
        assert plan is not None
        return rerun(plan, record, rule, range(MATCHES))

    return view_of(record, pack, remarks=remarks, play_again=again if plan is not None else None)


def page_file(view: ReportView) -> bytes:
    """The page."""
    return report_html(view).encode("utf-8")


def figures_file(view: ReportView, cells: Cells = COMMAS) -> bytes:
    """Its figures for a spreadsheet; those ask for the mark in front."""
    return csv_text(view, cells).encode("utf-8-sig")


def picture_file(view: ReportView) -> bytes:
    """The picture to share; raises `NoPicture`."""
    return png_of(share_svg(view), WIDTH_PX)


def deeds_file(record: Record) -> bytes:
    """All deeds, as `rescore` reads them."""
    return json.dumps(deeds_document(record), indent=1).encode("utf-8")
