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
        assert len({star.of for star in here}) >= 2
        assert len({star.by for star in here}) >= 5
        assert (n, mean) == (len(here), pytest.approx(sum(star.stars for star in here) / n))
    for care in acts(record).means:
        noted = [star for star in given if star.care == care]
        assert len({star.of for star in noted}) >= 2
        assert len({star.by for star in noted}) >= 5


@every_match
def test_what_one_table_leaves_out_of_the_sum_of_all_is_no_mean_of_one_mask_either(match: Match) -> None:
    """The report prints how many of each star were given in all: what a table leaves out is the difference."""
    record = record_of(history(match))
    given = [star for star in record.stars if star.by != "street"]
    found = inflation(record)
    days = {day for until in found.since for day in range(found.since[until], until + 1)}
    left_out = [star for star in given if star.day not in days]
    assert not (found.by_day and left_out), "a day that is left out can be worked out"
    shown = acts(record).means
    left_out = [star for star in given if star.care is not None and star.care not in shown]
    if shown and left_out:
        assert len({star.of for star in left_out}) >= 2
        assert len({star.by for star in left_out}) >= 5


@pytest.mark.parametrize("match", VIEWED, ids=lambda match: "-".join(map(str, match)))
def test_what_a_scene_paid_is_told_in_sums(match: Match) -> None:
    """Own sums of what the screen showed of each scene that stands; and no sentence gives a mask coins or points."""
    events = history(match)
    lines = [line for day in view(events).story for line in day.lines if line.startswith("“")]
    ends, scenes = [], []
    for event in events:
        if isinstance(event, ev.OutcomeShown):
            ends.append(event)
        elif isinstance(event, ev.EncounterDone):
            scenes.append((event, ends.pop(0) if ends else None))
    assert len(lines) == len(scenes)
    for line, (scene, end) in zip(lines, scenes, strict=True):
        assert PACK.cards[scene.card].title in line
        told = re.findall(r"Together that [^.]*\.", line)
        paid = list(end.pays) if end is not None else []
        coins, life = sum(row[1] for row in paid), sum(row[2] for row in paid)
        parts = {
            (f"{abs(n)} {what}" if abs(n) == 1 else f"{abs(n)} {what}s", "cost" if n < 0 else "brought")
            for n, what in ((coins, "coin"), (life, "Life point"))
            if n
        }
        assert bool(told) == (len(paid) > 1 and bool(parts)), line
        for amount, how in parts if told else ():
            assert re.search(rf"{how}[^,]*\b{amount}\b", told[0].replace(", and brought", ", brought")), (line, parts)
        rest = line.replace(told[0], "") if told else line
        assert "Life point" not in rest, line
        assert not re.search(r"\d+ coins? (each|for)|(got|had|lost|paid|cost \w+) \d+ coin", rest), line


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
