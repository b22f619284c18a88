"""Tables for a spreadsheet: no cell runs as a formula, and European ones find their columns. Knows no figures."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula."""
_NUMBER = re.compile(r"[+-]?\d+\.\d+")
_SIGNED = re.compile(r"\N{MINUS SIGN}(?=\d+(\.\d+)?$)")
"""A minus as it is printed: to a spreadsheet that is a text, and no number."""


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands between columns, and the decimal sign of numbers."""

    between: str = ","
    decimal: str = "."


COMMAS, SEMICOLONS = Cells(), Cells(";", ",")


def csv_of(rows: Iterable[Sequence[object]], cells: Cells = COMMAS) -> str:
    """The rows as CSV, lines ended as spreadsheets do."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=cells.between)
    for row in rows:
        writer.writerow([_local(tame(_plain(cell)), cells.decimal) for cell in row])
    return out.getvalue()


def _plain(cell: object) -> object:
    return _SIGNED.sub("-", cell) if isinstance(cell, str) else cell


def _local(cell: object, decimal: str) -> object:
    """A number with that decimal sign, or it would be read as a day in May; anything else as it is."""
    text = str(cell)
    return text.replace(".", decimal) if decimal != "." and _NUMBER.fullmatch(text) else cell


def tame(cell: object) -> object:
    """The same to read; a text that would run as a formula stands behind a quotation mark, a number stays one."""
    if not isinstance(cell, str) or not cell.startswith(_RUNS):
        return cell
    try:
        float(cell)
    except ValueError:
        return "'" + cell
    return cell
