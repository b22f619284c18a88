"""The coast at dusk: the hill by the sea, a runway on its top, a pier at its foot; must not know who travels."""

from __future__ import annotations

from game.stage.art import hill_town as town
from game.stage.art.hill_cake import terrace
from game.stage.art.hill_ground import Terrace
from game.stage.art.pen import disc, fade, group, halo, num, path, rect, sheet, stroke
from game.stage.art.props import cloud, cone_tree, lamp, round_tree
from game.stage.palette import BUTTER, PAPER, PEACH_SHADE, SKY_SHADE, STONE

SEA_Y = 720.0
"""Where the sea begins, in px of the 1920 x 1080 picture."""
RUNWAY_SPOT = (470.0, 292.0)
"""Middle of the runway on the hill's top."""
PIER_SPOT = (1220.0, 850.0)
"""Where a boat lies at the pier: its waterline's middle."""

_STEPS = (
    Terrace(0, 840, -80, 900),
    Terrace(1, 704, 20, 830),
    Terrace(2, 568, 86, 770),
    Terrace(3, 434, 146, 716),
    Terrace(4, 304, 204, 664),
)
_SEA, _SEA_DEEP, _FOAM = "#8FC3E4", "#6FA9D0", "#D6ECF8"


def _waves(y: float, pitch: float, shift: float, tone: str, line: float) -> str:
    """One line of scallops over the whole width."""
    bows = "".join(f"q{num(pitch / 2)} {num(pitch * 0.2)} {num(pitch)} 0" for _ in range(round(2100 / pitch)))
    return stroke(f"M{num(-60 + shift)} {num(y)}{bows}", line, tone)


def _sea() -> str:
    glitter = "".join(
        rect(1480 + dx, SEA_Y + 14 + k * 22, w, 8, BUTTER, r=4, alpha=0.8)
        for k, (dx, w) in enumerate(((-90, 180), (-60, 150), (-96, 120), (-30, 110), (-70, 70)))
    )
    return (
        rect(-20, SEA_Y, 1960, 400, _SEA)
        + rect(-20, SEA_Y + 150, 1960, 300, _SEA_DEEP)
        + stroke(f"M-20 {num(SEA_Y)}H1940", 6)
        + glitter
        + _waves(SEA_Y + 60, 120, 20, _FOAM, 5)
        + _waves(SEA_Y + 118, 160, -40, _FOAM, 5)
        + _waves(SEA_Y + 190, 210, 10, SKY_SHADE, 6)
        + _waves(SEA_Y + 280, 250, -70, SKY_SHADE, 6)
    )


def _wedding() -> str:
    """The island across the sea where the wedding is: one domed hall and two trees."""
    x, y = 1700.0, SEA_Y
    return (
        path(
            f"M{num(x - 190)} {num(y)}Q{num(x - 120)} {num(y - 86)} {num(x)} {num(y - 84)}T{num(x + 190)} {num(y)}Z",
            "#9CCBB0",
            line=6,
        )
        + town.gala(x, y - 74)
        + cone_tree(x - 96, y - 44, 84, line=5)
        + round_tree(x + 104, y - 34, 74, line=5)
    )


def _pier() -> str:
    posts = "".join(rect(868 + k * 84, 826, 16, 70, PEACH_SHADE, r=5, line=5) for k in range(3))
    return posts + rect(800, 806, 270, 30, "#D9A878", r=8, line=6) + lamp(1036, 808, 110, line=5)


def coast_svg() -> str:
    """The ground of the flight, 1920 x 1080 px: the right half of the sky and of the sea is left calm."""
    paint = fade("coast", (0, "#B9C6F2"), (0.4, "#F9C9D6"), (0.72, "#FFDDB8"), bottom=SEA_Y)
    top = _STEPS[4].floor_y
    hill = "".join(terrace(at) for at in reversed(_STEPS))
    runway = group(
        rect(-190, -10, 380, 26, STONE, r=8, line=6),
        "".join(rect(-160 + k * 66, 0, 34, 6, PAPER, r=3) for k in range(5)),
        x=RUNWAY_SPOT[0],
        y=RUNWAY_SPOT[1],
    )
    houses = (
        town.tower(262, top + 10, 6)
        + town.terminal(230, _STEPS[3].floor_y + 10)
        + town.academy(640, _STEPS[3].floor_y + 10)
        + town.garden_house(420, _STEPS[3].floor_y + 14, 2)
        + town.terrace_flats(180, _STEPS[2].floor_y + 10, 3)
        + town.museum(470, _STEPS[2].floor_y + 18)
        + town.clinic(690, _STEPS[2].floor_y + 10)
        + town.bunkhouse(130, _STEPS[1].floor_y + 12, 4)
        + town.cafe(380, _STEPS[1].floor_y + 20)
        + town.market(660, _STEPS[1].floor_y + 16)
        + town.bus(180, _STEPS[0].floor_y + 26, 190)
        + town.burrow(520, _STEPS[0].floor_y + 22)
        + round_tree(330, _STEPS[0].floor_y + 22, 96, line=5)
    )
    return sheet(
        1920,
        1080,
        paint,
        rect(0, 0, 1920, SEA_Y + 20, "url(#coast)"),
        halo("dusk", 1480, 640, 420, "#FFF2CE", 0.9),
        disc(1480, 640, 92, "#FFE9A8"),
        cloud(1180, 300, 250, PAPER, 0.6),
        cloud(1640, 220, 300, PAPER, 0.6),
        cloud(900, 470, 200, PAPER, 0.5),
        _sea(),
        _wedding(),
        hill,
        runway,
        houses,
        _pier(),
    )
