"""Stages with things on show: the Museum and the Market; must not know what is played there."""

from game.stage.art import props
from game.stage.art.districts_parts import (
    Stage,
    far_hill,
    floor,
    ledge,
    panels,
    rope,
    rope_post,
    sky,
)
from game.stage.art.pen import disc, group, num, oval, path, rect, shade_under, stroke
from game.stage.art.props import LEAF, ROSE, WOOD
from game.stage.palette import (
    BUTTER,
    BUTTER_SHADE,
    CORAL,
    GOLD,
    INK,
    LILAC_SHADE,
    PAPER,
    PEACH,
    PEACH_SHADE,
    SKY,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _museum_back() -> str:
    frames = "".join(
        rect(x, y, w, h, "#EBBFC4", r=6) + rect(x + 16, y + 16, w - 32, h - 32, "#FBE9E3")
        for x, y, w, h in ((540, 220, 200, 250), (800, 190, 320, 210), (1180, 220, 200, 250))
    )
    land = (
        path("M816 384V340Q900 270 1104 350V384Z", "#EFD9D0")
        + disc(640, 330, 48, "#F3D2C9")
        + path("M1196 454V400L1280 290L1364 400V454Z", "#EFD9D0")
    )
    lights = "".join(
        path(f"M{x - 30} 130L{x - 140} 690H{x + 140}L{x + 30} 130Z", "#FFF6E4", alpha=0.4) for x in (640, 960, 1280)
    )
    return (
        rect(0, 0, 1920, 1080, "#F6CFD1")
        + rect(0, 0, 1920, 130, "#EFBFC3")
        + frames
        + land
        + lights
        + rect(0, 600, 1920, 480, "#E9B9BE")
        + rect(0, 592, 1920, 12, PAPER)
    )


def _plinth(x: float, w: float, h: float) -> str:
    return (
        shade_under(x, 722, w * 0.7)
        + rect(x - w / 2, 718 - h, w, h, PAPER)
        + rect(x + w * 0.22, 718 - h, w * 0.28, h, "#EAD7D3")
        + rect(x - w / 2, 718 - h, w, h, "none", line=6)
        + rect(x - w * 0.6, 704 - h, w * 1.2, 26, PAPER, r=6, line=6)
        + rect(x - w * 0.6, 698, w * 1.2, 26, PAPER, r=6, line=6)
    )


def _museum_middle() -> str:
    bust = (
        path("M120 520Q124 440 186 424V380H254V424Q318 440 322 520Z", STONE_LIGHT, line=6)
        + path("M156 300Q150 196 220 194Q292 196 286 300Q284 388 220 394Q160 388 156 300Z", STONE_LIGHT)
        + path("M250 204Q294 224 286 300Q284 370 244 388Q270 300 250 204Z", STONE, alpha=0.5)
        + path("M156 300Q150 196 220 194Q292 196 286 300Q284 388 220 394Q160 388 156 300Z", line=6)
        + path("M150 262Q140 176 220 170Q302 176 292 262Q270 226 220 228Q170 226 150 262Z", STONE_LIGHT, line=6)
        + stroke("M176 274H204M236 274H264", 7)
        + path("M206 296L220 288L236 300L230 326L214 330L204 318Z", "#A993A7", line=5)
        + stroke("M194 354Q220 366 246 354", 7)
        + stroke("M290 250L276 268L284 280", 4)
    )
    vase = (
        path(
            "M1656 330H1744Q1728 366 1760 400Q1812 466 1744 528H1656Q1588 466 1640 400Q1672 366 1656 330Z", SKY, line=6
        )
        + path("M1744 330Q1728 366 1760 400Q1812 466 1744 528H1716Q1770 460 1726 400Q1706 366 1716 330Z", SKY_SHADE)
        + path("M1656 330H1744Q1728 366 1760 400Q1812 466 1744 528H1656Q1588 466 1640 400Q1672 366 1656 330Z", line=6)
        + stroke("M1620 436Q1640 456 1660 436T1700 436T1740 436T1780 436", 7, PAPER)
        + props.eye(1700, 484, 70, -0.3, line=5)
    )
    return (
        floor("#F0DCD2", "#D3B5AD", 690)
        + "".join(stroke(f"M{x} 716L{x + (x - 960) * 0.35:.0f} 1080", 4, "#E2C7BC") for x in range(0, 1921, 160))
        + props.column(26, 716, 92, 620, PAPER, "#EAD7D3")
        + props.column(1894, 716, 92, 620, PAPER, "#EAD7D3")
        + _plinth(220, 170, 184)
        + bust
        + _plinth(1700, 150, 176)
        + vase
        + rope_post(410, 728, 130)
        + rope_post(1510, 728, 130)
        + rope(80, 410, 596, 26)
        + rope(1510, 1840, 596, 26)
        + rope_post(80, 728, 130)
        + rope_post(1840, 728, 130)
    )


def _museum_fore() -> str:
    nose = group(
        path(
            (
                "M56 12Q74 10 76 28Q82 58 104 84Q116 106 92 112Q80 116 70 108Q58 118 44 110Q22 112 26"
                " 92Q44 70 46 30Q46 14 56 12Z"
            ),
            STONE_LIGHT,
            line=6,
        )
        + stroke("M44 98Q50 92 56 98M80 100Q86 94 92 99", 6)
        + stroke("M54 34L62 42L56 50", 4),
        x=1716,
        y=790,
        turn=-68,
    )
    chips = "".join(path(f"M{x} 762l10-16l18 4l6 14Z", STONE_LIGHT, line=5) for x in (1640, 1856))
    return (
        ledge("#C58D96", "#AE7781", PAPER, 36)
        + panels("#CF9AA2", 832)
        + oval(1776, 762, 70, 8, INK, alpha=0.16)
        + nose
        + chips
    )


def _market_back() -> str:
    houses = ""
    for k, (x, w, h, tone) in enumerate(
        (
            (380, 170, 300, "#F8D7D3"),
            (550, 150, 250, "#E4DBF5"),
            (700, 180, 330, "#FBE5CF"),
            (1060, 170, 290, "#DCEFE5"),
            (1230, 160, 340, "#F8D7D3"),
            (1390, 180, 270, "#E1EDF8"),
        )
    ):
        top = 660 - h
        houses += rect(x, top, w, h, tone) + path(
            f"M{x - 10} {top}L{x + w / 2:.0f} {top - 80}L{x + w + 10} {top}Z",
            ("#EDBDB8", "#C9B9E6", "#EFC9A4", "#B5DBC8")[k % 4],
        )
        houses += "".join(
            rect(x + 30 + (j % 2) * (w - 92), top + 40 + (j // 2) * 84, 32, 44, "#FFFFFF", r=6, alpha=0.7)
            for j in range(4)
        )
    return (
        sky((0, SKY), (0.6, "#FFF0DC"), (1, "#FFE0CE"))
        + props.cloud(960, 260, 220)
        + disc(960, 520, 90, BUTTER, alpha=0.8)
        + far_hill(970, 660, 0.46)
        + houses
        + rect(0, 650, 1920, 430, "#F1D9BE")
    )


def _stall(x: float, tone: str, goods: tuple[str, ...], *, jars: bool = False) -> str:
    """A stall 420 px wide, middle at x."""
    posts = stroke(f"M{num(x - 190)} 716V250M{num(x + 190)} 716V250", 16)
    back = rect(x - 184, 320, 368, 210, "#F6DDC0")
    top = props.awning(x - 224, 214, 448, 92, tone)
    shelf = rect(x - 176, 420, 352, 16, WOOD, r=4, line=6)
    if jars:
        things = "".join(
            rect(x - 160 + k * 66, 360, 46, 60, goods[k % len(goods)], r=10, line=5)
            + rect(x - 164 + k * 66, 346, 54, 20, PAPER, r=6, line=5)
            for k in range(5)
        )
    else:
        things = "".join(
            path(
                (
                    f"M{num(x - 160 + k * 86)} 420Q{num(x - 166 + k * 86)} 370 {num(x - 128 + k * 86)} 366"
                    f"Q{num(x - 90 + k * 86)} 370 {num(x - 96 + k * 86)} 420Z"
                ),
                BUTTER_SHADE if k % 2 else "#DBA36B",
                line=5,
            )
            for k in range(4)
        )
    heap = "".join(disc(x - 168 + k * 42, 540 - (k % 2) * 10, 27, goods[k // 3 % len(goods)], line=6) for k in range(9))
    heap += "".join(disc(x - 146 + k * 42, 516 - (k % 2) * 8, 25, goods[k // 3 % len(goods)], line=6) for k in range(8))
    front = (
        rect(x - 206, 556, 412, 160, PEACH, line=6)
        + "".join(stroke(f"M{num(x - 196)} {y}H{num(x + 196)}", 5, PEACH_SHADE) for y in (600, 640, 680))
        + rect(x - 70, 596, 140, 78, PAPER, r=8, line=6)
        + props.star(x, 634, 22, GOLD, 5)
    )
    return shade_under(x, 724, 240) + posts + back + shelf + things + top + heap + front


def _market_middle() -> str:
    return (
        floor("#E8CDB0", "#CBA783", 690)
        + "".join(oval(200 + (k % 6) * 310 + (k // 6) * 140, 740 + (k // 6) * 40, 46, 8, "#D8B793") for k in range(12))
        + props.bunting(430, 170, 1060, 44, (CORAL, BUTTER, TEAL, LILAC_SHADE))
        + _stall(206, CORAL, (CORAL, "#F6B54B", LEAF))
        + _stall(1714, TEAL, (ROSE, LILAC_SHADE, "#F6B54B"), jars=True)
    )


def _market_fore() -> str:
    crate = (
        rect(30, 700, 220, 130, WOOD, r=6, line=6)
        + stroke("M30 744H250M30 788H250", 6)
        + "".join(disc(62 + k * 40, 692 - (k % 2) * 12, 26, LEAF if k % 2 else CORAL, line=6) for k in range(5))
    )
    basket = (
        path("M1690 720H1880L1860 830H1710Z", "#DBA36B", line=6)
        + stroke("M1702 760H1870M1710 796H1862", 6, BUTTER_SHADE)
        + "".join(
            path(
                (
                    f"M{1716 + k * 40} 722Q{1706 + k * 40} 640 {1732 + k * 40} 612Q{1756 + k * 40} 640"
                    f" {1746 + k * 40} 722Z"
                ),
                BUTTER_SHADE,
                line=6,
            )
            for k in range(4)
        )
        + rect(1684, 708, 202, 24, "#DBA36B", r=10, line=6)
    )
    return (
        ledge("#B07F5C", "#976A49", PEACH_SHADE, 34)
        + panels("#BB8B68", 830)
        + rect(30, 700, 220, 62, WOOD, r=6)
        + crate
        + basket
    )


STAGES = {
    "museum": Stage(_museum_back, _museum_middle, _museum_fore),
    "market": Stage(_market_back, _market_middle, _market_fore),
}
