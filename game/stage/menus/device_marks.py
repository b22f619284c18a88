"""Little pictures of what people hold: pad, mouse, keys, and a bot's head; as SVG elements, drawn nowhere."""

from __future__ import annotations

from collections.abc import Callable

from game.stage.art.pen import disc, path, rect, sheet, stroke
from game.stage.palette import BUTTER, CORAL, INK, LILAC, LILAC_SHADE, MINT, PAPER, SKY, STONE_LIGHT, TEAL

Svg = Callable[[], str]
SIZE_PX = 128


def _pad() -> str:
    body = (
        "M30 40Q42 32 52 40H76Q86 32 98 40C116 52 124 96 112 104C100 110 90 90 80 84H48"
        "C38 90 28 110 16 104C4 96 12 52 30 40Z"
    )
    grips = (
        "M16 104C6 98 9 74 14 62C18 84 30 88 48 84C38 90 28 110 16 104Z"
        "M112 104C122 98 119 74 114 62C110 84 98 88 80 84C90 90 100 110 112 104Z"
    )
    return (
        path(body, LILAC, line=6)
        + path(grips, LILAC_SHADE)
        + path(body, line=6)
        + stroke("M38 52V72M28 62H48", 8)
        + disc(90, 52, 5, CORAL, line=3)
        + disc(100, 62, 5, SKY, line=3)
        + disc(90, 72, 5, MINT, line=3)
        + disc(80, 62, 5, BUTTER, line=3)
    )


def _mouse() -> str:
    return (
        stroke("M64 34C64 14 84 24 92 10", 6)
        + rect(32, 30, 64, 88, PAPER, r=32, line=6)
        + path("M35 66H93V84Q90 115 64 115Q38 115 35 84Z", STONE_LIGHT)
        + rect(32, 30, 64, 88, "none", r=32, line=6)
        + stroke("M32 66H96M64 33V66", 5)
        + rect(57, 42, 14, 22, TEAL, r=7, line=4)
    )


def _bot() -> str:
    return (
        stroke("M64 34V16", 6)
        + disc(64, 14, 8, CORAL, line=5)
        + rect(10, 56, 16, 30, STONE_LIGHT, r=7, line=5)
        + rect(102, 56, 16, 30, STONE_LIGHT, r=7, line=5)
        + rect(22, 34, 84, 76, MINT, r=24, line=6)
        + rect(34, 50, 60, 34, PAPER, r=17, line=5)
        + disc(52, 67, 7, INK)
        + disc(76, 67, 7, INK)
        + stroke("M50 96Q64 104 78 96", 5)
    )


def _keys() -> str:
    return "".join(
        rect(x, y + 4, 34, 34, LILAC_SHADE, r=8) + rect(x, y, 34, 34, PAPER, r=8, line=5)
        for x, y in ((8, 30), (47, 30), (86, 30), (28, 72), (67, 72))
    )


def _question() -> str:
    return stroke("M44 46Q44 24 64 24Q84 24 84 44Q84 58 66 64V80", 11, LILAC_SHADE) + disc(66, 104, 8, LILAC_SHADE)


_DRAWN = {"key": _keys, "pad": _pad, "mouse": _mouse, "bot": _bot, "free": _question}


def mark(name: str) -> Svg:
    """The picture of a kind of seat or "free", 128 px; a kind that nobody has drawn is five plain buttons."""
    draw = _DRAWN.get(name, _keys)
    return lambda: sheet(SIZE_PX, SIZE_PX, draw())
