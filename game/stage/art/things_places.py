"""Icons of what stands about the city, on a 128 px field; must not know where it stands."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art import props
from game.stage.art.pen import LIT, disc, group, oval, path, rect, stroke
from game.stage.art.props import GLASS, LEAF, LEAF_DEEP, ROSE, WOOD
from game.stage.art.ways import way_svg
from game.stage.palette import (
    BLUSH,
    BUTTER,
    CORAL,
    GOLD,
    INK,
    LILAC,
    MINT,
    MINT_SHADE,
    PAPER,
    PEACH,
    PEACH_SHADE,
    SKY_SHADE,
    STONE,
    STONE_LIGHT,
    TEAL,
)


def _cloud() -> str:
    d = "M24 96C-4 92 0 50 32 52C34 20 82 10 94 44C124 40 134 90 104 96Z"
    return (
        path(d, PAPER)
        + path("M24 96C8 92 4 78 8 68C30 88 90 90 120 66C124 82 116 94 104 96Z", LILAC)
        + path(d, line=6)
        + props.star(48, 70, 12, GOLD, 4)
        + props.star(82, 66, 9, GOLD, 4)
    )


def _small_way(way: str) -> str:
    """A way's large picture in the middle of an icon, its ink made stouter to match."""
    inner = way_svg(way).split(">", 1)[1].removesuffix("</svg>")
    for thin, stout in (("7", "19"), ("6", "17"), ("5", "14"), ("4.5", "11")):
        inner = inner.replace(f'stroke-width="{thin}"', f'stroke-width="{stout}"')
    return group(inner, x=0, y=32, scale=0.25)


def _taxi() -> str:
    return (
        rect(48, 16, 32, 18, LIT, r=6, line=6)
        + path("M28 66L40 40Q43 34 50 34H82Q88 34 91 40L102 66Z", GLASS, line=6)
        + stroke("M66 36V64", 5)
        + path("M10 72Q12 62 24 62H104Q118 64 118 76V92Q118 98 110 98H18Q10 98 10 92Z", BUTTER, line=6)
        + "".join(rect(24 + k * 16, 74, 8, 8, INK) for k in range(6))
        + disc(36, 98, 14, INK)
        + disc(36, 98, 5, STONE_LIGHT)
        + disc(92, 98, 14, INK)
        + disc(92, 98, 5, STONE_LIGHT)
    )


def _nose() -> str:
    return (
        oval(64, 112, 48, 9, INK, alpha=0.16)
        + path(
            (
                "M56 12Q74 10 76 28Q82 58 104 84Q116 106 92 112Q80 116 70 108Q58 118 44 110Q22 112 26"
                " 92Q44 70 46 30Q46 14 56 12Z"
            ),
            STONE_LIGHT,
        )
        + path("M72 20Q76 58 100 84Q112 104 92 112Q80 116 70 108Q86 84 72 20Z", STONE, alpha=0.55)
        + path(
            (
                "M56 12Q74 10 76 28Q82 58 104 84Q116 106 92 112Q80 116 70 108Q58 118 44 110Q22 112 26"
                " 92Q44 70 46 30Q46 14 56 12Z"
            ),
            line=6,
        )
        + stroke("M44 98Q50 92 56 98M80 100Q86 94 92 99", 6)
        + stroke("M54 34L62 42L56 50", 4)
    )


def _ladder() -> str:
    return group(
        stroke("M-20-54V54M20-54V54", 14)
        + stroke("M-20-54V54M20-54V54", 5, WOOD)
        + "".join(stroke(f"M-20 {y}H20", 12) + stroke(f"M-18 {y}H18", 3.5, WOOD) for y in (-38, -14, 10, 34)),
        x=64,
        y=64,
        turn=16,
    )


def _sickbed() -> str:
    return (
        stroke("M14 34V112M114 70V112", 8)
        + rect(14, 74, 100, 24, WOOD, r=4, line=6)
        + rect(20, 52, 36, 24, PAPER, r=11, line=6)
        + disc(46, 48, 17, PEACH, line=6)
        + stroke("M40 48H41M51 48H52M42 56Q46 53 50 56", 5)
        + path("M54 76Q58 54 86 56Q112 58 114 84H54Z", SKY_SHADE, line=6)
        + stroke("M46 30L64 14", 5)
        + disc(65, 14, 5, CORAL)
    )


def _toe() -> str:
    return (
        path("M22 112V66Q22 44 36 44Q40 44 42 50V40Q44 26 56 28Q64 14 82 18Q104 24 102 54Q112 78 104 112Z", PEACH)
        + path("M88 20Q104 28 102 54Q112 78 104 112H88Q98 70 88 20Z", PEACH_SHADE)
        + path("M22 112V66Q22 44 36 44Q40 44 42 50V40Q44 26 56 28Q64 14 82 18Q104 24 102 54Q112 78 104 112Z", line=6)
        + stroke("M42 50Q44 60 42 66M57 30Q60 40 58 54", 5)
        + path("M68 38Q69 25 80 26Q91 28 91 40Q80 46 68 38Z", PAPER, line=5)
        + group(rect(-28, -9, 56, 18, BLUSH, r=8, line=5) + rect(-9, -9, 18, 18, PAPER), x=80, y=66, turn=-12)
    )


def _lectern() -> str:
    return (
        path("M32 58H96L88 112H40Z", "#C98A6B", line=6)
        + path("M74 58H96L88 112H72Z", "#A96F54")
        + path("M32 58H96L88 112H40Z", line=6)
        + path("M20 44H108L98 62H30Z", WOOD, line=6)
        + stroke("M64 44Q64 26 84 24", 6)
        + oval(91, 22, 11, 8, STONE, line=5)
        + props.eye(64, 84, 34, 0, line=4.5)
        + rect(26, 108, 76, 11, WOOD, r=4, line=6)
    )


def _bench() -> str:
    rests = "".join(stroke(f"M{x} 70V48H{x + 8}", 8) for x in (16, 48, 80, 106))
    return (
        oval(64, 110, 54, 8, INK, alpha=0.16)
        + stroke("M26 84V108M102 84V108", 10)
        + rect(10, 28, 108, 20, WOOD, r=7, line=6)
        + rect(6, 68, 116, 20, WOOD, r=7, line=6)
        + stroke("M28 48V68M100 48V68", 6)
        + rests
    )


def _statue() -> str:
    return (
        rect(26, 90, 76, 26, PAPER, r=4, line=6)
        + path("M34 90Q34 62 54 58V50H74V58Q94 62 94 90Z", MINT_SHADE, line=6)
        + disc(64, 34, 22, MINT_SHADE, line=6)
        + path("M70 13Q88 20 85 42Q80 54 70 56Q80 34 70 13Z", TEAL, alpha=0.4)
        + stroke("M55 34H56M70 34H71M56 44Q63 49 70 44", 5)
        + stroke("M44 103H84", 5, GOLD)
    )


def _sofa() -> str:
    return (
        oval(64, 108, 54, 8, INK, alpha=0.16)
        + stroke("M30 100V110M98 100V110", 9)
        + path("M24 64V42Q24 26 42 26H86Q104 26 104 42V64Z", ROSE, line=6)
        + stroke("M64 30V62", 5)
        + rect(28, 60, 72, 26, BLUSH, r=8, line=6)
        + rect(10, 52, 24, 50, ROSE, r=12, line=6)
        + rect(94, 52, 24, 50, ROSE, r=12, line=6)
        + rect(28, 82, 72, 20, ROSE, r=6, line=6)
    )


def _sun_mark() -> str:
    rays = "".join(group(path("M-8-44L0-60L8-44Z", GOLD, line=5), x=64, y=66, turn=k * 45) for k in range(8))
    return rays + disc(64, 66, 34, LIT, line=6) + stroke("M54 62H55M73 62H74M54 74Q64 83 74 74", 5)


def _door() -> str:
    return props.arch(64, 114, 64, 96, TEAL) + disc(80, 74, 5, GOLD) + rect(20, 110, 88, 10, STONE_LIGHT, r=4, line=6)


def _leaf() -> str:
    return path("M24 108Q8 40 104 20Q120 100 46 100Z", LEAF, line=6) + stroke("M20 116Q50 70 84 42", 6, LEAF_DEEP)


def _bed() -> str:
    return (
        stroke("M14 36V110M114 66V110", 8)
        + rect(14, 72, 100, 24, WOOD, r=4, line=6)
        + rect(20, 52, 36, 22, PAPER, r=10, line=6)
        + path("M50 74Q52 56 84 58Q112 60 114 82H50Z", MINT, line=6)
    )


PLACES: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "cloud": _cloud,
        "taxi": _taxi,
        "nose": _nose,
        "ladder": _ladder,
        "sickbed": _sickbed,
        "toe": _toe,
        "lectern": _lectern,
        "bench": _bench,
        "statue": _statue,
        "sofa": _sofa,
        "sun": _sun_mark,
        "door": _door,
        "leaf": _leaf,
        "bed": _bed,
        "bus": lambda: _small_way("bus"),
        "rail": lambda: _small_way("rail"),
        "plane": lambda: _small_way("plane"),
        "boat": lambda: _small_way("boat"),
    }
)
