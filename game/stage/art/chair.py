"""The lit chair at the gala, its empty place, and how its guest comes back or does not; must not know who he is."""

from game.stage.art.pen import GLOW, LIT, disc, group, halo, oval, path, rect, shade_under, sheet, stroke
from game.stage.art.props import pot_plant
from game.stage.palette import GOLD, INK, PAPER

WIDTH_PX, HEIGHT_PX = 480, 620
FOOT_Y = 590.0
"""Where things stand in a picture of this size."""
_VELVET, _VELVET_DEEP, _GOLD_DEEP = "#7FC8BE", "#4FA298", "#B9821A"
_COAT, _COAT_DEEP, _SKIN, _HAT = "#5B4A7D", "#473A64", "#E9B48C", "#3F3358"
_MIDDLE = WIDTH_PX / 2


def light_svg(*, is_on: bool = True) -> str:
    """The cone of one lamp and its pool on the floor; without it a last glimmer."""
    pool = oval(_MIDDLE, FOOT_Y - 12, 224, 26, LIT, alpha=0.55 if is_on else 0.1)
    if not is_on:
        return sheet(WIDTH_PX, HEIGHT_PX, pool)
    cone = path(f"M{_MIDDLE - 34} 0H{_MIDDLE + 34}L{WIDTH_PX - 16} {FOOT_Y - 12}H16Z", GLOW, alpha=0.26)
    inner = path(f"M{_MIDDLE - 20} 0H{_MIDDLE + 20}L{WIDTH_PX - 96} {FOOT_Y - 12}H96Z", GLOW, alpha=0.2)
    return sheet(WIDTH_PX, HEIGHT_PX, cone, inner, pool)


def chair_svg() -> str:
    """The chair, from the front, and nobody on it."""
    return sheet(WIDTH_PX, HEIGHT_PX, _chair())


def place_svg() -> str:
    """Where the chair stood: four marks in the dust."""
    feet = "".join(oval(x, y, 17, 6, INK, alpha=0.5) for x, y in ((150, 566), (330, 566), (174, 592), (306, 592)))
    return sheet(WIDTH_PX, HEIGHT_PX, feet)


def changed_svg() -> str:
    """He stands at a desk and reads; the paper is before his face."""
    body = path("M150 590V330Q150 252 240 252Q330 252 330 330V590Z", _COAT, line=6)
    shade = path("M286 258Q330 270 330 330V590H294Z", _COAT_DEEP)
    head = disc(_MIDDLE, 190, 62, _SKIN, line=6) + path(
        "M178 178Q184 122 240 122Q296 122 302 178Q240 150 178 178Z", _HAT, line=6
    )
    paper = rect(176, 168, 128, 150, PAPER, r=6, line=6)
    lines = "".join(stroke(f"M196 {y}H{x}", 5, "#8F7B91") for y, x in ((196, 284), (220, 284), (244, 270), (268, 284)))
    hands = disc(176, 282, 20, _SKIN, line=6) + disc(304, 282, 20, _SKIN, line=6)
    desk = path("M108 420H372L352 590H128Z", "#C98F5E", line=6) + rect(92, 396, 296, 36, "#E3B07E", r=12, line=6)
    star = disc(_MIDDLE, 500, 34, GOLD, line=6)
    return sheet(
        WIDTH_PX, HEIGHT_PX, shade_under(_MIDDLE, FOOT_Y, 150), body, shade, head, paper, lines, hands, desk, star
    )


def late_svg() -> str:
    """He sits on the chair in hat and coat, and looks at his hands."""
    coat = path("M160 560V392Q160 300 240 300Q320 300 320 392V560Z", _COAT, line=6)
    shade = path("M288 312Q320 330 320 392V560H292Z", _COAT_DEEP)
    knees = rect(164, 448, 66, 132, _COAT_DEEP, r=26, line=6) + rect(250, 448, 66, 132, _COAT_DEEP, r=26, line=6)
    hands = oval(_MIDDLE, 446, 40, 22, _SKIN, line=6) + stroke(f"M{_MIDDLE} 430V462", 5)
    head = disc(_MIDDLE, 250, 58, _SKIN, line=6)
    hat = path("M184 236Q190 168 240 168Q290 168 296 236Z", _HAT, line=6) + oval(_MIDDLE, 246, 84, 22, _HAT, line=6)
    return sheet(WIDTH_PX, HEIGHT_PX, _chair(), coat, shade, knees, hands, head, hat)


def gone_svg() -> str:
    """Something green stands there now."""
    return sheet(WIDTH_PX, HEIGHT_PX, shade_under(_MIDDLE, FOOT_Y, 90), pot_plant(_MIDDLE, FOOT_Y, 250))


def answer_svg(answer: str) -> str:
    """A small light (128 px): held up, turned to the soup, or behind a raised glass."""
    match answer:
        case "ask":
            wax = rect(50, 62, 28, 54, PAPER, r=6, line=6)
            flame = path("M64 14Q90 44 64 60Q38 44 64 14Z", LIT, line=6)
            return sheet(128, 128, halo("lamp", 64, 42, 62, GLOW, 0.9), wax, flame)
        case "toast":
            glass = path("M36 20H92Q92 70 64 72Q36 70 36 20Z", "#FFF0B3", line=6)
            foot = stroke("M64 72V106") + stroke("M42 110H86", 8)
            return sheet(128, 128, halo("lamp", 64, 44, 50, GLOW, 0.35), glass, stroke("M44 40H84", 5, "#E0A21B"), foot)
    bowl = path("M20 62H108Q104 108 64 108Q24 108 20 62Z", "#BFE0F7", line=6)
    steam = stroke("M48 46Q40 34 48 22", 5, "#D9CCF5") + stroke("M76 46Q68 34 76 22", 5, "#D9CCF5")
    return sheet(128, 128, steam, bowl, stroke("M36 78H92", 5, "#8FB8DC"))


def _chair() -> str:
    legs = "".join(rect(x, 520, 26, 70, _GOLD_DEEP, r=10, line=6) for x in (128, 326))
    back = path("M136 420L124 190Q124 92 240 92Q356 92 356 190L344 420Z", GOLD, line=6)
    inner = path("M162 404L152 200Q152 122 240 122Q328 122 328 200L318 404Z", _VELVET, line=6)
    shade = path("M286 132Q328 148 328 200L318 404H286Z", _VELVET_DEEP, alpha=0.6)
    buttons = "".join(
        disc(x, y, 8, GOLD, line=4) for x, y in ((206, 200), (274, 200), (240, 262), (206, 324), (274, 324))
    )
    seat = rect(112, 420, 256, 66, _VELVET, r=26, line=6) + rect(108, 474, 264, 56, GOLD, r=16, line=6)
    arms = group(rect(-26, 0, 52, 150, GOLD, r=24, line=6), x=104, y=352) + group(
        rect(-26, 0, 52, 150, GOLD, r=24, line=6), x=376, y=352
    )
    crown = disc(240, 92, 24, GOLD, line=6)
    return shade_under(_MIDDLE, FOOT_Y, 180) + legs + back + inner + shade + buttons + seat + arms + crown
