"""The terraced hill of Plaudit, height drawn as standing; day or night; must not know a match, tokens or words."""

from collections.abc import Mapping

from game.stage.art import hill_town as town
from game.stage.art.hill_cake import terrace
from game.stage.art.hill_ground import (
    BUS_SPOT,
    DISTRICT_GATES,
    DISTRICT_SPOTS,
    DISTRICT_TIERS,
    GATE_SIZE_PX,
    MIDDLE_PX,
    PLANE_SPOT,
    SIGN_HEIGHT_PX,
    SIGN_WIDTH_PX,
    STAIR_GATES,
    STAIR_LABELS,
    STAIRS_HALF_PX,
    SUN_SPOT,
    TERRACES,
    TOKEN_PX,
    Terrace,
    token_spot,
)
from game.stage.art.pen import GLOW, at_night, disc, fade, halo, num, path, rect, sheet, stroke
from game.stage.art.props import bush, cloud, lamp, round_tree, star
from game.stage.palette import (
    BLUSH,
    BUTTER,
    GOLD,
    PAPER,
    PEACH,
    SKY,
    STONE_LIGHT,
)

__all__ = [
    "BUS_SPOT",
    "DISTRICT_GATES",
    "DISTRICT_SPOTS",
    "DISTRICT_TIERS",
    "GATE_SIZE_PX",
    "HOME_WINDOWS",
    "PLANE_SPOT",
    "SIGN_HEIGHT_PX",
    "SIGN_WIDTH_PX",
    "STAIR_GATES",
    "STAIR_LABELS",
    "SUN_SPOT",
    "TERRACES",
    "TOKEN_PX",
    "Terrace",
    "hill_svg",
    "token_spot",
]

HOME_WINDOWS: Mapping[str, int] = {"capsule": 10, "bunk": 12, "terrace": 6, "garden": 4, "tower": 6}
"""How many windows each rung of homes has on the hill; `lit_windows` counts up to these."""


def _sky(*, day: bool) -> str:
    if day:
        paint = fade("sky", (0, SKY), (0.28, "#DDF0F7"), (0.5, "#FFF1DE"), (0.8, BLUSH))
        sun = disc(1560, 214, 92, BUTTER)
        rays = disc(1560, 214, 122, BUTTER, alpha=0.35)
        clouds = (
            cloud(205, 236, 250)
            + cloud(560, 208, 150, alpha=0.7)
            + cloud(1780, 268, 190)
            + cloud(1290, 190, 120, alpha=0.7)
        )
        return paint + rect(0, 0, 1920, 1080, "url(#sky)") + rays + sun + clouds
    paint = fade("sky", (0, "#1D1733"), (0.55, "#3A2C5E"), (1, "#5A3F6E"))
    spots = (
        (110, 190),
        (300, 300),
        (420, 170),
        (640, 220),
        (760, 160),
        (1180, 190),
        (1330, 260),
        (1770, 180),
        (1850, 330),
        (60, 420),
    )
    stars = "".join(star(x, y, 9 if k % 3 else 13, "#F5E6B8", 0, k * 17) for k, (x, y) in enumerate(spots))
    moon = path("M1600 120A94 94 0 1 0 1640 260A76 76 0 1 1 1600 120Z", "#F6E7B4")
    night_clouds = cloud(205, 256, 230, "#4B3B72", 0.8) + cloud(1790, 288, 180, "#4B3B72", 0.8)
    return paint + rect(0, 0, 1920, 1080, "url(#sky)") + stars + moon + night_clouds


def _far_hills() -> str:
    """What lies beyond, without outlines: pale hills and the roofs of a neighbouring city that has not decided yet."""
    blocks = (
        (20, 560, 54),
        (66, 520, 44),
        (118, 590, 60),
        (1726, 600, 44),
        (1778, 540, 50),
        (1836, 500, 46),
        (1886, 570, 60),
    )
    roofs = "".join(rect(x - w / 2, y, w, 400, "#F1D9E6", r=12) for x, y, w in blocks)
    back = "M-10 690C120 600 240 620 360 700H1560C1680 600 1800 590 1930 660V1090H-10Z"
    return roofs + path(back, "#E7CFE3")


def _stairs() -> str:
    parts = []
    half = STAIRS_HALF_PX
    for at in TERRACES[1:]:
        y_top, y_low = at.rim_y(MIDDLE_PX) - 6, TERRACES[at.tier - 1].rim_y(MIDDLE_PX) + 4
        flight = f"M{960 - half + 8} {num(y_top)}H{960 + half - 8}L{960 + half} {num(y_low)}H{960 - half}Z"
        parts.append(path(flight, PAPER))
        parts.append(
            path(
                (f"M{960 + half - 34} {num(y_top)}H{960 + half - 8}L{960 + half} {num(y_low)}H{960 + half - 28}Z"),
                PEACH,
                alpha=0.7,
            )
        )
        for k in range(1, 8):
            y = y_top + (y_low - y_top) * k / 8
            parts.append(stroke(f"M{960 - half + 10} {num(y)}H{960 + half - 10}", 4, STONE_LIGHT))
        parts.append(path(flight, line=6))
    for at in TERRACES[1:]:
        y = at.rim_y(MIDDLE_PX) - 6
        parts += [disc(960 + side * (half - 6), y, 9, GOLD, line=4.5) for side in (-1, 1)]
    return "".join(parts)


def _lit(counts: Mapping[str, int], home: str, shown: int, before: int = 0) -> int:
    """How many of the next `shown` windows of a rung are lit, `before` having been drawn."""
    return max(0, min(shown, counts.get(home, 0) - before))


def _buildings(lit: Mapping[str, int]) -> str:
    foot, first, second, third, top = (float(t.floor_y) - 2 for t in TERRACES)
    return "".join(
        (
            town.pergola(322, top),
            town.gala(1598, top),
            town.academy(320, third),
            town.garden_house(222, third, _lit(lit, "garden", 2)),
            town.garden_house(1700, third, _lit(lit, "garden", 2, 2), "#A986E0"),
            town.terminal(1604, third),
            town.museum(314, second),
            town.terrace_flats(190, second, _lit(lit, "terrace", 3)),
            town.clinic(1608, second),
            town.terrace_flats(1730, second, _lit(lit, "terrace", 3, 3)),
            town.cafe(302, first),
            town.bunkhouse(146, first, _lit(lit, "bunk", 6)),
            town.market(1620, first),
            town.bunkhouse(1776, first, _lit(lit, "bunk", 6, 6)),
            round_tree(70, foot - 4, 96, line=4.5),
            town.bus(BUS_SPOT[0] + 100, foot),
            lamp(366, foot - 2, 104, line=4.5),
            town.burrow(1612, foot - 4),
            town.capsules(1772, foot - 4, _lit(lit, "capsule", 10)),
        )
    )


def _greens() -> str:
    ends = tuple(float(t.floor_y) - 2 for t in TERRACES)
    spots = (
        (262, 4, 34),
        (1664, 4, 40),
        (270, 3, 40),
        (1660, 3, 46),
        (250, 2, 40),
        (1668, 2, 40),
        (224, 1, 48),
        (1700, 1, 44),
    )
    return "".join(
        bush(x, ends[tier] + 4, width, blooms="#F28B82" if tier == 4 else None, line=4.5) for x, tier, width in spots
    )


def _road() -> str:
    """The street before the foot of the hill; a seat strip may cover it."""
    dashes = "".join(rect(x, 972, 110, 12, "#9E8CA0", r=6) for x in range(-30, 1920, 220))
    return rect(-20, 1046, 1960, 60, "#7D6B82") + dashes


def _glows(lit: Mapping[str, int]) -> str:
    """Soft light around the homes where somebody is in, and round the street's own lamps."""
    foot, first, second, third, top = (float(t.floor_y) for t in TERRACES)
    homes = (
        ("tower", 0, float(MIDDLE_PX), top - 60, 120.0),
        ("garden", 0, 222.0, third - 34, 80.0),
        ("garden", 2, 1700.0, third - 34, 80.0),
        ("terrace", 0, 190.0, second - 50, 96.0),
        ("terrace", 3, 1730.0, second - 50, 96.0),
        ("bunk", 0, 146.0, first - 30, 110.0),
        ("bunk", 6, 1776.0, first - 30, 110.0),
        ("capsule", 0, 1772.0, foot - 40, 120.0),
    )
    spots = [(x, y, r) for home, before, x, y, r in homes if lit.get(home, 0) > before]
    spots += [(366.0, foot - 96, 90.0), (1612.0, foot - 70, 70.0), (1598.0, top - 30, 90.0)]
    return "".join(halo(f"glow{k}", x, y, r, GLOW, 0.34) for k, (x, y, r) in enumerate(spots))


def hill_svg(day: bool = True, lit_windows: Mapping[str, int] | None = None, *, plain: bool = False) -> str:
    """The hill, 1920 x 1080 px. `lit_windows`: home id to lit windows (up to HOME_WINDOWS; more light no more).

    `plain` leaves out houses, stairs and trees and softens the terraces: a ground for charts.
    """
    parts = ["".join(terrace(at) for at in reversed(TERRACES))]
    if plain:
        veil = rect(0, 0, 1920, 1080, PAPER if day else "#1D1733", alpha=0.45)
        scene = _far_hills() + parts[0]
        return sheet(1920, 1080, _sky(day=day), scene if day else at_night(scene), veil)
    town_parts = [town.tower(MIDDLE_PX, TERRACES[4].floor_y + 26, _lit(lit_windows or {}, "tower", 6))]
    for at in reversed(TERRACES):
        town_parts.append(terrace(at))
    scene = (
        _far_hills()
        + "".join(town_parts[1:])
        + town_parts[0]
        + _road()
        + _stairs()
        + _buildings(lit_windows or {})
        + _greens()
        + town.plane(*PLANE_SPOT, 130)
    )
    if day:
        return sheet(1920, 1080, _sky(day=True), scene)
    return sheet(1920, 1080, _sky(day=False), at_night(scene), _glows(lit_windows or {}))
