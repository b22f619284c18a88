"""The title picture: Plaudit at a rosy hour, the city's eye for a sun; must not hold words."""

from math import cos, pi, sin

from game.stage.art import hill_town as town
from game.stage.art.hill_cake import terrace
from game.stage.art.hill_ground import Terrace
from game.stage.art.pen import disc, fade, halo, num, path, points, rect, sheet, stroke
from game.stage.art.props import LEAF, LEAF_DEEP, ROSE, bush, cloud, cone_tree, lamp, round_tree, star
from game.stage.palette import BUTTER, CORAL, GOLD, INK, PAPER, STONE_LIGHT, TEAL

TEXT_BOX = (160, 200, 940, 360)
"""Room for the title's words: x, y, width, height in px."""
MENU_BOX = (160, 590, 560, 400)
"""Room for the menu: x, y, width, height in px."""

_SUN = (1400.0, 322.0)
_MIDDLE = 1400
_STEPS = (
    Terrace(0, 992, 640, 2200),
    Terrace(1, 884, 868, 1932),
    Terrace(2, 780, 984, 1816),
    Terrace(3, 682, 1094, 1706),
    Terrace(4, 590, 1196, 1604),
)


def _rays() -> str:
    """Broad beams from the eye over the whole sky."""
    x, y = _SUN
    beams = []
    for k in range(20):
        a, b = (k - 0.25) * pi / 10, (k + 0.25) * pi / 10
        beams.append(
            path(
                points([(x, y), (x + 2100 * cos(a), y + 2100 * sin(a)), (x + 2100 * cos(b), y + 2100 * sin(b))]),
                "#FFF3D6",
                alpha=0.26,
            )
        )
    return "".join(beams)


def _eye_sun() -> str:
    """The city's eye, 640 px wide, lashes like a sun's rays."""
    x, y = _SUN
    lashes = []
    for k in range(9):
        a = pi + pi * (k + 0.5) / 9
        inner = (x + 306 * cos(a), y + 24 + 204 * sin(a))
        tip = (x + (404 if k % 2 else 374) * cos(a), y + 24 + (284 if k % 2 else 262) * sin(a))
        side = (-sin(a) * 17, cos(a) * 17)
        lashes.append(
            path(
                points([(inner[0] - side[0], inner[1] - side[1]), tip, (inner[0] + side[0], inner[1] + side[1])]),
                GOLD,
                line=6,
            )
        )
    almond = (
        f"M{num(x - 320)} {num(y)}C{num(x - 180)} {num(y - 250)} {num(x + 180)} {num(y - 250)}"
        f" {num(x + 320)} {num(y)}C{num(x + 180)} {num(y + 236)} {num(x - 180)} {num(y + 236)}"
        f" {num(x - 320)} {num(y)}Z"
    )
    lid = (
        f"M{num(x - 320)} {num(y)}C{num(x - 180)} {num(y - 250)} {num(x + 180)} {num(y - 250)}"
        f" {num(x + 320)} {num(y)}C{num(x + 180)} {num(y - 200)} {num(x - 180)} {num(y - 200)}"
        f" {num(x - 320)} {num(y)}Z"
    )
    iris_x = x - 34
    marks = "".join(
        stroke(
            (
                f"M{num(iris_x + 66 * cos(k * pi / 8))} {num(y + 66 * sin(k * pi / 8))}"
                f"L{num(iris_x + 104 * cos(k * pi / 8))} {num(y + 104 * sin(k * pi / 8))}"
            ),
            7,
            "#0A6F67",
        )
        for k in range(16)
    )
    return (
        "".join(lashes)
        + path(almond, PAPER)
        + path(lid, "#F6C9CB")
        + disc(iris_x, y, 130, TEAL, line=8)
        + marks
        + disc(iris_x, y, 108, "none", line=5, ink="#3BB3A6")
        + star(iris_x, y + 4, 66, INK, 0)
        + disc(iris_x + 56, y - 58, 26, PAPER)
        + disc(iris_x - 62, y + 52, 12, PAPER, alpha=0.9)
        + path(almond, line=9)
    )


def _star_string(x1: float, y1: float, x2: float, y2: float, dip: float, count: int) -> str:
    """A banner of stars on a cord."""
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2 + dip * 2
    tones = (GOLD, PAPER, CORAL, BUTTER)
    hung = []
    for k in range(count):
        t = (k + 0.6) / count
        sx = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t * t * x2
        sy = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t * t * y2
        hung.append(star(sx, sy + 20, 21, tones[k % 4], 5, -8 + (k * 37) % 17))
    return stroke(f"M{num(x1)} {num(y1)}Q{num(mx)} {num(my)} {num(x2)} {num(y2)}", 5) + "".join(hung)


def _stairs() -> str:
    parts = []
    for at in _STEPS[1:]:
        top, low = at.rim_y(_MIDDLE) - 4, _STEPS[at.tier - 1].rim_y(_MIDDLE) + 4
        half_top, half_low = 26 + (4 - at.tier) * 8, 32 + (4 - at.tier) * 8
        flight = (
            f"M{_MIDDLE - half_top} {num(top)}H{_MIDDLE + half_top}L{_MIDDLE + half_low}"
            f" {num(low)}H{_MIDDLE - half_low}Z"
        )
        parts.append(path(flight, PAPER))
        parts += [
            stroke(
                f"M{_MIDDLE - half_top - 1} {num(top + (low - top) * k / 6)}H{_MIDDLE + half_top + 1}", 4, STONE_LIGHT
            )
            for k in range(1, 6)
        ]
        parts.append(path(flight, line=6))
    return "".join(parts)


def _city() -> str:
    foot, first, second, third, top = (float(s.floor_y) for s in _STEPS)
    return "".join(
        (
            town.tower(_MIDDLE, top + 16, 6),
            town.pergola(1262, top + 2),
            town.gala(1542, top + 2),
            town.garden_house(1148, third, 2),
            town.academy(1242, third + 6),
            town.terminal(1560, third + 6),
            town.garden_house(1656, third, 1, "#A986E0"),
            town.terrace_flats(1050, second, 2),
            town.museum(1186, second + 8),
            town.clinic(1616, second + 8),
            town.terrace_flats(1750, second, 3),
            town.bunkhouse(950, first, 4),
            town.cafe(1100, first + 8),
            town.market(1690, first + 8),
            town.bunkhouse(1850, first, 5),
            round_tree(1210, first + 14, 82, line=4.5),
            cone_tree(1580, first + 14, 86, line=4.5),
            town.bus(930, foot + 12, 236),
            lamp(1100, foot + 14, 118, line=4.5),
            town.burrow(1640, foot + 10),
            town.capsules(1800, foot + 10, 6),
        )
    )


def title_svg() -> str:
    """The title screen's ground, 1920 x 1080 px: TEXT_BOX and MENU_BOX are left calm."""
    paint = fade("dusk", (0, "#C9B6EC"), (0.34, "#FBC4D2"), (0.64, "#FFDDBE"), (0.86, "#FFEBCB"), bottom=900)
    far = path("M-20 830Q260 660 560 770T1100 760V1100H-20Z", "#F6CFC8") + path(
        "M-20 900Q300 760 700 870T1940 900V1100H-20Z", "#EDBEC6"
    )
    near = (
        path("M-20 1010Q260 930 640 984Q1000 1040 1240 1100H-20Z", LEAF)
        + path("M-20 1056Q300 990 700 1030Q900 1050 1100 1100H-20Z", LEAF_DEEP, alpha=0.6)
        + stroke("M-20 1010Q260 930 640 984Q1000 1040 1240 1100", 6)
    )
    hill = "".join(terrace(at) for at in reversed(_STEPS))
    strings = _star_string(-30, 30, 1060, 44, 74, 15)
    garden = (
        round_tree(70, 1010, 170)
        + cone_tree(168, 1000, 150)
        + bush(640, 1010, 150, blooms=ROSE)
        + bush(40, 1042, 170, blooms=BUTTER)
        + cone_tree(742, 1020, 120)
    )
    return sheet(
        1920,
        1080,
        paint,
        rect(0, 0, 1920, 1080, "url(#dusk)"),
        _rays(),
        halo("warm", *_SUN, 560, "#FFF6D8", 0.85),
        cloud(330, 300, 260, PAPER, 0.5),
        cloud(830, 420, 190, PAPER, 0.45),
        far,
        _eye_sun(),
        cloud(1052, 500, 230, PAPER, 1),
        cloud(1770, 470, 270, PAPER, 1),
        hill,
        _stairs(),
        _city(),
        strings,
        near,
        garden,
        town.plane(1790, 170, 150, -14),
    )
