"""The hill at bedtime: who sleeps on which terrace, and whose window is still lit; puts nobody to bed."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.pack import MaskId, Pack
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.theme import rgb
from game.stage.art.hill import HOME_WINDOWS
from game.stage.art.places import MIDDLE_PX, TERRACES
from game.stage.kit.hill import Camera
from game.stage.kit.tokens import draw_token
from game.stage.scenes.evening.homes import rung_of
from game.stage.staging import Live, Props

_LIT_A_MASK = {"capsule": 2, "bunk": 3, "terrace": 2, "garden": 2, "tower": 3}
_SIZE = 88.0
_MOON, _DUSK = rgb("#F6E7B4"), rgb("#1D1733")


def windows(pack: Pack, homes: Mapping[MaskId, str]) -> dict[str, int]:
    """How many windows are lit on each rung, by who lives there; rungs go by the drawn homes."""
    drawn = {home.id: rung_of(home) for home in pack.homes}
    lit: dict[str, int] = {}
    for home in homes.values():
        name = drawn[home]
        lit[name] = min(HOME_WINDOWS[name], lit.get(name, 0) + _LIT_A_MASK[name])
    return lit


def draw_sleepers(canvas: Canvas, props: Props, live: Live, city: City, camera: Camera, dark: int) -> None:
    """Each mask on the terrace of its home; on the lowest `dark` terraces everybody is asleep."""
    rungs = {home.id: home.rung for home in props.pack.homes}
    for tier, terrace in enumerate(TERRACES):
        here = [mask for mask in city.masks if rungs.get(city.home.get(mask, "")) == tier]
        for place, mask in enumerate(here):
            side = -1 if place % 2 else 1
            own_x = MIDDLE_PX + side * (150 + place // 2 * 118)
            x, y = camera.at(own_x, terrace.rim_y(own_x) - 34)
            is_asleep = tier < dark
            mood, opacity = ("asleep", 0.7) if is_asleep else ("pleased", 1.0)
            draw_token(canvas, props, live, city, mask, (x, y), _SIZE, mood, opacity=opacity)
            if is_asleep:
                canvas.text("z z z", x + 26, y - 58, 34, _MOON, Face.TITLE, "center", halo=_DUSK)
