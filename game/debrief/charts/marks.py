"""Small signs of charts: the shape of each mask, doors open and shut, what a door is for. Never colour alone."""

from __future__ import annotations

import math

from game.debrief.charts.lettering import BOLD
from game.debrief.charts.svg import Drawing, Point

THIN = 4.0
SHAPES = ("circle", "square", "triangle", "diamond", "hexagon", "cross", "star", "drop")
"""By the place of a mask among the masks, as at the table."""


def mask_mark(drawing: Drawing, at: int, x: float, y: float, r: float) -> None:
    """The shape and colour of mask number `at` (0 to 7), about `r` in every direction."""
    inks = drawing.inks
    fill, edge = inks.seats[at % len(inks.seats)], inks.on_seats
    kind = SHAPES[at % len(SHAPES)]
    if kind == "circle":
        drawing.circle(x, y, r * 0.95, fill, edge, THIN)
    elif kind == "square":
        drawing.box(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7, fill, radius=r * 0.2, stroke=edge, line=THIN)
    elif kind == "drop":
        drawing.path(
            f"M{x:.1f},{y - r:.1f} C{x + r * 0.55:.1f},{y - r * 0.35:.1f} {x + r * 0.8:.1f},{y:.1f} "
            f"{x + r * 0.8:.1f},{y + r * 0.3:.1f} A{r * 0.8:.1f},{r * 0.7:.1f} 0 0 1 {x - r * 0.8:.1f},"
            f"{y + r * 0.3:.1f} C{x - r * 0.8:.1f},{y:.1f} {x - r * 0.55:.1f},{y - r * 0.35:.1f} {x:.1f},{y - r:.1f}Z",
            fill, edge, THIN,
        )  # fmt: skip
    else:
        drawing.polygon(_corners(kind, x, y, r), fill, edge, THIN)


def _corners(kind: str, x: float, y: float, r: float) -> list[Point]:
    if kind == "triangle":
        return _ring(x, y + r * 0.14, r * 1.05, 3)
    if kind == "diamond":
        return _ring(x, y, r * 1.05, 4)
    if kind == "hexagon":
        return _ring(x, y, r, 6)
    if kind == "star":
        outer, inner = _ring(x, y, r * 1.08, 5), _ring(x, y, r * 0.54, 5, -math.pi / 2 + math.pi / 5)
        return [point for pair in zip(outer, inner, strict=True) for point in pair]
    a, b = r * 0.95, r * 0.36
    cross = [(-b, -a), (b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a), (-b, a), (-b, b), (-a, b), (-a, -b), (-b, -b)]
    return [(x + dx, y + dy) for dx, dy in cross]


def _ring(x: float, y: float, r: float, count: int, turn: float = -math.pi / 2) -> list[Point]:
    angles = (turn + 2 * math.pi * at / count for at in range(count))
    return [(x + r * math.cos(angle), y + r * math.sin(angle)) for angle in angles]


def mask_head(drawing: Drawing, at: int, name: str, x: float, y: float, width: float, size: float = 32) -> None:
    """A mask's mark and its name to the right of it, together no wider than `width`."""
    r = size * 0.56
    mask_mark(drawing, at, x + r, y, r)
    drawing.text(name, x + 2 * r + 12, y, size, face=BOLD, width=width - 2 * r - 12)


def door_mark(drawing: Drawing, x: float, y: float, h: float, *, is_open: bool) -> None:
    """A door, `h` high around its middle: ajar and green, or shut, red and barred."""
    inks, w = drawing.inks, h * 0.68
    left, top = x - w / 2, y - h / 2
    if is_open:
        drawing.box(left, top, w, h, inks.ink, radius=h * 0.08)
        leaf = w * 0.7
        drawing.polygon(
            [(left, top), (left + leaf, top + h * 0.14), (left + leaf, top + h * 0.96), (left, top + h)],
            inks.welcome_fill, inks.on_seats, THIN * 0.75,
        )  # fmt: skip
        drawing.circle(left + leaf * 0.74, y + h * 0.06, h * 0.055, inks.on_seats)
        return
    drawing.box(left, top, w, h, inks.refusal_fill, radius=h * 0.08, stroke=inks.ink, line=THIN * 0.75)
    drawing.line([(left - h * 0.08, y + h * 0.3), (left + w + h * 0.08, y - h * 0.3)], inks.refusal_mark, THIN * 1.5)
    drawing.line([(left - h * 0.08, y - h * 0.3), (left + w + h * 0.08, y + h * 0.3)], inks.refusal_mark, THIN * 1.5)


def answer_mark(drawing: Drawing, kind: str, x: float, y: float, size: float, no: str) -> None:
    """What a door was for (travel, home, flight) on a plate that says how it answered.

    `no`: "shut" is crossed out, "full" has one bar; "" stands open.
    """
    inks, r = drawing.inks, size / 2
    fill = inks.refusal_fill if no else inks.welcome_fill
    drawing.box(x - r, y - r, size, size, fill, radius=size * 0.22, stroke=inks.ink, line=THIN * 0.75)
    sign(drawing, kind, x, y, size * 0.6)
    if no:
        drawing.line([(x - r * 0.95, y + r * 0.95), (x + r * 0.95, y - r * 0.95)], inks.refusal_mark, THIN * 1.5)
    if no == "shut":
        drawing.line([(x - r * 0.95, y - r * 0.95), (x + r * 0.95, y + r * 0.95)], inks.refusal_mark, THIN * 1.5)


def sign(drawing: Drawing, kind: str, x: float, y: float, size: float) -> None:
    """A stair for the upper district, a house for a bed, a plane for the flight."""
    ink, r = drawing.inks.on_seats, size / 2
    if kind == "home":
        roof = [(x - r, y), (x, y - r), (x + r, y)]
        drawing.polygon(roof, ink, ink, 2)
        drawing.box(x - r * 0.7, y - r * 0.05, r * 1.4, r * 0.95, ink)
    elif kind == "flight":
        drawing.path(
            f"M{x - r:.1f},{y + r * 0.2:.1f} L{x + r:.1f},{y - r * 0.8:.1f} L{x + r * 0.1:.1f},{y + r:.1f} "
            f"L{x - r * 0.15:.1f},{y + r * 0.2:.1f}Z", ink, ink, 2,
        )  # fmt: skip
    else:
        steps = [(-1, 0.8), (-1, 0.35), (-0.35, 0.35), (-0.35, -0.2), (0.3, -0.2), (0.3, -0.75), (1, -0.75), (1, 0.8)]
        drawing.polygon([(x + dx * r, y + dy * r) for dx, dy in steps], ink, ink, 2)
