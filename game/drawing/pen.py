"""Writes flat SVG shapes in the city's one hand (ink outline, round caps); must not know any picture, nor pygame."""

import re
from collections.abc import Iterable

from game.drawing.palette import INK

LIT = "#FFE27B"
"""Lamp light: the one warm colour that `at_night` leaves as it is."""
GLOW = "#FFE7A0"
LAMPS = frozenset({LIT, GLOW})

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def num(value: float) -> str:
    """A number as short SVG text, two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def points(pairs: Iterable[tuple[float, float]]) -> str:
    """A closed polygon's path data."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in pairs) + "Z"


def _look(fill: str, line: float, ink: str, alpha: float) -> str:
    stroke = (
        f' stroke="{ink}" stroke-width="{num(line)}" stroke-linejoin="round" stroke-linecap="round"' if line else ""
    )
    seen = "" if alpha >= 1 else f' fill-opacity="{num(alpha)}"' + (f' stroke-opacity="{num(alpha)}"' if line else "")
    return f' fill="{fill}"{stroke}{seen}'


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str,
    *,
    r: float = 0,
    line: float = 0,
    ink: str = INK,
    alpha: float = 1,
) -> str:
    corner = f' rx="{num(r)}" ry="{num(r)}"' if r else ""
    place = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return f"<rect {place}{corner}{_look(fill, line, ink, alpha)}/>"


def disc(x: float, y: float, r: float, fill: str, *, line: float = 0, ink: str = INK, alpha: float = 1) -> str:
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{_look(fill, line, ink, alpha)}/>'


def oval(
    x: float, y: float, rx: float, ry: float, fill: str, *, line: float = 0, ink: str = INK, alpha: float = 1
) -> str:
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"{_look(fill, line, ink, alpha)}/>'


def path(d: str, fill: str = "none", *, line: float = 0, ink: str = INK, alpha: float = 1) -> str:
    return f'<path d="{d}"{_look(fill, line, ink, alpha)}/>'


def stroke(d: str, line: float = 6, ink: str = INK, alpha: float = 1) -> str:
    """An open line, drawn and not filled."""
    return path(d, line=line, ink=ink, alpha=alpha)


def group(*parts: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, flip: bool = False) -> str:
    """Parts moved to (x, y), then turned (degrees) and scaled about that point; `flip` mirrors left and right."""
    moves = [f"translate({num(x)} {num(y)})"]
    if turn:
        moves.append(f"rotate({num(turn)})")
    if scale != 1 or flip:
        moves.append(f"scale({num(-scale if flip else scale)} {num(scale)})")
    return f'<g transform="{" ".join(moves)}">{"".join(parts)}</g>'


def fade(name: str, *stops: tuple[float, str], top: float = 0, bottom: float = 1080) -> str:
    """A gradient from `top` to `bottom` px, used as fill `url(#name)`."""
    marks = "".join(f'<stop offset="{num(at)}" stop-color="{colour}"/>' for at, colour in stops)
    ends = f'gradientUnits="userSpaceOnUse" x1="0" y1="{num(top)}" x2="0" y2="{num(bottom)}"'
    return f'<defs><linearGradient id="{name}" {ends}>{marks}</linearGradient></defs>'


def halo(name: str, x: float, y: float, r: float, colour: str, strength: float = 0.8) -> str:
    """A round glow that fades to nothing at `r` px; drawn at once."""
    stops = (
        f'<stop offset="0" stop-color="{colour}" stop-opacity="{num(strength)}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
    )
    place = f'gradientUnits="userSpaceOnUse" cx="{num(x)}" cy="{num(y)}" r="{num(r)}"'
    return (
        f'<defs><radialGradient id="{name}" {place}>{stops}</radialGradient></defs>'
        f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="url(#{name})"/>'
    )


def sheet(width: int, height: int, *parts: str) -> str:
    """A whole SVG document of that many px."""
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{"".join(parts)}</svg>'


def _dark(found: re.Match[str]) -> str:
    colour = found.group().upper()
    if colour in LAMPS:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    grey = 0.3 * red + 0.6 * green + 0.1 * blue
    # pastels turn to mud when only dimmed: pull each channel away from grey first
    parts = (grey + (red - grey) * 1.5, grey + (green - grey) * 1.5, grey + (blue - grey) * 1.5)
    dimmed = (parts[0] * 0.36 + 6, parts[1] * 0.32 + 4, parts[2] * 0.44 + 26)
    return "#" + "".join(f"{min(255, max(0, int(value))):02X}" for value in dimmed)


def at_night(svg: str) -> str:
    """The same picture at a third of its brightness, lamps left on."""
    return _HEX.sub(_dark, svg)
