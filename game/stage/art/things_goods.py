"""Icons of things one can hold, give or lose, on a 128 px field; must not know what they are worth."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.stage.art import props
from game.stage.art.pen import LIT, disc, group, num, oval, path, points, rect, stroke
from game.stage.art.props import ROSE, WOOD
from game.stage.palette import (
    BUTTER,
    BUTTER_SHADE,
    CORAL,
    GOLD,
    INK,
    LILAC,
    LILAC_SHADE,
    PAPER,
    PEACH,
    SKY,
    SKY_SHADE,
    STONE,
)


def _coin() -> str:
    return (
        disc(64, 64, 50, GOLD, line=6)
        + path("M30 98A48 48 0 0 0 98 30A56 56 0 0 1 30 98Z", "#C08310")
        + disc(64, 64, 34, BUTTER, line=5)
        + disc(64, 64, 14, "none", line=6)
        + stroke("M48 48L54 54M80 48L74 54M48 80L54 74M80 80L74 74", 6)
    )


def _heart() -> str:
    glint = stroke("M36 40Q26 50 30 64", 7, PAPER)
    return (
        props.heart(64, 66, 52, "#F28B82")
        + path("M64 112C98 86 116 66 116 47Q114 80 64 112Z", CORAL, alpha=0.5)
        + glint
    )


def _star() -> str:
    return (
        props.star(64, 66, 56, GOLD)
        + path(
            "M74 40L88 46L112 50Q118 54 112 60L92 82L98 110Q94 118 86 114L66 103Q92 100 86 76Q94 56 74 40Z",
            "#C08310",
            alpha=0.55,
        )
        + props.star(64, 66, 56, "none")
    )


def _purse() -> str:
    return (
        stroke("M42 44Q64 4 86 44", 6)
        + path("M30 46H98Q118 84 108 106Q102 116 64 116Q26 116 20 106Q10 84 30 46Z", "#C98A6B", line=6)
        + path("M30 46H98L102 62Q64 80 26 62Z", WOOD, line=6)
        + disc(64, 68, 9, GOLD, line=5)
    )


def _key() -> str:
    return group(
        rect(-8, -4, 16, 66, GOLD, r=4, line=6)
        + rect(4, 40, 24, 14, GOLD, r=3, line=6)
        + rect(4, 22, 17, 12, GOLD, r=3, line=6)
        + disc(0, -24, 30, GOLD, line=6)
        + disc(0, -26, 12, PAPER, line=6),
        x=62,
        y=64,
        turn=38,
    )


def _envelope() -> str:
    return (
        rect(12, 32, 104, 72, PAPER, r=8, line=6)
        + stroke("M14 98L50 66M114 98L78 66", 5)
        + path("M14 36L64 80L114 36Z", PEACH, line=6)
        + disc(64, 74, 13, CORAL, line=5)
    )


def _dice() -> str:
    pips = "".join(oval(x, y, 5, 6, INK) for x, y in ((34, 64), (50, 94), (42, 79)))
    return (
        path("M64 14L112 38V90L64 116L16 90V38Z", PAPER)
        + path("M64 64L112 38V90L64 116Z", SKY)
        + path("M16 38L64 64V116L16 90Z", LILAC)
        + path("M64 14L112 38V90L64 116L16 90V38Z", line=6)
        + stroke("M16 38L64 64L112 38M64 64V116", 6)
        + oval(64, 38, 9, 5.5, INK)
        + pips
        + oval(79, 86, 5, 6.5, INK)
        + oval(97, 68, 5, 6.5, INK)
    )


def _newspaper() -> str:
    return (
        rect(18, 18, 84, 96, PAPER, r=6, line=6)
        + path("M102 40H114V104Q114 114 104 114H92Q102 112 102 102Z", PEACH, line=6)
        + rect(30, 30, 60, 14, INK, r=3)
        + rect(30, 54, 26, 26, SKY, line=4)
        + stroke("M66 58H90M66 68H90M66 78H84M32 92H90M32 102H76", 5, STONE)
    )


def _ticket() -> str:
    d = "M-50-30H50V-11A11 11 0 0 0 50 11V30H-50V11A11 11 0 0 0-50-11Z"
    return group(
        path(d, BUTTER, line=6)
        + stroke("M22-24V-16M22-4V4M22 16V24", 5)
        + props.star(-12, 1, 18, GOLD, 5)
        + stroke("M35-8V8", 5),
        x=64,
        y=64,
        turn=-16,
    )


def _bouquet() -> str:
    parts = (
        path("M40 62L64 118L88 62Z", SKY, line=6)
        + path("M66 64H88L64 118Z", SKY_SHADE)
        + path("M40 62L64 118L88 62Z", line=6)
    )
    for x, y, tone in ((38, 44, ROSE), (90, 44, BUTTER), (64, 28, CORAL), (50, 60, LILAC), (78, 60, ROSE)):
        parts += disc(x, y, 17, tone, line=6) + stroke(
            f"M{x - 6} {y}Q{x} {y - 9} {x + 6} {y}Q{x} {y + 8} {x - 1} {y + 2}", 4
        )
    return parts + stroke("M52 88H76", 9, CORAL)


def _ring() -> str:
    return (
        disc(64, 80, 34, "none", line=22)
        + disc(64, 80, 34, "none", line=10, ink=GOLD)
        + path("M44 18H84L94 32L64 56L34 32Z", SKY, line=6)
        + stroke("M36 32H92M52 32L64 52L76 32", 4)
    )


def _wish() -> str:
    return (
        path("M38 22Q64 8 90 22Q108 52 88 96H40Q20 52 38 22Z", LIT)
        + path("M90 22Q108 52 88 96H72Q90 56 76 17Z", BUTTER_SHADE)
        + path("M38 22Q64 8 90 22Q108 52 88 96H40Q20 52 38 22Z", line=6)
        + rect(44, 94, 40, 11, WOOD, r=4, line=6)
        + path("M64 94Q50 80 64 62Q78 80 64 94Z", CORAL, line=4)
        + stroke("M52 112H53M76 112H77M64 117H65", 6, GOLD)
        + props.star(62, 42, 12, PAPER, 4)
    )


def _mask() -> str:
    d = "M18 30Q64 12 110 30Q118 92 64 118Q10 92 18 30Z"
    return (
        path(d, PAPER)
        + path("M84 22L110 30Q118 92 64 118Q100 80 84 22Z", PEACH)
        + path(d, line=6)
        + path("M32 54Q43 42 54 54Q43 64 32 54Z", INK)
        + path("M74 54Q85 42 96 54Q85 64 74 54Z", INK)
        + path("M42 80Q64 92 86 80Q80 100 64 100Q48 100 42 80Z", INK)
    )


def _phone_free() -> str:
    return (
        rect(38, 14, 52, 100, SKY, r=12, line=6)
        + rect(46, 28, 36, 66, PAPER, r=4, line=4)
        + disc(64, 104, 4, INK)
        + stroke("M18 110L110 18", 18)
        + stroke("M18 110L110 18", 8, CORAL)
    )


def _medicine() -> str:
    return (
        rect(36, 40, 56, 76, "#C98A6B", r=12, line=6)
        + rect(40, 14, 48, 24, PAPER, r=6, line=6)
        + rect(36, 60, 56, 36, PAPER, line=5)
        + props.heart(64, 79, 12, CORAL, 4)
    )


def _bill() -> str:
    d = points([(26, 12), (102, 12), (102, 112), (89, 102), (76, 112), (64, 102), (52, 112), (39, 102), (26, 112)])
    return (
        path(d, PAPER, line=6)
        + stroke("M42 34H86M42 50H74M42 66H86", 6, STONE)
        + disc(80, 84, 9, GOLD, line=4.5)
        + stroke(f"M42 84H{num(58)}", 6, CORAL)
    )


def _gift() -> str:
    return (
        rect(22, 54, 84, 60, LILAC, r=4, line=6)
        + rect(54, 54, 20, 60, CORAL, line=5)
        + rect(14, 38, 100, 22, LILAC_SHADE, r=5, line=6)
        + rect(54, 38, 20, 22, CORAL, line=5)
        + stroke("M64 36Q40 34 44 18Q60 12 64 36Q68 12 84 18Q88 34 64 36", 6)
    )


GOODS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "coin": _coin,
        "heart": _heart,
        "star": _star,
        "purse": _purse,
        "key": _key,
        "envelope": _envelope,
        "dice": _dice,
        "newspaper": _newspaper,
        "ticket": _ticket,
        "bouquet": _bouquet,
        "ring": _ring,
        "wish": _wish,
        "mask": _mask,
        "phone-free": _phone_free,
        "medicine": _medicine,
        "bill": _bill,
        "gift": _gift,
    }
)
