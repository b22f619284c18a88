"""Eyes that are shut or look aside for a moment, made of how they are drawn open; must not know a face or a clock.

A drawing of eyes names its parts: `ball`, `pupil`, `rim` (an outline over both), `lid`, `lashes`. Eyes without a ball
are drawn shut as they are, such as those of a smile; what has no name, such as a wrinkle or a tear, stays.
"""

from __future__ import annotations

import re
from typing import Literal

from game.drawing.dress import with_parts
from game.drawing.palette import INK
from game.drawing.pen import num

Lids = Literal["open", "half", "closed"]
Gaze = tuple[int, int]
"""Where the eyes look: -1 left, 0 ahead, 1 right; -1 up, 0 level, 1 down."""
AHEAD: Gaze = (0, 0)
FAR_X, FAR_Y = 5.0, 4.0
"""How far a pupil goes at most; never out of its ball."""
_HIDDEN = frozenset({"pupil", "rim"})
_SIZE = re.compile(r' (cx|cy|rx|ry|r)="(-?[0-9.]+)"')


def look_name(lids: Lids, gaze: Gaze) -> str:
    """How eyes that are not simply open are called among the sprites; "" for those that are."""
    if lids == "closed":
        return lids
    return "" if (lids, gaze) == ("open", AHEAD) else f"{lids} {gaze[0]} {gaze[1]}"


def eyes_of(look: str) -> tuple[Lids, Gaze]:
    """What such a name says."""
    lids, *gaze = look.split() or ["open"]
    return lids, (int(gaze[0]), int(gaze[1])) if gaze else AHEAD  # type: ignore[return-value]


def shut(eyes: str) -> str:
    """The same eyes with their lids down: skin as large as the ball, and a line where the lids meet."""
    if 'data-part="ball"' not in eyes:
        return eyes
    return with_parts(eyes, _shut)


def half_shut(eyes: str) -> str:
    """The same eyes with their lids half down."""
    balls = _balls(eyes)
    if not balls:
        return eyes

    def half(part: str, drawing: str) -> str:
        """Parts come from the last to the first, and each pupil after its ball in the drawing."""
        return drawing + _half_lid(balls.pop()) if part == "pupil" and balls else drawing

    return with_parts(eyes, half)


def looking(eyes: str, gaze: Gaze) -> str:
    """The same eyes with their pupils moved aside, as far as their balls allow."""
    balls = _balls(eyes) if gaze != AHEAD else []
    if not balls:
        return eyes

    def aside(part: str, drawing: str) -> str:
        if part != "pupil" or not balls:
            return drawing
        ball, pupil = _size(balls.pop()), _size(drawing)
        (x, y, rx, ry), (px, py, r, _) = ball, pupil
        far_x, far_y = max(0.0, min(FAR_X, rx - r - 1)), max(0.0, min(FAR_Y, ry - r - 1))
        # From the middle of the ball, so that eyes that look aside already do not fall out of it.
        to_x = gaze[0] * far_x + (x - px if gaze[0] else 0.0)
        to_y = gaze[1] * far_y + (y - py if gaze[1] else 0.0)
        return f'<g transform="translate({num(to_x)} {num(to_y)})">\n{drawing}</g>\n'

    return with_parts(eyes, aside)


def _balls(eyes: str) -> list[str]:
    """The balls of the eyes, from the first to the last."""
    found: list[str] = []

    def note(part: str, drawing: str) -> str:
        if part == "ball":
            found.append(drawing)
        return drawing

    with_parts(eyes, note)
    return found[::-1]


def _shut(part: str, drawing: str) -> str:
    if part == "ball":
        return _lid(drawing)
    return "" if part in _HIDDEN or part == "lid" else drawing


def _size(drawing: str) -> tuple[float, float, float, float]:
    """Middle and half sides of the first round thing in a drawing."""
    size: dict[str, float] = {}
    for name, value in _SIZE.findall(drawing):
        size.setdefault(name, float(value))
    rx, ry = size.get("rx", size.get("r", 0.0)), size.get("ry", size.get("r", 0.0))
    return size.get("cx", 0.0), size.get("cy", 0.0), rx, ry


def _lid(ball: str) -> str:
    x, y, rx, ry = _size(ball)
    place = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    low = y + 0.35 * ry
    meets = f"M{num(x - rx)} {num(low)} Q{num(x)} {num(low + 0.9 * ry)} {num(x + rx)} {num(low)}"
    return (
        f'<ellipse {place} fill="#D49B6F" stroke="none" data-fill="skin-shade"/>\n'
        f'<path d="{meets}" fill="none" stroke="{INK}" stroke-width="6"/>\n'
    )


def _half_lid(ball: str) -> str:
    """The upper half of the ball under skin, with a line along its edge."""
    x, y, rx, ry = _size(ball)
    d = f"M{num(x - rx)} {num(y)} A{num(rx)} {num(ry)} 0 0 1 {num(x + rx)} {num(y)} Z"
    return f'<path d="{d}" fill="#D49B6F" stroke="{INK}" stroke-width="5" data-fill="skin-shade"/>\n'
