"""Paint for the masks: named tones, their shadow, and a few path makers; knows no face and no file."""

import math
import re
from dataclasses import dataclass

from game.stage import palette

INK = palette.INK
WHITE = "#FFFFFF"
CX = 128.0
"""The middle of a head, in the 256 unit square that all parts share."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A flat colour, its one shadow, and (for skin) the colour of a warm cheek; all are hex text."""

    flat: str
    shade: str
    cheek: str = ""


SKINS: dict[str, Tone] = {
    "porcelain": Tone("#FCE1D2", "#EEBFAE", "#F59F95"),
    "rose": Tone("#F8CDB4", "#E3A68C", "#EE8B7E"),
    "sand": Tone("#EFC096", "#D49B6F", "#E8876A"),
    "honey": Tone("#DDA673", "#BF8352", "#D8714D"),
    "chestnut": Tone("#BC7F53", "#99603C", "#C65B40"),
    "umber": Tone("#A46B48", "#825135", "#C2553F"),
    "cocoa": Tone("#8E5C42", "#6F4431", "#B8503F"),
}

TONES: dict[str, Tone] = {
    "raven": Tone("#51447A", "#3D325F"),
    "brown": Tone("#7A4A36", "#5B3427"),
    "rust": Tone("#B25A37", "#8B4228"),
    "copper": Tone("#E5693F", "#BD4D2D"),
    "straw": Tone("#F5CD6C", "#D9A648"),
    "silver": Tone("#DAD5E6", "#B4ACCA"),
    "snow": Tone("#FBF6F3", "#D8CED9"),
    "plum": Tone("#8A569E", "#69407B"),
    "teal": Tone("#35ADA0", "#1F857C"),
    "coral": Tone("#F4806B", "#D55F4E"),
    "navy": Tone("#5A5C9E", "#43447D"),
    "gold": Tone("#F2C14E", "#D09A2C"),
    "paper": Tone(palette.PAPER, "#E6D6D2"),
    "stone": Tone("#A593A8", "#84718A"),
    "blush": Tone(palette.BLUSH, palette.BLUSH_SHADE),
    "peach": Tone(palette.PEACH, palette.PEACH_SHADE),
    "butter": Tone(palette.BUTTER, palette.BUTTER_SHADE),
    "mint": Tone(palette.MINT, palette.MINT_SHADE),
    "sky": Tone(palette.SKY, palette.SKY_SHADE),
    "lilac": Tone(palette.LILAC, palette.LILAC_SHADE),
}

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """True for #RRGGBB."""
    return _HEX.fullmatch(text) is not None


def blend(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from the first hex colour to the second."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def skin_tone(text: str) -> Tone:
    """A named skin, or any #RRGGBB with its shadow and cheek mixed from it. KeyError for other words."""
    if is_colour(text):
        return Tone(text, blend(text, "#5A2B3A", 0.25), blend(text, "#E0402F", 0.45))
    return SKINS[text]


def tone(text: str) -> Tone:
    """A named hair or cloth colour, or any #RRGGBB with its shadow mixed from it. KeyError for other words."""
    if is_colour(text):
        return Tone(text, blend(text, INK, 0.28))
    return TONES[text]


def form(outline: str, fill: str, *shadows: str, shade: str = "") -> str:
    """A flat shape in an ink line, with shadow shapes laid in under the line."""
    if not shadows:
        return f'<path d="{outline}" fill="{fill}"/>'
    inside = "".join(f'<path d="{d}" fill="{shade}" stroke="none"/>' for d in shadows)
    return f'<path d="{outline}" fill="{fill}" stroke="none"/>{inside}<path d="{outline}" fill="none"/>'


def line(d: str, width: float = 5, colour: str = INK) -> str:
    """An open stroke; width in units of the 256 square."""
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>'


def flat(d: str, fill: str) -> str:
    """A shape without a line."""
    return f'<path d="{d}" fill="{fill}" stroke="none"/>'


def disc(x: float, y: float, radius: float, fill: str, width: float = 6) -> str:
    """A circle in an ink line `width` wide (0: no line)."""
    stroke = f'stroke-width="{width:g}"' if width else 'stroke="none"'
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}" {stroke}/>'


def cloud(x: float, y: float, rx: float, ry: float, bumps: int, turn: float = 0.0) -> str:
    """The outline of a ball of curls: `bumps` (3 or more) round bites along an ellipse; `turn` in radians."""
    points = [
        (x + rx * math.cos(turn + 2 * math.pi * i / bumps), y + ry * math.sin(turn + 2 * math.pi * i / bumps))
        for i in range(bumps)
    ]
    path = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(bumps):
        ax, ay = points[i]
        bx, by = points[(i + 1) % bumps]
        radius = math.hypot(bx - ax, by - ay) * 0.56
        path.append(f"A{radius:.1f} {radius:.1f} 0 0 1 {bx:.1f} {by:.1f}")
    return " ".join(path) + " Z"


def mirrored(svg: str) -> str:
    """The same drawing on the other side of the face."""
    return f'<g transform="translate({2 * CX:g} 0) scale(-1 1)">{svg}</g>'
