"""Each table and sentence of the report beside an own reading of the journal: who was let in, what was given, what won.

The report is read as a stranger reads it, from the figures file and the sentences; what they should say comes from raw
events alone.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from functools import lru_cache
from io import StringIO
from statistics import fmean

import pytest

from game.city import events as ev
from game.content import default_pack
from game.debrief.charts import lines_figures
from game.debrief.counterfactual import all_rules
from game.debrief.reading import record_of
from game.debrief.report import ReportView, csv_text, view_of
from game.engine.events import Event
from tests.debrief.played import played
from tests.debrief.raw import Raw

pytestmark = pytest.mark.xdist_group("report is true")  # what they share is made once

LEVELS = (0, 1, 2, 3)
QUICK = (("plaudit", 5, 2, 3), ("charter", 6, 3, 2), ("the-list", 4, 5, 0))
"""Scenario, seats, seed, and the level that the table set."""
MATCHES = [pytest.param(each, id="-".join(map(str, each))) for each in QUICK] + [
    pytest.param((scenario, seats, 40 + seats, level), id=f"{scenario}-{seats}-{level}", marks=pytest.mark.slow)
    for at, scenario in enumerate(default_pack().scenarios)
    for seats, level in ((3, LEVELS[at % 4]), (5, LEVELS[(at + 1) % 4]), (8, LEVELS[(at + 2) % 4]))
]
Match = tuple[str, int, int, int]
every_match = pytest.mark.parametrize("match", MATCHES)


class Report:
    """The figures file of a match, cell by cell, and the events that it was made of."""

    def __init__(self, match: Match) -> None:
        scenario, seats, seed, level = match
        self.level, self.pack = level, default_pack()
        self.events = tuple(
            ev.RevealSet(level) if isinstance(event, ev.RevealSet) else event for event in played(scenario, seats, seed)
        )
        self.raw, record = Raw(self.events), record_of(self.events)
        self.retried = all_rules(record)
        self.view: ReportView = view_of(record, self.pack, rules=self.retried)
        self.cells: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
        for section, row, column, value in list(csv.reader(StringIO(csv_text(self.view))))[1:]:
            self.cells[section].setdefault((row, column), value)

    def all(self, kind: type[Event]) -> list[Event]:
        return [event for _, event in self.raw.all(kind)]  # type: ignore[misc]

    def name(self, mask: str) -> str:
        return next(each.name for each in self.pack.masks if each.id == mask)

    def rule(self, regime: str) -> str:
        return self.pack.words[f"regime.{regime}.name"]

    def rows(self, section: str) -> list[str]:
        return list(dict.fromkeys(row for row, _ in self.cells[section]))


@lru_cache(maxsize=4)
def report(match: Match) -> Report:
    return Report(match)


def opened_and_shut(said: str) -> tuple[int, int]:
    """ "2 open, 3 shut" as two numbers."""
    found = {"open": 0, "shut": 0}
    for part in said.split(", ") if said != "\N{EN DASH}" else []:
        number, what = part.split(" ")
        found[what] = int(number)
    return found["open"], found["shut"]


@every_match
def test_under_another_rule_a_door_opens_that_was_shut_and_shuts_that_was_open(match: Match) -> None:
    told = report(match)
    was_in = {
        (told.raw.day_at[at], door.kind, door.door, row[0]): row[2] for at, door in told.raw.doors for row in door.rows
    }
    for regime, under in told.retried.items():
        by_mask, by_day = defaultdict(Counter), defaultdict(Counter)
        for change in under.door_changes:
            was = was_in[change.day, change.kind, change.door, change.mask]
            by_mask[told.name(change.mask)]["shut" if was else "open"] += 1
            by_day[change.day]["shut" if was else "open"] += 1
        for (row, column), value in told.cells["rules-by-mask"].items():
            if row == told.rule(regime) and column in by_mask:
                right = by_mask[column]["open"], by_mask[column]["shut"]
                assert opened_and_shut(value) == right, (regime, column)
        assert told.cells["rules"][told.rule(regime), "All"] == str(sum(c.total() for c in by_mask.values()))
        for (row, column), value in told.cells["rules-by-day"].items():
            if row == told.rule(regime):
                day = by_day[int(column.removeprefix("Day "))]
                assert opened_and_shut(value) == (day["open"], day["shut"]), (regime, column)


@every_match
def test_the_sentence_about_another_rule_says_what_the_door_had_not(match: Match) -> None:
    told = report(match)
    flights = [door for _, door in told.raw.doors if door.kind == "flight"]
    left = [event for event in told.events if isinstance(event, ev.FlightLeft)]
    is_held = any(isinstance(event, ev.DoorHeld) and event.is_held for event in told.events)
    aboard = {told.name(mask) for each in left for mask in (*each.flown, *(each.boat if is_held else ()))}
    for door in flights:
        for mask, _, is_in, _ in door.rows:
            name = told.name(mask)
            if f"{name} would have flown" in told.view.headline:
                assert not is_in
                assert name not in aboard
            if f"{name} had no seat" in told.view.headline:
                assert not is_in
                assert name in aboard
            if f"plane would have been shut to {name}" in told.view.headline:
                assert is_in
            if f"plane would have been full before {name} came" in told.view.headline:
                assert is_in


@every_match
def test_doors_let_in_and_turned_away_whom_they_did(match: Match) -> None:
    told = report(match)
    answers = Counter[tuple[str, str, str]]()
    for at, door in told.raw.doors:
        for mask, treatment, is_in, _ in door.rows:
            how = "came in" if is_in else "shut by standing" if treatment == "refused" else "no place left"
            answers[told.name(mask), f"Day {told.raw.day_at[at]}", how] += 1
    for (mask, day), value in told.cells["doors"].items():
        said = value.split("; ")
        for words in ("came in", "shut by standing", "no place left"):
            # Homes that take whoever asks are no doors, so there may be fewer.
            told_so = sum(words in part for part in said)
            assert told_so <= answers[mask, day, words], (mask, day, value)
    refused = sum(not row[2] for _, door in told.raw.doors for row in door.rows)
    shut = sum(not row[2] and row[1] == "refused" for _, door in told.raw.doors for row in door.rows)
    often = "once" if refused == 1 else f"{refused} times"
    counted = f"said no {often}: {shut} shut, {refused - shut} full."
    assert counted in next(chart.said for chart in told.view.charts if chart.id == "doors")
    short = {row[3] for _, door in told.raw.doors for row in door.rows if row[3]}
    for value in told.cells["doors"].values():
        for part in value.split("; "):
            assert " short" not in part or part.rpartition(", ")[2].removesuffix(" short") in short
            assert " short" not in part or "no place left" in part


@every_match
def test_the_story_tells_of_each_door_and_each_move_as_it_was(match: Match) -> None:
    told = report(match)
    lines = {day.number: list(day.lines) for day in told.view.story}
    everything = [line for day in lines.values() for line in day]
    checked = 0
    for at, door in told.raw.doors:
        ins, outs = ([told.name(row[0]) for row in door.rows if row[2] is wanted] for wanted in (True, False))
        if not ins or not outs:
            continue
        day = told.raw.day_at[at] if door.kind != "flight" else 0
        fits = []
        for line in lines[day]:
            head, found, tail = line.partition(", and turned away ")
            if found and all(name in head for name in ins) and all(name in tail for name in outs):
                fits.append(line)
        assert fits, (day, door.door, ins, outs, lines[day])
        checked += 1
    assert checked
    for move in told.all(ev.Evicted):
        assert isinstance(move, ev.Evicted)
        homes = [told.pack.words.get(f"home.{home}", home).split()[0].lower() for home in (move.home, move.to)]
        fits = [
            line.lower()
            for line in everything
            if told.name(move.mask) in line
            and all(home in line.lower() for home in homes)
            and told.pack.words[f"report.story.evicted_{move.why}"] in line
        ]
        assert any(line.index(homes[0]) < line.rindex(homes[1]) for line in fits), (move, everything)
    for day, door in [(told.raw.day_at[at], door) for at, door in told.raw.doors if door.kind == "home"]:
        shut = {row[0] for row in door.rows if row[1] == "refused" and not row[2]}
        moved = [e for at, e in told.raw.all(ev.Evicted) if at == day and isinstance(e, ev.Evicted)]
        assert not [e for e in moved if e.mask in shut and e.home == door.door and e.why == "places"], (day, door)
    for flight in told.all(ev.FlightLeft):
        assert isinstance(flight, ev.FlightLeft)
        if flight.flown and flight.boat:
            line = next(line for line in everything if " flew to the wedding" in line)
            head, _, tail = line.partition(" flew to the wedding")
            assert all(told.name(mask) in head and told.name(mask) not in tail for mask in flight.flown)
            assert all(told.name(mask) in tail and told.name(mask) not in head for mask in flight.boat)


@every_match
def test_the_story_names_rules_and_cards_on_their_days(match: Match) -> None:
    told = report(match)
    lines = {day.number: " ".join(day.lines) for day in told.view.story}
    for at, event in enumerate(told.events):
        day = told.raw.day_at[at]
        if isinstance(event, ev.RuleChanged) and day:
            assert told.rule(event.regime) in lines[day]
        elif isinstance(event, ev.EncounterDone):
            assert f"“{told.pack.cards[event.card].title}”" in lines[day]
        elif isinstance(event, ev.Vouched):
            assert told.name(event.by) in lines[0 if event.door == "plane" else day]


@every_match
def test_life_points_wishes_and_the_winner_are_those_of_the_end(match: Match) -> None:
    told = report(match)
    (ended,) = told.all(ev.MatchEnded)
    assert isinstance(ended, ev.MatchEnded)
    wishes = {event.seat: event for event in told.all(ev.WishRevealed)}
    for seat, mask, points in ended.rows:
        row = told.name(mask)
        if match[3] < 1 and seat not in ended.winners:  # only the best is told apart
            assert (row, "Life points") not in told.cells["life"]
            continue
        assert told.cells["life"][row, "Life points"] == str(points)
        if seat in wishes:
            wish = wishes[seat]
            came = "came true" if wish.is_true else "half of it came true" if wish.points else "did not come true"
            assert told.cells["life"][row, "Wish"] == f"{told.pack.wishes[wish.wish].title} ({came})"
        assert ((row, "Seat") in told.cells["life"]) == (match[3] >= 3)
        if match[3] >= 3:
            assert told.cells["life"][row, "Seat"] == "ABCDEFGH"[seat]
    best = [told.name(mask) for seat, mask, _ in ended.rows if seat in ended.winners]
    assert all(name in told.view.winner for name in best)
    assert str(ended.rows[0][2]) in told.view.winner
    if match[3] < 1:
        assert told.cells["life"]["All together", "Life points"] == str(sum(points for *_, points in ended.rows))
    others = [told.name(mask) for seat, mask, _ in ended.rows if seat not in ended.winners]
    assert not any(name in told.view.winner for name in others)


@every_match
def test_stars_are_counted_as_given_and_by_mask_only_where_that_is_laid_open(match: Match) -> None:
    told = report(match)
    given = [(by, of, n) for scene in told.raw.scenes for by, of, n in scene.stars if by != "street"]
    together = Counter(n for _, _, n in given)
    for n in range(1, 6):
        column = "1 star" if n == 1 else f"{n} stars"
        is_told = match[3] >= 1 or len(told.raw.masks) >= 5  # else a sum of fewer than five alone
        assert told.cells["stars"].get(("All together", column)) == (str(together[n]) if is_told else None)
        for mask in told.raw.masks:
            own = Counter(stars for by, _, stars in given if by == mask)
            cell = told.cells["stars"].get((told.name(mask), column))
            assert cell == (str(own[n]) if match[3] >= 1 else None)
    for by in told.raw.masks:
        for of in told.raw.masks:
            mine = [n for a, b, n in given if (a, b) == (by, of)]
            cell = told.cells["matrix"].get((told.name(by), told.name(of)))
            if match[3] < 2:
                assert cell is None
            elif mine:
                assert cell is not None
                mean, count = cell.split(" (")
                assert int(count.rstrip(")")) == len(mine)
                assert abs(float(mean) - fmean(mine)) <= 0.051


@every_match
def test_each_evening_stands_as_it_was_shown(match: Match) -> None:
    """Places from what the ledger stored, figures from what the hill had shown."""
    told = report(match)
    tiers = {tier: told.pack.words[f"tier.{tier}"] for tier in range(5) if f"tier.{tier}" in told.pack.words}
    for ledger in told.raw.hill:
        shown = next(
            event
            for event in reversed(told.events[: ledger.at + 3])
            if isinstance(event, ev.StandingsShown) and event.regime == ledger.regime
        )
        column = f"Day {ledger.day}: {told.rule(ledger.regime)}"
        for mask, text, tier, place, is_veiled in shown.rows:
            cell = told.cells["lines"].get((told.name(mask), column))
            if cell is None:
                continue
            if text == "out":
                assert cell == told.pack.words["sign.out"], (column, mask, cell)
                continue
            parts = cell.split(", ")
            if parts[0].startswith("place "):
                assert parts[0] == f"place {place}", (column, mask)
            if tiers:
                assert tiers[tier] in cell, (column, mask, cell)
            if text.strip("-") and not is_veiled and any(sign.isdigit() for sign in text):
                assert parts[-1] == text, (column, mask, cell)


@every_match
def test_whoever_a_home_shut_out_for_its_tier_stands_below_it_on_the_hill_of_that_evening(match: Match) -> None:
    told = report(match)
    evenings = {evening.day: evening for evening in lines_figures(record_of(told.events)).evenings}
    for at, door in told.raw.doors:
        low = [mask for mask, why, *_ in door.reasons if door.kind == "home" and why == "line"]
        for mask in low:
            assert evenings[told.raw.day_at[at]].rows[mask][1] < door.line, (door.door, mask)


@every_match
def test_a_scene_tells_of_each_mask_it_names_what_it_lost_and_what_it_had(match: Match) -> None:
    """Of whoever came out with less of one and more of the other both are said."""
    told = report(match)
    if match[3] < 1:
        return
    lines = iter([line for day in told.view.story for line in day.lines if line.startswith("“")])
    ends: list[ev.OutcomeShown] = []
    for event in told.events:
        if isinstance(event, ev.OutcomeShown):
            ends.append(event)
        elif isinstance(event, ev.EncounterDone):
            pays = ends.pop(0).pays if ends else ()
            line = next(lines)  # a card may come twice
            assert line.startswith(f"“{told.pack.cards[event.card].title}”")
            for mask, coins, life in pays:
                if min(coins, life) < 0 < max(coins, life):
                    own = [part for part in line.split(". ") if told.name(mask) in part and "Life point" in part]
                    assert any(f"{abs(coins)} coin" in part and f"{abs(life)} Life" in part for part in own), line
                if "got the most" in line or "had the most" in line:
                    best = re.search(r"([^.]*) (?:got|had) the most(?: of it)?:", line)
                    assert (
                        best is None
                        or told.name(mask) in best[1]
                        or coins + 3 * life <= max(c + 3 * n for m, c, n in pays if told.name(m) in best[1])
                    )


@every_match
def test_daily_means_and_moves_between_tiers_are_those_of_the_events(match: Match) -> None:
    told = report(match)
    for row in told.rows("inflation"):
        first, _, last = row.removeprefix("Days ").removeprefix("Day ").partition("\N{EN DASH}")
        stars = [star for day in range(int(first), int(last or first) + 1) for star in told.raw.by_day(day)]
        cells = {column: value for (at, column), value in told.cells["inflation"].items() if at == row}
        assert abs(float(cells["Mean of all stars, 1 to 5"]) - fmean(stars)) <= 0.0051
        assert cells["Stars given"] == str(len(stars))
        assert abs(int(cells["Share of fives"].split()[0]) - 100 * stars.count(5) / len(stars)) <= 0.51
    up = down = 0
    for before, after in zip(told.raw.hill, told.raw.hill[1:], strict=False):
        for mask in told.raw.rated(before.at) & told.raw.rated(after.at):  # who has handed in the app stands nowhere
            change = after.rows[mask][1] - before.rows[mask][1]
            up, down = up + (change > 0), down + (change < 0)
    said = told.view.findings[0].said
    if "up" in said:
        assert f"{up} move" in said.partition("Overnight: ")[2].partition(" up")[0]
        assert f"{down} move" in said.partition(" up")[2].partition(" down")[0]


@every_match
def test_polls_and_seats_are_those_of_the_table(match: Match) -> None:
    told = report(match)
    answers: dict[tuple[str, bool], Counter[int]] = defaultdict(Counter)
    for poll in told.all(ev.PollAnswered):
        assert isinstance(poll, ev.PollAnswered)
        if poll.answer:
            answers[poll.question, poll.is_after][poll.answer] += 1
    for question in {question for question, _ in answers}:
        row = told.pack.words[f"poll.{question}"]
        for is_after, column in ((False, "Before"), (True, "After")):
            cell = told.cells["poll"].get((row, column))
            right = " · ".join(str(answers[question, is_after][n]) for n in range(1, 6))
            assert cell in (None, right)
    assert bool(told.cells["seats"]) == (match[3] >= 3)
    for seat, mask in enumerate(told.raw.masks):
        if match[3] >= 3 and not told.all(ev.MasksSwapped):
            assert told.cells["seats"]["ABCDEFGH"[seat], "Masks"] == told.name(mask)
