"""Pictures of handing in the app, and of masks without it on the hill, each from a match that was played."""

from __future__ import annotations

from collections.abc import Callable

from game.drawing.canvas import Canvas
from tests.screens.picture import Picture, Stage, drawn, first_of, staged

SEEDS = range(1, 60)
Wanted = Callable[[Stage], bool]


def _shot(
    name: str, beat: str, at_ms: float, wanted: Wanted = lambda stage: True, *, scenario: str = "applause"
) -> Picture:
    """The moment `at_ms` after the first such group has opened; the next seed is tried where it never does."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(seed: int) -> Stage:
            return staged(seats, beat, seed, scenario=scenario, length="standard")

        drawn(canvas, first_of(SEEDS, stage_of, wanted), at_ms)

    return Picture(name, draw)


def _out(least: int) -> Wanted:
    """So many masks have no app."""
    return lambda stage: len(stage[2].out) >= least


PICTURES: list[Picture] = [
    _shot("app-talk", "app_pledge", 2500),
    _shot("app-choose", "app", 2500),
    _shot("app-shown", "app_shown", 3000, _out(1)),
    _shot("app-shown-none", "app_shown", 3000, lambda stage: not stage[2].out),
    _shot("app-again", "app_back", 2500),
]
