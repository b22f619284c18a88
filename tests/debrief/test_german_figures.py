"""In German a figure has a comma: on the page, in charts and on the hill; files for a spreadsheet keep the point."""

from __future__ import annotations

import re

import pytest

from game.content import default_pack
from game.content.wording import Wording
from game.debrief.reading import record_of
from game.debrief.report import ReportView, csv_text, report_html, view_of
from game.debrief.story.scene_told import SceneTold
from tests.debrief.played import played

POINT = re.compile(r"(?<![\d.])\d+\.\d{1,2}(?![\d.])")


@pytest.fixture(scope="module")
def view() -> ReportView:
    return view_of(record_of(played("plaudit", 5, 2)), default_pack("de"))


def test_no_figure_of_the_page_or_its_charts_has_a_point(view: ReportView) -> None:
    page = re.sub(r"<style.*?</style>|<svg.*?</svg>", "", report_html(view), flags=re.DOTALL)
    assert not POINT.findall(re.sub(r"<[^>]*>", " ", page))
    drawn = [label.text for chart in view.charts for label in chart.labels]
    assert not [text for text in drawn if POINT.search(text)]
    assert any(re.fullmatch("\N{MINUS SIGN}?[0-9],[0-9][0-9]", text) for text in drawn)
    assert "47.000 Namen" in page, "thousands have their point in words"


def test_no_label_of_a_chart_is_cut_in_german(view: ReportView) -> None:
    assert not [label.text for chart in view.charts for label in chart.labels if label.text.endswith("…")]


def test_a_spreadsheet_has_figures_as_they_are(view: ReportView) -> None:
    assert re.search(r",0\.\d\d\b", csv_text(view))


def test_the_hill_writes_a_standing_with_a_comma_and_veils_it_as_before() -> None:
    words = Wording(default_pack("de"))
    assert [words.score(text) for text in ("4.287", "4.2▒▒", "AAA", "-", "605")] == [
        "4,287",
        "4,2▒▒",
        "AAA",
        "-",
        "605",
    ]
    assert Wording(default_pack()).score("4.287") == "4.287"


def test_several_who_did_the_same_each_did_it() -> None:
    """German verbs agree with the number: what each of several did is said of each."""
    from game.city import events as ev

    acts = (("cleo", "raise", "hob die Hand"), ("ivo", "raise", "hob die Hand"))
    done = ev.EncounterDone("no-more-questions", "ballot", "market", ("cleo", "ivo"), (), acts, ())
    assert "Cleo und Ivo: jede hob die Hand" in SceneTold(done, 1, 0, None).piece(Wording(default_pack("de"))).text
    one = ev.EncounterDone("no-more-questions", "ballot", "market", ("cleo",), (), acts[:1], ())
    assert "Cleo: hob die Hand" in SceneTold(one, 1, 0, None).piece(Wording(default_pack("de"))).text
