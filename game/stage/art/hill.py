"""The hill as a whole picture: by day or night, with as many windows lit as people are at home; knows no match."""

from __future__ import annotations

import re
from collections.abc import Mapping

from game.drawing.box import BOX, ArtBox
from game.drawing.dress import dressed, inner
from game.drawing.palette import PAPER
from game.drawing.pen import GLOW, at_night, halo, rect, sheet
from game.stage.art.places import MIDDLE_PX, TERRACES

HOME_WINDOWS: Mapping[str, int] = {"capsule": 10, "bunk": 12, "terrace": 6, "garden": 4, "tower": 6}
"""How many windows each rung of homes has on the hill; `lit_windows` counts up to these."""
_WINDOW = re.compile(r' data-window="([a-z]+) ([0-9]+)"')


def hill_svg(
    day: bool = True, lit_windows: Mapping[str, int] | None = None, *, plain: bool = False, box: ArtBox = BOX
) -> str:
    """The hill, 1920 x 1080 px. `lit_windows`: home id to lit windows (up to HOME_WINDOWS; more light no more).

    `plain` leaves out houses, stairs and trees and softens the terraces: a ground for charts.
    """
    sky = inner(box.svg("hill/sky-day" if day else "hill/sky-night"))
    if plain:
        scene = inner(box.svg("hill/plain"))
        veil = rect(0, 0, 1920, 1080, PAPER if day else "#1D1733", alpha=0.45)
        return sheet(1920, 1080, sky, scene if day else at_night(scene), veil)
    lit = lit_windows or {}
    scene = inner("".join(_window(line, lit) for line in box.source("hill/scene").splitlines(keepends=True)))
    return sheet(1920, 1080, sky, scene) if day else sheet(1920, 1080, sky, at_night(scene), _glows(lit))


def _window(line: str, lit: Mapping[str, int]) -> str:
    """A line of the drawing, lit if it is a window behind which somebody is in."""
    found = _WINDOW.search(line)
    return dressed(line, states=("lit",)) if found and int(found[2]) <= lit.get(found[1], 0) else line


def _glows(lit: Mapping[str, int]) -> str:
    """Soft light around the homes where somebody is in, and round the street's own lamps."""
    foot, first, second, third, top = (float(t.floor_y) for t in TERRACES)
    homes = (
        ("tower", 0, float(MIDDLE_PX), top - 60, 120.0),
        ("garden", 0, 222.0, third - 34, 80.0),
        ("garden", 2, 1700.0, third - 34, 80.0),
        ("terrace", 0, 190.0, second - 50, 96.0),
        ("terrace", 3, 1730.0, second - 50, 96.0),
        ("bunk", 0, 146.0, first - 30, 110.0),
        ("bunk", 6, 1776.0, first - 30, 110.0),
        ("capsule", 0, 1772.0, foot - 40, 120.0),
    )
    spots = [(x, y, r) for home, before, x, y, r in homes if lit.get(home, 0) > before]
    spots += [(366.0, foot - 96, 90.0), (1612.0, foot - 70, 70.0), (1598.0, top - 30, 90.0)]
    return "".join(halo(f"glow{k}", x, y, r, GLOW, 0.34) for k, (x, y, r) in enumerate(spots))
