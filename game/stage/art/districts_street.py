"""Stages of the first evening: the street in rain and the theatre; must not know what is played there."""

from game.stage.art import props
from game.stage.art.districts_parts import (
    Stage,
    curtain,
    floor,
    ledge,
    panels,
    planks,
    rope,
    rope_post,
    sky,
    way,
)
from game.stage.art.pen import LIT, disc, group, num, oval, path, rect, shade_under, stroke
from game.stage.art.props import WOOD
from game.stage.palette import (
    BLUSH,
    CORAL,
    GOLD,
    PAPER,
    PEACH,
    PEACH_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _rain(count: int, seed: int, length: float, tone: str, line: float, alpha: float) -> str:
    """Slanted streaks spread by a fixed stride: the same rain each time."""
    d = "".join(
        f"M{num(x)} {num(y)}l{num(-length * 0.28)} {num(length)}"
        for x, y in (((k * 389 + seed * 71) % 1980, (k * 227 + seed * 53) % 700) for k in range(count))
    )
    return stroke(d, line, tone, alpha)


def _street_back() -> str:
    houses = ""
    for k, (x, w, h) in enumerate(
        (
            (-10, 230, 430),
            (220, 190, 350),
            (410, 210, 400),
            (620, 170, 310),
            (790, 170, 270),
            (960, 200, 330),
            (1160, 190, 380),
            (1350, 220, 420),
            (1570, 180, 340),
            (1750, 200, 440),
        )
    ):
        top = 670 - h
        tone = ("#6F7FAE", "#7A75AB", "#6886A8")[k % 3]
        houses += rect(x, top, w, h + 40, tone) + path(
            f"M{x - 6} {top}L{x + w / 2:.0f} {top - 70}L{x + w + 6} {top}Z", "#5B6296"
        )
        for j in range(6):
            warm = (k * 5 + j * 3) % 7 < 3
            houses += rect(
                x + 34 + (j % 2) * (w - 106),
                top + 40 + (j // 2) * 90,
                38,
                50,
                LIT if warm else "#8C97C4",
                r=8,
                alpha=0.75,
            )
    return (
        sky((0, "#5F6CA3"), (0.6, "#98A3CC"), (1, "#C9BEDA"))
        + props.cloud(320, 210, 380, "#7C87B8", 0.9)
        + props.cloud(960, 190, 460, "#7480B2", 0.9)
        + props.cloud(1620, 220, 400, "#7C87B8", 0.9)
        + houses
        + rect(0, 660, 1920, 420, "#6F74A3")
        + _rain(70, 3, 46, "#DCE6F7", 4, 0.5)
    )


def _street_middle() -> str:
    shine = "".join(
        oval(x, y, rx, 9, "#A9B2DA", alpha=0.8)
        for x, y, rx in ((300, 738, 130), (820, 742, 180), (1120, 730, 110), (1660, 744, 230))
    )
    pole = (
        shade_under(330, 716, 50)
        + rect(300, 690, 60, 28, STONE, r=8, line=6)
        + stroke("M330 690V260Q330 214 380 214H420", 16)
        + path("M388 214H470L490 250H380Z", STONE, line=6)
        + path("M394 250H476Q470 282 435 282Q400 282 394 250Z", LIT, line=6)
    )
    beam = path("M392 270L230 700H640L480 270Z", LIT, alpha=0.22)
    return (
        floor("#7F84B4", "#676C9E", 690)
        + shine
        + beam
        + pole
        + way("taxi", 1310, 386, 1.32)
        + props.bench(120, 716, 200)
        + _rain(46, 11, 62, "#EEF4FF", 5, 0.7)
    )


def _street_fore() -> str:
    kerb = rect(-20, 760, 1960, 36, STONE_LIGHT, line=6) + "".join(
        stroke(f"M{x} 764V792", 5, STONE) for x in range(140, 1920, 240)
    )
    puddles = "".join(
        oval(x, y, rx, 20, "#8E97CC") + oval(x - 20, y - 4, rx * 0.5, 7, "#B9C1E6")
        for x, y, rx in ((250, 846, 190), (1640, 850, 220))
    )
    umbrella = group(
        stroke("M0 0V150Q0 176 22 176Q40 176 40 156", 10)
        + path(
            (
                "M-150 6Q-140-120 0-126Q140-120 150 6Q126-22 100 6Q76-22 50 6Q26-22 0 6Q-26-22-50 6"
                "Q-76-22-100 6Q-126-22-150 6Z"
            ),
            CORAL,
            line=6,
        )
        + path("M-50 6Q-40-90 0-126Q40-90 50 6Q26-22 0 6Q-26-22-50 6Z", BLUSH, line=6),
        x=66,
        y=640,
        turn=-14,
    )
    return umbrella + rect(-20, 790, 1960, 310, "#575C8E") + rect(-20, 796, 1960, 18, "#4B5080") + puddles + kerb


def _theatre_back() -> str:
    drapes = "".join(
        path(f"M{x} 0H{x + 120}V660Q{x + 60} 690 {x} 660Z", "#E9A9B0" if k % 2 else "#E39AA3")
        for k, x in enumerate(range(0, 1920, 120))
    )
    swag = "".join(
        path(f"M{x} 130Q{x + 160} 280 {x + 320} 130Z", "#D98792")
        + stroke(f"M{x} 130Q{x + 160} 280 {x + 320} 130", 10, "#F3CF8B")
        for x in range(0, 1920, 320)
    )
    return (
        rect(0, 0, 1920, 1080, "#E9A9B0")
        + drapes
        + rect(0, 0, 1920, 134, "#D98792")
        + swag
        + path("M620 60L420 700H1500L1300 60Z", "#FFF3DC", alpha=0.35)
        + rect(0, 640, 1920, 440, "#C98A6B")
    )


def _counter() -> str:
    hatch = (
        rect(20, 240, 360, 320, PEACH, r=10, line=6)
        + rect(60, 310, 280, 190, "#5B3F5E", r=14, line=6)
        + stroke("M106 310V500M152 310V500M248 310V500M294 310V500", 5, STONE)
    )
    clerk = rect(164, 352, 72, 100, "#5B3F5E") + props.eye(200, 404, 100, 0.8)
    desk = (
        rect(-20, 548, 430, 164, WOOD, line=6)
        + rect(-20, 540, 440, 30, PAPER, r=8, line=6)
        + "".join(rect(12 + k * 130, 596, 104, 90, PEACH_SHADE, r=10) for k in range(3))
    )
    bell = path("M300 540Q300 504 336 504Q372 504 372 540Z", GOLD, line=6) + disc(336, 498, 8, GOLD, line=5)
    return shade_under(200, 722, 250) + hatch + clerk + props.awning(-6, 196, 412, 66, TEAL) + desk + bell


def _theatre_middle() -> str:
    lectern = (
        shade_under(1560, 724, 130)
        + path("M1470 470H1650L1626 712H1494Z", "#C98A6B", line=6)
        + path("M1604 470H1650L1626 712H1594Z", "#A96F54")
        + path("M1470 470H1650L1626 712H1494Z", line=6)
        + path("M1440 430H1680L1654 476H1466Z", WOOD, line=6)
        + stroke("M1560 430Q1560 380 1604 372", 8)
        + oval(1620, 366, 22, 16, STONE, line=6)
        + props.eye(1560, 570, 96, -0.7)
        + rect(1466, 700, 188, 22, WOOD, r=6, line=6)
    )
    queue = rope_post(520, 728, 150) + rope_post(700, 728, 150) + rope(520, 700, 574, 24, TEAL)
    return (
        floor("#DDA77E", "#B98560", 690)
        + planks(690, "#CB946B", 12)
        + _counter()
        + queue
        + curtain(1930, 250, -10, 720, "#B64C5C", "#983C4C", right=True)
        + lectern
    )


def _theatre_fore() -> str:
    shells = "".join(
        path(f"M{x - 54} 800Q{x - 54} 728 {x} 728Q{x + 54} 728 {x + 54} 800Z", GOLD, line=6)
        + stroke(f"M{x} 734V796M{x - 24} 742L{x - 12} 796M{x + 24} 742L{x + 12} 796", 4)
        for x in (110, 290, 1630, 1810)
    )
    return shells + ledge("#8E4A58", "#773B48", GOLD, 28) + panels("#9C5664", 826)


STAGES = {
    "street-rain": Stage(_street_back, _street_middle, _street_fore),
    "theatre": Stage(_theatre_back, _theatre_middle, _theatre_fore),
}
