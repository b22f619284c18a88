"""Eyes that are shut for a moment, made of how they are drawn open; must not know a face, a mood or a clock.

A drawing of eyes names its parts: `ball`, `pupil`, `rim` (an outline over both), `lid`, `lashes`. Eyes without a ball
are drawn shut as they are, such as those of a smile; what has no name, such as a wrinkle or a tear, stays.
"""

from __future__ import annotations

import re
from typing import Literal

from game.drawing.dress import with_parts
from game.drawing.palette import INK
from game.drawing.pen import num

Lids = Literal["open", "closed"]
_HIDDEN = frozenset({"pupil", "rim"})
_SIZE = re.compile(r' (cx|cy|rx|ry|r)="(-?[0-9.]+)"')


def shut(eyes: str) -> str:
    """The same eyes with their lids down: skin as large as the ball, and a line where the lids meet."""
    if 'data-part="ball"' not in eyes:
        return eyes
    return with_parts(eyes, _shut)


def _shut(part: str, drawing: str) -> str:
    if part == "ball":
        return _lid(drawing)
    return "" if part in _HIDDEN or part == "lid" else drawing


def _lid(ball: str) -> str:
    size = {name: float(value) for name, value in _SIZE.findall(ball)}
    x, y = size.get("cx", 0.0), size.get("cy", 0.0)
    rx, ry = size.get("rx", size.get("r", 0.0)), size.get("ry", size.get("r", 0.0))
    place = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    low = y + 0.35 * ry
    meets = f"M{num(x - rx)} {num(low)} Q{num(x)} {num(low + 0.9 * ry)} {num(x + rx)} {num(low)}"
    return (
        f'<ellipse {place} fill="#D49B6F" stroke="none" data-fill="skin-shade"/>\n'
        f'<path d="{meets}" fill="none" stroke="{INK}" stroke-width="6"/>\n'
    )
