"""Two quiet grounds drawn as SVG: rays of light over a table, and the stairs of the hill; no figures, no words."""

from __future__ import annotations

from game.stage.art import props
from game.stage.art.pen import fade, num, path, rect, sheet, stroke
from game.stage.palette import BUTTER, MINT, MINT_SHADE, PAPER, PEACH, SKY, SKY_SHADE, STONE, STONE_LIGHT

STEPS, FLAT = 7, 8
STAIRS_X, STAIRS_Y = 640.0, 492.0
"""The edge of the upper landing; so many steps, and so much room of a step's width at their foot."""
STEP_W, STEP_H = 72.0, 40.0


MINT_DEEP = "#7BB99B"
NICHES = tuple((90.0 + 150 * i + 75 * row, 660.0 + 160 * row) for row in range(2) for i in range((4, 6)[row]))
"""Blind arches in the face of the terrace, tone on tone."""


def rays_svg(ground: str, light: str, table: tuple[str, str] | None = None) -> str:
    """Rays that spread from below; `table`: its edge and its top."""
    rays = "".join(path(f"M960 760L{x} -60H{x + 170}Z", light) for x in range(-620, 2600, 360))
    body = rect(0, 0, 1920, 1080, ground) + rays
    if table:
        body += path("M-40 640Q960 470 1960 640V1100H-40Z", table[0], line=6)
        body += path("M-40 676Q960 506 1960 676V1100H-40Z", table[1])
    return sheet(1920, 1080, body)


def step_at(share: float) -> tuple[float, float]:
    """The point of the stairs after a share (0-1) of the way down."""
    along = max(0.0, min(share, 1.0)) * (STEPS + FLAT)
    down = min(float(STEPS), float(int(along)))
    return STAIRS_X - 60 + along * STEP_W, STAIRS_Y + down * STEP_H


def stairs_svg() -> str:
    """The fourth terrace at the left, the stairs down, the yard at the right."""
    foot = STAIRS_Y + STEPS * STEP_H
    d = f"M-20 {num(STAIRS_Y)}H{num(STAIRS_X)}"
    for i in range(STEPS):
        d += f"V{num(STAIRS_Y + (i + 1) * STEP_H)}H{num(STAIRS_X + (i + 1) * STEP_W)}"
    d += "H1940V1100H-20Z"
    edges = "".join(
        stroke(f"M{num(STAIRS_X + i * STEP_W)} {num(STAIRS_Y + (i + 1) * STEP_H)}h{num(STEP_W)}", 12, PAPER)
        for i in range(STEPS)
    )
    body = (
        fade("dusk", (0, SKY), (0.6, "#FFF3E0"), (1, PEACH), bottom=760)
        + rect(0, 0, 1920, 1080, "url(#dusk)")
        + props.cloud(900, 260, 260)
        + props.cloud(1560, 330, 320)
        + path("M-20 700Q500 420 1000 600T1940 640V1100H-20Z", SKY_SHADE, alpha=0.5)
        + props.cone_tree(1820, foot, 300)
        + props.cone_tree(1736, foot, 210)
        + path(d, MINT_SHADE, line=6)
        + "".join(props.arch(x, y, 92, 104, MINT_DEEP, 0) for x, y in NICHES)
        + path(f"M-20 {num(STAIRS_Y)}H{num(STAIRS_X)}V{num(STAIRS_Y + 26)}H-20Z", MINT, line=6)
        + edges
        + path(
            f"M{num(STAIRS_X + STEPS * STEP_W)} {num(foot)}H1940V1100H{num(STAIRS_X + STEPS * STEP_W)}Z", STONE, line=6
        )
        + rect(STAIRS_X + STEPS * STEP_W, foot, 1000, 22, STONE_LIGHT, line=6)
        + props.bunting(60, 250, 420, 30, (BUTTER, MINT, PEACH, SKY))
        + props.pot_plant(590, STAIRS_Y, 120)
    )
    return sheet(1920, 1080, body)
