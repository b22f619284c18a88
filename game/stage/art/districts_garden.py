"""Stages of the highest terrace: the Rose Garden and the Skyline Gala; must not know what is played there."""

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
)
from game.stage.art.pen import LIT, disc, group, num, oval, path, rect, shade_under, stroke
from game.stage.art.props import LEAF, LEAF_DEEP, ROSE
from game.stage.palette import (
    BLUSH,
    BLUSH_SHADE,
    BUTTER,
    CORAL,
    GOLD,
    PAPER,
    SKY,
    STONE_LIGHT,
)


def _rose_bower(x: float) -> str:
    """A bower as tall as the stage, overgrown; middle at x."""
    posts = stroke(f"M{num(x - 150)} 700V350A150 150 0 0 1 {num(x + 150)} 350V700", 40) + stroke(
        f"M{num(x - 150)} 696V350A150 150 0 0 1 {num(x + 150)} 350V696", 27, PAPER
    )
    spots = ((-150, 640), (-154, 560), (-146, 480), (-152, 400), (-140, 316), (-104, 246), (-52, 206), (4, 196),
             (58, 208), (108, 248), (140, 318), (152, 402), (146, 486), (154, 566), (150, 646))  # fmt: skip
    leaves = "".join(disc(x + a, y, 46, LEAF if k % 2 else LEAF_DEEP, line=6) for k, (a, y) in enumerate(spots))
    over = "".join(disc(x + a, y, 40, LEAF if k % 2 else LEAF_DEEP) for k, (a, y) in enumerate(spots))
    tones = (ROSE, CORAL, PAPER, BUTTER)
    blooms = "".join(_rose(x + a + (14 if k % 2 else -12), y - 8, 20, tones[k % 4]) for k, (a, y) in enumerate(spots))
    return shade_under(x, 704, 200, 18) + posts + leaves + over + blooms


def _rose(x: float, y: float, r: float, tone: str) -> str:
    curl = (
        f"M{num(x - r * 0.45)} {num(y)}Q{num(x)} {num(y - r * 0.7)} {num(x + r * 0.45)}"
        f" {num(y)}Q{num(x)} {num(y + r * 0.6)} {num(x - r * 0.1)} {num(y + r * 0.1)}"
    )
    return disc(x, y, r, tone, line=5) + stroke(curl, 4)


def _garden_back() -> str:
    dome = path("M700 640V470A260 250 0 0 1 1220 470V640Z", "#DDF1EC") + stroke(
        "M830 640V340M960 640V222M1090 640V340M700 480H1220", 8, "#C6E4DE"
    )
    cones = "".join(
        props.cone_tree(x, 660, h, "#A9DBC0", "#97CFB2", 0)
        for x, h in ((560, 240), (640, 190), (1290, 190), (1370, 240), (60, 300), (1870, 300))
    )
    return (
        sky((0, SKY), (0.5, "#FFF3E0"), (1, "#FFE3D6"))
        + disc(1330, 250, 74, BUTTER)
        + props.cloud(330, 250, 240)
        + props.cloud(1640, 230, 200)
        + path("M-20 600Q300 470 640 590T1320 560T1940 560V1080H-20Z", "#C9EBD8")
        + dome
        + cones
        + path("M-20 650H1940V1080H-20Z", "#B4E2C8")
    )


def _garden_middle() -> str:
    fountain = (
        oval(960, 690, 150, 22, PAPER, line=6)
        + path("M830 680Q850 720 960 722Q1070 720 1090 680Z", STONE_LIGHT, line=6)
        + oval(960, 682, 118, 12, SKY)
        + rect(946, 620, 28, 62, PAPER, line=6)
        + oval(960, 620, 54, 12, SKY, line=6)
    )
    return (
        floor("#A5DABB", LEAF_DEEP, 690)
        + path("M760 1080L880 712H1040L1160 1080Z", "#FBE6CF")
        + props.bush(560, 704, 260, blooms=None)
        + props.bush(1360, 704, 260, blooms=None)
        + fountain
        + _rose_bower(214)
        + _rose_bower(1706)
        + props.bench(214, 718, 190)
        + props.bush(1706, 722, 190, blooms=ROSE)
    )


def _garden_fore() -> str:
    leaves = "M-20 1100V756" + "".join(f"A34 26 0 0 1 {num(-20 + (k + 1) * 56)} 756" for k in range(35)) + "V1100Z"
    roses = "".join(
        _rose(x, y, 26, tone)
        for x, y, tone in (
            (60, 812, CORAL),
            (140, 850, ROSE),
            (40, 900, BUTTER),
            (1864, 812, ROSE),
            (1780, 846, PAPER),
            (1880, 900, CORAL),
            (230, 806, PAPER),
            (1692, 806, CORAL),
        )
    )
    return path(leaves, LEAF, line=6) + rect(-20, 822, 1960, 280, LEAF_DEEP, alpha=0.55) + roses


def _gala_back() -> str:
    lights = "".join(
        rect(x, 600 - h, w, h + 100, tone, r=8)
        + "".join(rect(x + 12 + (k % 2) * 24, 616 - h + (k // 2) * 34, 11, 15, LIT, alpha=0.8) for k in range(6))
        for x, w, h, tone in (
            (470, 70, 120, "#5B4687"),
            (560, 60, 190, "#66508F"),
            (650, 80, 90, "#5B4687"),
            (1180, 70, 150, "#66508F"),
            (1270, 64, 220, "#5B4687"),
            (1360, 80, 110, "#66508F"),
        )
    )
    stars = "".join(
        props.star(x, y, r, "#F5E6B8", 0, k * 20)
        for k, (x, y, r) in enumerate(
            (
                (520, 210, 10),
                (640, 290, 7),
                (760, 190, 8),
                (1150, 280, 7),
                (1290, 200, 10),
                (1420, 300, 8),
                (840, 330, 6),
            )
        )
    )
    return (
        sky((0, "#3B2C66"), (0.5, "#8E6AAE"), (0.85, "#F5B7B1"), (1, "#FFD9B0"))
        + disc(960, 400, 150, "#FFF0D0", alpha=0.9)
        + stars
        + lights
        + path("M-20 640Q480 560 960 610T1940 600V1080H-20Z", "#4D3A77")
    )


def _chandelier() -> str:
    arms = "".join(
        stroke(f"M960 190Q{num(960 + k * 60)} 250 {num(960 + k * 92)} 206", 7, GOLD)
        + rect(960 + k * 92 - 8, 180, 16, 26, PAPER, r=4, line=5)
        + disc(960 + k * 92, 170, 10, LIT, line=5)
        for k in (-2, -1, 1, 2)
    )
    return (
        stroke("M960 0V180", 8)
        + arms
        + disc(960, 206, 22, GOLD, line=6)
        + rect(952, 160, 16, 26, PAPER, r=4, line=5)
        + disc(960, 150, 10, LIT, line=5)
    )


def _glass_tower(x: float, y: float) -> str:
    """Glasses stacked three high on a round table with a cloth."""
    cup = "M-17-36H17Q15-8 3-5V6H11V11H-11V6H-3V-5Q-15-8-17-36Z"
    cups = "".join(
        group(path(cup, LIT, line=5), x=x + dx, y=y - 110 - row * 48)
        for row, spots in enumerate(((-42, 0, 42), (-21, 21), (0,)))
        for dx in spots
    )
    cloth = f"M{num(x - 110)} {num(y - 98)}H{num(x + 110)}L{num(x + 130)} {num(y)}H{num(x - 130)}Z"
    return (
        shade_under(x, y, 150)
        + cups
        + path(cloth, PAPER)
        + path(f"M{num(x + 50)} {num(y - 98)}H{num(x + 110)}L{num(x + 130)} {num(y)}H{num(x + 60)}Z", BLUSH)
        + path(cloth, line=6)
        + oval(x, y - 98, 112, 14, PAPER, line=6)
    )


def _gala_middle() -> str:
    rail = "".join(props.column(x, 690, 22, 60) for x in range(440, 1500, 64))
    return (
        rail
        + rect(400, 612, 1120, 20, PAPER, r=6, line=6)
        + floor("#EBC7D6", "#C99DBB", 690)
        + planks(690, "#DDB2C8")
        + props.column(392, 704, 84, 600, BLUSH, BLUSH_SHADE)
        + props.column(1528, 704, 84, 600, BLUSH, BLUSH_SHADE)
        + curtain(-10, 390, -10, 720, "#B65C8C", "#9A4877")
        + curtain(1930, 390, -10, 720, "#B65C8C", "#9A4877", right=True)
        + _glass_tower(1680, 740)
        + props.pot_plant(240, 742, 210)
        + _chandelier()
    )


def _gala_fore() -> str:
    return (
        ledge("#6B4A86", "#563A70", GOLD, 26)
        + panels("#775693")
        + rope_post(90, 930, 210)
        + rope_post(1830, 930, 210)
        + rope(-30, 90, 716, 30)
        + rope(1830, 1950, 716, 30)
    )


STAGES = {
    "rose-garden": Stage(_garden_back, _garden_middle, _garden_fore),
    "skyline-gala": Stage(_gala_back, _gala_middle, _gala_fore),
}
