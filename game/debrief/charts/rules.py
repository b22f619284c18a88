"""The headline: the same match under every rule, and which doors would have answered otherwise, mask by mask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.city.pack import MaskId
from game.content.wording import Wording, sentence
from game.debrief.charts.chart import Chart, FigureTable, Look, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.marks import answer_mark
from game.debrief.charts.svg import SMALL_PX, TEXT_PX
from game.debrief.counterfactual import FLIGHT, DoorsHeadline, Retried, headline
from game.debrief.record import Record

HEAD_PX, FOOT_PX, NAMES_PX = 164, 56, 360
KINDS: tuple[tuple[bool, str], ...] = ((True, "shut"), (True, "full"), (False, "shut"), (False, "full"))
"""(would open, what the no is): a door shut by standing, or one without a place left."""


@dataclass(frozen=True, slots=True)
class RuleDoors:
    """Doors that one rule would have answered otherwise: how many of each of KINDS, how many by lot alone."""

    kinds: tuple[int, ...]
    by_lot: int

    @property
    def all(self) -> int:
        """All of them."""
        return sum(self.kinds)


@dataclass(frozen=True, slots=True)
class RulesFigures:
    """Doors that another rule would have opened, and shut; rules with most differences first.

    `masks` and their cells are for tables of those who may be told apart.
    """

    masks: tuple[MaskId, ...]
    rows: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    """(rule, (opened, shut) by mask)."""
    doors: Mapping[str, RuleDoors]
    played: tuple[str, ...]
    """Rules that were in force while doors looked."""
    headline: DoorsHeadline


def rules_figures(record: Record, rules: Mapping[str, Retried]) -> RulesFigures:
    """Of doors with places alone; answers that hung on the lot count, as they would have come out with that lot."""
    rows, doors = [], {}
    for name, under in rules.items():
        cells = []
        for mask in record.masks:
            changes = [change for change in under.door_changes if change.mask == mask]
            opened = sum(change.is_opened for change in changes)
            cells.append((opened, len(changes) - opened))
        rows.append((name, tuple(cells)))
        kinds = [(change.is_opened, change.no) for change in under.door_changes]
        lots = sum(change.is_by_lot for change in under.door_changes)
        doors[name] = RuleDoors(tuple(kinds.count(kind) for kind in KINDS), lots)
    rows.sort(key=lambda row: -sum(map(sum, row[1])))
    played = [door.regime for door in record.doors if record.has_looked(door.day)]
    return RulesFigures(record.masks, tuple(rows), doors, tuple(dict.fromkeys(played)), headline(record, rules))


def rules_chart(figures: RulesFigures, look: Look) -> Chart:
    """Rules down; across: doors that open, which were shut or full; doors that shut, or fill; the lot's."""
    words, drawing = look.words, look.drawing()
    rows = [(rule, figures.doors[rule]) for rule, _ in figures.rows]
    wide = (look.width - NAMES_PX) / (len(KINDS) + 2)
    high = (look.height - HEAD_PX - FOOT_PX) / max(1, len(rows))
    heads = tuple(words(f"chart.rules.{'opens' if opens else 'shuts'}_{no}") for opens, no in KINDS)
    heads = (*heads, words("chart.rules.by_lot"), words("chart.rules.sum"))
    for at, head in enumerate(heads):
        x = NAMES_PX + wide * (at + 0.5)
        if at < len(KINDS):
            answer_mark(drawing, "home", x, 32, 52, "" if KINDS[at][0] else KINDS[at][1])
        drawing.block(head, x, 110, SMALL_PX, width=wide - 14, face=BOLD, anchor="middle", lines=3)
    for at, (rule, doors) in enumerate(rows):
        y = HEAD_PX + high * (at + 0.5)
        fill = drawing.inks.bands[0] if rule in figures.played else drawing.inks.field
        drawing.box(0, y - high / 2 + 3, drawing.width, high - 6, fill, radius=14)
        drawing.text(words.rule(rule), 20, y, TEXT_PX, face=BOLD, width=NAMES_PX - 30)
        for place, n in enumerate((*doors.kinds, doors.by_lot, doors.all)):
            x = NAMES_PX + wide * (place + 0.5)
            if n:
                drawing.text(str(n), x, y, TEXT_PX * 1.15, face=FIGURE, anchor="middle")
            else:
                drawing.line([(x - 10, y), (x + 10, y)], drawing.inks.soft, 4)
    y = drawing.height - FOOT_PX / 2 + 4
    drawing.box(20, y - 20, 44, 40, drawing.inks.bands[0], radius=10, stroke=drawing.inks.ink, line=3)
    drawing.text(words("chart.rules.in_force"), 78, y, SMALL_PX, width=look.width - 100)
    table = FigureTable(
        (words("chart.rules.rule"), *heads),
        tuple((words.rule(rule), *map(str, (*doors.kinds, doors.by_lot, doors.all))) for rule, doors in rows),
    )
    said = headline_said(figures.headline, words)
    alt = words("chart.rules.alt", rules=len(rows), said=said)
    return finished("rules", drawing, look, said=said, alt=alt, table=table, note=words("chart.rules.note"))


def rules_by_mask(figures: RulesFigures, words: Wording) -> FigureTable:
    """The same mask by mask, where masks may be told apart."""
    heads = (words("chart.rules.rule"), *(words.mask(mask) for mask in figures.masks), words("chart.rules.sum"))
    return FigureTable(
        heads,
        tuple(
            (words.rule(rule), *(_cell(words, *cell) for cell in cells), str(sum(map(sum, cells))))
            for rule, cells in figures.rows
        ),
    )


def headline_said(found: DoorsHeadline, words: Wording) -> str:
    """The sentence for the table: how many masks, and one door by name."""
    if found.example is None:
        return words("chart.rules.same")
    if found.masks == found.of:
        how_many = words("chart.rules.masks_all", of=found.of)
    else:
        how_many = words.counted("chart.rules.masks", found.masks, of=found.of)
    example = found.example
    key = f"chart.rules.{example.kind}_{'opens' if example.is_opened else 'shuts'}_{example.no}"
    if found.is_in_after_all and example.kind == FLIGHT:
        key = "chart.rules.flight_seat"
    told = words(
        key, mask=words.mask(example.mask), rule=words.rule(found.example_rule), day=example.day,
        door=words.inside(example.door),
    )  # fmt: skip
    return f"{how_many} {sentence(told)}"


def _cell(words: Wording, opened: int, shut: int) -> str:
    parts = [words.counted("chart.rules.opened", opened)] if opened else []
    parts += [words.counted("chart.rules.shut", shut)] if shut else []
    return ", ".join(parts) or words("chart.rules.unchanged")
