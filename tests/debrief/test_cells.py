"""A spreadsheet reads every cell, and runs none."""

from __future__ import annotations

import csv
import locale
import re
from io import StringIO
from itertools import product

import pytest

from game.app import spreadsheet
from game.content import default_pack
from game.debrief.cells import COMMAS, SEMICOLONS, Cells, csv_of
from game.debrief.reading import record_of
from game.debrief.report import csv_text, view_of
from tests.debrief.played import played
from tests.sampled import some


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


def test_a_printed_minus_is_a_number_s_and_a_span_keeps_it() -> None:
    row = ("\N{MINUS SIGN}0.21", "\N{MINUS SIGN}3", "\N{MINUS SIGN}0,2 bis 0,4", "\N{MINUS SIGN}x")
    text = csv_of([row], SEMICOLONS)
    assert text == "-0,21;-3;\N{MINUS SIGN}0,2 bis 0,4;\N{MINUS SIGN}x\r\n"


DAY_OR_HOUR = re.compile(r"\d{1,4}[./:-]\d{1,2}([./:-]\d{0,4})?")
"""What a spreadsheet takes for the third of May, or for five past three, whatever the text meant."""


@pytest.mark.parametrize(("language", "cells"), some(list(product(("de", "en"), (SEMICOLONS, COMMAS))), 1, names=2))
def test_no_cell_of_a_report_opens_as_a_day(language: str, cells: Cells) -> None:
    """All figures of whole matches; those with a point are numbers where the point parts decimals, and only there."""
    is_number = re.compile(r"-?\d+\.\d+" if cells is COMMAS else r"-?\d+,\d+")
    numbers = 0
    for scenario in ("plaudit", "applause"):
        view = view_of(record_of(played(scenario, 4, 2)), default_pack(language))
        for row in csv.reader(StringIO(csv_text(view, cells)), delimiter=cells.between):
            for cell in row:
                numbers += bool(is_number.fullmatch(cell))
                assert is_number.fullmatch(cell) or not DAY_OR_HOUR.fullmatch(cell.strip()), row
                assert not re.fullmatch(r"\N{MINUS SIGN}[\d.,]+", cell), row
    assert numbers > 10


@pytest.mark.parametrize(("sign", "between"), [(",", ";"), (".", ",")])
def test_the_sign_of_this_computer_decides(monkeypatch: pytest.MonkeyPatch, sign: str, between: str) -> None:
    monkeypatch.setattr(spreadsheet, "_decimal_sign", lambda: sign)
    assert spreadsheet.local_cells().between == between


def test_asking_for_the_sign_leaves_the_program_s_own_numbers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "xx_YY.nowhere")
    before = locale.setlocale(locale.LC_NUMERIC)
    assert spreadsheet.local_cells() == COMMAS
    assert locale.setlocale(locale.LC_NUMERIC) == before
