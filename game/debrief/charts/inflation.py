"""Inflation: the mean of all stars and the share of fives, day by day. Sums of the table; names nobody."""

from __future__ import annotations

from game.content.wording import Wording
from game.debrief.charts.chart import Chart, FigureTable, Look, decimal, finished
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.svg import SMALL_PX, TEXT_PX
from game.debrief.metrics import Inflation
from game.debrief.rounding import per_cent

AXIS_PX, FOOT_PX = 150, 70
LEAST_TOP = 0.4
"""The share that the highest bar stands for, at least, so that few fives do not look like many."""
STEADY_STARS = 0.1
"""Less than this a day, up or down, counts as neither."""


def inflation_truth(figures: Inflation) -> str:
    """Which bet was right: up from 0.1 stars a day on, down from -0.1, beyond chance; else the same."""
    slope = 0.0 if figures.could_be_chance else figures.value or 0.0
    return "up" if slope >= STEADY_STARS else "down" if slope <= -STEADY_STARS else "same"


def inflation_chart(figures: Inflation, look: Look) -> Chart:
    """Above the daily mean on a scale of 1 to 5 stars, below the share of fives in per cent."""
    words, drawing, inks = look.words, look.drawing(), look.inks
    days = figures.by_day
    step = (look.width - AXIS_PX) / max(1, len(days))
    top, foot = 60.0, look.height * 0.58
    bar_top, bar_foot = look.height * 0.70, look.height - FOOT_PX

    def at(stars: float) -> float:
        return foot - (stars - 1) / 4 * (foot - top)

    drawing.text(words("chart.inflation.mean"), 8, 20, TEXT_PX, face=BOLD, width=look.width - 16)
    for stars in range(1, 6):
        drawing.line([(AXIS_PX - 40, at(stars)), (look.width, at(stars))], inks.line, 3)
        drawing.text(str(stars), AXIS_PX - 64, at(stars), TEXT_PX, face=FIGURE, anchor="middle")
    most = max(LEAST_TOP, *(row[2] for row in days)) if days else 1.0
    spots = [(AXIS_PX + step * (n + 0.5), at(mean)) for n, (_, mean, _, _) in enumerate(days)]
    drawing.line(spots, inks.ink, 9)
    drawing.text(words("chart.inflation.fives"), 8, bar_top - 44, TEXT_PX, face=BOLD, width=look.width - 16)
    for (x, y), (day, mean, fives, _) in zip(spots, days, strict=True):
        drawing.circle(x, y, 17, inks.gold, inks.ink, 5)
        label_y = y - 44 if y - 70 > top else y + 44
        drawing.box(x - 42, label_y - 22, 84, 44, inks.ground, radius=12)
        drawing.text(decimal(mean, 2), x, label_y, TEXT_PX, face=FIGURE, anchor="middle")
        high = max(4.0, (bar_foot - bar_top - 48) * fives / most)
        drawing.box(x - 50, bar_foot - high, 100, high, inks.bands[0], radius=8, stroke=inks.ink, line=4)
        drawing.text(f"{per_cent(fives)} %", x, bar_foot - high - 26, TEXT_PX, face=FIGURE, anchor="middle")
        drawing.text(_days(figures, day, words), x, bar_foot + 34, SMALL_PX, anchor="middle", width=step - 8)
    drawing.line([(AXIS_PX - 40, bar_foot), (look.width, bar_foot)], inks.ink, 5)
    said = inflation_said(figures, words)
    table = FigureTable(
        tuple(words(f"chart.inflation.{head}") for head in ("day", "mean", "fives", "stars")),
        tuple((_days(figures, d, words), decimal(m, 2), f"{per_cent(f)} %", str(n)) for d, m, f, n in days),
    )
    alt = words("chart.inflation.alt", days=len(days), said=said)
    return finished("inflation", drawing, look, said=said, alt=alt, table=table)


def inflation_said(figures: Inflation, words: Wording) -> str:
    """In a sentence, with its doubt where there were few stars."""
    if figures.value is None:
        return words("chart.too_few")
    slope = decimal(abs(figures.value), 2)
    is_moved = abs(figures.value) >= STEADY_STARS and figures.could_be_chance
    key = f"{'up' if figures.value > 0 else 'down'}_by_chance" if is_moved else inflation_truth(figures)
    told = words(f"chart.inflation.said_{key}", slope=slope)
    return told if figures.is_enough else f"{told} {words('chart.few')}"


def _days(figures: Inflation, until: int, words: Wording) -> str:
    """One day, or several that are taken together."""
    since = figures.since[until]
    return words("chart.day", day=until) if since == until else words("chart.days", since=since, until=until)
