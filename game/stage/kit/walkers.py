"""Where every mask is on the sheet while they walk, and how they hop on their way; draws nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from game.city.pack import MaskId
from game.drawing.motion import Motion, PointTween
from game.stage.kit.hill import Point

_HOP, _STEP = 14.0, 48.0
"""A walking token rises by _HOP, about once in every three _STEPs of its way."""


@dataclass(slots=True)
class Walkers:
    """Where every mask is on the sheet while they move."""

    motion: Motion
    spots: dict[MaskId, PointTween] = field(default_factory=dict)
    _begins: dict[MaskId, Point] = field(default_factory=dict)

    def put(self, mask: MaskId, at: Point) -> None:
        """Stands a mask somewhere at once."""
        self.spots[mask] = self.motion.move_point(at, at, 0)

    def walk(self, mask: MaskId, to: Point, duration_ms: float = 420, delay_ms: float = 0.0) -> None:
        """Sends a mask on its way from where it is; nothing happens if it is on that way already."""
        here = self.spots.get(mask)
        if here is None:
            self.put(mask, to)
        elif (here.x.end, here.y.end) != to:
            self._begins[mask] = here.value
            self.spots[mask] = self.motion.move_point(here.value, to, duration_ms, delay_ms=delay_ms)

    def at(self, mask: MaskId) -> Point:
        """Where a mask is now; it hops a little on its way."""
        spot = self.spots[mask]
        x, y = spot.value
        if spot.is_done:
            return x, y
        begin_x, begin_y = self._begins[mask]
        left = math.hypot(spot.x.end - x, spot.y.end - y)
        return x, y - _HOP * abs(math.sin(math.hypot(x - begin_x, y - begin_y) / _STEP)) * min(1.0, left / _STEP)

    @property
    def is_still(self) -> bool:
        """Whether everyone has arrived."""
        return all(spot.is_done for spot in self.spots.values())
