"""A chart's figures as a table, for as long as its picture is not drawn yet. Draws only."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.talk.pages import ChartInWords
from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.theme import TEXT_MIN, Rgb
from game.drawing.widget import Widget
from game.drawing.words import Words

INK: Rgb = (43, 33, 64)
PALE: Rgb = (243, 236, 251)
_TITLE_H, _ROW_H = 80.0, 74.0
_HEAD_SHARE = 1.7
"""The first column is wider than the others by this much."""


@dataclass(frozen=True, slots=True)
class ChartTable(Widget):
    """As many rows as there is room for; the table is whole in the report."""

    chart: ChartInWords
    has_title: bool = True
    """Whether it says what it is; else somebody else has."""

    def paint(self, sheet: Canvas, box: Box) -> None:
        chart, (x, y, w, h) = self.chart, box
        columns = len(chart.headers)
        unit = w / (columns - 1 + _HEAD_SHARE)
        head = _TITLE_H if self.has_title else 0.0
        lines = [chart.headers, *chart.rows][: max(2, int((h - head) / _ROW_H))]
        if self.has_title:
            Words(chart.title, 52, INK, Face.TITLE, "midleft", 1).paint(sheet, (x + 16, y, w - 32, head))
        for down, line in enumerate(lines):
            top = y + head + down * _ROW_H
            if down % 2 == 0:
                sheet.fill((x, top, w, _ROW_H), PALE)
            face = Face.NARROW if down == 0 or columns > 4 else Face.READ
            for across, cell in enumerate(line):
                left = 0 if across == 0 else unit * (_HEAD_SHARE + across - 1)
                wide = unit * (_HEAD_SHARE if across == 0 else 1)
                said = Words(cell, TEXT_MIN + 4 if columns < 6 else TEXT_MIN, INK, face, "midleft", 2)
                said.paint(sheet, (x + left + 14, top + 2, wide - 20, _ROW_H - 4))
