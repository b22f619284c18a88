"""Drawn things of the charter that take a size or a turn: brass frame, board, hammer, flame. Knows no rule."""

from __future__ import annotations

from game.drawing.palette import BUTTER, CORAL, GOLD, PAPER, TEAL
from game.drawing.pen import disc, group, oval, path, rect, stroke

BRASS, BRASS_LIGHT, BRASS_DARK = "#D9A441", "#F2CE7E", "#A97A22"
WOOD, WOOD_LIGHT, WOOD_DARK = "#A9714B", "#BC855C", "#8A5737"
FLAME_PX = 160
TOOL_PX = 200


def frame(w: float, h: float, paper: str = PAPER) -> str:
    """A brass frame with four screws around a sheet of that colour."""
    screws = "".join(
        disc(x, y, 8, BRASS_LIGHT, line=3) + stroke(f"M{x - 4:g} {y - 3:g}L{x + 4:g} {y + 3:g}", 3)
        for x in (17, w - 17)
        for y in (17, h - 25)
    )
    return (
        rect(3, 3, w - 6, h - 6, BRASS_DARK, r=24, line=6)
        + rect(6, 6, w - 12, h - 20, BRASS, r=21)
        + stroke(f"M30 12H{w - 30:g}", 5, BRASS_LIGHT)
        + rect(24, 24, w - 48, h - 56, paper, r=12, line=4)
        + screws
    )


def board(w: float, h: float) -> str:
    """A wooden board with its grain, and a rail on top."""
    grain = ""
    for n, y in enumerate(range(70, int(h) - 30, 74)):
        way = f"M{40 + 90 * (n % 3):g} {y:g}C{w * 0.3:g} {y - 10:g} {w * 0.6:g} {y + 12:g} {w - 50:g} {y:g}"
        grain += stroke(way, 4, WOOD_DARK, 0.5)
    return (
        rect(3, 3, w - 6, h - 6, WOOD_DARK, r=30, line=6)
        + rect(6, 6, w - 12, h - 26, WOOD, r=27)
        + grain
        + stroke(f"M36 14H{w - 36:g}", 6, WOOD_LIGHT)
    )


def hammer(turn: float) -> str:
    """A mallet of 200 px, turned about the end of its handle."""
    return group(
        rect(-12, -120, 24, 150, WOOD_LIGHT, r=10, line=6)
        + rect(-56, -150, 112, 62, TEAL, r=16, line=6)
        + rect(-56, -116, 112, 22, "#0B6F66", r=8)
        + rect(-56, -150, 112, 62, "none", r=16, line=6),
        x=100,
        y=160,
        turn=turn,
    )


def flame(lean: float) -> str:
    """One friendly flame, 160 px; `lean` -1 to 1."""
    tip = 80 + 16 * lean
    outer = (
        f"M30 118C14 84 46 66 44 34C62 44 66 56 66 70C76 52 {tip:g} 40 {tip + 6:g} 8"
        "C112 40 136 82 126 116C120 142 100 152 80 152C56 152 38 140 30 118Z"
    )
    inner = (
        f"M52 122C46 102 64 92 66 76C78 84 {tip + 2:g} 74 {tip + 4:g} 56"
        "C104 80 110 102 104 122C98 138 90 144 80 144C66 144 56 136 52 122Z"
    )
    return path(outer, CORAL, line=6) + path(inner, GOLD) + oval(80, 128, 15, 17, BUTTER)
