"""Eyes, brows and glasses in four moods; draws nothing else."""

import math
from dataclasses import dataclass

from game.stage import palette
from game.stage.art.masks_paint import CX, INK, WHITE, Tone, disc, flat, line, mirrored, tone

EYE_Y = 138.0
EYE_DX = 30.0


@dataclass(frozen=True, slots=True)
class Eye:
    """Radii of an open eye, how far the lid hangs (-1 none, 0 half, 0.5 nearly shut), and whether it has lashes."""

    rx: float
    ry: float
    lid: float
    has_lashes: bool = False


EYES: dict[str, Eye] = {
    "round": Eye(14, 15, -0.55),
    "wide": Eye(16, 16, -0.7),
    "bead": Eye(11, 12, -0.6),
    "heavy": Eye(15, 14, -0.3),
    "lashes": Eye(14.5, 15, -0.45, True),
    "sleepy": Eye(14.5, 14, -0.25, True),
}
BROWS: dict[str, float] = {"thin": 4.5, "soft": 7, "thick": 10, "bushy": 13}
_IRIS = palette.TEAL
GLASSES = ("none", "round", "square", "cat", "half")


def eyes_svg(eyes: str, mood: str, skin: Tone) -> str:
    """Both eyes; the forced smile opens them far too wide, the pleased face shuts them."""
    eye = EYES[eyes]
    if mood == "pleased":
        left = _shut(eye)
        return left + mirrored(left)
    if mood == "forced":
        # Unlike sizes: the smile holds, the eyes do not.
        return _staring(CX - EYE_DX - 1, 1.0, eye, skin) + _staring(CX + EYE_DX + 1, 1.12, eye, skin)
    if mood == "hurt":
        left = _wet(CX - EYE_DX, eye, skin)
        return left + mirrored(left) + _tear(CX - EYE_DX - 6)
    left = _open(CX - EYE_DX, eye, skin)
    right = mirrored(_lid(CX - EYE_DX, EYE_Y, eye.rx, eye.ry, eye.lid, skin) + _lash(eye, CX - EYE_DX, EYE_Y - 4))
    return left + _ball(CX + EYE_DX, eye.rx, eye.ry) + _pupil(CX + EYE_DX, EYE_Y + 1, eye.rx * 0.56) + right


def _ball(x: float, rx: float, ry: float) -> str:
    return f'<ellipse cx="{x:g}" cy="{EYE_Y:g}" rx="{rx:g}" ry="{ry:g}" fill="{WHITE}" stroke-width="5"/>'


def _pupil(x: float, y: float, radius: float) -> str:
    return disc(x, y, radius, INK, 0) + disc(x + radius * 0.35, y - radius * 0.4, radius * 0.34, WHITE, 0)


def _lid(x: float, y: float, rx: float, ry: float, level: float, skin: Tone) -> str:
    """The upper lid down to `level` (in units of ry below the middle)."""
    half = rx * math.sqrt(1 - level * level)
    large = 1 if level > 0 else 0
    d = f"M{x - half:.1f} {y + level * ry:.1f} A{rx:g} {ry:g} 0 {large} 1 {x + half:.1f} {y + level * ry:.1f} Z"
    return f'<path d="{d}" fill="{skin.shade}" stroke-width="5"/>'


def _lash(eye: Eye, x: float, y: float) -> str:
    if not eye.has_lashes:
        return ""
    return line(f"M{x - eye.rx:g} {y:g} L{x - eye.rx - 9:g} {y - 6:g} M{x - eye.rx + 4:g} {y - 7:g} l-6 -8", 4.5)


def _open(x: float, eye: Eye, skin: Tone) -> str:
    return (
        _ball(x, eye.rx, eye.ry)
        + _pupil(x, EYE_Y + 1, eye.rx * 0.56)
        + _lid(x, EYE_Y, eye.rx, eye.ry, eye.lid, skin)
        + _lash(eye, x, EYE_Y - 4)
    )


def _shut(eye: Eye) -> str:
    x, r = CX - EYE_DX, eye.rx + 2
    arc = line(f"M{x - r:g} {EYE_Y + 5:g} Q{x:g} {EYE_Y - 20:g} {x + r:g} {EYE_Y + 5:g}", 7)
    lash = line(f"M{x - r:g} {EYE_Y + 4:g} l-9 -3 M{x - r + 4:g} {EYE_Y - 5:g} l-7 -7", 4.5) if eye.has_lashes else ""
    return arc + lash


def _staring(x: float, size: float, eye: Eye, skin: Tone) -> str:
    rx, ry = (eye.rx * 0.4 + 13) * size, (eye.ry * 0.4 + 15) * size
    crease = line(f"M{x - 11:.1f} {EYE_Y + ry + 5:.1f} q11 5 22 0", 3.5, skin.shade)
    lash = ""
    if eye.has_lashes:
        side = -1 if x < CX else 1
        lash = line(
            f"M{x + side * (rx - 1):.1f} {EYE_Y - 8:g} l{side * 9} -6 M{x + side * (rx - 6):.1f} "
            f"{EYE_Y - 15:g} l{side * 6} -9",
            4.5,
        )
    return crease + _ball(x, rx, ry) + disc(x, EYE_Y, 8, _IRIS, 0) + disc(x, EYE_Y, 4.6, INK, 0) + lash


def _wet(x: float, eye: Eye, skin: Tone) -> str:
    rx, ry = eye.rx + 1, eye.ry
    level = 0.62
    half = rx * math.sqrt(1 - level * level)
    pool = flat(
        f"M{x - half:.1f} {EYE_Y + level * ry:.1f} A{rx:g} {ry:g} 0 0 0 {x + half:.1f} {EYE_Y + level * ry:.1f} Z",
        palette.SKY_SHADE,
    )
    ball = f'<ellipse cx="{x:g}" cy="{EYE_Y:g}" rx="{rx:g}" ry="{ry:g}" fill="{WHITE}" stroke="none"/>'
    rim = f'<ellipse cx="{x:g}" cy="{EYE_Y:g}" rx="{rx:g}" ry="{ry:g}" fill="none" stroke-width="5"/>'
    lid = (
        f'<path d="M{x - rx - 3:.1f} {EYE_Y - 1:g} Q{x - 3:g} {EYE_Y - ry - 2:.1f} {x + rx:g} {EYE_Y - ry - 3:.1f} '
        f'Q{x - rx:g} {EYE_Y - ry - 7:.1f} {x - rx - 3:.1f} {EYE_Y - 1:g} Z" fill="{skin.shade}" stroke-width="5"/>'
    )
    looks = disc(x + 2, EYE_Y + 3, 9, INK, 0) + disc(x + 5.5, EYE_Y - 1, 3.4, WHITE, 0)
    return ball + looks + disc(x - 1, EYE_Y + 7, 2, WHITE, 0) + pool + rim + lid + _lash(eye, x, EYE_Y - 2)


def _tear(x: float) -> str:
    y = EYE_Y + 20
    return (
        f'<path d="M{x:g} {y:g} C{x + 3:g} {y + 9:g} {x + 9:g} {y + 13:g} {x + 9:g} {y + 20:g} '
        f'A9 9 0 0 1 {x - 9:g} {y + 20:g} C{x - 9:g} {y + 13:g} {x - 3:g} {y + 9:g} {x:g} {y:g} Z" '
        f'fill="{palette.SKY}" stroke-width="4.5"/>'
    )


def brows_svg(brow: str, mood: str, colour: str) -> str:
    """Both brows, above hair and hat so that a mood can be read under any fringe."""
    width = BROWS[brow]
    x = CX - EYE_DX
    shapes = {
        "pleased": f"M{x - 17:g} 111 Q{x - 2:g} 98 {x + 15:g} 107",
        "plain": f"M{x - 17:g} 115 Q{x:g} 109 {x + 15:g} 114",
        "forced": f"M{x - 19:g} 106 Q{x - 4:g} 91 {x + 17:g} 96",
        "hurt": f"M{x - 18:g} 123 Q{x:g} 115 {x + 16:g} 101",
    }
    d = shapes[mood]
    # A dark edge keeps a pale brow readable on pale skin.
    left = line(d, width + (0 if colour == INK else 7), INK) + ("" if colour == INK else line(d, width, colour))
    right = mirrored(left)
    if mood == "forced":
        right = f'<g transform="translate(0 -5)">{right}</g>'
    return left + right


def glasses_svg(glasses: str, colour: str) -> str:
    """Spectacles over the eyes; `colour` is a tone's name or #RRGGBB."""
    if glasses == "none":
        return ""
    paint = tone(colour)
    x = CX - EYE_DX - 1
    y = EYE_Y + 1
    paths = {
        "round": f"M{x - 26:g} {y:g} A26 26 0 1 1 {x + 26:g} {y:g} A26 26 0 1 1 {x - 26:g} {y:g} Z",
        "square": f"M{x - 26:g} {y - 17:g} q0 -7 7 -7 h38 q7 0 7 7 v28 q0 13 -14 13 h-24 q-14 0 -14 -13 Z",
        "cat": f"M{x - 38:g} {y - 30:g} Q{x - 10:g} {y - 22:g} {x + 25:g} {y - 18:g} Q{x + 30:g} {y + 26:g} "
        f"{x - 1:g} {y + 26:g} Q{x - 28:g} {y + 25:g} {x - 29:g} {y - 8:g} Q{x - 31:g} "
        f"{y - 20:g} {x - 38:g} {y - 30:g} Z",
        "half": f"M{x - 25:g} {y + 9:g} H{x + 25:g} Q{x + 25:g} {y + 33:g} {x:g} {y + 33:g} "
        f"Q{x - 25:g} {y + 33:g} {x - 25:g} {y + 9:g} Z",
    }
    d = paths[glasses]
    rim = line(d, 11) + line(d, 4.5, paint.flat)
    bridge_y = y + 12 if glasses == "half" else y - 6
    bridge = line(f"M{CX - 7:g} {bridge_y:g} Q{CX:g} {bridge_y - 6:g} {CX + 7:g} {bridge_y:g}", 6)
    return bridge + rim + mirrored(rim)
