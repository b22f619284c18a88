"""The camera comes slowly closer to whoever says something, and goes back; knows only what was said aloud."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from game.drawing.camera import WHOLE, View
from game.drawing.motion import ease_in_out
from game.drawing.theme import HEIGHT, WIDTH
from game.stage.kit.room import Spot
from game.stage.kit.timeline import Timeline

IN_MS, STAYS_MS, OUT_MS = 1500.0, 500.0, 1300.0
"""How long it comes, stays, and goes; then the picture is whole again, and rests."""
NEAR = 0.05
"""No nearer than this, so that nothing within the margins is ever out of sight."""
_LEVEL_Y = 420.0
"""What lies at this height stays there: neither bar nor strip comes to lie over anything."""


@dataclass(slots=True)
class PushIn:
    """The lines of one beat: when each was said, and how far across the stage."""

    _lines: dict[Hashable, tuple[float, float]] = field(default_factory=dict)

    def forget(self) -> None:
        """A new beat."""
        self._lines.clear()

    def hear(self, time: Timeline, spot: Spot, text: str, born_ms: float) -> None:
        """Somebody said this, then; the picture does not rest before the camera is back."""
        if (spot.mask, text) not in self._lines and time.moves:
            self._lines[spot.mask, text] = born_ms, spot.x
            time.rests_at_ms = max(time.rests_at_ms, born_ms + IN_MS + STAYS_MS + OUT_MS)

    def view(self, time: Timeline) -> View:
        """Between all who have just spoken, as near as to the one who is in the middle of it."""
        near = [(_nearness(time.now_ms - born_ms), x) for born_ms, x in self._lines.values()]
        total = sum(share for share, _ in near)
        if total <= 0 or not time.moves:
            return WHOLE
        x = sum(share * at for share, at in near) / total
        zoom = 1 + NEAR * max(share for share, _ in near)
        # About the speaker, who stays in its place: a camera on the speaker would be stopped by the sheet's edge, and
        # leap from edge to edge as another one speaks.
        return View((x * (zoom - 1) + WIDTH / 2) / zoom, (_LEVEL_Y * (zoom - 1) + HEIGHT / 2) / zoom, zoom)


def _nearness(age_ms: float) -> float:
    """How near the camera is to a line that is so old, 0 to 1."""
    if age_ms < IN_MS:
        return ease_in_out(max(0.0, age_ms / IN_MS))
    return 1 - ease_in_out(min(1.0, max(0.0, age_ms - IN_MS - STAYS_MS) / OUT_MS))
