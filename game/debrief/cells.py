"""Tables for a spreadsheet: no cell runs as a formula, and European ones find their columns. Knows no figures."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula."""


def csv_of(rows: Iterable[Sequence[object]]) -> str:
    """The rows as CSV, commas between, lines ended as spreadsheets do."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([tame(cell) for cell in row])
    return out.getvalue()


def tame(cell: object) -> object:
    """The same to read; a text that would run as a formula stands behind a quotation mark, a number stays one."""
    if not isinstance(cell, str) or not cell.startswith(_RUNS):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell
