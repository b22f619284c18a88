"""Figures of a match with a plain sentence each, and what the live notes marked, as far as a level allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game.city.opinions import OPINIONS
from game.city.talk import COUNTED_LEAST, counts_of
from game.content.wording import Wording
from game.debrief.charts.chart import NONE, FigureTable, decimal
from game.debrief.level import OF_EACH, PAIRS, SEATS
from game.debrief.metrics import Discernment, GatesGave, Mobility, discernment, gates_gave, mobility
from game.debrief.notes import Note, notes_of
from game.debrief.record import Record

UNEVEN, EVEN = 0.3, 0.12
"""From which Gini on gates gave unevenly, and up to which evenly."""


@dataclass(frozen=True, slots=True)
class FigureSaid:
    """One figure: what it is called, its value as text, what it says, and how it is worked out."""

    name: str
    value: str
    said: str
    how: str


def findings_of(record: Record, words: Wording) -> tuple[FigureSaid, ...]:
    """The figures that have no chart of their own and rest on nothing secret."""
    return (_mobility(mobility(record), words), _gates(gates_gave(record), words))


def _mobility(found: Mobility, words: Wording) -> FigureSaid:
    name, how = words("report.mobility.name"), words("report.mobility.how")
    if found.value is None or not found.is_enough:
        return FigureSaid(name, NONE, words("chart.too_few"), how)
    key = "free" if found.value >= 0.6 else "some" if found.value >= 0.25 else "stuck"
    said = f"{words(f'report.mobility.{key}')} {words('report.mobility.moves', up=found.up, down=found.down)}"
    return FigureSaid(name, decimal(found.value, 2), said, how)


def _gates(found: GatesGave, words: Wording) -> FigureSaid:
    name, how = words("report.gini.name"), words("report.gini.how")
    if found.value is None or not found.is_enough:
        return FigureSaid(name, NONE, words("chart.too_few"), how)
    key = "uneven" if found.value >= UNEVEN else "even" if found.value <= EVEN else "between"
    return FigureSaid(name, decimal(found.value, 2), words(f"report.gini.{key}"), how)


def notes_said(record: Record, level: int, words: Wording) -> tuple[str, ...]:
    """What happened between masks, by name where the level allows it and counted where it does not."""
    notes = notes_of(record.events)
    by_day: tuple[str, ...] = ()
    if level >= PAIRS:
        answered = [note for note in notes if note.kind == "retaliation"]
        notes = tuple(note for note in notes if note.kind != "retaliation")
        by_day = tuple(_answered(day, answered, words) for day in dict.fromkeys(note.day for note in answered))
    told = [_note(note, level, words) for note in notes]
    named = [line for line in told if line]
    counts = Counter(note.kind for note, line in zip(notes, told, strict=True) if not line)
    counted = [words.counted(f"report.note.{kind}.count", n) for kind, n in counts.items() if kind != "clique"]
    return (*named, *by_day, *counted)


def _answered(day: int, notes: Iterable[Note], words: Wording) -> str:
    """All low stars of a day that answered low stars, in one line."""
    pairs = dict.fromkeys(note.masks for note in notes if note.day == day)
    told = [words("report.note.pair", mask=words.mask(by), other=words.mask(of)) for by, of in pairs]
    return words("report.note.retaliation", day=day, pairs="; ".join(told))


def _note(note: Note, level: int, words: Wording) -> str:
    """ "" where it may only be counted."""
    if level < {"retaliation": SEATS + 1, "clique": PAIRS, "pile_on": OF_EACH}.get(note.kind, 0):
        return ""
    masks = [words.mask(mask) for mask in note.masks]
    first, other = (*masks, "", "")[:2]
    return words(f"report.note.{note.kind}", mask=first, other=other, masks=words.listed(masks), day=note.day)


def poll_table(record: Record, words: Wording) -> FigureTable | None:
    """What people thought before and after, as counts; None where they are too few, or nobody was asked twice."""
    rows = []
    for question in dict.fromkeys(poll.question for poll in record.polls):
        before, after = (_answers(record, question, is_after=is_after) for is_after in (False, True))
        if min(len(before), len(after)) >= COUNTED_LEAST:
            side = words(f"report.poll.{OPINIONS.get(question, 'contested')}")
            rows.append((words(f"poll.{question}"), side, *(_counted(said) for said in (before, after))))
    heads = ("report.poll.question", "report.poll.side", "report.poll.before", "report.poll.after")
    return FigureTable(tuple(words(head) for head in heads), tuple(rows)) if rows else None


def discernment_said(record: Record, words: Wording) -> str:
    """Whether the match taught where ratings help and where they harm; "" where that can't be said."""
    people = _people(record)
    found = discernment(poll for poll in record.polls if poll.seat in people)
    if found.value is None or not found.is_enough:
        return ""
    return f"{words(f'report.poll.{_lesson(found)}')} {words('report.poll.value', value=decimal(found.value, 1))}"


def _lesson(found: Discernment) -> str:
    if found.value is not None and found.value >= 0.5:
        return "discerning"
    if found.doubt is not None and found.doubt >= 0.5:
        return "doubting"
    return "confused" if found.value is not None and found.value <= -0.5 else "unchanged"


def _people(record: Record) -> frozenset[int]:
    """Seats whose opinions count: people's; at a table of bots alone, all."""
    seats = frozenset(range(record.seats))
    return seats - record.bots or seats


def _answers(record: Record, question: str, *, is_after: bool) -> list[int]:
    people = _people(record)
    mine = [poll for poll in record.polls if poll.question == question and poll.is_after == is_after]
    return [poll.answer for poll in mine if poll.seat in people and poll.answer]


def _counted(answers: Iterable[int]) -> str:
    return " · ".join(map(str, counts_of(list(answers))))
