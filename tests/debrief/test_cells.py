"""A spreadsheet reads every cell, and runs none."""

from __future__ import annotations

import csv
import locale
from io import StringIO

import pytest

from game.app import spreadsheet
from game.debrief.cells import COMMAS, SEMICOLONS, csv_of


@pytest.mark.parametrize("text", ["=1+2", "@SUM(A1)", "+x", "-x", "\tx", '=HYPERLINK("http://evil")'])
def test_no_cell_runs(text: str) -> None:
    ((cell,),) = csv.reader(StringIO(csv_of([(text,)])))
    assert cell == "'" + text


@pytest.mark.parametrize("cell", ["-0.31", "+2", "plain", "a, b", 3, -1.5, ""])
def test_what_is_harmless_stays_as_it_is(cell: object) -> None:
    ((read, _),) = csv.reader(StringIO(csv_of([(cell, "x")])))
    assert read == str(cell)


def test_where_decimals_have_a_comma_columns_have_semicolons_and_numbers_are_read_as_numbers() -> None:
    text = csv_of([("section", 3.5, "-0.31", "1.2.3", "a; b", "4.##", 7)], SEMICOLONS)
    assert text == 'section;3,5;-0,31;1.2.3;"a; b";4.##;7\r\n'
    (row,) = csv.reader(StringIO(text), delimiter=";")
    assert row == ["section", "3,5", "-0,31", "1.2.3", "a; b", "4.##", "7"]


@pytest.mark.parametrize(("sign", "between"), [(",", ";"), (".", ",")])
def test_the_sign_of_this_computer_decides(monkeypatch: pytest.MonkeyPatch, sign: str, between: str) -> None:
    monkeypatch.setattr(spreadsheet, "_decimal_sign", lambda: sign)
    assert spreadsheet.local_cells().between == between


def test_asking_for_the_sign_leaves_the_program_s_own_numbers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "xx_YY.nowhere")
    before = locale.setlocale(locale.LC_NUMERIC)
    assert spreadsheet.local_cells() == COMMAS
    assert locale.setlocale(locale.LC_NUMERIC) == before
