"""Pictures of handing in the app, and of masks without it on the hill, each from a match that was played."""

from __future__ import annotations

from collections.abc import Callable

from game.city.city import City
from game.drawing.canvas import Canvas
from tests.screens.picture import Picture, Stage, drawn, first_of, staged

SEEDS = range(1, 60)
Wanted = Callable[[City], bool]


def _shot(
    name: str, beat: str, at_ms: float, is_so: Wanted = lambda city: True, *, scenario: str = "applause"
) -> Picture:
    """The moment `at_ms` after the first such group has opened; the next seed is tried where it never does."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(seed: int) -> Stage:
            return staged(seats, beat, seed, scenario=scenario, length="standard", wanted=lambda _, city: is_so(city))

        drawn(canvas, first_of(SEEDS, stage_of), at_ms)

    return Picture(name, draw)


def _out(least: int) -> Wanted:
    """So many masks have no app."""
    return lambda city: len(city.out) >= least


PICTURES: list[Picture] = [
    _shot("app-talk", "app_pledge", 2500),
    _shot("app-choose", "app", 2500),
    _shot("app-shown", "app_shown", 3000, _out(1)),
    _shot("app-shown-few", "app_shown", 3000, lambda city: len(city.out) <= 2),
    _shot("app-again", "app_back", 2500),
    *[
        _shot(f"app-{beat}-{scenario}", beat, 9000 if beat == "ledger" else 3000, _out(2), scenario=scenario)
        for beat in ("ledger", "travel", "company")
        for scenario in ("plaudit", "the-list", "applause")
    ],
    _shot("app-home", "home", 3000, _out(2)),
    _shot("app-homes", "homes_shown", 4000, _out(2)),
    _shot("app-result", "result", 20000, _out(2)),
]
