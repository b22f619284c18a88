"""A straight scale with a shaded band and one mark: where a figure lies, and where chance would have put it."""

from __future__ import annotations

from collections.abc import Sequence

from game.debrief.charts.chart import decimal
from game.debrief.charts.lettering import BOLD, FIGURE
from game.debrief.charts.svg import SMALL_PX, TEXT_PX, Drawing


def band_scale(
    drawing: Drawing,
    box: tuple[float, float, float, float],
    *,
    value: float | None,
    chance: tuple[float, float] | None,
    ends: tuple[str, str],
    middle: str,
    band: str,
    reach: float = 1.0,
    size: float = 1.0,
) -> None:
    """From -reach to reach in `box` (x, y, w, h), h 250 at least. `ends` and `middle` name what lies there.

    `size`: how much larger letters and marks are where a scale has a chart to itself.
    """
    inks, px = drawing.inks, SMALL_PX * size
    x, y, w, h = box
    line_y = y + h * 0.52

    def at(figure: float) -> float:
        return x + w * (max(-reach, min(reach, figure)) + reach) / (2 * reach)

    if chance is not None:
        left, right = at(chance[0]), at(chance[1])
        drawing.box(left, line_y - 44 * size, max(6, right - left), 88 * size, inks.bands[3], radius=12)
        middle_of_band = min(max((left + right) / 2, x + 140 * size), x + w - 140 * size)
        drawing.text(band, middle_of_band, line_y + 70 * size, px, anchor="middle", width=w)
    drawing.line([(x, line_y), (x + w, line_y)], inks.ink, 5)
    for tick in (-reach, 0.0, reach):
        drawing.line([(at(tick), line_y - 12 * size), (at(tick), line_y + 12 * size)], inks.ink, 5)
    end_y = line_y + 122 * size
    drawing.block(ends[0], x, end_y, px, width=w * 0.32, lines=2)
    drawing.block(middle, x + w / 2, end_y, px, width=w * 0.3, anchor="middle", lines=2)
    drawing.block(ends[1], x + w, end_y, px, width=w * 0.32, anchor="end", lines=2)
    if value is not None:
        spot = at(value)
        drawing.polygon(
            [(spot, line_y - 8), (spot - 20 * size, line_y - 50 * size), (spot + 20 * size, line_y - 50 * size)],
            inks.gold,
            inks.ink,
            4,
        )
        drawing.text(
            decimal(value, 2), min(max(spot, x + 40 * size), x + w - 40 * size), line_y - 80 * size,
            TEXT_PX * 1.25 * size, face=FIGURE, anchor="middle",
        )  # fmt: skip


def columns(
    drawing: Drawing,
    box: tuple[float, float, float, float],
    bars: Sequence[tuple[str, float, str, str]],
    *,
    top: float,
    least: float = 0,
) -> None:
    """Upright bars: (name below, height from `least` to `top`, figure above, fill)."""
    inks = drawing.inks
    x, y, w, h = box
    foot, step = y + h - 64, w / max(1, len(bars))
    room = foot - y - 56
    for place, (name, value, figure, fill) in enumerate(bars):
        middle = x + step * (place + 0.5)
        high = max(4.0, room * (value - least) / (top - least)) if value > least else 4.0
        wide = min(step * 0.62, 220)
        drawing.box(middle - wide / 2, foot - high, wide, high, fill, radius=10, stroke=inks.ink, line=4)
        drawing.text(figure, middle, foot - high - 30, TEXT_PX, face=FIGURE, anchor="middle")
        drawing.block(name, middle, foot + 38, SMALL_PX, width=step - 12, face=BOLD, anchor="middle", lines=2)
    drawing.line([(x, foot), (x + w, foot)], inks.ink, 5)
