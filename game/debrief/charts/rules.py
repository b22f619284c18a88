"""The headline: the same match under every rule, and which doors would have answered otherwise, mask by mask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.city.pack import MaskId
from game.content.wording import Wording, sentence
from game.debrief.charts.chart import Chart, FigureTable, Look, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.marks import door_mark, mask_mark
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing
from game.debrief.counterfactual import DoorsHeadline, Retried, headline
from game.debrief.record import Record

HEAD_PX, FOOT_PX, NAMES_PX, SUM_PX = 96, 64, 330, 150


@dataclass(frozen=True, slots=True)
class RulesFigures:
    """Doors that another rule would have opened, and shut, for each mask; rules with most differences first."""

    masks: tuple[MaskId, ...]
    rows: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    """(rule, (opened, shut) by mask)."""
    played: tuple[str, ...]
    """Rules that were in force while doors looked."""
    headline: DoorsHeadline


def rules_figures(record: Record, rules: Mapping[str, Retried]) -> RulesFigures:
    """Of doors with places alone; answers that hung on the lot count, as they would have come out with that lot."""
    rows = []
    for name, under in rules.items():
        cells = []
        for mask in record.masks:
            changes = [change for change in under.door_changes if change.mask == mask]
            opened = sum(change.is_opened for change in changes)
            cells.append((opened, len(changes) - opened))
        rows.append((name, tuple(cells)))
    rows.sort(key=lambda row: -sum(map(sum, row[1])))
    played = [door.regime for door in record.doors if record.has_looked(door.day)]
    return RulesFigures(record.masks, tuple(rows), tuple(dict.fromkeys(played)), headline(record, rules))


def rules_chart(figures: RulesFigures, look: Look) -> Chart:
    """Rules down, masks across; in each cell the doors that open and those that shut."""
    words, drawing = look.words, look.drawing()
    count, rows = len(figures.masks), figures.rows
    wide = (look.width - NAMES_PX - SUM_PX) / count
    high = (look.height - HEAD_PX - FOOT_PX) / max(1, len(rows))
    _heads(drawing, figures, words, wide)
    for at, (rule, cells) in enumerate(rows):
        y = HEAD_PX + high * (at + 0.5)
        _row(drawing, rule in figures.played, words.rule(rule), cells, y, high, wide)
    _legend(drawing, words)
    table = FigureTable(
        (words("chart.rules.rule"), *(words.mask(mask) for mask in figures.masks), words("chart.rules.sum")),
        tuple((words.rule(rule), *(_cell(words, *cell) for cell in cells), str(_sum(cells))) for rule, cells in rows),
    )
    said = headline_said(figures.headline, words)
    alt = words("chart.rules.alt", rules=len(rows), masks=count, said=said)
    return finished("rules", drawing, look, said=said, alt=alt, table=table, note=words("chart.rules.note"))


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
    told = words(
        key, mask=words.mask(example.mask), rule=words.rule(found.example_rule), day=example.day,
        door=words.inside(example.door),
    )  # fmt: skip
    return f"{how_many} {sentence(told)}"


def _sum(cells: tuple[tuple[int, int], ...]) -> int:
    return sum(map(sum, cells))


def _cell(words: Wording, opened: int, shut: int) -> str:
    parts = [words.counted("chart.rules.opened", opened)] if opened else []
    parts += [words.counted("chart.rules.shut", shut)] if shut else []
    return ", ".join(parts) or words("chart.rules.unchanged")


def _heads(drawing: Drawing, figures: RulesFigures, words: Wording, wide: float) -> None:
    for at, mask in enumerate(figures.masks):
        x = NAMES_PX + wide * (at + 0.5)
        mask_mark(drawing, at, x, 28, 20)
        drawing.text(words.mask(mask), x, 70, TEXT_PX, face=BOLD, anchor="middle", width=wide - 10)
    x = drawing.width - SUM_PX / 2
    drawing.text(words("chart.rules.sum"), x, 70, TEXT_PX, face=BOLD, anchor="middle", width=SUM_PX - 10)


def _row(
    drawing: Drawing, is_played: bool, name: str, cells: tuple[tuple[int, int], ...], y: float, high: float, wide: float
) -> None:
    inks = drawing.inks
    fill = inks.bands[0] if is_played else inks.field
    drawing.box(0, y - high / 2 + 3, drawing.width, high - 6, fill, radius=14)
    drawing.text(name, 20, y, TEXT_PX, face=BOLD, width=NAMES_PX - 30)
    door = min(high * 0.64, wide * 0.22, 60)
    for at, (opened, shut) in enumerate(cells):
        x = NAMES_PX + wide * (at + 0.5)
        shown = [(n, is_open) for n, is_open in ((opened, True), (shut, False)) if n]
        if not shown:
            drawing.line([(x - 10, y), (x + 10, y)], inks.soft, 4)
        for place, (n, is_open) in enumerate(shown):
            group = door * 0.75 + 34
            left = x + (place - len(shown) / 2) * (group + 8)
            door_mark(drawing, left + door * 0.4, y, door, is_open=is_open)
            drawing.text(str(n), left + door * 0.8 + 8, y, TEXT_PX, face=FIGURE)
    drawing.text(str(_sum(cells)), drawing.width - SUM_PX / 2, y, TEXT_PX * 1.15, face=FIGURE, anchor="middle")


def _legend(drawing: Drawing, words: Wording) -> None:
    y, third = drawing.height - FOOT_PX / 2 + 4, drawing.width / 3
    door_mark(drawing, 40, y, 44, is_open=True)
    drawing.text(words("chart.rules.would_open"), 68, y, SMALL_PX, width=third - 80)
    door_mark(drawing, third + 40, y, 44, is_open=False)
    drawing.text(words("chart.rules.would_shut"), third + 68, y, SMALL_PX, width=third - 80)
    drawing.box(2 * third + 20, y - 20, 44, 40, drawing.inks.bands[0], radius=10, stroke=drawing.inks.ink, line=3)
    drawing.text(words("chart.rules.in_force"), 2 * third + 78, y, SMALL_PX, width=third - 90)
