"""Walls, floors and ledges that the district stages are made of; must not know any one district."""

from collections.abc import Callable
from dataclasses import dataclass

from game.stage.art.pen import disc, fade, group, num, oval, path, rect, stroke
from game.stage.art.ways import way_svg
from game.stage.palette import INK, PAPER

FLOOR_Y = 760
"""Figures end here; the fore layer's ledge begins here and hides their lower edge."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One district: three drawings, back (opaque), middle and fore (transparent where nothing stands)."""

    back: Callable[[], str]
    middle: Callable[[], str]
    fore: Callable[[], str]


def sky(*stops: tuple[float, str], bottom: float = 760) -> str:
    return fade("ground", *stops, bottom=bottom) + rect(0, 0, 1920, 1080, "url(#ground)")


def floor(fill: str, shade: str, top: float = 668, line: float = 6) -> str:
    """A floor seen a little from above, from `top` px down, darker towards the back."""
    return (
        rect(-20, top, 1960, 1100 - top, fill) + rect(-20, top, 1960, 26, shade) + stroke(f"M-20 {num(top)}H1940", line)
    )


def planks(top: float, tone: str, count: int = 9) -> str:
    """Floor lines that run towards the middle."""
    marks = []
    for k in range(count + 1):
        low = 1920 * k / count
        high = 960 + (low - 960) * 0.62
        marks.append(f"M{num(high)} {num(top + 26)}L{num(low + (low - 960) * 0.3)} 1080")
    return stroke("".join(marks), 4, tone)


def ledge(fill: str, shade: str, cap: str, cap_px: float = 34) -> str:
    """The front edge, its top at FLOOR_Y: a calm band for words, full width."""
    return (
        rect(-20, FLOOR_Y, 1960, 340, fill)
        + rect(-20, FLOOR_Y + cap_px, 1960, 18, shade)
        + rect(-20, FLOOR_Y, 1960, cap_px, cap, line=6)
    )


def panels(fill: str, y: float = 826, height: float = 300, step: float = 240, inset: float = 26) -> str:
    """Sunk panels along a ledge, tone on tone."""
    return "".join(rect(k * step + inset, y, step - inset * 2, height, fill, r=16) for k in range(8))


def hanging_lamp(x: float, y: float, width: float, fill: str, drop: float = 0) -> str:
    """A lamp from the ceiling, its shade's lower edge at y."""
    w = width / 2
    shade = (
        f"M{num(x - w)} {num(y)}Q{num(x - w)} {num(y - w)} {num(x - w * 0.22)}"
        f" {num(y - w * 1.1)}H{num(x + w * 0.22)}Q{num(x + w)} {num(y - w)} {num(x + w)}"
        f" {num(y)}Z"
    )
    return (
        stroke(f"M{num(x)} {num(drop)}V{num(y - w)}", 6)
        + disc(x, y, w * 0.3, "#FFE27B", line=6)
        + path(shade, fill, line=6)
    )


def rope_post(x: float, y: float, height: float, cap: str = "#E0A21B") -> str:
    """A brass post of a barrier, foot on y."""
    return (
        oval(x, y, 40, 9, INK, alpha=0.16)
        + rect(x - 8, y - height, 16, height, cap, line=6)
        + oval(x, y, 34, 10, cap, line=6)
        + disc(x, y - height - 8, 16, cap, line=6)
    )


def rope(x1: float, x2: float, y: float, dip: float, colour: str = "#F0543F") -> str:
    """A barrier's rope between two posts' heads."""
    d = f"M{num(x1)} {num(y)}Q{num((x1 + x2) / 2)} {num(y + dip * 2)} {num(x2)} {num(y)}"
    return stroke(d, 20) + stroke(d, 9, colour)


def curtain(x: float, width: float, top: float, bottom: float, fill: str, shade: str, *, right: bool = False) -> str:
    """A gathered curtain from the screen's edge; `x` is its outer side."""
    s = -1 if right else 1
    far, tie = x + s * width, x + s * width * 0.42
    mid = top + (bottom - top) * 0.62
    body = (
        f"M{num(x)} {num(top)}H{num(far)}C{num(far)} {num(mid - 150)} {num(tie + s * 40)}"
        f" {num(mid - 60)} {num(tie)} {num(mid)}C{num(tie + s * 50)} {num(mid + 70)}"
        f" {num(tie + s * 60)} {num(bottom - 60)} {num(tie + s * 56)} {num(bottom)}H{num(x)}Z"
    )
    folds = "".join(
        stroke(
            (
                f"M{num(x + s * width * k)} {num(top + 10)}C{num(x + s * width * k)} {num(mid - 190)}"
                f" {num(x + s * width * 0.4 * k + s * 20)} {num(mid - 60)}"
                f" {num(x + s * width * 0.4 * k)} {num(mid)}"
            ),
            14,
            shade,
        )
        for k in (0.3, 0.58, 0.84)
    )
    return (
        path(body, fill)
        + folds
        + path(body, line=6)
        + rect(min(x, tie + s * 14), mid - 16, abs(tie + s * 14 - x), 32, "#E0A21B", r=10, line=6)
    )


def frame_window(x: float, y: float, w: float, h: float, glass: str, frame: str = PAPER, bars: int = 2) -> str:
    """A large window, top left at (x, y); what is behind should be drawn before with no glass ('none')."""
    lines = "".join(stroke(f"M{num(x + w * (k + 1) / bars)} {num(y)}V{num(y + h)}", 10, frame) for k in range(bars - 1))
    return (
        rect(x, y, w, h, glass, r=10)
        + lines
        + rect(x, y, w, h, "none", r=10, line=26, ink=frame)
        + rect(x - 13, y - 13, w + 26, h + 26, "none", r=18, line=6)
        + rect(x + 13, y + 13, w - 26, h - 26, "none", r=6, line=4)
    )


def far_hill(x: float, y: float, scale: float) -> str:
    """The hill of Plaudit far off, five pale steps."""
    tones = ("#D9CBEA", "#CBD3EF", "#C9E3EE", "#CDEBDD", "#F3E9C8")
    return "".join(
        path(
            (
                f"M{num(x - (300 - k * 44) * scale)} {num(y - k * 46 * scale)}l{num(14 * scale)}"
                f" {num(-46 * scale)}H{num(x + (286 - k * 44) * scale)}l{num(14 * scale)}"
                f" {num(46 * scale)}Z"
            ),
            tone,
        )
        for k, tone in enumerate(tones)
    ) + rect(x - 16 * scale, y - 280 * scale, 32 * scale, 52 * scale, "#F1C9CF", r=5)


def way(name: str, x: float, y: float, scale: float, *, flip: bool = False) -> str:
    """A way's picture with its left (or, flipped, its right) upper corner at (x, y)."""
    return group(way_svg(name).split(">", 1)[1].removesuffix("</svg>"), x=x, y=y, scale=scale, flip=flip)
