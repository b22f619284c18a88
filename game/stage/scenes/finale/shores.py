"""The wedding seen from both shores: the hall where some dance, the water from which others see it; draws only."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.city.city import City
from game.city.events import FlightLeft
from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.camera import View
from game.drawing.canvas import Canvas
from game.drawing.theme import HEIGHT, WIDTH
from game.drawing.widget import Ground
from game.stage.kit.grounds import COAST, HALL
from game.stage.kit.impact import confetti, spread
from game.stage.kit.marks import mask_token
from game.stage.kit.timeline import Timeline
from game.stage.menus.backdrop import shade
from game.stage.staging import Props

_DUSK = (84, 70, 150)
_ISLE = View(1660.0, 650.0, 2.2)
"""The other shore, as it is seen from the water."""
_FLOOR, _WATER = 742.0, 720.0


def draw_shores(
    canvas: Canvas, props: Props, time: Timeline, city: City, left: FlightLeft, start_ms: float, *, is_held: bool
) -> None:
    """Those who came are in the hall, those in the boat look on; where nobody is on one side, the other is all."""
    there = [*left.flown, *left.boat] if is_held else list(left.flown)
    away = [] if is_held else list(left.boat)
    edge = WIDTH if not away else 0.0 if not there else WIDTH / 2
    if away:
        _water(canvas, props, time, city, away, (edge + WIDTH) / 2, start_ms)
    if there:
        with canvas.clip((0, 0, edge, HEIGHT)):
            _hall(canvas, props, time, city, there, edge, start_ms)
    if 0 < edge < WIDTH:
        wave = [(8 + 8 * math.sin(y / 60), float(y)) for y in range(0, HEIGHT + 1, 12)]
        canvas.shape(shapes.line(wave, canvas.theme.outline, 10), 24, HEIGHT, edge - 12, 0)


def _hall(
    canvas: Canvas, props: Props, time: Timeline, city: City, masks: Sequence[MaskId], w: float, start_ms: float
) -> None:
    HALL.show(canvas)
    confetti(canvas, time, start_ms - 900, 40, things=("bouquet", "cake"))
    size, pitch = _row(len(masks), w)
    for number, mask in enumerate(masks):
        beat = time.now_ms / 210 + number * 0.9
        hop = 34 * abs(math.sin(beat)) if time.moves else 0.0
        x = w / 2 + (number - (len(masks) - 1) / 2) * pitch
        mask_token(canvas, props, city, mask, "pleased", x, _FLOOR - size / 2 - hop, size)


def _water(
    canvas: Canvas, props: Props, time: Timeline, city: City, masks: Sequence[MaskId], mid: float, start_ms: float
) -> None:
    _Isle().show(canvas)
    room = 2 * (WIDTH - mid)
    for number in range(8):
        across, late = spread(number + 4)
        share = (time.now_ms - start_ms + 500 - 900 * late) / 1800
        if 0 < share < 1:
            up = 240 * share if time.moves else 200 * late
            x = mid + (across - 0.5) * 300 + 60
            canvas.sprite("thing/heart", x, 430 - up, 54, 54, "center", is_lit=True, opacity=1 - share)
    size, pitch = _row(len(masks), room)
    hull = min(room - 60, pitch * len(masks) + 140)
    sway = 6 * math.sin(time.now_ms / 520) if time.moves else 0.0
    for number, mask in enumerate(masks):
        late = 5 * math.sin(time.now_ms / 520 - 0.8 * number) if time.moves else 0.0
        x = mid + (number - (len(masks) - 1) / 2) * pitch
        mask_token(canvas, props, city, mask, "forced", x, _WATER - size * 0.42 + sway + late, size)
    body = f"M6,30 Q{hull / 2:g},62 {hull - 6:g},30 Q{hull - 30:g},150 {hull - 110:g},156 H110 Q30,150 6,30Z"
    canvas.shape(
        shapes.path(body, (191, 234, 211), canvas.theme.outline, 9), hull, 160, mid, _WATER - 34 + sway, "midtop"
    )


@dataclass(frozen=True, slots=True)
class _Isle(Ground):
    """The other shore at dusk, near."""

    def paint(self, sheet: Canvas) -> None:
        COAST.show(sheet)
        _ISLE.take(sheet)
        shade(sheet, _DUSK, 0.5)


def _row(count: int, room: float) -> tuple[float, float]:
    """How large heads are, and how far apart, where so many stand side by side."""
    pitch = min(230.0, (room - 90) / max(1, count))
    return min(200.0, pitch * 0.94), pitch
