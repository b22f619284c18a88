"""The charts at small and large tables: legible, labels apart, nothing cut, the table says what the figures say."""

from __future__ import annotations

import struct
from functools import lru_cache
from itertools import combinations
from xml.etree import ElementTree

import pytest

from game.city import events as ev
from game.city.talk import BETS
from game.content import default_pack
from game.content.wording import Wording
from game.debrief import bets, charts, metrics
from game.debrief.charts import Chart, Look
from game.debrief.charts.inks import DARK, LIGHT, PAGE
from game.debrief.charts.lettering import READ, cut, lines_of, width_of
from game.debrief.charts.lines import lines_truth
from game.debrief.charts.svg import SMALL_PX
from game.debrief.counterfactual import Retried, all_rules
from game.debrief.reading import record_of
from game.debrief.record import Record
from tests.debrief.played import began, day, encounter, ledger, played
from tests.sampled import some
from tests.screens.picture import longest_words, shown_pack

TABLES = [("plaudit", 3, 4), ("plaudit", 8, 3), ("first-impressions", 5, 1), ("charter", 6, 2), ("the-list", 8, 2)]


@lru_cache(maxsize=8)
def found(scenario: str, seats: int, seed: int) -> tuple[Record, dict[str, Retried]]:
    record = record_of(played(scenario, seats, seed))
    return record, all_rules(record)


def drawn(scenario: str, seats: int, seed: int, look: Look) -> list[Chart]:
    record, rules = found(scenario, seats, seed)
    pairs = charts.matrix_figures(record)
    given = metrics.reciprocity(record, shuffles=50)
    return [
        charts.rules_chart(charts.rules_figures(record, rules), look),
        charts.lines_chart(charts.lines_figures(record), look),
        charts.doors_chart(charts.doors_figures(record), look),
        charts.inflation_chart(metrics.inflation(record), look),
        charts.matrix_chart(pairs, look),
        charts.reciprocity_chart(charts.ReciprocityFigures(given), look),
        charts.reciprocity_chart(charts.ReciprocityFigures(given, pairs), look),
        charts.company_chart(metrics.assortativity(record, shuffles=50), look),
        charts.acts_chart(metrics.acts(record), look),
        charts.severity_chart(metrics.severity(record), record.masks, look),
    ]


def look(words: Wording | None = None) -> Look:
    return Look(words if words is not None else Wording(default_pack()))


def plain(chart: Chart) -> str:
    """All text of the picture, as a reader sees it."""
    return " ".join(label.text for label in chart.labels)


@pytest.mark.parametrize("table", some(TABLES))
def test_labels_are_large_apart_whole_and_inside(table: tuple[str, int, int]) -> None:
    for chart in drawn(*table, look()):
        root = ElementTree.fromstring(chart.svg)
        sizes = {float(text.attrib["font-size"]) for text in root.iter("{http://www.w3.org/2000/svg}text")}
        assert min(sizes) >= SMALL_PX, chart.id
        for one, other in combinations(chart.labels, 2):
            assert not one.overlaps(other), (chart.id, one, other)
        for label in chart.labels:
            assert not label.text.endswith("…"), (chart.id, label)
            assert label.x >= 0 and label.x + label.w <= 1600, (chart.id, label)  # noqa: PT018 - one box
            assert label.y >= 0 and label.y + label.h <= 900, (chart.id, label)  # noqa: PT018


@pytest.mark.parametrize("seats", some([8, 3], 1))
def test_words_two_fifths_longer_still_lie_apart(seats: int) -> None:
    with longest_words():
        long = Wording(shown_pack())
    for chart in drawn("plaudit", seats, 3, look(long)):
        for one, other in combinations(chart.labels, 2):
            assert not one.overlaps(other), (chart.id, one, other)


@pytest.mark.parametrize("table", some(TABLES))
def test_every_chart_has_its_words_its_names_and_a_table(table: tuple[str, int, int]) -> None:
    words = Wording(default_pack())
    record, _ = found(*table)
    for chart in drawn(*table, look(words)):
        root = ElementTree.fromstring(chart.svg)
        named = {element.attrib.get("id"): element.text for element in root}
        assert named[f"chart-{chart.id}-title"] == chart.title
        assert named[f"chart-{chart.id}-alt"] == chart.alt
        assert chart.said in chart.alt
        assert all(len(row) == len(chart.table.headers) for row in chart.table.rows)
        for text in (plain(chart), chart.title, chart.alt, chart.said, chart.note):
            assert "chart." not in text, chart.id
            assert "{" not in text, chart.id
        if chart.id in ("lines", "doors", "matrix", "severity"):
            assert {words.mask(mask) for mask in record.masks} <= set(plain(chart).split())


def test_the_headline_counts_the_doors_that_differ_for_each_mask() -> None:
    record, rules = found("plaudit", 8, 3)
    figures = charts.rules_figures(record, rules)
    for rule, cells in figures.rows:
        for mask, (opened, shut) in zip(figures.masks, cells, strict=True):
            changes = [c for c in rules[rule].changes if c.mask == mask and c.kind != "gate"]
            assert opened == sum(c.would_be == "in" for c in changes)
            assert shut == sum(c.would_be == "out" for c in changes)
    sums = [sum(map(sum, cells)) for _, cells in figures.rows]
    assert sums == sorted(sums, reverse=True)
    chart = charts.rules_chart(figures, look())
    assert [row[-1] for row in chart.table.rows] == [str(n) for n in sums]
    assert [row[-1] for row in charts.rules_by_mask(figures, look().words).rows] == [str(n) for n in sums]
    for (rule, _), row in zip(figures.rows, chart.table.rows, strict=True):
        changes = [c for c in rules[rule].changes if c.kind != "gate"]
        told = [(c.would_be, c.no) for c in changes]
        right = [told.count(kind) for kind in (("in", "shut"), ("in", "full"), ("out", "shut"), ("out", "full"))]
        assert row[1:] == (*map(str, right), str(sum(c.is_by_lot for c in changes)), str(len(changes)))


def test_the_lines_show_only_what_the_hill_showed() -> None:
    events = played("first-impressions", 5, 1)
    shown = {row[:2] for event in events if isinstance(event, ev.StandingsShown) for row in event.rows}
    figures = charts.lines_figures(record_of(events))
    told = {(mask, row[0]) for evening in figures.evenings for mask, row in evening.rows.items()}
    assert told <= shown
    veiled = [text for _, text in told if "\N{MEDIUM SHADE}" in text]
    assert all("\N{MEDIUM SHADE}" not in cell for row in charts.lines_chart(figures, look()).table.rows for cell in row)
    dotted = sum(text.count("•") for text in map(plain, [charts.lines_chart(figures, look())]))
    assert (dotted > 0) == bool(veiled)


def test_every_door_that_was_tried_is_in_the_picture_and_in_the_table() -> None:
    record, _ = found("plaudit", 8, 3)
    chart = charts.doors_chart(charts.doors_figures(record), look())
    asked = [row for door in record.doors for row in door.asked.rows]
    cells = [part for row in chart.table.rows for cell in row[1:] for part in cell.split("; ") if ":" in part]
    assert len(cells) == len(asked)
    shut = sum(not row[2] and row[1] == "refused" for row in asked)
    assert sum("shut by standing" in cell for cell in cells) == shut
    assert sum("no place left" in cell for cell in cells) == sum(not row[2] for row in asked) - shut


def test_the_matrix_tells_means_by_hand() -> None:
    stars = [("a", "b", 5), ("a", "b", 4), ("b", "a", 1), ("street", "a", 3)]
    record = record_of([*began("ab"), day(1), *encounter("ab", stars)])
    figures = charts.matrix_figures(record)
    assert figures.given == {("a", "b"): (4.5, 2), ("b", "a"): (1.0, 1)}
    assert charts.matrix_chart(figures, look()).table.rows[0][2] == "4.5 (2)"


def test_without_any_star_or_door_the_charts_still_stand() -> None:
    record = record_of(began("abc"))
    pairs = charts.matrix_figures(record)
    for chart in (
        charts.rules_chart(charts.rules_figures(record, all_rules(record)), look()),
        charts.lines_chart(charts.lines_figures(record), look()),
        charts.doors_chart(charts.doors_figures(record), look()),
        charts.inflation_chart(metrics.inflation(record), look()),
        charts.matrix_chart(pairs, look()),
        charts.reciprocity_chart(charts.ReciprocityFigures(metrics.reciprocity(record), pairs), look()),
        charts.company_chart(metrics.assortativity(record), look()),
        charts.acts_chart(metrics.acts(record), look()),
        charts.severity_chart(metrics.severity(record), record.masks, look()),
    ):
        ElementTree.fromstring(chart.svg)
        assert chart.said


def luminance(ink: str) -> float:
    parts = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("inks", [LIGHT, DARK])
def test_text_stands_out_from_whatever_lies_behind_it(inks: charts.Inks) -> None:
    for ground in (inks.ground, inks.field, *inks.bands):
        assert contrast(inks.ink, ground) >= 4.5, ground
    assert contrast(inks.soft, inks.ground) >= 4.5
    assert contrast(inks.on_seats, inks.gold) >= 4.5
    for fill in (inks.welcome_fill, inks.refusal_fill):
        assert contrast(inks.on_seats, fill) >= 4.5


def test_on_a_page_the_style_sheet_chooses_the_colours() -> None:
    record, _ = found("plaudit", 3, 4)
    chart = charts.doors_chart(charts.doors_figures(record), Look(Wording(default_pack()), PAGE))
    assert 'fill="var(--ink)"' in chart.svg


def test_a_picture_comes_back_as_png_of_the_width_that_was_asked_for() -> None:
    record, _ = found("plaudit", 3, 4)
    chart = charts.acts_chart(metrics.acts(record), look())
    png = charts.png_of(chart.svg, 800)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (800, 450)


def test_a_broken_picture_says_so() -> None:
    with pytest.raises(charts.NoPicture, match="could not be drawn"):
        charts.png_of("<svg", 100)


def test_lettering_breaks_at_spaces_and_cuts_what_is_too_long() -> None:
    assert lines_of("one two three", 30, width_of("one two", 30)) == ["one two", "three"]
    short = cut("a very long line of words", 30, 120)
    assert short.endswith("…")
    assert width_of(short, 30, READ) <= 120


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [((1, 2, 3, 4), (4, 3, 2, 1), "turned_over"), ((1, 2, 3, 4), (2, 1, 4, 3), "little"),
     ((1, 2, 3, 4), (2, 4, 1, 3), "much"), ((1, 2, 3, 4), (1, 2, 3, 4), "stood_still"),
     ((1, 1, 1, 1), (1, 2, 3, 4), "stood_still")],
)  # fmt: skip
def test_the_bet_on_the_lines_is_read_off_first_and_last_places(
    first: tuple[int, ...], last: tuple[int, ...], told: str
) -> None:
    events = began("abcd")
    for number, places in ((1, first), (2, last)):
        rows = [(mask, "3.0", 2, place, False) for mask, place in zip("abcd", places, strict=True)]
        events += [day(number), ev.StandingsShown("mean", tuple(rows))]
        events += ledger(number, [(mask, 3.0, 2, place) for mask, place in zip("abcd", places, strict=True)])
    assert bets.truth("lines", record_of(events)) == told


def test_every_bet_has_a_truth_among_its_answers() -> None:
    record, rules = found("plaudit", 8, 3)
    for chart, answers in BETS.items():
        assert bets.truth(chart, record, rules) in answers


def test_an_order_that_was_given_up_has_not_stood_still() -> None:
    ranked = (("odile", "4.00", 3, 1, False), ("bram", "3.00", 1, 2, False))
    level = (("odile", "-", 2, 1, False), ("bram", "-", 2, 1, False))
    first = [*began(("odile", "bram")), day(1), ev.StandingsShown("mean", ranked), ev.RoundClosed(1), day(2)]
    ended = record_of([*first, ev.StandingsShown("quiet", level), ev.RoundClosed(2)])
    kept = record_of([*first, ev.StandingsShown("mean", ranked), ev.RoundClosed(2)])
    assert charts.lines_chart(charts.lines_figures(ended), look()).said.endswith("all stood level.")
    assert lines_truth(charts.lines_figures(ended)) == "much"
    assert lines_truth(charts.lines_figures(kept)) == "stood_still"


def test_an_order_that_came_back_has_not_stood_still_in_between() -> None:
    up, down = ((1, 2, 3), (3, 2, 1))
    said = []
    for between in (up, down):
        events = began("abc")
        for number, places in enumerate((up, between, up), 1):
            rows = [(mask, "3.0", 2, place, False) for mask, place in zip("abc", places, strict=True)]
            events += [day(number), ev.StandingsShown("mean", tuple(rows)), ev.RoundClosed(number)]
        said.append(charts.lines_chart(charts.lines_figures(record_of(events)), look()).said)
    assert "stood still" in said[0]
    assert "moved in between" in said[1]


def test_pairs_that_rated_each_other_are_counted_once() -> None:
    stars = [("a", "b", 5), ("b", "a", 4), ("a", "c", 2), ("c", "a", 1), ("b", "c", 3), ("c", "b", 3)]
    record = record_of([*began("abc"), day(1), *encounter("abc", stars)])
    chart = charts.reciprocity_chart(charts.ReciprocityFigures(metrics.reciprocity(record, shuffles=20)), look())
    assert ("Pairs that rated each other", "3") in chart.table.rows
