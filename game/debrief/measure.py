"""What a lesson changed, from the sums of paper sheets alone: change with its range. Knows no pupil, keeps nothing."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from math import sqrt
from typing import Any

from game.city.opinions import OPINIONS
from game.debrief.cells import csv_of
from game.debrief.charts.inks import PAGE, page_css
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing
from game.debrief.page import Shell, bullets, page, page_head, section
from game.debrief.rounding import decimal
from game.languages import ENGLISH

WHEN = BEFORE, AFTER, LATER = ("before", "after", "later")
MARKS = tuple(range(7))
HEAD = ("item", "when", *map(str, MARKS))
ENOUGH_SHEETS = 5
WIDTH_PX, ROW_PX, HEAD_PX = 820, 84, 60
"""Of the picture: as wide as can be read on a phone; a name and its range under it; what each group begins with."""
CSS = "@media print { figure.fits svg { max-height: 78mm; } }\n"
"""Sentences and picture stand on one sheet, of Letter, too."""
Counts = Mapping[tuple[str, str], Sequence[int]]
"""(item, when) -> how many said 0, 1 .. 6; opinions use 1 to 5."""


class BadSums(ValueError):
    """The file of sums can't be read; the message says where and what to write."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One figure: from before to `when`; None of too few sheets."""

    name: str
    when: str
    value: float | None
    low: float = 0.0
    high: float = 0.0

    @property
    def is_beyond_chance(self) -> bool:
        """Whether the range leaves out nought."""
        return self.value is not None and not self.low <= 0 <= self.high


def template(items: Iterable[str], cases: Iterable[str]) -> str:
    """The file to fill in, as CSV."""
    nobody = (0,) * len(MARKS)
    return csv_of([HEAD, *((item, when, *nobody) for item in (*items, *cases) for when in WHEN)])


def read_sums(text: str, known: Iterable[str]) -> Counts:
    """The sums of a file like `template`; BadSums where it is none. Semicolons do as well as commas."""
    items, counts = set(known), {}
    for number, row in enumerate(csv.reader(StringIO(text), delimiter=";" if ";" in text[:40] else ","), 1):
        if not row or tuple(row[:2]) == HEAD[:2]:
            continue
        if row[0] not in items or len(row) < 2 or row[1] not in WHEN:
            raise BadSums(f"line {number}: {','.join(row[:2])!r} is no row of the sheet. Keep the first two columns.")
        if len(row) != len(HEAD) or not all(cell.strip().isdecimal() and len(cell) < 6 for cell in row[2:]):
            raise BadSums(
                f"line {number}: there must be seven whole numbers, how many had 0, 1 to 6. Write 0 for none."
            )
        counts[row[0], row[1]] = tuple(int(cell) for cell in row[2:])
    if not counts:
        raise BadSums("there is no line with sums in it. Fill in the file that guide --measure writes.")
    return counts


def changes(counts: Counts, controls: Sequence[str], cases: Sequence[str]) -> list[Changed]:
    """Each figure, after and four weeks later, less before."""
    helps = [item for item, side in OPINIONS.items() if side == "helps"]
    harms = [item for item, side in OPINIONS.items() if side == "harms"]
    weights: dict[str, dict[str, float]] = {
        "discernment": {**{i: 1 / len(helps) for i in helps}, **{i: -1 / len(harms) for i in harms}},
        "cases": {case: 1 / len(cases) for case in cases},
        "doubt": {item: 1 / len(OPINIONS) for item in OPINIONS},
        "control": {control: 1 / len(controls) for control in controls},
    }
    later = [when for when in (AFTER, LATER) if any(sum(counts.get((item, when), ())) for item in OPINIONS)]
    return [_changed(name, when, weight, counts) for when in later or [AFTER] for name, weight in weights.items()]


def _changed(name: str, when: str, weights: Mapping[str, float], counts: Counts) -> Changed:
    """A sum of means, less the same before; its variance is that of sums of independent means (Welch, 1947)."""
    value = variance = 0.0
    fewest = 10**6
    for item, weight in weights.items():
        for moment, sign in ((BEFORE, -1), (when, 1)):
            row = counts.get((item, moment), ())
            n = sum(row)
            fewest = min(fewest, n)
            if n < ENOUGH_SHEETS:
                return Changed(name, when, None)
            mean = sum(mark * many for mark, many in zip(MARKS, row, strict=True)) / n
            spread = sum(many * (mark - mean) ** 2 for mark, many in zip(MARKS, row, strict=True)) / (n - 1)
            value += sign * weight * mean
            variance += weight * weight * spread / n
    reach = (1.96 + 2.8 / (2 * fewest - 2)) * sqrt(variance)  # Student's t at 97.5 %, a little above it
    return Changed(name, when, value, value - reach, value + reach)


def result_html(
    found: Sequence[Changed],
    words: Mapping[str, Any],
    language: str = ENGLISH,
    written: Callable[[str], str] = lambda figure: figure,
) -> str:
    """Each figure in a sentence, and all drawn with their ranges. `written`: how the language writes a figure."""
    say = words["result"]
    lines = [_said(each, say, written) for each in found]
    drawn = f'<figure class="fits">{_drawn(found, say, written)}</figure>\n'
    body = section("said", say["title"], bullets(lines)) + section("drawn", say["chart"], drawn)
    head = page_head(say["title"], say["lead"])
    return page(Shell(say["title"], words["skip"], language, head=head, css=page_css() + CSS), body)


def _named(each: Changed, say: Mapping[str, str]) -> str:
    return f"{say[each.name]}, {say[each.when]}"


def _said(each: Changed, say: Mapping[str, str], written: Callable[[str], str]) -> str:
    if each.value is None:
        return say["few"].format(name=_named(each, say))
    value, low, high = (written(decimal(figure, 2)) for figure in (each.value, each.low, each.high))
    verdict = say["beyond" if each.is_beyond_chance else "chance"]
    return say["tells"].format(name=_named(each, say), value=value, low=low, high=high, verdict=verdict)


def _drawn(found: Sequence[Changed], say: Mapping[str, str], written: Callable[[str], str]) -> str:
    known = [each for each in found if each.value is not None]
    heads = list(dict.fromkeys(each.when for each in known))
    drawing = Drawing(WIDTH_PX, 80 + HEAD_PX * len(heads) + ROW_PX * max(1, len(known)), PAGE, written)
    reach = max([1.0, *(abs(end) for each in known for end in (each.low, each.high))])

    def at(value: float) -> float:
        return WIDTH_PX / 2 + value / reach * (WIDTH_PX / 2 - 60)

    for end in (-reach, 0.0, reach):
        drawing.text(decimal(end), at(end), drawing.height - 26, TEXT_PX, face=FIGURE, anchor="middle")
    y = 0.0
    for when in heads:
        drawing.block(say[when], 20, y + HEAD_PX / 2, TEXT_PX, width=WIDTH_PX - 40, face=BOLD, lines=1)
        y += HEAD_PX
        for each in (one for one in known if one.when == when):
            drawing.block(say[each.name], 20, y + 18, SMALL_PX, width=WIDTH_PX - 40, lines=1)
            drawing.line([(at(-reach), y + 56), (at(reach), y + 56)], PAGE.line, 2)
            drawing.line([(at(0), y + 40), (at(0), y + 72)], PAGE.ink, 4)
            drawing.line([(at(each.low), y + 56), (at(each.high), y + 56)], PAGE.ink, 12)
            colour = PAGE.gold if each.is_beyond_chance else PAGE.field
            drawing.circle(at(each.value or 0.0), y + 56, 17, colour, PAGE.ink, 5)
            y += ROW_PX
    return drawing.svg("chart-measure", say["chart"], " ".join(_said(each, say, written) for each in found))
