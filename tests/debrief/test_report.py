"""The report: stands alone, says what happened, and holds nothing that its level hides, not even in its source."""

from __future__ import annotations

import csv
import re
import time
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from io import StringIO
from itertools import combinations
from xml.etree import ElementTree

import pytest

from game.city import events as ev
from game.city.deeds import CITIZENS
from game.city.pack import Pack
from game.content import default_pack
from game.content.wording import Wording
from game.debrief import charts
from game.debrief.charts.chart import decimal
from game.debrief.metrics.assortativity import _by_chance as meetings_by_chance
from game.debrief.metrics.reciprocity import _by_chance as deals
from game.debrief.questions import chosen, told
from game.debrief.reading import record_of
from game.debrief.record import Encounter, Record, Star
from game.debrief.report import ReportView, csv_text, level_of, report_html, share_svg, view_of
from game.debrief.rounding import MINUS
from game.engine.events import Event
from tests.debrief.played import began, day, encounter, ledger, played

pytestmark = pytest.mark.xdist_group("report")  # what they share is made once

SECRET = "Zyxwvut"
"""A name that no word of the pack holds."""


def with_level(events: tuple[Event, ...], level: int) -> tuple[Event, ...]:
    """The same match, had its table set another level."""
    return tuple(ev.RevealSet(level) if isinstance(event, ev.RevealSet) else event for event in events)


@lru_cache(maxsize=16)
def at_level(level: int, scenario: str = "plaudit", seats: int = 5, seed: int = 2) -> tuple[Record, ReportView]:
    record = record_of(with_level(played(scenario, seats, seed), level))
    return record, view_of(record, default_pack())


def rows_of(masks: Iterable[str]) -> list[tuple[str, float, int, int]]:
    """A ledger's rows in which all are equals."""
    return [(mask, 3.0, 2, 1) for mask in masks]


def everything(view: ReportView) -> str:
    """All that is ever written of a view."""
    return report_html(view) + csv_text(view) + share_svg(view)


class Page(HTMLParser):
    """What a reader's software meets: headings, ids, links, tables, attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.figures = 0
        self.captions = 0
        self.tables = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if found.get("id"):
            self.ids.append(str(found["id"]))
        self.links += [str(found[name]) for name in ("href", "src") if found.get(name)]
        self.tables += tag == "table"
        self.captions += tag == "caption"


@pytest.mark.parametrize(
    ("scenario", "seats"),
    [pytest.param("plaudit", 8, marks=pytest.mark.slow), ("first-impressions", 3), ("charter", 6)],
)
def test_it_stands_alone_and_is_small(scenario: str, seats: int) -> None:
    page = report_html(at_level(2, scenario, seats)[1])
    assert len(page.encode()) < 1_500_000
    own = page.replace('xmlns="http://www.w3.org/2000/svg"', "")
    for link in ("http://", "https://", "@import", "<script", "<iframe", '<link rel="style'):
        assert link not in own, link
    assert all(target.startswith("data:") for target in re.findall(r"url\(([^)]*)\)", page))
    found = Page(page)
    assert all(link.startswith(("#", "data:")) for link in found.links)
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_headings_go_down_step_by_step_and_every_table_has_its_caption(level: int) -> None:
    found = Page(report_html(at_level(level)[1]))
    assert found.levels[0] == 1
    assert found.levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(found.levels, found.levels[1:], strict=False))
    assert found.tables == found.captions > 5
    assert len(set(found.ids)) == len(found.ids)
    assert {"main", "header", "footer", "nav"} <= set(found.tags)


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_every_word_is_there_and_every_hole_is_filled(level: int) -> None:
    body = re.sub(r"<style>.*?</style>", "", everything(at_level(level)[1]), flags=re.DOTALL)
    assert re.findall(r"\b(?:report|chart|story|option|poll|tier|treatment|ask|regime)\.[a-z_]+", body) == []
    assert re.findall(r"{[a-z_]+}", body) == []


def test_under_every_picture_lies_its_table() -> None:
    _, view = at_level(2)
    page = report_html(view)
    for chart in view.charts:
        after = page[page.index(f'aria-labelledby="chart-{chart.id}-title') :]
        head = after[after.index("<table") : after.index("</thead>")]
        assert all(escape(cell) in head for cell in chart.table.headers), chart.id


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "seats"), [("plaudit", 8), ("first-impressions", 3), ("charter", 6)])
def test_in_its_pictures_labels_are_whole_and_apart(scenario: str, seats: int) -> None:
    for chart in at_level(2, scenario, seats)[1].charts:
        assert not any(one.overlaps(other) for one, other in combinations(chart.labels, 2)), chart.id
        assert not any(label.text.endswith("…") for label in chart.labels), chart.id


@pytest.mark.slow
def test_it_is_made_within_three_seconds() -> None:
    events = played("plaudit", 8, 3)
    for kept in (deals, meetings_by_chance):
        kept.cache_clear()
    began_s = time.process_time()
    report_html(view_of(record_of(events), default_pack()))
    assert time.process_time() - began_s < 3


# -- levels -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", [0, 1])
def test_below_level_two_nobody_is_told_who_gave_whom(level: int) -> None:
    record, view = at_level(level)
    words = Wording(default_pack())
    text = everything(view)
    open_text = everything(at_level(2)[1])
    cells = {
        words("chart.matrix.cell", mean=decimal(mean), count=count)
        for mean, count in charts.matrix_figures(record).given.values()
    }
    assert all(cell in open_text for cell in cells), "the test looks for what is there where it may be"
    assert [cell for cell in cells if cell in text] == []
    assert {chart.id for chart in view.charts} == {
        "rules", "lines", "doors", "acts", "inflation", "reciprocity", "company",
    }  # fmt: skip
    assert "<circle" not in next(chart.svg for chart in view.charts if chart.id == "reciprocity")


def test_at_level_nought_no_mask_has_stars_of_its_own() -> None:
    record, view = at_level(0)
    assert view.stars is not None
    assert len(view.stars.rows) == 1
    own = [star for star in record.stars if star.by not in CITIZENS]
    assert [int(cell) for cell in view.stars.rows[0][1:]] == [sum(s.stars == n for s in own) for n in range(1, 6)]
    by_mask = at_level(1)[1].stars
    assert by_mask is not None
    assert len(by_mask.rows) == record.seats + 1
    page = report_html(view)
    assert all(f"<td>{'</td><td>'.join(row[1:])}</td>" not in page for row in by_mask.rows[:-1])


@pytest.mark.parametrize("level", [0, 1, 2])
def test_questions_that_lay_more_open_are_not_asked(level: int) -> None:
    record, view = at_level(level)
    pack = default_pack()
    closed = [q for q in chosen(record, 40, reveal=3) if q.reveal > level]
    text = everything(view)
    assert all(told(question, pack) not in text for question in closed)
    assert len(view.questions) == 8


@pytest.mark.parametrize("level", [0, 1, 2])
def test_seats_are_named_only_if_everybody_agreed(level: int) -> None:
    assert at_level(level)[1].seats is None
    table = at_level(3)[1].seats
    assert table is not None
    assert [row[0] for row in table.rows] == list("ABCDE")


def test_a_level_is_never_higher_than_the_table_set() -> None:
    record, _ = at_level(1)
    assert view_of(record, default_pack(), level=3).level == 1
    assert view_of(record, default_pack(), level=0).level == 0


def test_without_a_word_of_the_table_little_is_laid_open() -> None:
    def level(length: str, *, is_over: bool) -> int:
        end = [ev.MatchEnded(((0, "a", 1), (1, "b", 0)), (0,))] if is_over else []
        return level_of(record_of([ev.MatchBegan("x", length, 3, ("a", "b"), ()), *end]))

    assert level("standard", is_over=True) == 1
    assert level("class25", is_over=True) == 0
    assert level("standard", is_over=False) == 0


def test_the_view_holds_no_event_and_no_record() -> None:
    """Whatever is rendered later can't reach past the allow-list."""

    def walk(value: object) -> None:
        assert not isinstance(value, Event | Record | Star | Encounter), value
        if isinstance(value, Pack | Wording):
            return
        if isinstance(value, dict):
            value = (*value.keys(), *value.values())
        if isinstance(value, tuple | list | frozenset):
            for each in value:
                walk(each)
        elif is_dataclass(value):
            for field in fields(value):
                walk(getattr(value, field.name))

    walk(at_level(0)[1])


def test_what_is_secret_at_every_level_is_in_no_file() -> None:
    """Names that stand only in secret facts: a role, a ballot's loser, an untold wish; with sums only, a voice too."""
    events = list(with_level(played("plaudit", 5, 2), 0))
    at = next(n for n, event in enumerate(events) if isinstance(event, ev.EncounterDone))
    events[at:at] = [
        ev.Whispered("a-card", SECRET, SECRET), ev.RoleTaken(0, SECRET), ev.WishTaken(1, SECRET),
        ev.HeadlineChosen(SECRET), ev.HeadlineForetold(((SECRET, SECRET),)), ev.Guessed(0, SECRET, SECRET, 3),
        ev.LivedQuietly(0, 0, SECRET), ev.PollAnswered(0, SECRET, 5), ev.PollAnswered(0, SECRET, 4, True),
    ]  # fmt: skip
    assert SECRET not in everything(view_of(record_of(events), default_pack()))
    told = [event for event in with_level(tuple(events), 3) if not isinstance(event, ev.Whispered)]
    assert SECRET not in everything(view_of(record_of(told), default_pack()))


def test_few_people_have_no_counted_opinions() -> None:
    polls = [ev.PollAnswered(seat, "diners_see_kitchen_stars", 4, after) for seat in (0, 1) for after in (False, True)]
    end = ev.MatchEnded(((0, "a", 3), (1, "b", 2), (2, "c", 1)), (0,))
    view = view_of(record_of([*began("abc"), *polls, day(1), *ledger(1, rows_of("abc")), end]), default_pack())
    assert view.poll is None
    assert view.poll_said == ""


# -- what it says -----------------------------------------------------------------------------------------------


def test_it_tells_winner_doors_and_evictions() -> None:
    record, view = at_level(2)
    words = Wording(default_pack())
    assert record.ended is not None
    best = next(mask for seat, mask, _ in record.ended.rows if seat in record.ended.winners)
    assert words.mask(best) in view.winner
    assert [day.number for day in view.story] == [*range(1, record.days + 1), 0]
    lines = [line for day in view.story for line in day.lines]
    for _, gone in record.evictions:
        assert any(words.mask(gone.mask) in line and words.door(gone.home) in line for line in lines)
    rules = [rule for _, rule, by in record.regimes if by not in ("start", "referendum")]
    assert [line for line in lines if "rule in force" in line] == [
        words("story.rule", regime=words.rule(r)) for r in rules
    ]


def test_the_csv_has_every_cell_of_every_table() -> None:
    _, view = at_level(2)
    rows = list(csv.reader(StringIO(csv_text(view))))
    assert rows[0] == ["section", "row", "column", "value"]
    assert all(len(row) == 4 for row in rows)
    for chart in view.charts:
        cells = [cell for row in chart.table.rows for cell in row[1:]]
        written = [row[3] for row in rows if row[0] == chart.id]
        assert written == [re.sub(rf"^{MINUS}(?=[\d.]+$)", "-", cell) for cell in cells]


def test_at_three_seats_it_says_that_stars_can_be_guessed() -> None:
    sentence = Wording(default_pack())("report.three")
    assert sentence in report_html(at_level(1, "plaudit", 3, 4)[1])
    assert sentence not in report_html(at_level(1)[1])


def test_an_unfinished_match_says_so_and_keeps_what_is_still_secret() -> None:
    events = played("plaudit", 5, 2)
    half = events[: next(n for n, event in enumerate(events) if isinstance(event, ev.DayBegan) and event.day == 3)]
    view = view_of(record_of(half), default_pack())
    assert any("day 3" in remark for remark in view.remarks)
    assert {chart.id for chart in view.charts} == {"lines", "doors"}
    assert (view.stars, view.rules, view.questions, view.poll, view.notes, view.life) == (
        None,
        None,
        (),
        None,
        (),
        None,
    )
    pack = default_pack()
    taken = {event.wish for event in half if isinstance(event, ev.WishTaken)}
    assert taken
    assert not any(pack.wishes[wish].title in everything(view) for wish in taken)


def test_names_that_a_pack_no_longer_has_stand_as_they_are() -> None:
    stars = [("nobody-known", "ivo", 4), ("ivo", "nobody-known", 2)]
    events = [*began(("nobody-known", "ivo", "odile")), day(1), *encounter(("ivo",), stars, card="lost-card")]
    events += [ev.RuleChanged("lost-rule", "vote"), *ledger(1, rows_of(("nobody-known", "ivo", "odile")))]
    events += [ev.MatchEnded(((0, "nobody-known", 3), (1, "ivo", 2), (2, "odile", 1)), (0,)), ev.RevealSet(2)]
    page = report_html(view_of(record_of(events), default_pack()))
    assert "nobody-known had the best week" in page
    assert "lost-rule" in page


def test_markup_in_a_name_stays_text() -> None:
    events = [*began(("<b>x</b>", "ivo", "odile")), day(1), *ledger(1, rows_of(("<b>x</b>", "ivo", "odile")))]
    events += [ev.MatchEnded(((0, "<b>x</b>", 3), (1, "ivo", 2), (2, "odile", 1)), (0,))]
    view = view_of(record_of(events), default_pack())
    assert "<b>x</b>" not in report_html(view)
    ElementTree.fromstring(share_svg(view))


# -- the picture ------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "seats"), [("plaudit", 8), ("first-impressions", 3), ("the-list", 6)])
def test_the_picture_to_share_is_whole(scenario: str, seats: int) -> None:
    _, view = at_level(2, scenario, seats)
    root = ElementTree.fromstring(share_svg(view))
    assert root.attrib["viewBox"] == "0 0 1200 630"
    texts = " ".join(element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "…" not in texts
    assert " ".join(view.headline.split()) in texts
    assert set(view.masks) <= set(texts.split())
