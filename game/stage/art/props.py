"""Trees, lamps, windows, clouds that several pictures share, each standing on (x, y); must not know a place."""

from collections.abc import Sequence

from game.stage.art.pen import LIT, disc, group, num, path, points, rect, shade_under, stroke
from game.stage.palette import (
    BUTTER,
    GOLD,
    INK,
    MINT,
    MINT_SHADE,
    PAPER,
    PEACH,
    PEACH_SHADE,
    SKY,
    STONE,
    STONE_LIGHT,
)

LEAF = "#7FC7A2"
LEAF_DEEP = "#5FAF8C"
BARK = "#B98A6A"
WOOD = "#E3B283"
GLASS = "#CFE8F8"
ROSE = "#F28BA0"


def cloud(x: float, y: float, width: float, fill: str = PAPER, alpha: float = 0.9) -> str:
    """A flat-bottomed cloud, centre of its base at (x, y)."""
    s = width / 200
    d = "M-84 0C-112 0-112-40-80-42C-78-74-30-86-14-58C6-92 66-78 62-40C104-46 112 0 84 0Z"
    return group(path(d, fill, alpha=alpha), x=x, y=y, scale=s)


def round_tree(x: float, y: float, height: float, fill: str = LEAF, shade: str = LEAF_DEEP, line: float = 6) -> str:
    """A lollipop tree, clipped to a perfect ball as this city likes it."""
    r = height * 0.32
    top = y - height + r
    moon = f"M{num(x - r * 0.1)} {num(top + r)}A{num(r)} {num(r)} 0 0 0 {num(x + r)} {num(top - r * 0.1)}"
    moon += f"A{num(r * 1.1)} {num(r * 1.1)} 0 0 1 {num(x - r * 0.1)} {num(top + r)}Z"
    return (
        shade_under(x, y, r * 0.9)
        + rect(x - height * 0.04, y - height * 0.45, height * 0.08, height * 0.45, BARK, r=2, line=line)
        + disc(x, top, r, fill)
        + path(moon, shade)
        + disc(x, top, r, "none", line=line)
    )


def cone_tree(x: float, y: float, height: float, fill: str = LEAF, shade: str = LEAF_DEEP, line: float = 6) -> str:
    """A clipped cypress."""
    w = height * 0.17
    t = y - height
    body = (
        f"M{num(x)} {num(t)}C{num(x + w * 1.5)} {num(t + height * 0.4)} {num(x + w)}"
        f" {num(y - height * 0.1)} {num(x)} {num(y - height * 0.1)}"
    )
    left = f"C{num(x - w)} {num(y - height * 0.1)} {num(x - w * 1.5)} {num(t + height * 0.4)} {num(x)} {num(t)}Z"
    half = body + (
        f"C{num(x + w * 0.5)} {num(y - height * 0.4)} {num(x + w * 0.5)} {num(t + height * 0.4)} {num(x)} {num(t)}Z"
    )
    return (
        shade_under(x, y, w)
        + rect(x - height * 0.025, y - height * 0.14, height * 0.05, height * 0.14, BARK, line=line)
        + path(body + left, fill)
        + path(half, shade)
        + path(body + left, line=line)
    )


def bush(
    x: float,
    y: float,
    width: float,
    fill: str = LEAF,
    blooms: str | None = None,
    line: float = 6,
    shade: str = LEAF_DEEP,
) -> str:
    """A hedge ball or a run of them; `blooms` dots it with flowers."""
    s = width / 200
    d = "M-100 0C-112-44-72-66-50-50C-36-92 30-92 46-52C74-66 110-42 100 0Z"
    low = "M-100 0C-60-20 40-4 84-50C108-40 104-16 100 0Z"
    dots = [(-66, -30), (-28, -54), (4, -28), (34, -60), (66, -30), (-38, -14)]
    parts = path(d, fill) + path(low, shade, alpha=0.8) + path(d, line=line / s)
    if blooms:
        parts += "".join(disc(a, b, 10, blooms, line=line * 0.6 / s) for a, b in dots)
    return group(parts, x=x, y=y, scale=s)


def lamp(x: float, y: float, height: float, line: float = 6) -> str:
    """A street lamp with one round head."""
    r = height * 0.09
    return (
        shade_under(x, y, r * 1.6)
        + stroke(f"M{num(x)} {num(y)}V{num(y - height + r)}", line * 1.9)
        + rect(x - r * 0.9, y - r * 0.7, r * 1.8, r * 0.7, STONE, r=3, line=line)
        + disc(x, y - height + r, r, LIT, line=line)
    )


def pane(x: float, y: float, w: float, h: float, *, lit: bool = False, line: float = 6, arch: bool = False) -> str:
    """A window, top left at (x, y)."""
    fill = LIT if lit else GLASS
    if not arch:
        return rect(x, y, w, h, fill, r=min(w, h) * 0.2, line=line)
    d = (
        f"M{num(x)} {num(y + h)}V{num(y + w / 2)}A{num(w / 2)} {num(w / 2)} 0 0 1"
        f" {num(x + w)} {num(y + w / 2)}V{num(y + h)}Z"
    )
    return path(d, fill, line=line)


def arch(x: float, y: float, w: float, h: float, fill: str, line: float = 6) -> str:
    """A round-topped opening standing on (x, y)."""
    d = (
        f"M{num(x - w / 2)} {num(y)}V{num(y - h + w / 2)}A{num(w / 2)} {num(w / 2)}"
        f" 0 0 1 {num(x + w / 2)} {num(y - h + w / 2)}V{num(y)}Z"
    )
    return path(d, fill, line=line)


def bunting(x: float, y: float, width: float, dip: float, colours: Sequence[str], line: float = 5) -> str:
    """A string of pennants from (x, y) to (x + width, y), hanging `dip` px."""
    flags = []
    count = max(3, round(width / 62))
    for index in range(count):
        t = (index + 0.5) / count
        cx, cy = x + width * t, y + dip * 4 * t * (1 - t)
        half = min(24.0, width / count * 0.38)
        flags.append(
            path(
                points([(cx - half, cy), (cx + half, cy), (cx, cy + half * 1.9)]),
                colours[index % len(colours)],
                line=line,
            )
        )
    rope = f"M{num(x)} {num(y)}Q{num(x + width / 2)} {num(y + dip * 2)} {num(x + width)} {num(y)}"
    return "".join(flags) + stroke(rope, line)


def awning(x: float, y: float, width: float, height: float, one: str, two: str = PAPER, line: float = 6) -> str:
    """A striped, scalloped shop roof; top left at (x, y)."""
    count = max(4, round(width / 60))
    step = width / count
    strips = []
    for index in range(count):
        a, b = x + index * step, x + (index + 1) * step
        d = (
            f"M{num(a)} {num(y)}H{num(b)}V{num(y + height)}A{num(step / 2)}"
            f" {num(step / 2)} 0 0 1 {num(a)} {num(y + height)}Z"
        )
        strips.append(path(d, one if index % 2 == 0 else two, line=line))
    return "".join(strips)


def bench(x: float, y: float, width: float, fill: str = WOOD, line: float = 6) -> str:
    """A bench with armrests in just the right places."""
    w, h = width, width * 0.34
    legs = "".join(stroke(f"M{num(x + k * w)} {num(y)}V{num(y - h * 0.5)}", line * 1.6) for k in (-0.4, 0.4))
    rests = "".join(
        stroke((f"M{num(x + k * w)} {num(y - h * 0.5)}V{num(y - h * 0.82)}H{num(x + k * w + w * 0.05)}"), line * 1.5)
        for k in (-0.46, -0.17, 0.13, 0.42)
    )
    return (
        shade_under(x, y, w * 0.55)
        + legs
        + rect(x - w / 2, y - h * 1.25, w, h * 0.3, fill, r=8, line=line)
        + rect(x - w / 2, y - h * 0.85, w, h * 0.22, fill, r=8, line=line)
        + rect(x - w / 2, y - h * 0.56, w, h * 0.22, PEACH_SHADE, r=8, line=line)
        + rests
    )


def column(
    x: float, y: float, width: float, height: float, fill: str = PAPER, shade: str = STONE_LIGHT, line: float = 6
) -> str:
    """A stout column with base and cap."""
    w = width
    return (
        rect(x - w * 0.4, y - height, w * 0.8, height, fill)
        + rect(x + w * 0.1, y - height, w * 0.3, height, shade)
        + rect(x - w * 0.4, y - height, w * 0.8, height, "none", line=line)
        + rect(x - w * 0.6, y - w * 0.3, w * 1.2, w * 0.3, fill, r=5, line=line)
        + rect(x - w * 0.6, y - height - w * 0.1, w * 1.2, w * 0.3, fill, r=5, line=line)
    )


def pot_plant(x: float, y: float, height: float, line: float = 6) -> str:
    """Three leaves in a pot."""
    s = height / 200
    leaves = (
        path("M0-70C-80-90-86-150-76-176C-30-160-6-120 0-70Z", LEAF, line=line / s)
        + path("M0-70C80-86 92-130 84-160C36-150 8-116 0-70Z", LEAF_DEEP, line=line / s)
        + path("M0-66C-34-130-16-180 4-200C30-170 34-120 0-66Z", MINT, line=line / s)
    )
    pot = path("M-44-76H44L32 0H-32Z", PEACH, line=line / s) + rect(-52, -92, 104, 24, PEACH, r=8, line=line / s)
    return shade_under(x, y, height * 0.24) + group(leaves + pot, x=x, y=y, scale=s)


def eye(
    x: float, y: float, width: float, gaze: float = 0, *, iris: str = "#0E8F83", line: float = 6, white: str = PAPER
) -> str:
    """The city's eye: an almond, an iris, one glint. `gaze` -1 (left) to 1 (right)."""
    w, h = width / 2, width * 0.3
    d = (
        f"M{num(x - w)} {num(y)}C{num(x - w * 0.5)} {num(y - h * 1.35)}"
        f" {num(x + w * 0.5)} {num(y - h * 1.35)} {num(x + w)} {num(y)}"
    )
    d += f"C{num(x + w * 0.5)} {num(y + h * 1.35)} {num(x - w * 0.5)} {num(y + h * 1.35)} {num(x - w)} {num(y)}Z"
    look = x + max(-1.0, min(1.0, gaze)) * w * 0.42
    r = h * 0.76
    return (
        path(d, white, line=line)
        + disc(look, y, r, iris, line=line * 0.85)
        + disc(look, y, r * 0.45, INK)
        + disc(look + r * 0.36, y - r * 0.38, r * 0.24, white)
    )


def star(x: float, y: float, r: float, fill: str = GOLD, line: float = 6, turn: float = 0) -> str:
    """A plump five-pointed star."""
    d = (
        "M0-100C8-100 14-92 17-85L38-42L86-35C96-33 103-27 100-18C99-14 96-11 93-8"
        "L58 26L66 74C68 84 64 92 56 93"
        "C51 94 46 92 42 90L0 67L-42 90C-51 95-60 94-64 87C-67 83-67 79-66 74L-58"
        " 26L-93-8C-100-15-103-23-98-30C-95-33-91-34-86-35"
        "L-38-42L-17-85C-14-92-8-100 0-100Z"
    )
    return group(path(d, fill, line=line * 100 / r if line else 0), x=x, y=y, scale=r / 100, turn=turn)


def heart(x: float, y: float, r: float, fill: str = "#F28B82", line: float = 6) -> str:
    """A heart about 2r wide."""
    d = (
        "M0 88C-60 46-100 8-100-36C-100-70-76-92-48-92C-26-92-8-80 0-60C8-80 26-92"
        " 48-92C76-92 100-70 100-36C100 8 60 46 0 88Z"
    )
    return group(path(d, fill, line=line * 100 / r if line else 0), x=x, y=y, scale=r / 100)


def picture_frame(x: float, y: float, w: float, h: float, fill: str = SKY, frame: str = GOLD, line: float = 6) -> str:
    """A framed picture of a hill; centre at (x, y)."""
    land = (
        f"M{num(x - w / 2)} {num(y + h / 2)}V{num(y + h * 0.2)}Q{num(x - w * 0.1)}"
        f" {num(y - h * 0.28)} {num(x + w / 2)} {num(y + h * 0.24)}V{num(y + h / 2)}"
        "Z"
    )
    return (
        rect(x - w / 2 - 16, y - h / 2 - 16, w + 32, h + 32, frame, r=8, line=line)
        + rect(x - w / 2, y - h / 2, w, h, fill)
        + disc(x + w * 0.22, y - h * 0.2, h * 0.11, BUTTER)
        + path(land, MINT_SHADE)
        + rect(x - w / 2, y - h / 2, w, h, "none", line=line)
    )
