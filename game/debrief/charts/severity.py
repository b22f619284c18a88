"""Kind and severe rulers: how each mask's stars lay beside the others' for the same acts. Does not say who is right."""

from __future__ import annotations

from game.city.pack import MaskId
from game.content.wording import Wording
from game.debrief.charts.chart import Chart, FigureTable, Look, decimal, finished
from game.debrief.charts.lettering import FIGURE
from game.debrief.charts.marks import mask_head, mask_mark
from game.debrief.charts.svg import SMALL_PX, TEXT_PX
from game.debrief.metrics import Severity

NAMES_PX, FIGURE_PX, HEAD_PX, FOOT_PX = 280, 180, 20, 110
REACH = 2.0


def severity_chart(found: Severity, masks: tuple[MaskId, ...], look: Look) -> Chart:
    """A line for each mask, from two stars fewer than the others to two stars more."""
    words, drawing, inks = look.words, look.drawing(), look.inks
    left, right = NAMES_PX + 40.0, look.width - FIGURE_PX - 20.0
    pitch = (look.height - HEAD_PX - FOOT_PX) / len(masks)
    middle = (left + right) / 2
    for at, mask in enumerate(masks):
        y = HEAD_PX + pitch * (at + 0.5)
        drawing.box(0, y - pitch / 2 + 3, look.width, pitch - 6, inks.field, radius=14)
        mask_head(drawing, at, words.mask(mask), 12, y, NAMES_PX - 20, TEXT_PX)
        drawing.line([(left, y), (right, y)], inks.line, 5)
        if mask in found.lenience:
            gap = found.lenience[mask]
            x = middle + max(-REACH, min(REACH, gap)) / REACH * (right - left) / 2
            drawing.line([(middle, y), (x, y)], inks.ink, 10)
            mask_mark(drawing, at, x, y, 24)
            figure = decimal(gap, 2) if gap < 0 else f"+{decimal(gap, 2)}"
            drawing.text(figure, look.width - 24, y, TEXT_PX, face=FIGURE, anchor="end")
    foot = look.height - FOOT_PX
    drawing.line([(middle, HEAD_PX), (middle, foot)], inks.ink, 4)
    third = (right - left) / 3
    drawing.block(words("chart.severity.low"), left, foot + 52, SMALL_PX, width=third - 20, lines=2)
    drawing.block(words("chart.severity.same"), middle, foot + 52, SMALL_PX, width=third - 20, anchor="middle", lines=2)
    drawing.block(words("chart.severity.high"), right, foot + 52, SMALL_PX, width=third - 20, anchor="end", lines=2)
    said = severity_said(found, words)
    rows = tuple((words.mask(mask), decimal(found.lenience[mask], 2)) for mask in masks if mask in found.lenience)
    table = FigureTable((words("chart.mask"), words("chart.severity.gap")), rows)
    alt = words("chart.severity.alt", said=said)
    return finished("severity", drawing, look, said=said, alt=alt, table=table, note=words("chart.severity.note"))


def severity_said(found: Severity, words: Wording) -> str:
    """In a sentence, with its doubt; no names."""
    if found.value is None:
        return words("chart.too_few")
    told = words(f"chart.severity.said{'_chance' if found.could_be_chance else ''}", gap=decimal(found.value))
    return told if found.is_enough else f"{told} {words('chart.few')}"
