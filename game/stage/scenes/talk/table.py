"""A chart's figures as a table, for as long as its picture is not drawn yet. Draws only."""

from __future__ import annotations

from game.debrief.talk.pages import ChartInWords
from game.stage.canvas import Box, Canvas
from game.stage.fonts import Face
from game.stage.theme import TEXT_MIN, Rgb

INK: Rgb = (43, 33, 64)
PALE: Rgb = (243, 236, 251)
_TITLE_H, _ROW_H = 80.0, 74.0
_HEAD_SHARE = 1.7
"""The first column is wider than the others by this much."""


def draw_table(canvas: Canvas, chart: ChartInWords, box: Box) -> None:
    """As many rows as there is room for; the table is whole in the report."""
    x, y, w, h = box
    columns = len(chart.headers)
    unit = w / (columns - 1 + _HEAD_SHARE)
    lines = [chart.headers, *chart.rows]
    shown = lines[: max(2, int((h - _TITLE_H) / _ROW_H))]

    def paint(sheet: Canvas) -> None:
        sheet.text_box(chart.title, (16, 0, w - 32, _TITLE_H), 52, INK, Face.TITLE, "midleft", max_lines=1)
        for down, line in enumerate(shown):
            top = _TITLE_H + down * _ROW_H
            if down % 2 == 0:
                sheet.fill((0, top, w, _ROW_H), PALE)
            for across, cell in enumerate(line):
                left = 0 if across == 0 else unit * (_HEAD_SHARE + across - 1)
                wide = unit * (_HEAD_SHARE if across == 0 else 1)
                face = Face.NARROW if down == 0 or columns > 4 else Face.READ
                place = (left + 14, top + 2, wide - 20, _ROW_H - 4)
                sheet.text_box(
                    cell, place, TEXT_MIN + 4 if columns < 6 else TEXT_MIN, INK, face, "midleft", max_lines=2
                )

    canvas.stamp(w, h, paint, x, y)
