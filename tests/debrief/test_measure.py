"""The lesson's measure: sums in, change with its range out; classes in which nothing changed hardly ever seem to."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from pathlib import Path

import pytest

from game.app.cli import main
from game.city.opinions import OPINIONS
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.measure import AFTER, BEFORE, LATER, WHEN, BadSums, Changed, changes, read_sums, result_html, template
from game.debrief.sheets import SHEETS, measure_html, measure_words, opinions, sheets_html
from game.engine.dice import Dice
from game.languages import ENGLISH, tables_in

WORDS = measure_words()
CONTROLS, CASES = list(WORDS["controls"]), [case["id"] for case in WORDS["case"]]
ITEMS = [*OPINIONS, *CONTROLS, *CASES]


def counted(answers: list[int]) -> tuple[int, ...]:
    found = Counter(answers)
    return tuple(found[mark] for mark in range(7))


def at_random(pupils: int, seed: int) -> list[Changed]:
    dice = Dice(seed, "class")
    counts = {
        (item, when): counted([1 + dice.below(5) if item not in CASES else dice.below(7) for _ in range(pupils)])
        for item in ITEMS
        for when in WHEN
    }
    return changes(counts, CONTROLS, CASES)


def test_a_class_in_which_nothing_changed_seems_changed_in_one_figure_of_twenty() -> None:
    figures = [each for seed in range(120) for pupils in (8, 28) for each in at_random(pupils, seed)]
    assert len(figures) == 120 * 2 * 8
    share = sum(each.is_beyond_chance for each in figures) / len(figures)
    assert 0.02 <= share <= 0.06, "the range is that of nineteen in twenty"


def test_a_lesson_that_taught_is_told_from_one_that_only_taught_doubt() -> None:
    low, high = (0, 10, 10, 8, 0, 0, 0), (0, 0, 0, 8, 10, 10, 0)
    helps = {item for item, side in OPINIONS.items() if side == "helps"}
    taught = {
        (i, w): high if i in helps or w == BEFORE else low for i in (*OPINIONS, *CONTROLS) for w in (BEFORE, AFTER)
    }
    found = {each.name: each for each in changes(taught, CONTROLS, CASES)}
    assert found["discernment"].is_beyond_chance
    assert (found["discernment"].value or 0) > 0
    assert found["cases"].value is None, "no sheet of cases was counted"
    doubted = {key: high if key[1] == BEFORE else low for key in taught}
    found = {each.name: each for each in changes(doubted, CONTROLS, CASES)}
    assert found["discernment"].value == pytest.approx(0)
    assert found["doubt"].is_beyond_chance


def test_the_file_to_fill_in_is_read_with_commas_and_semicolons() -> None:
    text = template([*OPINIONS, *CONTROLS], CASES)
    assert text.count("\r\n") == 1 + len(ITEMS) * 3
    counts = read_sums(text, ITEMS)
    assert counts == read_sums(text.replace(",", ";"), ITEMS)
    assert set(counts) == {(item, when) for item in ITEMS for when in (BEFORE, AFTER, LATER)}
    assert {each.value for each in changes(counts, CONTROLS, CASES)} == {None}


@pytest.mark.parametrize("line", ["bus,before,1,2", "horse,before,0,0,0,0,0,0,0", "bus,soon,0,0,0,0,0,0,0",
                                  "bus,before,0,0,0,x,0,0,0", "bus,before,-1,0,0,0,0,0,0", "item,when"])  # fmt: skip
def test_what_is_no_sum_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(BadSums, match=r"line 1|no line"):
        read_sums(line, ITEMS)


def test_the_sheet_asks_six_opinions_two_controls_and_two_cases_three_times_without_a_name() -> None:
    html = measure_html(default_pack())
    asked = opinions(default_pack(), WORDS)
    assert list(asked) != [*OPINIONS, *CONTROLS], "controls stand among the others"
    for text in (*asked.values(), *(case["text"] for case in WORDS["case"])):
        assert html.count(escape(text)) == 3
    assert "name:" not in html.lower()


def test_what_is_for_the_teacher_is_not_on_the_pupils_sheet() -> None:
    html = measure_html(default_pack())
    assert re.findall(r'<section id="(sums|before|after|later)"', html) == ["sums", "before", "after", "later"]
    assert re.findall(r'<section id="(\w+)"[^>]* class="sheet"', html) == ["before", "after", "later"]


def test_a_short_sheet_is_there_as_often_as_paper_holds_it_and_has_room_to_write() -> None:
    html = sheets_html()
    assert re.findall(r'<section id="(exit[-\d]*)"[^>]* class="(\w+)"', html) == [("exit", "sheet"), ("exit-2", "copy")]
    for sheet in tables_in(ENGLISH, SHEETS)["sheet"]:
        one = html.partition(f'<section id="{sheet["id"]}"')[2].partition("</section>")[0]
        assert one.count('class="pen"') == len(sheet.get("lines", ())) * sheet.get("pens", 1)


def test_figures_of_a_result_are_as_its_language_writes_them() -> None:
    counts = {(item, when): (0, 9, 9, 5, 3, 2, 0) for item in ITEMS for when in WHEN}
    german = Wording(default_pack("de")).drawn
    html = result_html(changes(counts, CONTROLS, CASES), measure_words("de"), "de", german)
    told = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)
    assert "0,00" in told
    assert re.findall(r"\d\.\d+", told) == []


def test_all_sheets_come_from_one_command_and_sums_become_a_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, sums, drawn = tmp_path / "m.html", tmp_path / "lesson-sums.csv", tmp_path / "r.html"
    assert main(["guide", "--measure", "--out", str(page)]) == 0
    assert sums.is_file()
    filled = sums.read_text(encoding="utf-8").replace("0,0,0,0,0,0,0", "0,9,9,5,3,2,0")
    sums.write_text(filled, encoding="utf-8", newline="")
    assert main(["guide", "--measure", "--out", str(page)]) == 0
    assert sums.read_text(encoding="utf-8").count("9,9,5") == len(ITEMS) * 3, "what was counted stays"
    assert main(["guide", "--sums", str(sums), "--out", str(drawn)]) == 0
    assert "<svg" in drawn.read_text(encoding="utf-8")
    assert main(["guide", "--sheets", "--out", str(tmp_path / "s.html")]) == 0
    assert all(f'id="{name}"' in sheets_html() for name in ("pupil", "roles", "words", "exit"))
    capsys.readouterr()
    sums.write_text("bus,before,1", encoding="utf-8")
    assert main(["guide", "--sums", str(sums), "--out", str(drawn)]) == 2
    assert "line 1" in capsys.readouterr().err
    assert main(["guide", "--sums", str(tmp_path / "none.csv")]) == 2
    assert main(["guide", "--sheets", "--measure"]) == 2
