"""Stages at the foot of the hill: the Bus Yard and the Undercroft; must not know what is played there."""

from game.stage.art import props
from game.stage.art.districts_parts import (
    Stage,
    floor,
    planks,
    sky,
    way,
)
from game.stage.art.pen import GLOW, LIT, disc, halo, num, oval, path, rect, stroke
from game.stage.palette import (
    BLUSH,
    BUTTER,
    CORAL,
    LILAC,
    MINT,
    PAPER,
    SKY,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _yard_back() -> str:
    roofs = "".join(
        path(f"M{x} 640V400L{x + 200} 300V640Z", tone)
        for x, tone in (
            (330, "#D8C7E6"),
            (530, "#CFBDE0"),
            (730, "#D8C7E6"),
            (930, "#CFBDE0"),
            (1130, "#D8C7E6"),
            (1330, "#CFBDE0"),
        )
    )
    doors = "".join(
        rect(x, 500, 130, 140, "#C2AED6", r=8)
        + stroke(f"M{x + 10} 530H{x + 120}M{x + 10} 560H{x + 120}M{x + 10} 590H{x + 120}", 5, "#B39DCA")
        for x in (370, 570, 770, 970, 1170, 1370)
    )
    return (
        sky((0, "#C9D5F2"), (0.55, "#FBE6DD"), (1, "#FFD9C9"))
        + disc(960, 300, 80, "#FFF3C4", alpha=0.9)
        + props.cloud(560, 230, 170)
        + props.cloud(1420, 250, 200)
        + rect(1500, 200, 44, 440, "#CFBDE0")
        + rect(1490, 196, 64, 20, "#C2AED6", r=5)
        + roofs
        + doors
        + rect(0, 636, 1920, 444, "#BBA8C4")
    )


def _stop_sign(x: float) -> str:
    return (
        oval(x, 716, 46, 11, STONE, line=6)
        + stroke(f"M{num(x)} 712V280", 16)
        + stroke(f"M{num(x)} 706V300", 5, STONE_LIGHT)
        + disc(x, 260, 74, PAPER, line=6)
        + disc(x, 260, 58, TEAL, line=5)
        + rect(x - 32, 234, 64, 46, PAPER, r=10, line=5)
        + stroke(f"M{num(x - 20)} 280V286M{num(x + 20)} 280V286", 10)
        + stroke(f"M{num(x - 32)} 262H{num(x + 32)}", 5)
    )


def _yard_middle() -> str:
    return (
        floor("#B7A6BD", "#9A88A3", 690)
        + "".join(stroke(f"M{x} 730L{x + (x - 960) * 0.3:.0f} 1080", 10, "#CBBBD0") for x in (420, 690, 1230, 1500))
        + way("bus", -150, 330, 1.5)
        + way("bus", 2070, 330, 1.5, flip=True)
        + props.bunting(700, 230, 570, 34, (BUTTER, CORAL, MINT, LILAC))
        + props.lamp(1280, 716, 560)
        + _stop_sign(640)
        + props.bench(1080, 716, 220)
    )


def _yard_fore() -> str:
    def bollard(x: float) -> str:
        return (
            rect(x - 34, 640, 68, 200, PAPER, r=30, line=6)
            + rect(x - 34, 690, 68, 36, CORAL, line=6)
            + rect(x - 34, 764, 68, 36, CORAL, line=6)
        )

    stripes = "".join(path(f"M{x} 760H{x + 60}L{x + 30} 796H{x - 30}Z", BUTTER) for x in range(0, 1960, 120))
    kerb = rect(-20, 760, 1960, 36, STONE) + stripes + rect(-20, 760, 1960, 36, "none", line=6)
    return (
        rect(-20, 790, 1960, 310, "#7D6B82")
        + rect(-20, 796, 1960, 18, "#6E5C78")
        + kerb
        + bollard(110)
        + bollard(1810)
        + "".join(rect(x, 930, 150, 12, "#8F7E93", r=6) for x in range(40, 1900, 300))
    )


def _under_back() -> str:
    vaults = "".join(
        props.arch(x, 690, 420, 520, "#574A72", 0) + props.arch(x, 690, 350, 470, "#493D64", 0)
        for x in (520, 960, 1400)
    )
    pipes = (
        stroke("M-20 150H1940", 30, "#6B5C86")
        + stroke("M-20 144H1940", 6, "#7F709B")
        + stroke("M740 150V690M1180 150V690", 26, "#6B5C86")
    )
    glow = halo("u1", 960, 430, 330, GLOW, 0.35)
    return (
        rect(0, 0, 1920, 1080, "#65577F")
        + rect(0, 0, 1920, 130, "#574A72")
        + vaults
        + pipes
        + glow
        + rect(0, 660, 1920, 420, "#4A3E62")
    )


def _bed_wall(x: float, lit: frozenset[int]) -> str:
    """Three by three round doors, 400 px wide, left edge at x."""
    parts = [rect(x, 176, 400, 540, STONE_LIGHT, r=34, line=6), rect(x + 340, 184, 54, 524, STONE, r=26, alpha=0.6)]
    for k in range(9):
        cx, cy = x + 74 + (k % 3) * 126, 268 + (k // 3) * 170
        parts.append(disc(cx, cy, 56, LILAC, line=6))
        parts.append(disc(cx, cy, 40, LIT if k in lit else "#6E5C78", line=6))
        if k in lit:
            parts.append(rect(cx - 32, cy + 10, 64, 20, PAPER, r=10, line=5))
        else:
            parts.append(
                stroke(f"M{num(cx - 16)} {num(cy)}Q{num(cx)} {num(cy + 14)} {num(cx + 16)} {num(cy)}", 6, LILAC)
            )
        parts.append(rect(cx - 20, cy + 62, 40, 14, PAPER, r=6, line=4))
    return "".join(parts)


def _bulb(x: float, y: float) -> str:
    return (
        stroke(f"M{num(x)} 150V{num(y - 40)}", 6)
        + rect(x - 14, y - 46, 28, 24, STONE, r=5, line=6)
        + disc(x, y, 28, LIT, line=6)
    )


def _under_middle() -> str:
    washing = (
        stroke("M386 300Q660 396 960 350T1534 300", 6)
        + path("M560 352L600 344H660L700 356L684 392L668 384V450H592V384L574 390Z", SKY, line=6)
        + path("M1190 316H1260L1268 404H1234L1226 354L1218 404H1184Z", BLUSH, line=6)
        + rect(1060, 334, 70, 66, BUTTER, r=4, line=6)
    )
    return (
        floor("#8D7C99", "#74647F", 690)
        + planks(690, "#7D6C89", 10)
        + washing
        + _bed_wall(-14, frozenset({1, 5, 6}))
        + _bed_wall(1534, frozenset({0, 4, 8}))
        + _bulb(720, 250)
        + _bulb(1200, 250)
        + props.pot_plant(460, 726, 130)
    )


def _under_fore() -> str:
    pipe = (
        rect(-20, 760, 1960, 60, STONE)
        + rect(-20, 770, 1960, 14, STONE_LIGHT)
        + rect(-20, 760, 1960, 60, "none", line=6)
    )
    rings = "".join(rect(x, 750, 44, 80, STONE_LIGHT, r=10, line=6) for x in (160, 700, 1176, 1716))
    tap = (
        stroke("M1840 760V700", 26)
        + stroke("M1840 756V706", 13, STONE_LIGHT)
        + rect(1796, 672, 88, 26, CORAL, r=12, line=6)
    )
    return rect(-20, 800, 1960, 300, "#443859") + rect(-20, 820, 1960, 18, "#382D4C") + pipe + rings + tap


STAGES = {
    "yard": Stage(_yard_back, _yard_middle, _yard_fore),
    "undercroft": Stage(_under_back, _under_middle, _under_fore),
}
