"""A report's figures as CSV, one a line, for a spreadsheet. Reads the view alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.cells import COMMAS, Cells, csv_of
from game.debrief.charts.chart import FigureTable
from game.debrief.report.view import ReportView


def csv_text(view: ReportView, cells: Cells = COMMAS) -> str:
    """Columns: section, row, column, value. Every table of the page is in it, cell by cell."""
    rows: list[tuple[object, ...]] = [("section", "row", "column", "value")]
    for name, table in tables(view):
        for row in table.rows:
            rows += [(name, row[0], head, cell) for head, cell in zip(table.headers[1:], row[1:], strict=True)]
    rows += [("figures", finding.name, "value", finding.value) for finding in view.findings]
    return csv_of(rows, cells)


def tables(view: ReportView) -> Iterator[tuple[str, FigureTable]]:
    """Every table of the view by a short name."""
    alone = {
        "life": view.life, "door": view.walk, "rules-by-mask": view.by_mask,
        "rules-by-day": view.by_day, "played-again": view.again,
        "stars": view.stars, "poll": view.poll, "seats": view.seats,
    }  # fmt: skip
    yield from ((chart.id, chart.table) for chart in view.charts)
    yield from ((name, table) for name, table in alone.items() if table is not None)
