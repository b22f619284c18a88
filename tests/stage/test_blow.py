"""A broken word: nothing of it before its deed lies open, then a held moment, then the liar, and all of them again."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.drawing.camera import WHOLE
from game.drawing.motion import GameClock, Motion
from game.stage.kit.impact import HELD_MS
from game.stage.kit.room import row
from game.stage.kit.timeline import Timeline
from game.stage.scenes.encounter.blow import LANDS_MS, is_struck, seconds_of, view_of

MASKS = ("arlo", "hugo", "cleo")
FIRST_MS, STEP_MS = 700.0, 1500.0


@dataclass
class _Play:
    broken: tuple[str, ...] = ()
    kept: dict[str, bool | None] = field(default_factory=dict)

    def is_kept(self, mask: str) -> bool | None:
        return mask not in self.broken


def views(*broken: str, is_reduced: bool = False) -> list[tuple[float, object, bool]]:
    """The camera every 20 ms of a gasp."""
    clock = GameClock()
    time = Timeline(Motion(clock, is_reduced), lambda name: None)
    struck = seconds_of(_Play(broken), row(MASKS, 100, 1800, 400), FIRST_MS, STEP_MS)  # type: ignore[arg-type]
    found = []
    for _ in range(300):
        found.append((time.now_ms, view_of(struck, time, STEP_MS, len(MASKS)), is_struck(struck, time)))
        clock.tick(20)
    return found


def test_until_a_deed_lies_open_the_picture_is_the_same_whoever_lied() -> None:
    hugo_opens_ms = FIRST_MS + STEP_MS
    one, other = views("hugo", "cleo"), views("cleo")
    before = [at for at, _, _ in one if at < hugo_opens_ms + LANDS_MS + HELD_MS]
    assert one[: len(before)] == other[: len(before)]
    assert all(view == WHOLE and not gasps for _, view, gasps in one[: len(before)])
    assert one != other


def test_the_moment_is_held_then_the_liar_is_near_and_then_all_are_there_again() -> None:
    lands_ms = FIRST_MS + LANDS_MS
    found = views("arlo")
    held = [view for at, view, _ in found if lands_ms <= at <= lands_ms + HELD_MS]
    assert len(held) > 4
    assert set(held) == {WHOLE}
    near = [view for at, view, _ in found if lands_ms + HELD_MS + 200 < at < lands_ms + HELD_MS + 500]
    assert all(view.zoom > 1.2 and view.x < 600 for view in near)  # type: ignore[attr-defined]
    assert all(view == WHOLE for at, view, _ in found if at > FIRST_MS + STEP_MS)


def test_with_reduced_motion_the_camera_stays() -> None:
    assert {view for _, view, _ in views("arlo", "cleo", is_reduced=True)} == {WHOLE}
