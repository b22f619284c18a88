"""The stamp of each answer that a gate gives, told apart by shape as well as colour; must not know who got it."""

from __future__ import annotations

from game.drawing import shapes
from game.drawing.canvas import Anchor, Canvas
from game.drawing.palette import PEACH
from game.drawing.theme import THIN, Theme, rgb

WAITING = rgb(PEACH)
"""Stamps are as bright by night as by day, like lit signs."""


def treatment_stamp(
    canvas: Canvas, treatment: str, x: float, y: float, *, size: float = 44, anchor: Anchor = "center"
) -> None:
    """One of TREATMENTS as a little stamp, `size` units wide and high; "" (never asked) is a faint dash."""
    body = _stamp(treatment, size, canvas.theme)
    canvas.shape(body, size, size, x, y, anchor)


def _stamp(treatment: str, size: float, theme: Theme) -> str:
    half, line = size / 2, max(2.5, THIN * size / 52)
    edge = size - 2 * line
    match treatment:
        case "welcome":  # a disc with a star
            disc = shapes.circle(half, half, half, theme.welcome, theme.outline, line)
            return disc + shapes.star(half, half + size * 0.02, size * 0.3, theme.on_fill, theme.welcome, 1)
        case "open":  # a disc with a tick
            disc = shapes.circle(half, half, half, theme.on_fill, theme.outline, line)
            return disc + shapes.tick(half, half, size * 0.48, theme.welcome)
        case "deposit":  # a square with a coin in it
            square = shapes.rounded(line, line, edge, edge, size * 0.14, theme.on_fill, theme.outline, line)
            coin = shapes.circle(half, half, size * 0.27, theme.gold, theme.outline, line)
            return square + coin + shapes.circle(half, half, size * 0.09, theme.outline)
        case "queue":  # a low pill with three waiting dots
            pill = shapes.rounded(0, size * 0.2, size, size * 0.6, size * 0.3, WAITING, theme.outline, line)
            dots = (shapes.circle(half + at * size * 0.24, half, size * 0.085, theme.outline) for at in (-1, 0, 1))
            return pill + "".join(dots)
        case "refused":  # an upended square with a bar
            diamond: shapes.Points = [(half, 1), (size - 1, half), (half, size - 1), (1, half)]
            bar = shapes.rounded(size * 0.27, size * 0.43, size * 0.46, size * 0.14, size * 0.07, theme.on_fill)
            return shapes.polygon(diamond, theme.alarm, theme.outline, line) + bar
    return shapes.rounded(size * 0.3, size * 0.45, size * 0.4, size * 0.1, size * 0.05, theme.veil)
