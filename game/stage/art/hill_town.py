"""The small houses and halls that stand on the hill; each on (x, y), its base's middle; must not place them."""

from game.stage.art.pen import LIT, disc, group, num, oval, path, points, rect, shade_under, stroke
from game.stage.art.props import GLASS, LEAF, ROSE, arch, awning, column, heart, pane, star
from game.stage.palette import (
    BLUSH,
    BLUSH_SHADE,
    BUTTER,
    CORAL,
    GOLD,
    INK,
    LILAC,
    LILAC_SHADE,
    MINT,
    MINT_SHADE,
    PAPER,
    PEACH,
    PEACH_SHADE,
    SKY,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)

THIN = 4.5


def _box(x: float, y: float, w: float, h: float, fill: str, shade: str, r: float = 6) -> str:
    side = w * 0.24
    return (
        rect(x - w / 2, y - h, w, h, fill, r=r)
        + rect(x + w / 2 - side, y - h, side, h, shade, r=r)
        + rect(x - w / 2, y - h, w, h, "none", r=r, line=THIN)
    )


def garden_house(x: float, y: float, lit: int, roof: str = "#F28B82") -> str:
    """74 px wide, 96 high: two windows and a chimney."""
    return (
        shade_under(x, y, 44)
        + rect(x + 14, y - 94, 12, 26, STONE_LIGHT, r=2, line=THIN)
        + _box(x, y, 66, 52, PAPER, PEACH)
        + path(points([(x - 44, y - 50), (x, y - 92), (x + 44, y - 50)]), roof, line=THIN)
        + pane(x - 23, y - 40, 17, 20, lit=lit > 0, line=THIN)
        + pane(x + 6, y - 40, 17, 20, lit=lit > 1, line=THIN)
        + stroke(f"M{num(x - 30)} {num(y - 4)}H{num(x + 30)}", 8, LEAF)
    )


def terrace_flats(x: float, y: float, lit: int) -> str:
    """112 px wide, 92 high: three gables that share their walls and their good manners."""
    parts = [shade_under(x, y, 62)]
    for index, (fill, roof) in enumerate(((PEACH, SKY_SHADE), (PAPER, LILAC_SHADE), (BLUSH, MINT_SHADE))):
        cx = x - 37 + index * 37
        parts.append(_box(cx, y, 37, 66, fill, PEACH_SHADE, r=2))
        parts.append(path(points([(cx - 20, y - 64), (cx, y - 92), (cx + 20, y - 64)]), roof, line=THIN))
        parts.append(pane(cx - 9, y - 56, 15, 17, lit=lit > index, line=THIN - 1))
        parts.append(arch(cx - 2, y, 14, 24, STONE, THIN - 1))
    return "".join(parts)


def bunkhouse(x: float, y: float, lit: int) -> str:
    """132 px wide, 74 high: one long roof over six windows."""
    panes = "".join(pane(x - 54 + (k % 6) * 18.6, y - 36, 14, 15, lit=lit > k, line=THIN - 1) for k in range(6))
    roof = points([(x - 70, y - 44), (x - 54, y - 74), (x + 54, y - 74), (x + 70, y - 44)])
    return shade_under(x, y, 72) + _box(x, y, 124, 46, LILAC, LILAC_SHADE, 3) + path(roof, STONE, line=THIN) + panes


def capsules(x: float, y: float, lit: int, across: int = 5) -> str:
    """Two rows of round doors, 36 px each, one bed behind each; y is the lower row's floor."""
    parts = [shade_under(x, y, across * 19)]
    for index in range(across * 2):
        cx = x + (index % across - (across - 1) / 2) * 37
        cy = y - 18 - (index // across) * 36
        parts.append(rect(cx - 18.5, cy - 18, 37, 36, STONE_LIGHT, r=10, line=THIN))
        parts.append(disc(cx, cy, 10.5, LIT if lit > index else "#6E5C78", line=THIN - 1))
    return "".join(parts)


def tower(x: float, y: float, lit: int) -> str:
    """Skyline Heights: 112 px wide, 150 high to its gold ball."""
    panes = ""
    for index in range(6):
        panes += pane(x - 41 + (index % 3) * 30, y - 112 + (index // 3) * 34, 20, 22, lit=lit > index, line=THIN - 1)
    return (
        stroke(f"M{num(x)} {num(y - 124)}V{num(y - 138)}", 8)
        + disc(x, y - 145, 13, GOLD, line=THIN)
        + _box(x, y, 112, 126, BLUSH, BLUSH_SHADE, 14)
        + panes
    )


def gala(x: float, y: float) -> str:
    """The Skyline Gala: a domed hall, 108 px wide, 128 high."""
    dome = f"M{num(x - 44)} {num(y - 66)}A44 44 0 0 1 {num(x + 44)} {num(y - 66)}Z"
    half = (
        f"M{num(x + 8)} {num(y - 109)}A44 44 0 0 1 {num(x + 44)} {num(y - 66)}H{num(x + 14)}"
        f"Q{num(x + 22)} {num(y - 92)} {num(x + 8)} {num(y - 109)}Z"
    )
    posts = "".join(column(x + k * 15.5, y, 9, 46, line=THIN - 1.5) for k in (-3, -2, 2, 3))
    return (
        shade_under(x, y, 58)
        + path(dome, BUTTER)
        + path(half, PEACH_SHADE)
        + path(dome, line=THIN)
        + star(x, y - 122, 14, GOLD, THIN - 1)
        + _box(x, y, 104, 62, PAPER, PEACH, 3)
        + rect(x - 56, y - 68, 112, 16, BLUSH, r=6, line=THIN)
        + posts
        + arch(x, y, 30, 44, LIT, THIN - 1)
    )


def pergola(x: float, y: float) -> str:
    """The Rose Garden's bower, 104 px wide, 100 high."""
    ring = f"M{num(x - 40)} {num(y)}V{num(y - 56)}A40 40 0 0 1 {num(x + 40)} {num(y - 56)}V{num(y)}"
    blooms = ((-41, -22), (-40, -56), (-27, -86), (0, -97), (27, -86), (40, -56), (41, -22))
    leaves = "".join(disc(x + a, y + b, 17, LEAF, line=THIN) for a, b in blooms)
    roses = "".join(disc(x + a + 2, y + b - 3, 7.5, ROSE if k % 2 else CORAL) for k, (a, b) in enumerate(blooms))
    return (
        shade_under(x, y, 56)
        + stroke(ring, 12)
        + leaves
        + roses
        + path(f"M{num(x - 18)} {num(y)}V{num(y - 14)}H{num(x + 18)}V{num(y)}", PEACH, line=THIN)
    )


def academy(x: float, y: float) -> str:
    """A small temple of learning, 112 px wide, 100 high."""
    posts = "".join(column(x + k * 24, y - 8, 12, 40, line=THIN - 1) for k in (-1.75, -0.65, 0.65, 1.75))
    gable = points([(x - 58, y - 58), (x, y - 98), (x + 58, y - 58)])
    return (
        shade_under(x, y, 62)
        + rect(x - 46, y - 56, 92, 50, MINT_SHADE)
        + posts
        + path(gable, MINT, line=THIN)
        + disc(x, y - 72, 9, PAPER, line=THIN - 1)
        + rect(x - 58, y - 60, 116, 12, PAPER, r=3, line=THIN)
        + rect(x - 60, y - 9, 120, 9, PAPER, r=3, line=THIN)
    )


def terminal(x: float, y: float) -> str:
    """A low hall with a wing for a roof and a look-out, 116 px wide, 100 high."""
    roof = (
        f"M{num(x - 62)} {num(y - 50)}Q{num(x - 10)} {num(y - 82)} {num(x + 62)} {num(y - 64)}"
        f"L{num(x + 56)} {num(y - 48)}Z"
    )
    return (
        shade_under(x, y, 62)
        + rect(x + 26, y - 84, 14, 40, PAPER, line=THIN)
        + rect(x + 15, y - 100, 36, 20, GLASS, r=7, line=THIN)
        + rect(x - 52, y - 54, 104, 54, GLASS, line=THIN)
        + "".join(stroke(f"M{num(x + k)} {num(y - 50)}V{num(y)}", THIN - 1) for k in (-26, 0, 26))
        + path(roof, PAPER, line=THIN)
    )


def museum(x: float, y: float) -> str:
    """A flat-roofed hall with a bust over the door, 116 px wide, 100 high."""
    bust = (
        f"M{num(x - 18)} {num(y - 66)}Q{num(x - 16)} {num(y - 78)} {num(x - 6)} {num(y - 78)}"
        f"H{num(x + 6)}Q{num(x + 16)} {num(y - 78)} {num(x + 18)} {num(y - 66)}Z"
    )
    return (
        shade_under(x, y, 62)
        + path(bust, STONE_LIGHT, line=THIN)
        + disc(x, y - 88, 11, STONE_LIGHT, line=THIN)
        + _box(x, y, 108, 60, BUTTER, PEACH_SHADE, 3)
        + rect(x - 60, y - 68, 120, 16, PAPER, r=4, line=THIN)
        + arch(x, y, 28, 40, STONE, THIN)
        + rect(x - 44, y - 46, 22, 38, SKY, r=3, line=THIN)
        + rect(x + 22, y - 46, 22, 38, ROSE, r=3, line=THIN)
    )


def clinic(x: float, y: float) -> str:
    """Round corners, and a heart where others would have a cross; 112 px wide, 98 high."""
    return (
        shade_under(x, y, 60)
        + _box(x, y, 104, 66, PAPER, SKY, 18)
        + disc(x, y - 70, 25, MINT, line=THIN)
        + heart(x, y - 70, 12.5, CORAL, THIN - 1.5)
        + arch(x, y, 26, 34, GLASS, THIN)
        + pane(x - 42, y - 38, 18, 18, line=THIN)
        + pane(x + 24, y - 38, 18, 18, line=THIN)
    )


def cafe(x: float, y: float) -> str:
    """Cafe Smile: a shop under a striped awning and a cup that smiles, 130 px wide, 100 high."""
    cup = (
        path("M-20-16H20V4Q20 18 6 18H-6Q-20 18-20 4Z", PAPER, line=THIN)
        + stroke("M20-8Q34-8 32 2Q30 10 18 8", THIN)
        + stroke("M-9 0Q0 11 9 0", THIN - 0.5)
    )
    return (
        shade_under(x, y, 68)
        + _box(x, y, 118, 60, PEACH, PEACH_SHADE, 4)
        + arch(x + 34, y, 26, 36, STONE, THIN)
        + rect(x - 48, y - 34, 56, 24, GLASS, r=4, line=THIN)
        + awning(x - 66, y - 62, 132, 16, CORAL, line=THIN - 0.5)
        + group(cup, x=x, y=y - 82)
    )


def market(x: float, y: float) -> str:
    """Two stalls with fruit in front, 140 px wide, 92 high."""
    parts = [shade_under(x, y, 74)]
    for side, tone in ((-36, TEAL), (36, GOLD)):
        cx = x + side
        parts.append(stroke(f"M{num(cx - 28)} {num(y)}V{num(y - 64)}M{num(cx + 28)} {num(y)}V{num(y - 64)}", THIN + 1))
        parts.append(rect(cx - 30, y - 32, 60, 32, PEACH, r=3, line=THIN))
        for k, fruit in enumerate((CORAL, MINT, BUTTER, ROSE)):
            parts.append(disc(cx - 21 + k * 14, y - 36, 8, fruit, line=THIN - 1))
        parts.append(awning(cx - 36, y - 86, 72, 22, tone, line=THIN - 0.5))
    return "".join(parts)


def bus(x: float, y: float, width: float = 196) -> str:
    """The bus, always open; 84 px high at that width."""
    w = width / 196
    body = (
        rect(-98, -86, 196, 70, "#F6B54B", r=20, line=THIN / w)
        + rect(-98, -40, 196, 12, PEACH_SHADE)
        + rect(-98, -86, 196, 70, "none", r=20, line=THIN / w)
        + "".join(rect(-86 + k * 36, -74, 29, 30, PAPER, r=6, line=THIN / w) for k in range(4))
        + rect(60, -74, 27, 56, GLASS, r=6, line=THIN / w)
        + "".join(disc(k, -14, 15, INK) + disc(k, -14, 5.5, STONE_LIGHT) for k in (-52, 50))
        + disc(92, -30, 5, LIT)
    )
    return shade_under(x, y, 104 * w) + group(body, x=x, y=y, scale=w)


def burrow(x: float, y: float) -> str:
    """The way down to the Undercroft: a tunnel mouth with one lamp, 116 px wide, 82 high."""
    return (
        arch(x, y, 116, 82, STONE_LIGHT, THIN)
        + arch(x, y, 82, 62, INK, THIN)
        + oval(x, y - 1, 34, 9, STONE)
        + disc(x, y - 66, 9, LIT, line=THIN)
    )


def plane(x: float, y: float, width: float, turn: float = -12) -> str:
    """The plane as seen from the hill."""
    s = width / 200
    body = (
        path("M-92-6L-112-46H-88L-58-12Z", CORAL, line=THIN / s)
        + path("M-98 4Q-96-16-60-18H52Q92-16 100 2Q92 20 52 20H-64Q-96 20-98 4Z", PAPER, line=THIN / s)
        + path("M-10 8L-52 52H-24L34 12Z", SKY_SHADE, line=THIN / s)
        + "".join(disc(-44 + k * 24, -3, 5.5, SKY_SHADE) for k in range(5))
        + path("M66-12Q84-10 90-2H66Z", GLASS, line=THIN / s * 0.8)
    )
    return group(body, x=x, y=y, scale=s, turn=turn)
