"""Where only sums are shown nobody is ranked: no chart, table or figure in words is one mask's own; days are right.

The story of the week stays: who came in at which door was seen by all, but not who stood above whom.
The best is named, with its points.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from game.city import events as ev
from game.content import default_pack
from game.debrief.charts import lines_figures
from game.debrief.metrics import acts, inflation
from game.debrief.reading import record_of
from game.debrief.report import ReportView, view_of
from game.debrief.report.figures import tables
from game.engine.events import Event
from tests.debrief.played import played
from tests.sampled import some

PACK = default_pack()
NAMES = {mask.id: mask.name for mask in PACK.masks}
LENGTHS = [(s.id, name) for s in PACK.scenarios.values() for name, length in s.lengths.items() if length.is_class]
Match = tuple[str, str, int, int]
QUICK: list[Match] = [("plaudit", "class25", 7, 21), ("the-list", "class45", 5, 22)]
HUNDREDS: list[Match] = [(*one, 3 + n % 6, 500 + n) for one in LENGTHS for n in range(18)]
MATCHES = some([*QUICK, *HUNDREDS], len(QUICK))
VIEWED = some([*QUICK, *HUNDREDS[::4]], len(QUICK))
"""A whole report takes its time."""
every_match = pytest.mark.parametrize("match", MATCHES, ids=lambda match: "-".join(map(str, match)))


def history(match: Match) -> tuple[Event, ...]:
    scenario, length, seats, seed = match
    return played(scenario, seats, seed, length)


def view(events: tuple[Event, ...]) -> ReportView:
    return view_of(record_of(events), PACK)


@pytest.mark.parametrize("match", VIEWED, ids=lambda match: "-".join(map(str, match)))
def test_a_class_report_ranks_nobody_and_has_no_figure_of_a_single_mask(match: Match) -> None:
    events = history(match)
    told = view(events)
    assert told.level == 0
    (ended,) = [event for event in events if isinstance(event, ev.MatchEnded)]
    best = {NAMES[mask] for seat, mask, _ in ended.rows if seat in ended.winners}
    names = {NAMES[mask] for _, mask, _ in ended.rows}
    for section, table in tables(told):
        heads = {*table.headers, *(row[0] for row in table.rows)}
        allowed = best if section == "life" else set()
        assert not heads & (names - allowed), (section, heads & names)
    for chart in told.charts:
        drawn = {label.text for label in chart.labels}
        assert not drawn & names, chart.id
        assert chart.id == "rules" or not any(name in chart.said for name in names), chart.said
    doors = [line for day in told.story for line in day.lines if " let in " in line]
    ranked = re.compile(rf"({'|'.join(names)}) (\d|stands above)")
    assert not [line for line in doors if ranked.search(line)], "a door's answer ranks nobody, either"
    said = [*(finding.said for finding in told.findings), *told.notes, told.poll_said]
    assert not [line for line in said if any(name in line for name in names)]
    assert told.again is None


@every_match
def test_no_mean_of_the_table_is_that_of_one_mask_or_of_fewer_than_five_who_gave(match: Match) -> None:
    record = record_of(history(match))
    given = [star for star in record.stars if star.by != "street"]
    found = inflation(record)
    for until, mean, _, n in found.by_day:
        here = [star for star in given if found.since[until] <= star.day <= until]
        days = {star.day for star in here if len({s.by for s in here if s.day == star.day}) >= 5}
        counted = [star for star in here if star.day in days]
        assert len({star.of for star in counted}) >= 2
        assert len({star.by for star in counted}) >= 5
        assert (n, mean) == (len(counted), pytest.approx(sum(star.stars for star in counted) / n))
    for care in acts(record).means:
        noted = [star for star in given if star.care == care]
        assert len({star.of for star in noted}) >= 2
        assert len({star.by for star in noted}) >= 5


@every_match
def test_a_refusal_stands_in_the_column_of_its_day(match: Match) -> None:
    events = history(match)
    away: dict[int, Counter[str]] = defaultdict(Counter)
    day = 0
    for event in events:
        if isinstance(event, ev.DayBegan):
            day = event.day
        elif isinstance(event, ev.DoorAnswered):
            column = 0 if event.kind == "flight" else day
            away[column].update(mask for mask, _, is_in, _ in event.rows if not is_in)
    evenings = lines_figures(record_of(events)).evenings
    assert {evening.day: dict(evening.refused) for evening in evenings if evening.refused} == {
        day: dict(counts) for day, counts in away.items() if counts
    }
