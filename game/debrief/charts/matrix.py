"""Who gave whom how many stars, mask by mask. Only where the table agreed to lay that open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from game.city.deeds import CITIZENS
from game.city.pack import MaskId
from game.content.wording import Wording
from game.debrief.charts.chart import NONE, Chart, FigureTable, Look, decimal, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.marks import mask_head, mask_mark
from game.debrief.charts.svg import SMALL_PX, TEXT_PX
from game.debrief.record import Record

HEAD_PX, NAMES_PX = 150, 280


@dataclass(frozen=True, slots=True)
class MatrixFigures:
    """Means of 1 to 5 stars and how many, by (who gave, who got); pairs that never met are left out."""

    masks: tuple[MaskId, ...]
    given: Mapping[tuple[MaskId, MaskId], tuple[float, int]]


def matrix_figures(record: Record) -> MatrixFigures:
    """Over the whole match; the street is nobody's business."""
    stars: defaultdict[tuple[MaskId, MaskId], list[int]] = defaultdict(list)
    for star in record.stars:
        if star.by not in CITIZENS:
            stars[star.by, star.of].append(star.stars)
    return MatrixFigures(record.masks, {pair: (sum(each) / len(each), len(each)) for pair, each in stars.items()})


def matrix_chart(figures: MatrixFigures, look: Look) -> Chart:
    """Givers down, takers across; a fuller disc is a kinder mean, and the figure stands in it."""
    words, drawing, inks = look.words, look.drawing(), look.inks
    count = len(figures.masks)
    wide, high = (look.width - NAMES_PX) / count, (look.height - HEAD_PX) / count
    drawing.block(words("chart.matrix.corner"), 8, 74, SMALL_PX, width=NAMES_PX - 20, lines=3)
    for at, mask in enumerate(figures.masks):
        x, y = NAMES_PX + wide * (at + 0.5), HEAD_PX + high * (at + 0.5)
        mask_mark(drawing, at, x, 52, 24)
        drawing.text(words.mask(mask), x, 112, TEXT_PX, face=BOLD, anchor="middle", width=wide - 10)
        drawing.box(0, y - high / 2 + 3, look.width, high - 6, inks.field, radius=14)
        mask_head(drawing, at, words.mask(mask), 12, y, NAMES_PX - 20, TEXT_PX)
        for place, of in enumerate(figures.masks):
            x = NAMES_PX + wide * (place + 0.5)
            found = figures.given.get((mask, of))
            if found is None:
                drawing.line([(x - 10, y), (x + 10, y)], inks.soft, 4)
                continue
            r = min(high * 0.46, wide * 0.4, 64)
            fill = inks.gold if found[0] >= 3.5 else inks.bands[0] if found[0] >= 2.5 else inks.bands[5]
            drawing.circle(x, y, r, fill, inks.ink, 4)
            ink = inks.on_seats if fill == inks.gold else inks.ink
            drawing.text(decimal(found[0]), x, y, min(TEXT_PX * 1.1, r * 1.1), face=FIGURE, anchor="middle", ink=ink)
    said = _said(figures, words)
    rows = tuple((words.mask(by), *(_cell(figures, words, by, of) for of in figures.masks)) for by in figures.masks)
    table = FigureTable((words("chart.matrix.by"), *(words.mask(of) for of in figures.masks)), rows)
    alt = words("chart.matrix.alt", masks=count, said=said)
    return finished("matrix", drawing, look, said=said, alt=alt, table=table, note=words("chart.matrix.note"))


def _cell(figures: MatrixFigures, words: Wording, by: MaskId, of: MaskId) -> str:
    found = figures.given.get((by, of))
    return NONE if found is None else words("chart.matrix.cell", mean=decimal(found[0]), count=found[1])


def _said(figures: MatrixFigures, words: Wording) -> str:
    means = [mean for mean, _ in figures.given.values()]
    if not means:
        return words("chart.too_few")
    return words("chart.matrix.said", low=decimal(min(means)), high=decimal(max(means)))
