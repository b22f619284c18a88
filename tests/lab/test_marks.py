"""The table of marks: every row is measured where it is asked, and says truly whether it holds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from game.lab.play import Table
from game.lab.seating import Seating
from game.lab.sums import Figure
from tests.benchmarks.standing import main
from tests.lab.marks import MARKS, Mark, marks_of, measured

QUICK = ("lowest", "low tier", "foot", "five", "loved", "no wish", "wronged", "half time")


def test_every_row_seats_somebody_the_lab_knows_and_has_a_mark() -> None:
    for mark in MARKS:
        for seating in (mark.seating, mark.against, mark.less):
            Seating.read(seating).fits(3)
        assert mark.least < mark.most
    for seats in range(3, 9):
        names = [mark.name for mark in marks_of(seats)]
        assert len(names) == len(set(names)), "one mark a figure at each table"


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 8])
def test_a_figure_for_each_row_that_is_asked(seats: int) -> None:
    asked, heard = marks_of(seats, QUICK), list[str]()
    with ThreadPoolExecutor(1) as pool:
        rows = list(measured(Table("the-list", seats=seats), asked, 6, 1, pool, 1, heard.append))
    assert [mark for mark, _ in rows] == asked
    assert len(heard) == len(set(heard)), "no seating is played twice"


def test_a_verdict_knows_what_chance_leaves_open() -> None:
    mark = Mark("what", "figure", 0.75, 1.1)
    for value, low, high, so in ((1.0, 0.5, 1.5, "holds"), (1.2, 1.0, 1.4, "open"), (1.3, 1.2, 1.4, "missed")):
        assert mark.verdict(Figure("figure", value, low, high, 9)) == so
    assert mark.verdict(Figure("figure", 0.6, 0.5, 0.7, 9)) == "missed"


def test_what_there_is_not_is_said_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--scenario", "bingo"], ["--seats", "9"]):
        with pytest.raises(SystemExit) as stopped:
            main(words)
        assert stopped.value.code == 2
        assert "Traceback" not in capsys.readouterr().err
