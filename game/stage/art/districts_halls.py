"""Stages of the third terrace: the Academy and the Terminal; must not know what is played there."""

from game.stage.art import props
from game.stage.art.districts_parts import (
    FLOOR_Y,
    Stage,
    floor,
    ledge,
    panels,
    planks,
    sky,
    way,
)
from game.stage.art.pen import disc, num, path, rect, shade_under, stroke
from game.stage.art.props import LEAF, WOOD
from game.stage.palette import (
    BLUSH,
    BUTTER,
    BUTTER_SHADE,
    CORAL,
    GOLD,
    INK,
    LILAC_SHADE,
    MINT_SHADE,
    PAPER,
    SKY,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _academy_back() -> str:
    arches = "".join(
        props.arch(x, 640, 220, 470, SKY, 0)
        + props.arch(x, 640, 220, 470, "none", 0)
        + stroke(f"M{x} 180V640M{x - 110} 420H{x + 110}", 10, "#E9F6EE")
        for x in (520, 960, 1400)
    )
    hills = "".join(path(f"M{x - 110} 640V560Q{x} 500 {x + 110} 570V640Z", "#B9E3CB") for x in (520, 960, 1400))
    return (
        rect(0, 0, 1920, 1080, "#D3F0E0")
        + rect(0, 0, 1920, 130, "#C3E8D4")
        + arches
        + hills
        + rect(0, 640, 1920, 440, "#B5DDC6")
    )


def _book_wall(x: float, tones: tuple[str, ...]) -> str:
    """Four shelves of books, 330 px wide, left edge at x."""
    parts = [shade_under(x + 165, 716, 190), rect(x, 150, 330, 560, "#C98A6B", r=8, line=6)]
    for row in range(4):
        y = 172 + row * 134
        parts.append(rect(x + 20, y, 290, 112, "#8F5C45"))
        at = x + 26
        for k in range(9):
            w = (26, 34, 22, 30, 38, 24, 30, 26, 32)[(k + row * 2) % 9]
            h = (96, 84, 102, 90, 98, 80, 100, 92, 86)[(k * 2 + row) % 9]
            if at + w > x + 306 or (row == 2 and k in (4, 5)):
                at += 18
                continue
            parts.append(rect(at, y + 112 - h, w, h, tones[(k + row) % len(tones)], r=3, line=5))
            at += w + 1
        parts.append(rect(x + 14, y + 110, 302, 14, WOOD, line=5))
    return "".join(parts)


def _academy_middle() -> str:
    board = (
        rect(1490, 214, 400, 280, "#3F7A6B", r=10, line=6)
        + rect(1490, 214, 400, 280, "none", r=10, line=6)
        + stroke("M1540 450V260M1540 450H1840", 7, PAPER)
        + stroke("M1556 430Q1640 424 1690 370T1830 276", 8, BUTTER)
        + "".join(props.star(x, y, 14, GOLD, 4) for x, y in ((1600, 415), (1700, 356), (1822, 280)))
        + rect(1480, 490, 420, 18, WOOD, r=6, line=6)
        + stroke("M1540 508L1510 706M1840 508L1870 706", 12)
    )
    globe = (
        stroke("M430 690H510M470 690V640", 9)
        + disc(470, 590, 52, SKY, line=6)
        + path(
            ("M440 570Q460 545 486 560Q500 585 470 590Q452 612 440 600ZM492 610Q510 600 516 612Q508 630 492 628Z"),
            MINT_SHADE,
        )
        + stroke("M420 560A62 62 0 0 0 510 642", 7, GOLD)
    )
    return (
        floor("#EBCBA2", "#D3AB7D", 690)
        + planks(690, "#DDB98C")
        + _book_wall(28, (CORAL, SKY_SHADE, BUTTER, LILAC_SHADE, MINT_SHADE, PAPER))
        + rect(420, 688, 120, 14, WOOD, line=6)
        + globe
        + board
    )


def _academy_fore() -> str:
    pile = "".join(
        rect(40 + dx, 716 - k * 40, w, 40, tone, r=6, line=6)
        for k, (dx, w, tone) in enumerate(((0, 210, CORAL), (16, 180, BUTTER), (4, 190, SKY_SHADE)))
    )
    apple = (
        path("M1806 700Q1776 676 1764 704Q1754 744 1790 760H1826Q1862 744 1850 704Q1838 676 1806 700Z", CORAL, line=6)
        + stroke("M1806 698Q1808 680 1820 672", 6)
        + path("M1822 682Q1840 666 1856 676Q1844 692 1822 682Z", LEAF, line=5)
    )
    return pile + apple + ledge("#B97C5C", "#A0674A", WOOD) + panels("#C48A69")


def _terminal_back() -> str:
    return (
        sky((0, "#A9D6F5"), (0.6, "#E6F4FA"), (1, "#FFE9D6"))
        + props.cloud(520, 300, 260)
        + props.cloud(1100, 240, 200)
        + props.cloud(1460, 360, 180)
        + rect(0, 560, 1920, 520, "#CBD9DD")
        + stroke("M-20 610H1940", 10, PAPER)
        + "".join(stroke(f"M{x} 640H{x + 70}", 10, PAPER) for x in range(20, 1920, 150))
    )


def _seats(x: float, y: float) -> str:
    """A row of three seats, with armrests so that nobody lies down."""
    parts = [
        shade_under(x, y, 190),
        stroke(
            (
                f"M{num(x - 170)} {num(y - 44)}H{num(x + 170)}M{num(x - 120)} {num(y - 44)}V{num(y)}"
                f"M{num(x + 120)} {num(y - 44)}V{num(y)}"
            ),
            12,
        ),
    ]
    for k in (-1, 0, 1):
        cx = x + k * 112
        parts.append(rect(cx - 48, y - 176, 96, 104, SKY_SHADE, r=18, line=6))
        parts.append(rect(cx - 52, y - 80, 104, 32, SKY, r=12, line=6))
    parts += [
        stroke(f"M{num(x + k * 112)} {num(y - 52)}V{num(y - 108)}H{num(x + k * 112 + 16)}", 12)
        for k in (-1.5, -0.5, 0.5, 1.5)
    ]
    return "".join(parts)


def _terminal_middle() -> str:
    wall = (
        rect(-20, -20, 420, 740, "#DCE9F2", line=6)
        + rect(1520, -20, 420, 740, "#DCE9F2", line=6)
        + rect(-20, -20, 1960, 170, "#C9DCEA", line=6)
    )
    bars = stroke("M680 150V690M1240 150V690", 14, PAPER) + stroke(
        "M673 150V690M687 150V690M1233 150V690M1247 150V690", 4
    )
    board = rect(40, 200, 320, 250, INK, r=14, line=6)
    for row in range(5):
        tone = (TEAL, TEAL, GOLD, CORAL, TEAL)[row]
        board += (
            rect(62, 222 + row * 44, 150, 26, "#4A3F66", r=4)
            + rect(222, 222 + row * 44, 60, 26, "#4A3F66", r=4)
            + disc(318, 235 + row * 44, 11, tone)
        )
    gate = (
        props.arch(1720, 690, 230, 400, MINT_SHADE)
        + props.arch(1720, 690, 170, 340, "#5E9E85")
        + props.eye(1720, 246, 110, -0.6)
    )
    return (
        way("plane", 700, 388, 1.04)
        + bars
        + wall
        + floor("#E8E2EE", "#C9BFD6", 690)
        + planks(690, "#D8CFE2")
        + board
        + gate
        + _seats(214, 736)
    )


def _terminal_fore() -> str:
    case = (
        rect(1700, 640, 150, 190, CORAL, r=20, line=6)
        + stroke("M1740 640V560H1810V640", 8)
        + stroke("M1736 668V800M1814 668V800", 6, BLUSH)
    )
    bag = (
        rect(70, 690, 170, 130, BUTTER, r=20, line=6)
        + stroke("M120 690Q120 640 155 640Q190 640 190 690", 8)
        + stroke("M70 734H240", 6, BUTTER_SHADE)
    )
    return (
        case
        + bag
        + ledge("#8CA6BF", "#7690AB", STONE_LIGHT, 28)
        + rect(-20, 800, 1960, 18, PAPER, alpha=0.4)
        + stroke(f"M-20 {FLOOR_Y + 14}H1940", 5, STONE)
    )


STAGES = {
    "academy": Stage(_academy_back, _academy_middle, _academy_fore),
    "terminal": Stage(_terminal_back, _terminal_middle, _terminal_fore),
}
