"""Stages where one is looked after: Cafe Smile and the Clinic; must not know what is played there."""

from game.stage.art import props
from game.stage.art.districts_parts import (
    Stage,
    far_hill,
    floor,
    frame_window,
    hanging_lamp,
    ledge,
    panels,
    planks,
)
from game.stage.art.pen import LIT, disc, group, num, oval, path, rect, shade_under, stroke
from game.stage.art.props import GLASS, ROSE, WOOD
from game.stage.palette import (
    BLUSH,
    BUTTER,
    CORAL,
    GOLD,
    INK,
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


def _cafe_back() -> str:
    return (
        rect(0, 0, 1920, 1080, "#FFE4CB")
        + "".join(rect(x, 0, 60, 700, "#FFDCBC") for x in range(30, 1920, 120))
        + rect(560, 190, 800, 400, "#D6ECF9", r=10)
        + props.cloud(760, 300, 170)
        + far_hill(990, 590, 0.9)
        + rect(0, 640, 1920, 440, "#F7CFA6")
    )


def _machine(x: float, y: float) -> str:
    return (
        rect(x, y - 150, 170, 150, CORAL, r=16, line=6)
        + rect(x + 130, y - 146, 36, 142, "#C93C2C", r=10)
        + rect(x, y - 150, 170, 150, "none", r=16, line=6)
        + rect(x + 22, y - 96, 96, 96, "#5B2F52", r=8, line=5)
        + rect(x + 52, y - 96, 36, 26, STONE_LIGHT, r=4, line=5)
        + path(
            (
                f"M{num(x + 48)} {num(y - 40)}H{num(x + 92)}Q{num(x + 92)} {num(y - 8)} {num(x + 70)}"
                f" {num(y - 8)}Q{num(x + 48)} {num(y - 8)} {num(x + 48)} {num(y - 40)}Z"
            ),
            PAPER,
            line=5,
        )
        + "".join(disc(x + 34 + k * 34, y - 122, 10, (LIT, MINT, PAPER)[k], line=5) for k in range(3))
        + "".join(rect(x + 18 + k * 46, y - 184, 36, 34, PAPER, r=6, line=5) for k in range(3))
    )


def _cafe_middle() -> str:
    smile = group(
        disc(210, 268, 104, PAPER, line=6)
        + disc(210, 268, 84, BUTTER, line=5)
        + disc(180, 244, 11, INK)
        + disc(240, 244, 11, INK)
        + path("M156 272Q210 350 264 272Q210 292 156 272Z", "#5B2F52", line=5),
        y=-38,
    )
    counter = (
        rect(-20, 560, 420, 150, PEACH, line=6)
        + props.awning(-20, 540, 424, 34, CORAL)
        + "".join(rect(10 + k * 94, 606, 76, 84, PEACH_SHADE, r=10) for k in range(4))
    )
    table = oval(1690, 724, 70, 12, INK, line=0) + stroke("M1690 720V600", 14) + oval(1690, 594, 150, 24, PAPER, line=6)
    cup = (
        path("M1646 548H1706Q1706 590 1676 590Q1646 590 1646 548Z", MINT, line=6)
        + stroke("M1706 556Q1726 556 1722 570Q1718 580 1702 578", 6)
        + stroke("M1668 536Q1662 522 1672 512M1688 536Q1682 522 1692 512", 5, PAPER)
    )
    cake = (
        path("M1740 586L1744 548L1800 560V586Z", BLUSH, line=6)
        + path("M1744 548L1800 560L1798 546L1760 534Z", PAPER, line=5)
        + disc(1764, 530, 8, CORAL, line=4)
    )
    return (
        frame_window(560, 190, 800, 400, "none", WOOD, 3)
        + floor("#F2C79B", PEACH_SHADE, 690)
        + planks(690, "#E5B482", 11)
        + smile
        + _machine(40, 540)
        + rect(240, 470, 130, 70, GLASS, r=10, line=6)
        + oval(305, 528, 48, 9, PAPER, line=4)
        + "".join(disc(276 + k * 29, 514, 15, tone, line=5) for k, tone in enumerate((PEACH_SHADE, ROSE, BUTTER)))
        + counter
        + hanging_lamp(470, 250, 96, TEAL)
        + hanging_lamp(1450, 250, 96, TEAL)
        + props.pot_plant(1860, 720, 250)
        + table
        + cup
        + cake
        + props.picture_frame(1700, 300, 180, 130)
    )


def _cafe_fore() -> str:
    left = (
        oval(130, 764, 96, 18, PAPER, line=6)
        + path("M70 660H190Q192 750 130 752Q68 750 70 660Z", CORAL, line=6)
        + stroke("M190 676Q232 676 224 706Q216 730 180 726", 8)
        + stroke("M108 690Q130 716 152 690", 6, PAPER)
        + stroke("M112 640Q102 620 116 604M148 640Q138 620 152 604", 6, PAPER)
    )
    right = (
        rect(1500, 652, 112, 112, PAPER, r=14, line=6)
        + stroke("M1524 684H1588M1524 706H1588M1524 728H1560", 6, STONE)
        + props.star(1580, 736, 14, GOLD, 4)
    )
    return ledge("#B9744F", "#9F5F3E", WOOD, 40) + panels("#C4825D", 836) + left + right


def _clinic_back() -> str:
    return (
        rect(0, 0, 1920, 1080, "#DDF3EC")
        + rect(0, 420, 1920, 280, "#CBEADF")
        + rect(0, 412, 1920, 14, PAPER)
        + rect(700, 180, 520, 210, "#CDE9F6", r=14)
        + props.cloud(880, 330, 170)
        + props.cloud(1090, 290, 120)
        + stroke("M960 180V390", 10, PAPER)
        + rect(690, 170, 540, 230, "none", r=18, line=16, ink=PAPER)
        + rect(0, 690, 1920, 400, "#BFDDD3")
    )


def _clinic_middle() -> str:
    rail = stroke("M-20 190H470", 12) + stroke("M-20 190H470", 4, STONE_LIGHT)
    drape = (
        path("M320 196H466Q452 420 470 668Q440 656 410 668Q380 656 350 668Q334 660 322 666Q340 420 320 196Z", SKY)
        + stroke("M360 200Q372 430 362 656M414 200Q404 430 418 660", 7, SKY_SHADE)
        + path("M320 196H466Q452 420 470 668Q440 656 410 668Q380 656 350 668Q334 660 322 666Q340 420 320 196Z", line=6)
    )
    bed = (
        shade_under(160, 726, 220)
        + stroke("M-6 480V716M296 590V716", 14)
        + rect(-30, 600, 330, 54, PAPER, r=14, line=6)
        + rect(-14, 560, 104, 46, PAPER, r=20, line=6)
        + path("M86 604Q110 556 190 562Q290 566 304 640H86Z", MINT_SHADE, line=6)
        + disc(-6, 716, 12, STONE, line=6)
        + disc(296, 716, 12, STONE, line=6)
    )
    drip = (
        stroke("M250 300V560M226 300H274", 8)
        + rect(238, 310, 50, 78, "#F7C6D2", r=12, line=6)
        + props.heart(263, 346, 13, CORAL, 4)
        + stroke("M263 388Q266 470 210 560", 5)
    )
    sign = disc(1690, 300, 92, PAPER, line=6) + disc(1690, 300, 74, MINT, line=5) + props.heart(1690, 304, 44, CORAL)
    desk = (
        rect(1500, 566, 440, 146, PAPER, r=10, line=6)
        + rect(1500, 566, 440, 34, MINT, r=10, line=6)
        + rect(1540, 626, 130, 60, MINT, r=8)
        + rect(1700, 626, 130, 60, MINT, r=8)
    )
    screen = (
        rect(1700, 440, 150, 104, INK, r=12, line=6)
        + path("M1712 500H1740L1754 466L1772 528L1786 500H1838", line=6, ink=LIT)
        + stroke("M1775 544V566M1740 566H1810", 9)
    )
    scale = (
        shade_under(560, 722, 70)
        + rect(508, 692, 104, 28, STONE_LIGHT, r=8, line=6)
        + stroke("M592 692V500", 10)
        + disc(592, 478, 40, PAPER, line=6)
        + stroke("M592 478L612 458", 6, CORAL)
    )
    return (
        floor("#D6EBE3", "#A9CFC1", 690)
        + "".join(stroke(f"M{x} 716L{x + (x - 960) * 0.35:.0f} 1080", 4, "#BFDDD0") for x in range(60, 1920, 180))
        + rail
        + drape
        + drip
        + bed
        + scale
        + sign
        + desk
        + screen
        + props.pot_plant(1450, 722, 190)
    )


def _clinic_fore() -> str:
    bell = (
        path("M150 742Q150 690 210 690Q270 690 270 742Z", GOLD, line=6)
        + disc(210, 682, 11, GOLD, line=6)
        + rect(134, 740, 152, 22, STONE, r=8, line=6)
    )
    jar = (
        rect(1730, 640, 110, 124, GLASS, r=16, line=6)
        + rect(1722, 620, 126, 30, CORAL, r=8, line=6)
        + "".join(
            rect(1746 + (k % 2) * 42, 676 + (k // 2) * 28, 36, 18, (PEACH, BLUSH)[k % 2], r=9, line=4) for k in range(6)
        )
    )
    return ledge("#6FB7A3", "#5CA18E", PAPER, 40) + panels("#7DC2AF", 836) + bell + jar


STAGES = {
    "cafe-smile": Stage(_cafe_back, _cafe_middle, _cafe_fore),
    "clinic": Stage(_clinic_back, _clinic_middle, _clinic_fore),
}
