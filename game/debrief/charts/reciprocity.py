"""Give against get: whether masks got back what they gave, and whether chance would do the same. Accuses nobody."""

from __future__ import annotations

from dataclasses import dataclass

from game.content.wording import Wording
from game.debrief.charts.chart import NONE, Chart, FigureTable, Look, decimal, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.matrix import MatrixFigures
from game.debrief.charts.scale import band_scale
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing
from game.debrief.metrics import Reciprocity
from game.debrief.metrics.chance import is_above

ALONE = 1.6
"""How much larger the scale is drawn where no dots stand beside it."""


@dataclass(frozen=True, slots=True)
class ReciprocityFigures:
    """The figure of the table; `pairs` only where the table agreed to lay open who gave whom what."""

    found: Reciprocity
    pairs: MatrixFigures | None = None


def reciprocity_truth(found: Reciprocity) -> str:
    """Which bet was right: favours where the figure lies above what chance brings in nine of ten shuffles."""
    return "favours" if is_above(found.value, found.chance) else "chance"


def reciprocity_chart(figures: ReciprocityFigures, look: Look) -> Chart:
    """A scale with the shuffled band; beside it, where that is laid open, a dot for each pair of masks."""
    words, drawing = look.words, look.drawing()
    found = figures.found
    points = _points(figures)
    x = look.width * 0.52 if points else 60
    w = look.width - x - 60
    band_scale(
        drawing, (x, look.height / 2 - 190, w, 380), value=found.value, chance=found.chance,
        ends=(words("chart.reciprocity.low"), words("chart.reciprocity.high")), middle=words("chart.nothing"),
        band=words("chart.chance"), size=1.0 if points else ALONE,
    )  # fmt: skip
    if points:
        _dots(drawing, points, words, look.height)
    said = reciprocity_said(found, words)
    alt = words("chart.reciprocity.alt", said=said)
    table = _table(figures, words)
    note = words("chart.reciprocity.note")
    return finished("reciprocity", drawing, look, said=said, alt=alt, table=table, note=note)


def reciprocity_said(found: Reciprocity, words: Wording) -> str:
    """In a sentence, with its doubt."""
    if found.value is None:
        return words("chart.too_few")
    where = "chance" if found.could_be_chance else "favours" if reciprocity_truth(found) == "favours" else "against"
    told = words(f"chart.reciprocity.said_{where}", value=decimal(found.value, 2))
    return told if found.is_enough else f"{told} {words('chart.few')}"


def _points(figures: ReciprocityFigures) -> list[tuple[float, float]]:
    """(given, got) of each ordered pair that rated each other."""
    if figures.pairs is None:
        return []
    given = figures.pairs.given
    return [(mean, given[of, by][0]) for (by, of), (mean, _) in given.items() if (of, by) in given]


def _dots(drawing: Drawing, points: list[tuple[float, float]], words: Wording, height: float) -> None:
    inks, left, top = drawing.inks, 130.0, 70.0
    side = min(height - 190, drawing.width * 0.52 - left - 110)

    def at(given: float, got: float) -> tuple[float, float]:
        return left + (given - 1) / 4 * side, top + side - (got - 1) / 4 * side

    drawing.box(left - 20, top - 20, side + 40, side + 40, inks.field, radius=18)
    for n in range(1, 6):
        drawing.line([at(n, 1), at(n, 5)], inks.line, 3)
        drawing.line([at(1, n), at(5, n)], inks.line, 3)
        drawing.text(str(n), at(n, 1)[0], top + side + 44, TEXT_PX, face=FIGURE, anchor="middle")
        drawing.text(str(n), left - 44, at(1, n)[1], TEXT_PX, face=FIGURE, anchor="middle")
    for given, got in points:
        x, y = at(given, got)
        drawing.circle(x, y, 14, inks.gold, inks.ink, 4)
    drawing.text(words("chart.reciprocity.got"), 20, 22, SMALL_PX, face=BOLD, width=side + left)
    drawing.text(
        words("chart.reciprocity.gave"), left + side / 2, top + side + 90, SMALL_PX, face=BOLD, anchor="middle",
        width=side + 100,
    )  # fmt: skip


def _table(figures: ReciprocityFigures, words: Wording) -> FigureTable:
    found = figures.found
    rows = [
        (words("chart.reciprocity.value"), NONE if found.value is None else decimal(found.value, 2)),
        (words("chart.chance"), NONE if found.chance is None else _span(found.chance, words)),
        (words("chart.reciprocity.pairs"), str(found.n // 2)),
    ]
    return FigureTable((words("chart.figure"), words("chart.value")), tuple(rows))


def _span(chance: tuple[float, float], words: Wording) -> str:
    return words("chart.span", low=decimal(chance[0], 2), high=decimal(chance[1], 2))
