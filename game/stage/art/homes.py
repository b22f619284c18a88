"""The five rungs of homes, large, for cards and the evening; must not know rents or who lives there."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art.pen import LIT, disc, oval, path, points, rect, shade_under, sheet, stroke
from game.stage.art.props import GLASS, LEAF_DEEP, ROSE, WOOD, arch, bush, cloud, cone_tree, pane, round_tree
from game.stage.palette import (
    BLUSH,
    BLUSH_SHADE,
    CORAL,
    GOLD,
    INK,
    LILAC,
    MINT_SHADE,
    PAPER,
    PEACH,
    PEACH_SHADE,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)

_FLOOR = 236.0
_DARK = "#6E5C78"


def _capsule(*, lit: bool) -> str:
    """Six round doors, one of them open on a pillow."""
    parts = [shade_under(128, _FLOOR, 112), rect(20, 70, 216, 166, STONE_LIGHT, r=22, line=6)]
    parts.append(rect(206, 74, 26, 158, STONE, r=12))
    parts.append(rect(20, 70, 216, 166, "none", r=22, line=6))
    for index in range(6):
        x, y = 60 + (index % 3) * 68, 114 + (index // 3) * 76
        is_open = index == 4
        parts.append(disc(x, y, 29, PAPER if is_open else LILAC, line=6))
        parts.append(disc(x, y, 18, LIT if is_open and lit else _DARK, line=5))
        if is_open:
            parts.append(rect(x - 15, y + 2, 30, 12, PAPER, r=6, line=4))
        else:
            parts.append(stroke(f"M{x - 8} {y}Q{x} {y + 8} {x + 8} {y}", 5, LILAC))
    parts.append(rect(70, 44, 116, 30, LILAC, r=12, line=6))
    parts.append("".join(disc(96 + k * 32, 59, 7, LIT if lit else PAPER, line=4) for k in range(3)))
    return "".join(parts)


def _bunk(*, lit: bool) -> str:
    """A cut-open hut with two beds above each other."""
    parts = [
        shade_under(128, _FLOOR, 110),
        rect(32, 92, 192, 144, LIT if lit else PEACH, line=6),
        rect(190, 92, 34, 144, PEACH_SHADE, alpha=0.7),
        rect(32, 92, 192, 144, "none", line=6),
        path(points([(14, 100), (46, 44), (210, 44), (242, 100)]), STONE, line=6),
        path(points([(176, 44), (210, 44), (242, 100), (192, 100)]), _DARK),
        path(points([(14, 100), (46, 44), (210, 44), (242, 100)]), "none", line=6),
    ]
    for y, quilt in ((150, SKY_SHADE), (212, "#F28B82")):
        parts.append(rect(84, y - 24, 116, 22, quilt, r=9, line=6))
        parts.append(rect(86, y - 32, 34, 22, PAPER, r=9, line=5))
        parts.append(rect(76, y - 6, 132, 13, WOOD, r=4, line=6))
    parts.append(stroke("M78 120V232M206 120V232", 9))
    parts.append(stroke("M46 130V232M66 130V232M46 150H66M46 172H66M46 194H66M46 216H66", 5))
    return "".join(parts)


def _terrace(*, lit: bool) -> str:
    """One gable of a row, its neighbours leaning in from both sides."""
    parts = [shade_under(128, _FLOOR, 118)]
    for x, fill, roof in ((8, BLUSH, MINT_SHADE), (178, LILAC, "#F28B82")):
        parts.append(rect(x, 116, 70, 120, fill, line=6))
        parts.append(path(points([(x - 4, 118), (x + 35, 76), (x + 74, 118)]), roof, line=6))
        parts.append(pane(x + 22, 134, 26, 32))
        parts.append(pane(x + 22, 184, 26, 32))
    parts += [
        rect(66, 92, 124, 144, PAPER),
        rect(160, 92, 30, 144, PEACH),
        rect(66, 92, 124, 144, "none", line=6),
        rect(152, 36, 20, 42, STONE_LIGHT, line=6),
        path(points([(54, 98), (128, 28), (202, 98)]), SKY_SHADE, line=6),
        disc(128, 72, 13, LIT if lit else GLASS, line=6),
        pane(82, 116, 34, 40, lit=lit),
        pane(140, 116, 34, 40, lit=lit),
        arch(106, 236, 38, 62, TEAL),
        disc(116, 208, 4, GOLD),
        pane(140, 180, 34, 34, lit=lit),
        rect(136, 212, 42, 13, WOOD, r=4, line=5),
        "".join(disc(143 + k * 14, 208, 7, ROSE, line=3) for k in range(3)),
    ]
    return "".join(parts)


def _garden(*, lit: bool) -> str:
    """A wide cottage among clipped trees."""
    fence = "".join(rect(18 + k * 22, 208, 13, 30, PAPER, r=6, line=4) for k in range(4))
    return "".join(
        (
            shade_under(128, _FLOOR, 118),
            round_tree(206, _FLOOR - 4, 128),
            rect(150, 44, 22, 48, STONE_LIGHT, line=6),
            disc(164, 30, 9, PAPER, alpha=0.9),
            disc(178, 15, 12, PAPER, alpha=0.9),
            rect(52, 122, 146, 114, PAPER),
            rect(166, 122, 32, 114, PEACH),
            rect(52, 122, 146, 114, "none", line=6),
            path("M32 128Q78 108 104 54Q124 44 146 54Q172 108 218 128Z", "#F28B82", line=6),
            path("M144 56Q170 108 214 126H176Q150 96 144 56Z", BLUSH_SHADE),
            disc(125, 94, 16, LIT if lit else GLASS, line=6),
            pane(70, 146, 38, 36, lit=lit),
            pane(148, 146, 34, 36, lit=lit),
            arch(130, 236, 34, 66, LEAF_DEEP),
            disc(138, 204, 4, GOLD),
            bush(190, 238, 66, blooms=ROSE, line=5),
            fence,
            stroke("M14 222H98", 5),
        )
    )


def _tower(*, lit: bool) -> str:
    """Skyline Heights, above the clouds."""
    panes = "".join(
        pane(90 + (k % 3) * 28, 68 + (k // 3) * 40, 20, 26, lit=lit and k not in (4, 9), line=4.5) for k in range(12)
    )
    return "".join(
        (
            shade_under(128, _FLOOR + 2, 84),
            cloud(54, 118, 90),
            stroke("M128 40V24", 8),
            disc(128, 18, 12, GOLD, line=6),
            path("M76 238V70Q76 40 106 40H150Q180 40 180 70V238Z", BLUSH),
            path("M154 40Q180 42 180 70V238H158V70Q158 50 150 40Z", BLUSH_SHADE),
            path("M76 238V70Q76 40 106 40H150Q180 40 180 70V238Z", "none", line=6),
            panes,
            arch(128, 238, 36, 30, INK, 0),
            cloud(206, 152, 92),
            cloud(60, 214, 104),
            cone_tree(206, 238, 62, line=5),
            stroke("M58 238H198", 6),
            oval(128, 239, 20, 3, CORAL),
        )
    )


_HOMES: Mapping[str, Callable[..., str]] = MappingProxyType(
    {"capsule": _capsule, "bunk": _bunk, "terrace": _terrace, "garden": _garden, "tower": _tower}
)
HOMES: tuple[str, ...] = tuple(_HOMES)
"""Home ids, lowest rung first."""


def home_svg(home_id: str, *, lit: bool = False) -> str:
    """One home, 256 x 256 px, transparent ground; `lit`: somebody is in."""
    if home_id not in _HOMES:
        raise ValueError(f"no picture of the home {home_id!r}; there are {', '.join(HOMES)}")
    return sheet(256, 256, _HOMES[home_id](lit=lit))
