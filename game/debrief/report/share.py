"""A picture to share: the headline, the winner, every mask. Reads the view alone; 1200 by 630 pixels."""

from __future__ import annotations

from game.debrief.charts.inks import LIGHT
from game.debrief.charts.lettering import BOLD, FIGURE, lines_of
from game.debrief.charts.marks import door_mark, mask_mark
from game.debrief.charts.svg import Drawing
from game.debrief.report.view import ReportView

WIDTH_PX, HEIGHT_PX = 1200, 630
PAPER = "#FFF6EC"
RULES_MOST = 3
SIZES = ((50, 3), (42, 4), (36, 4), (32, 5))
"""Of the headline: the largest letters in which it comes to so few lines."""


def share_svg(view: ReportView) -> str:
    """The picture as SVG; `png_of` makes a PNG of it."""
    words, drawing = view.words, Drawing(WIDTH_PX, HEIGHT_PX, LIGHT)
    drawing.box(0, 0, WIDTH_PX, HEIGHT_PX, PAPER)
    _hill(drawing)
    drawing.text(words("report.share.name"), 60, 66, 40, face=FIGURE, width=620)
    drawing.text(view.scenario, WIDTH_PX - 60, 66, 30, face=BOLD, anchor="end", width=440)
    told = view.headline or words("report.share.unfinished")
    size = next((size for size, most in SIZES if len(lines_of(told, size, 1080, FIGURE)) <= most), SIZES[-1][0])
    drawing.block(told, 60, 190, size, width=1080, face=FIGURE, lines=5)
    _rules(drawing, view)
    _everybody(drawing, view)
    if view.winner:
        drawing.text(view.winner, 60, 438, 32, face=BOLD, width=1080)
    title = words("report.title", scenario=view.scenario)
    return drawing.svg("share", title, f"{told} {view.winner}".strip())


def _hill(drawing: Drawing) -> None:
    """Terraces in the colours of the city, low at the foot of the picture."""
    for at, (top, left) in enumerate(((462, 0), (500, 0), (548, 0))):
        fill = LIGHT.bands[(5, 2, 0)[at]]
        drawing.path(
            f"M{left},{HEIGHT_PX} L{left},{top + 26} Q300,{top - 18} 620,{top + 12} T{WIDTH_PX},{top - 10} "
            f"L{WIDTH_PX},{HEIGHT_PX}Z", fill, LIGHT.ink, 5,
        )  # fmt: skip


def _rules(drawing: Drawing, view: ReportView) -> None:
    """The rules under which most would have been different."""
    if view.rules is None:
        return
    wide = (WIDTH_PX - 120 + 24) / RULES_MOST
    for at, (rule, cells) in enumerate(view.rules.rows[:RULES_MOST]):
        opened, shut = sum(cell[0] for cell in cells), sum(cell[1] for cell in cells)
        x, y = 60 + wide * at, 336
        drawing.box(x, y - 42, wide - 24, 84, "#FFFFFF", radius=20, stroke=LIGHT.ink, line=4)
        drawing.block(view.words.rule(rule), x + 18, y, 28, face=BOLD, width=148, lines=2)
        door_mark(drawing, x + wide - 166, y, 46, is_open=True)
        drawing.text(str(opened), x + wide - 142, y, 30, face=FIGURE)
        door_mark(drawing, x + wide - 92, y, 46, is_open=False)
        drawing.text(str(shut), x + wide - 68, y, 30, face=FIGURE)


def _everybody(drawing: Drawing, view: ReportView) -> None:
    step = (WIDTH_PX - 80) / max(1, len(view.masks))
    for at, name in enumerate(view.masks):
        x = 40 + step * (at + 0.5)
        mask_mark(drawing, at, x, 534, 30)
        drawing.text(name, x, 592, 28, face=BOLD, anchor="middle", width=step - 8)
