"""SVG elements in the city's one style: flat colour, ink outline, one shadow tone, round caps; draws nothing itself."""

import math

from game.drawing.theme import OUTLINE, THIN, Rgb, hex_of

SEAT_SHAPES = ("circle", "square", "triangle", "diamond", "hexagon", "cross", "star", "drop")
TIER_SHAPES = ("dot", "bar", "shield", "rosette", "crown")
"""Badges of the five tiers, lowest first."""

Points = list[tuple[float, float]]


def _pen(fill: Rgb | None, outline: Rgb | None, width: float) -> str:
    paint = f'fill="{hex_of(fill)}"' if fill is not None else 'fill="none"'
    if outline is None or width <= 0:
        return paint
    return f'{paint} stroke="{hex_of(outline)}" stroke-width="{width:g}" stroke-linejoin="round" stroke-linecap="round"'


def rounded(
    x: float,
    y: float,
    w: float,
    h: float,
    radius: float,
    fill: Rgb | None,
    outline: Rgb | None = None,
    width: float = OUTLINE,
) -> str:
    """A rounded box; the outline is drawn inside it, so it keeps to x, y, w, h."""
    inset = width / 2 if outline is not None else 0.0
    radius = max(0.0, min(radius, w / 2, h / 2) - inset)
    return (
        f'<rect x="{x + inset:g}" y="{y + inset:g}" width="{w - 2 * inset:g}" height="{h - 2 * inset:g}" '
        f'rx="{radius:g}" {_pen(fill, outline, width)}/>'
    )


def card(
    w: float, h: float, radius: float, fill: Rgb, shade: Rgb, outline: Rgb, *, depth: float = 8, width: float = OUTLINE
) -> str:
    """A box with one shadow tone along its foot, as thick as `depth`."""
    foot = rounded(0, 0, w, h, radius, shade, outline, width)
    inner = rounded(width, width, w - 2 * width, h - 2 * width - depth, max(2.0, radius - width), fill)
    return foot + inner


def circle(
    cx: float, cy: float, radius: float, fill: Rgb | None, outline: Rgb | None = None, width: float = THIN
) -> str:
    """A disc whose outline stays inside the radius."""
    inset = width / 2 if outline is not None else 0.0
    return f'<circle cx="{cx:g}" cy="{cy:g}" r="{max(0.5, radius - inset):g}" {_pen(fill, outline, width)}/>'


def polygon(points: Points, fill: Rgb | None, outline: Rgb | None = None, width: float = THIN) -> str:
    listed = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    return f'<polygon points="{listed}" {_pen(fill, outline, width)}/>'


def line(points: Points, colour: Rgb, width: float) -> str:
    listed = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    return f'<polyline points="{listed}" {_pen(None, colour, width)}/>'


def path(d: str, fill: Rgb | None, outline: Rgb | None = None, width: float = THIN) -> str:
    return f'<path d="{d}" {_pen(fill, outline, width)}/>'


def ring_points(cx: float, cy: float, radius: float, count: int, turn: float = -math.pi / 2) -> Points:
    """Corners of a regular figure, the first one on top."""
    angles = (turn + 2 * math.pi * i / count for i in range(count))
    return [(cx + radius * math.cos(angle), cy + radius * math.sin(angle)) for angle in angles]


def star_points(cx: float, cy: float, radius: float, waist: float = 0.5, tips: int = 5) -> Points:
    outer = ring_points(cx, cy, radius, tips)
    inner = ring_points(cx, cy, radius * waist, tips, -math.pi / 2 + math.pi / tips)
    return [point for pair in zip(outer, inner, strict=True) for point in pair]


def star(cx: float, cy: float, radius: float, fill: Rgb | None, outline: Rgb, width: float = THIN) -> str:
    """A plump five-pointed star."""
    return polygon(star_points(cx, cy + radius * 0.06, radius - width / 2, 0.52), fill, outline, width)


def cut_star(cx: float, cy: float, radius: float, fill: Rgb, empty: Rgb, outline: Rgb, width: float = THIN) -> str:
    """A star of which only the left half counts."""
    points = star_points(cx, cy + radius * 0.06, radius - width / 2, 0.52)
    left = [point for point in points if point[0] <= cx + 0.01]
    return polygon(points, empty) + polygon(left, fill) + polygon(points, None, outline, width)


def eye(
    cx: float,
    cy: float,
    w: float,
    white: Rgb,
    iris: Rgb,
    outline: Rgb,
    *,
    gaze: tuple[float, float] = (0, 0),
    width: float = THIN,
) -> str:
    """The system's eye; `gaze` is -1 to 1 in both directions."""
    half, lid = w / 2, w * 0.33
    body = (
        f"M{cx - half:g},{cy:g} Q{cx:g},{cy - 2 * lid:g} {cx + half:g},{cy:g} "
        f"Q{cx:g},{cy + 2 * lid:g} {cx - half:g},{cy:g}Z"
    )
    x, y = cx + gaze[0] * w * 0.16, cy + gaze[1] * w * 0.06
    return (
        path(body, white, outline, width)
        + circle(x, y, w * 0.21, iris, outline, width)
        + circle(x + w * 0.07, y - w * 0.07, w * 0.055, white)
    )


def seat_shape(
    seat: int, cx: float, cy: float, radius: float, fill: Rgb | None, outline: Rgb, width: float = THIN
) -> str:
    """The shape of a seat (0-7), all about equally large to the eye."""
    kind, r = SEAT_SHAPES[seat % len(SEAT_SHAPES)], radius - width / 2
    if kind == "circle":
        return circle(cx, cy, radius * 0.95, fill, outline, width)
    if kind == "square":
        side = r * 1.66
        return rounded(
            cx - side / 2 - width / 2,
            cy - side / 2 - width / 2,
            side + width,
            side + width,
            r * 0.24,
            fill,
            outline,
            width,
        )
    if kind == "triangle":
        return polygon(ring_points(cx, cy + r * 0.24, r * 1.18, 3), fill, outline, width)
    if kind == "diamond":
        return polygon([(cx, cy - r * 1.1), (cx + r, cy), (cx, cy + r * 1.1), (cx - r, cy)], fill, outline, width)
    if kind == "hexagon":
        # A little flat, so that it is not taken for the circle from across a room.
        corners = [(cx + (x - cx) * 1.12, cy + (y - cy) * 0.94) for x, y in ring_points(cx, cy, r, 6, 0.0)]
        return polygon(corners, fill, outline, width)
    if kind == "cross":
        a, b = r * 0.44, r * 0.98
        corners = [
            (-a, -b),
            (a, -b),
            (a, -a),
            (b, -a),
            (b, a),
            (a, a),
            (a, b),
            (-a, b),
            (-a, a),
            (-b, a),
            (-b, -a),
            (-a, -a),
        ]
        return polygon([(cx + x, cy + y) for x, y in corners], fill, outline, width)
    if kind == "star":
        return polygon(star_points(cx, cy + r * 0.06, r * 1.16, 0.6), fill, outline, width)
    drop = (
        f"M{cx:g},{cy - r * 1.18:g} C{cx + r * 0.3:g},{cy - r * 0.6:g} {cx + r * 0.9:g},{cy - r * 0.2:g} "
        f"{cx + r * 0.88:g},{cy + r * 0.22:g} A{r * 0.88:g},{r * 0.88:g} 0 0 1 {cx - r * 0.88:g},{cy + r * 0.22:g} "
        f"C{cx - r * 0.9:g},{cy - r * 0.2:g} {cx - r * 0.3:g},{cy - r * 0.6:g} {cx:g},{cy - r * 1.18:g}Z"
    )
    return path(drop, fill, outline, width)


def tier_shape(tier: int, cx: float, cy: float, radius: float, fill: Rgb, outline: Rgb, width: float = THIN) -> str:
    """The badge of a tier (0 lowest to 4): each its own outline, so that colour is never needed."""
    kind, r = TIER_SHAPES[max(0, min(tier, 4))], radius - width / 2
    if kind == "dot":
        return circle(cx, cy, radius * 0.72, fill, outline, width)
    if kind == "bar":
        return rounded(cx - radius, cy - r * 0.52, radius * 2, r * 1.04, r * 0.52, fill, outline, width)
    if kind == "shield":
        half = r * 0.86
        d = (
            f"M{cx - half:g},{cy - half:g} L{cx + half:g},{cy - half:g} L{cx + half:g},{cy:g} "
            f"Q{cx + r * 0.8:g},{cy + r * 0.7:g} {cx:g},{cy + r:g} "
            f"Q{cx - r * 0.8:g},{cy + r * 0.7:g} {cx - half:g},{cy:g}Z"
        )
        return path(d, fill, outline, width)
    if kind == "rosette":
        return polygon(star_points(cx, cy, r, 0.8, 9), fill, outline, width)
    crown = [(-1, 0.8), (-1, -0.62), (-0.5, 0.02), (0, -0.92), (0.5, 0.02), (1, -0.62), (1, 0.8)]
    return polygon([(cx + x * r, cy + y * r) for x, y in crown], fill, outline, width)


def tick(cx: float, cy: float, size: float, colour: Rgb) -> str:
    """A check mark about `size` wide."""
    s = size / 2
    return line([(cx - s, cy + s * 0.05), (cx - s * 0.25, cy + s * 0.7), (cx + s, cy - s * 0.7)], colour, size * 0.24)


def arc(cx: float, cy: float, radius: float, share: float, colour: Rgb, width: float) -> str:
    """The part of a ring from twelve o'clock on, clockwise; `share` 0-1."""
    if share <= 0:
        return ""
    if share >= 1:
        return f'<circle cx="{cx:g}" cy="{cy:g}" r="{radius:g}" {_pen(None, colour, width)}/>'
    steps = max(2, math.ceil(share * 48))
    angles = [2 * math.pi * share * i / steps - math.pi / 2 for i in range(steps + 1)]
    return line([(cx + radius * math.cos(a), cy + radius * math.sin(a)) for a in angles], colour, width)
