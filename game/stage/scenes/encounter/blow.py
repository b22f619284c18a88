"""What a broken word does to the picture: it stands still for a moment, shakes, and the camera is on the liar."""

from __future__ import annotations

from game.city.pack import MaskId
from game.drawing.camera import WHOLE, View
from game.drawing.motion import ease_in_out
from game.stage.kit.impact import HELD_MS, shaken
from game.stage.kit.play import CROWD, Play
from game.stage.kit.room import Spot
from game.stage.kit.timeline import Timeline

LANDS_MS = 280.0
"""A deed lies open so long after it begins to turn."""
_IN_MS, _STAYS_MS, _OUT_MS = 110.0, 520.0, 260.0
_NEAR, _NEAR_OF_MANY = 5 / 4, 10 / 9
"""Both on the camera's grid (`game/drawing/seen.py`)."""


def seconds_of(play: Play, spots: list[Spot], first_ms: float, step_ms: float) -> list[tuple[Spot, float]]:
    """Who has broken a word, and when that is seen."""
    told = enumerate(spots)
    return [(spot, first_ms + step_ms * i + LANDS_MS) for i, spot in told if play.is_kept(spot.mask) is False]


def view_of(broken: list[tuple[Spot, float]], time: Timeline, step_ms: float, count: int) -> View:
    """Snaps to the liar once the held moment is over, and goes back before the next deed is told."""
    struck = [(spot, at_ms) for spot, at_ms in broken if at_ms <= time.now_ms]
    if not struck or not time.moves:
        return WHOLE
    spot, at_ms = struck[-1]
    age = time.now_ms - at_ms - HELD_MS
    stays = min(_STAYS_MS, step_ms - LANDS_MS - HELD_MS - 40)
    if not 0 < age < stays + _OUT_MS:
        return WHOLE
    zoom = _NEAR if count < CROWD else _NEAR_OF_MANY
    near = View(spot.x, spot.top_y + spot.h * 0.45, zoom, is_steady=True)
    share = min(1.0, age / _IN_MS) if age < stays else 1 - ease_in_out(min(1.0, (age - stays) / _OUT_MS))
    return WHOLE.towards(near, share).shaken(shaken(age))


def is_struck(broken: list[tuple[Spot, float]], time: Timeline, stays_ms: float = 620.0) -> bool:
    """Whether a word has just been broken: all others gasp."""
    return any(0 <= time.now_ms - at_ms - HELD_MS < stays_ms for _, at_ms in broken)


def gasps(broken: list[tuple[Spot, float]], time: Timeline, mask: MaskId) -> bool:
    """Whether this one gasps at it: whoever has been seen to break a word does not."""
    return is_struck(broken, time) and all(spot.mask != mask or at_ms > time.now_ms for spot, at_ms in broken)
