"""Figures of a match with a plain sentence each, and what the live notes marked, as far as a level allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from game.city.opinions import OPINIONS
from game.city.talk import COUNTED_LEAST, counts_of
from game.content.wording import Wording
from game.debrief.beyond_chance import beyond_chance
from game.debrief.charts.chart import NONE, FigureTable, decimal
from game.debrief.level import OF_EACH, PAIRS
from game.debrief.metrics import GatesGave, Mobility, Revenge, discernment, gates_gave, mobility, revenge
from game.debrief.notes import Note
from game.debrief.record import Record

UNEVEN, EVEN = 0.3, 0.12
"""From which Gini on gates gave unevenly, and up to which evenly."""


COUNTED = ("pile_on",)
"""Notes that may be told by their number where they may not be told by name."""


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
    moved = found.up + found.down
    key = "never" if not moved else "steady" if found.is_steadier_than_chance else "chance"
    said = words(f"report.mobility.{key}")
    if moved:
        said += f" {words('report.mobility.moves', up=found.up, down=found.down)}"
    if found.with_rule:
        said += f" {words.counted('report.mobility.with_rule', found.with_rule)}"
    return FigureSaid(name, decimal(found.value, 2), said, how)


def _gates(found: GatesGave, words: Wording) -> FigureSaid:
    name, how = words("report.gini.name"), words("report.gini.how")
    if found.value is None or not found.is_enough:
        return FigureSaid(name, NONE, words("chart.too_few"), how)
    key = "uneven" if found.value >= UNEVEN else "even" if found.value <= EVEN else "between"
    return FigureSaid(name, decimal(found.value, 2), words(f"report.gini.{key}"), how)


def notes_said(record: Record, level: int, words: Wording) -> tuple[str, ...]:
    """What happened between masks, by name where the level allows it and counted where it does not."""
    notes = beyond_chance(record)
    told = [_note(note, level, words) for note in notes]
    named = [line for line in told if line]
    counts = Counter(note.kind for note, line in zip(notes, told, strict=True) if not line)
    counted = [words.counted(f"report.note.{kind}.count", n) for kind, n in counts.items() if kind in COUNTED]
    return (*named, *counted, *_revenge(revenge(record), words))


def _revenge(found: Revenge, words: Wording) -> tuple[str, ...]:
    """How often low stars went back, if any did, beside what a deal would have brought; by no name at any level."""
    if not found.value or found.chance is None or not found.is_enough:
        return ()
    key = "beyond" if found.is_beyond_chance else "chance"
    low, high = (decimal(end, 0) for end in found.chance)
    return (words.counted(f"report.note.revenge_{key}", int(found.value), low=low, high=high),)


def _note(note: Note, level: int, words: Wording) -> str:
    """ "" where it may only be counted."""
    if level < {"clique": PAIRS, "pile_on": OF_EACH, "lock_out": OF_EACH}.get(note.kind, 0):
        return ""
    masks = [words.mask(mask) for mask in note.masks]
    first, other = (*masks, "", "")[:2]
    return words(f"report.note.{note.kind}", mask=first, other=other, masks=words.listed(masks), day=note.day)


def poll_table(record: Record, words: Wording) -> FigureTable | None:
    """What people thought before and after, as counts; None where they are too few, or nobody was asked twice."""
    rows = []
    for question in dict.fromkeys(poll.question for poll in record.polls):
        before, after = _answered_twice(record, question)
        if len(before) >= COUNTED_LEAST:
            side = words(f"report.poll.{OPINIONS.get(question, 'contested')}")
            rows.append((words(f"poll.{question}"), side, *(_counted(said) for said in (before, after))))
    heads = ("report.poll.question", "report.poll.side", "report.poll.before", "report.poll.after")
    return FigureTable(tuple(words(head) for head in heads), tuple(rows)) if rows else None


def discernment_said(record: Record, words: Wording) -> str:
    """Whether the match taught where ratings help and where they harm, or that this could be chance; "" of too few."""
    people = _people(record)
    found = discernment(poll for poll in record.polls if poll.seat in people)
    if found.value is None or found.n < COUNTED_LEAST:
        return ""
    value = words("report.poll.value", value=decimal(found.value), n=found.n)
    return f"{words(f'report.poll.{found.verdict}')} {value}"


def _people(record: Record) -> frozenset[int]:
    """Seats whose opinions count: people's; at a table of bots alone, all."""
    seats = frozenset(range(record.seats))
    return seats - record.bots or seats


def _answered_twice(record: Record, question: str) -> tuple[list[int], list[int]]:
    """What those said before and after who answered both times."""
    people = _people(record)
    said = {(poll.seat, poll.is_after): poll.answer for poll in record.polls if poll.question == question}
    both = [seat for seat in sorted(people) if said.get((seat, False)) and said.get((seat, True))]
    return [said[seat, False] for seat in both], [said[seat, True] for seat in both]


def _counted(answers: Iterable[int]) -> str:
    return " · ".join(map(str, counts_of(list(answers))))
