"""A spreadsheet reads every cell, and runs none."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from game.debrief.cells import csv_of


@pytest.mark.parametrize("text", ["=1+2", "@SUM(A1)", "+x", "-x", "\tx", '=HYPERLINK("http://evil")'])
def test_no_cell_runs(text: str) -> None:
    ((cell,),) = csv.reader(StringIO(csv_of([(text,)])))
    assert cell == "'" + text


@pytest.mark.parametrize("cell", ["-0.31", "+2", "plain", "a, b", 3, -1.5, ""])
def test_what_is_harmless_stays_as_it_is(cell: object) -> None:
    ((read, _),) = csv.reader(StringIO(csv_of([(cell, "x")])))
    assert read == str(cell)
