"""The figures over the masks' heads as the referendum is told: they stay, are turned over, or come down like crockery.

They are those of the last evening's hill. Draws only; keeps no time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.city.last_question import ABOLISH, KEEP
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.drawing.canvas import Canvas
from game.drawing.motion import ease_in_out
from game.drawing.widget import Widget
from game.stage.kit.hill import Point
from game.stage.kit.impact import dust, spread
from game.stage.kit.standings import Row
from game.stage.kit.timeline import Timeline
from game.stage.kit.tokens import standing_of
from game.stage.staging import Props

_EACH_MS, _TIP_MS, _FALL_MS, _TURN_MS = 110.0, 260.0, 1050.0, 170.0
_HITS = 0.38
"""The share of a fall after which a plate hits the floor, and springs off it over the edge."""
_SPRINGS, _DROPS = 230.0, 760.0
_TIPPED = 24.0
_SIZES = (44.0, 38.0, 32.0, 28.0)
FALLEN_MS = 8 * _EACH_MS + _TIP_MS + _FALL_MS
"""So long after they come loose the last of eight is gone."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a rule says of each mask."""

    rule: Regime | None
    rows: Mapping[MaskId, Row]

    def plate(self, canvas: Canvas, props: Props, mask: MaskId, size: float) -> Widget | None:
        """What hangs over a mask's head; None where the rule tells nothing of it."""
        row = self.rows.get(mask)
        return standing_of(canvas, props, self.rule, row, size) if row is not None and self.rule is not None else None


def draw_figures(
    canvas: Canvas,
    props: Props,
    time: Timeline,
    heads: Sequence[tuple[MaskId, Point]],
    told: tuple[Figures, Figures],
    decision: str,
    changes_ms: float,
    floor_y: float,
    come: float,
) -> None:
    """`heads`: where each plate hangs; `told`: the figures before and after, which change at `changes_ms`."""
    before, after = told
    room = abs(heads[1][1][0] - heads[0][1][0]) - 6 if len(heads) > 1 else 400.0
    sizes = [_size(canvas, props, figures, heads, room) for figures in told]
    for place, (mask, at) in enumerate(heads):
        old, new = before.plate(canvas, props, mask, sizes[0]), after.plate(canvas, props, mask, sizes[1])
        start_ms = changes_ms + _EACH_MS * place
        if decision == ABOLISH:
            if old is not None:
                _falls(canvas, time, old, at, start_ms, place, floor_y, come)
        elif decision == KEEP:
            _turned(canvas, old, at, 1.0, come)
        else:
            away = time.move(start_ms, _TURN_MS, ease_in_out)
            comes = time.move(start_ms + _TURN_MS, _TURN_MS, ease_in_out)
            _turned(canvas, old if away < 1 else new, at, 1 - away if away < 1 else comes, come)


def _size(canvas: Canvas, props: Props, figures: Figures, heads: Sequence[tuple[MaskId, Point]], room: float) -> float:
    """How large all figures are written: as the longest of them has room beside its neighbours."""
    for size in _SIZES:
        plates = [figures.plate(canvas, props, mask, size) for mask, _ in heads]
        if all(plate is None or plate.size(canvas)[0] <= room for plate in plates):
            return size
    return _SIZES[-1]


def _turned(canvas: Canvas, plate: Widget | None, at: Point, share: float, opacity: float) -> None:
    """A plate seen at a share of its width."""
    if plate is None or share <= 0:
        return
    if share >= 1:
        plate.show_at(canvas, *at, "center", opacity)
        return
    flat = plate.flat(canvas, plate.size(canvas))
    narrow = pygame.transform.smoothscale(flat, (max(1, round(flat.get_width() * share)), flat.get_height()))
    canvas.blit(narrow, *at, "center", opacity)


def _falls(
    canvas: Canvas, time: Timeline, plate: Widget, at: Point, start_ms: float, place: int, floor_y: float, come: float
) -> None:
    """It tips, falls, springs off the floor and is gone behind the seats; without movement it fades."""
    if not time.moves:
        plate.show_at(canvas, *at, "center", come * (1 - time.fade(start_ms)))
        return
    age = time.now_ms - start_ms
    if age < 0:
        plate.show_at(canvas, *at, "center", come)
        return
    share = (age - _TIP_MS) / _FALL_MS
    dust(canvas, time, start_ms + _TIP_MS + _HITS * _FALL_MS, at[0], floor_y, 0.7)
    if share >= 1:
        return
    side, (far, turn) = -1 if place % 2 else 1, spread(place + 2)
    x, y, angle = at[0], at[1], side * _TIPPED * ease_in_out(min(1.0, age / _TIP_MS))
    if share > 0:
        after = max(0.0, share - _HITS) / (1 - _HITS)
        y = at[1] + (floor_y - at[1]) * min(1.0, share / _HITS) ** 2 - _SPRINGS * after + _DROPS * after * after
        x += side * (20 + 50 * far) * share
        angle += side * (60 + 130 * turn) * share
    flat = plate.flat(canvas, plate.size(canvas))
    canvas.blit(pygame.transform.rotozoom(flat, -angle, 1.0), x, y, "center", come)
