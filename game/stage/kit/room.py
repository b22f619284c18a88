"""The district stage with its figures: who stands where, name plates, onlookers; knows no card and no outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.city.pack import MaskId, Pack
from game.drawing.canvas import Anchor, Box, Canvas
from game.drawing.theme import MARGIN_X, WIDTH
from game.drawing.widget import Widget
from game.drawing.widgets import timer_ring
from game.stage.art.places import FLOOR_Y
from game.stage.kit.drawings import ask_drawing, drawing
from game.stage.kit.grounds import district, has_district
from game.stage.kit.light import Light, LitPart, show_lit
from game.stage.portraits import bust
from game.stage.staging import Live

TOP_Y = 168.0
"""Where the stage begins, below the voice bar."""
LEFT_X, RIGHT_X = float(MARGIN_X), float(WIDTH - MARGIN_X)
_FORE_TOP, _FORE_H = 440.0, 330.0
"""The band in which things of the fore layer stand before the figures."""
_RATIO = 0.8
"""A bust's width for its height."""
FALLBACK = "street-rain"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one figure stands: the middle of its foot, its size, and the width that it has to itself."""

    mask: MaskId
    x: float
    foot_y: float
    w: float
    column_w: float

    @property
    def h(self) -> float:
        return self.w / _RATIO

    @property
    def top_y(self) -> float:
        return self.foot_y - self.h


def row(masks: Sequence[MaskId], left: float, right: float, h_most: float, foot_y: float = FLOOR_Y + 8) -> list[Spot]:
    """Figures side by side, as large as width and height allow."""
    if not masks:
        return []
    column = (right - left) / len(masks)
    w = min(h_most * _RATIO, column * 1.06)
    return [Spot(mask, left + (i + 0.5) * column, foot_y, w, column) for i, mask in enumerate(masks)]


def thing(
    canvas: Canvas, name: str, x: float, y: float, size: float, anchor: Anchor = "center", *, opacity: float = 1.0
) -> pygame.Rect:
    """An icon by its name in the box of icons."""
    return canvas.sprite(f"thing/{name}", x, y, size, size, anchor, is_lit=True, opacity=opacity)


def scene_of(pack: Pack, place: str) -> str:
    """The drawn stage of a district."""
    scene = pack.districts[place].scene if place in pack.districts else place
    return scene if has_district(scene) else FALLBACK


def draw_back(canvas: Canvas, scene: str) -> None:
    """All of a district in one copy; figures go on top, then `draw_fore`."""
    show_lit(canvas, district(scene))


def ask_room(canvas: Canvas, scene: str) -> None:
    """Encounters in that district will be shown soon: has its layers drawn ahead, the fore one for `draw_fore` too."""
    ask_drawing(canvas, f"district/{scene}/fore", uses=2)  # before and behind the figures
    district(scene).ask(canvas)


def draw_fore(canvas: Canvas, scene: str) -> None:
    """What stands before the figures, only as high as it may reach."""
    fore, light = _Fore(f"district/{scene}/fore"), canvas.light
    part: Widget = LitPart(fore, light, _FORE_TOP) if isinstance(light, Light) else fore
    part.show(canvas, (0, _FORE_TOP, WIDTH, _FORE_H))


@dataclass(frozen=True, slots=True)
class _Fore(Widget):
    """The band of a full-size drawing in which things stand before the figures."""

    name: str

    def paint(self, sheet: Canvas, box: Box) -> None:
        drawing(sheet, self.name, _FORE_TOP)


def draw_figure(
    canvas: Canvas,
    pack: Pack,
    spot: Spot,
    mood: str,
    *,
    shift: tuple[float, float] = (0.0, 0.0),
    opacity: float = 1.0,
    is_flipped: bool = False,
    hands: str = "",
) -> None:
    """One mask from the waist up, its foot hidden behind the ledge."""
    with canvas.clip((0, 0, WIDTH, FLOOR_Y + 4)):
        key = bust(canvas, pack, spot.mask, mood, hands)
        canvas.sprite(key, spot.x + shift[0], spot.foot_y + shift[1], spot.w, spot.h, "midbottom",
                      opacity=opacity, is_flipped=is_flipped)  # fmt: skip


def time_left(canvas: Canvas, live: Live, x: float, y: float, size: float, *, urgent_s: float = 5) -> None:
    """The ring of the seconds that are left of the beat, if it is timed; red in the last of them."""
    if live.left_s is not None and live.total_s:
        share, seconds = live.left_s / live.total_s, int(live.left_s + 0.999)
        timer_ring(canvas, share, seconds, x, y, size=size, is_urgent=live.left_s <= urgent_s)
