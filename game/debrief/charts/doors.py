"""Doors opened and refused: every door with places that each mask tried, day by day, and how it answered."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.pack import MaskId
from game.content.wording import Wording, sentence
from game.debrief.answers import FLIGHT, HOME, TRAVEL
from game.debrief.charts.chart import NONE, Chart, FigureTable, Look, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.marks import answer_mark, mask_head
from game.debrief.charts.svg import SMALL_PX, TEXT_PX
from game.debrief.record import Record

HEAD_PX, FOOT_PX, NAMES_PX, SUM_PX = 64, 70, 260, 170
KINDS = (TRAVEL, HOME, FLIGHT)


@dataclass(frozen=True, slots=True)
class DoorSaid:
    """One answer at one door, as all saw it. kind: travel, home or flight; `short`: by how much, "" if not by that.

    `no`: "shut" to that standing or "full", "" if it let the mask in.
    """

    day: int
    mask: MaskId
    kind: str
    door: str
    treatment: str
    no: str
    short: str

    @property
    def is_in(self) -> bool:
        """Whether it came in."""
        return not self.no


@dataclass(frozen=True, slots=True)
class DoorsFigures:
    """Public facts only."""

    masks: tuple[MaskId, ...]
    answers: tuple[DoorSaid, ...]

    @property
    def days(self) -> tuple[int, ...]:
        """The days on which a door was tried."""
        return tuple(sorted({answer.day for answer in self.answers}))

    def refusals(self, mask: MaskId) -> int:
        """How often doors turned it away."""
        return sum(answer.mask == mask and not answer.is_in for answer in self.answers)


def doors_figures(record: Record) -> DoorsFigures:
    """Every answer, by time."""
    answers = [
        DoorSaid(tried.day, mask, tried.asked.kind, tried.asked.door, treatment, tried.asked.no_to(mask), short)
        for tried in record.doors
        for mask, treatment, _, short in tried.asked.rows
    ]
    return DoorsFigures(record.masks, tuple(answers))


def doors_chart(figures: DoorsFigures, look: Look, *, is_named: bool = True) -> Chart:
    """Masks down, days across, a plate an answer, and a count of refusals. Without names: kinds of doors down."""
    words, drawing, days = look.words, look.drawing(), figures.days
    rows = figures.masks if is_named else KINDS
    step = (look.width - NAMES_PX - SUM_PX) / max(1, len(days))
    pitch = (look.height - HEAD_PX - FOOT_PX) / len(rows)
    for at, day in enumerate(days):
        head = words("chart.day", day=day)
        drawing.text(head, NAMES_PX + step * (at + 0.5), 30, TEXT_PX, face=BOLD, anchor="middle", width=step - 8)
    sums = words("chart.doors.sum")
    drawing.text(sums, look.width - SUM_PX / 2, 30, TEXT_PX, face=BOLD, anchor="middle", width=SUM_PX - 8)
    for number, row in enumerate(rows):
        y = HEAD_PX + pitch * (number + 0.5)
        drawing.box(0, y - pitch / 2 + 3, look.width, pitch - 6, look.inks.field, radius=14)
        if is_named:
            mask_head(drawing, number, words.mask(row), 16, y, NAMES_PX - 24, TEXT_PX)
        else:
            drawing.text(words(f"chart.doors.{row}"), 16, y, TEXT_PX, face=BOLD, width=NAMES_PX - 24)
        own = [answer for answer in figures.answers if row == (answer.mask if is_named else answer.kind)]
        for at, day in enumerate(days):
            mine = [answer for answer in own if answer.day == day]
            if not is_named:  # in no order that tells whose they are
                mine.sort(key=lambda answer: answer.no)
            size = min(84, pitch * 0.7, (step - 16) / max(1, len(mine)) - 8)
            for place, answer in enumerate(mine):
                x = NAMES_PX + step * (at + 0.5) + (place - (len(mine) - 1) / 2) * (size + 10)
                answer_mark(drawing, answer.kind, x, y, size, answer.no)
        count = str(sum(not answer.is_in for answer in own))
        drawing.text(count, look.width - SUM_PX / 2, y, TEXT_PX * 1.2, face=FIGURE, anchor="middle")
    foot, wide = look.height - FOOT_PX / 2 + 4, look.width / 5
    for at, (kind, no) in enumerate(((TRAVEL, ""), (HOME, ""), (FLIGHT, ""), (HOME, "shut"), (HOME, "full"))):
        answer_mark(drawing, kind, wide * at + 34, foot, 48, no)
        drawing.text(words(f"chart.doors.{no or kind}"), wide * at + 70, foot, SMALL_PX, width=wide - 80)
    said = doors_said(figures, words)
    alt = words("chart.doors.alt" if is_named else "chart.doors.alt_all", masks=len(rows), days=len(days), said=said)
    table = (_table if is_named else _counts)(figures, words)
    return finished("doors", drawing, look, said=said, alt=alt, table=table)


def doors_said(figures: DoorsFigures, words: Wording) -> str:
    """How many doors answered, and how many turned somebody away."""
    shut, full = (sum(answer.no == no for answer in figures.answers) for no in ("shut", "full"))
    return words.counted("chart.doors.said", shut + full, tried=len(figures.answers), shut=shut, full=full)


def _table(figures: DoorsFigures, words: Wording) -> FigureTable:
    rows = []
    for mask in figures.masks:
        by_day = ([a for a in figures.answers if a.mask == mask and a.day == day] for day in figures.days)
        rows.append((words.mask(mask), *("; ".join(_told(answer, words) for answer in day) or NONE for day in by_day)))
    return FigureTable((words("chart.mask"), *(words("chart.day", day=day) for day in figures.days)), tuple(rows))


def _told(answer: DoorSaid, words: Wording) -> str:
    is_short = bool(answer.short.strip("0.,"))  # nought is short by less than the figure shows
    key = "came_in" if answer.is_in else "short" if is_short else f"was_{answer.no}"
    return sentence(words(f"chart.doors.{key}", door=words.short(answer.door), short=answer.short))


def _counts(figures: DoorsFigures, words: Wording) -> FigureTable:
    """How many came in, met a shut door and met a full one, of all together."""
    rows = []
    for kind in KINDS:
        cells = []
        for day in figures.days:
            nos = [answer.no for answer in figures.answers if (answer.kind, answer.day) == (kind, day)]
            told = {"came": nos.count(""), "shut": nos.count("shut"), "full": nos.count("full")}
            cells.append(words("chart.doors.counted", **told) if nos else NONE)
        rows.append((words(f"chart.doors.{kind}"), *cells))
    return FigureTable((words("chart.doors.kind"), *(words("chart.day", day=day) for day in figures.days)), tuple(rows))
