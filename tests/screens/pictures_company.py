"""Pictures of company on the way and of the empty chair, each from a match that was played."""

from __future__ import annotations

from collections.abc import Callable

from game.city.chair import OUTCOMES
from game.city.company import LOW_TIER
from game.drawing.canvas import Canvas
from tests.screens.picture import Picture, Stage, drawn, first_of, staged

SEEDS = range(1, 60)
Wanted = Callable[[Stage], bool]


def _anything(stage: Stage) -> bool:
    return True


def _shot(
    name: str, beat: str, at_ms: float, about: str = "", *, scenario: str = "plaudit", wanted: Wanted = _anything
) -> Picture:
    """The moment `at_ms` after the first such group has opened; the next seed is tried where it never does."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(seed: int) -> Stage:
            return staged(seats, beat, seed, about, scenario=scenario, length="standard")

        drawn(canvas, first_of(SEEDS, stage_of, wanted), at_ms)

    return Picture(name, draw)


def _told(key: str) -> Wanted:
    """What the city says at that moment."""

    def is_told(stage: Stage) -> bool:
        director, live, city = stage
        assert director.scene is not None
        return director.scene.voice(live, city) == director.props.words(key)

    return is_told


def _has_low(stage: Stage) -> bool:
    return any(tier <= LOW_TIER for tier in stage[2].tier.values())


def _groups(most: int) -> Wanted:
    """As many open places as there are groups, and all of them used."""
    return lambda stage: len(set(stage[2].place.values())) >= most


PICTURES: list[Picture] = [
    _shot("chair-empty", "chair", 2500, "chair-1"),
    _shot("chair-empty-answers", "chair_shown", 4000, "chair-1"),
    _shot("chair-away", "chair", 2500, "chair-2"),
    _shot("chair-away-answers", "chair_shown", 4000, "chair-2"),
    *[_shot(f"chair-{end}", "chair_ended", 3000, "chair-3", wanted=_told(f"chair.end.{end}")) for end in OUTCOMES],
    _shot("company", "company", 2500),
    _shot("company-low", "company", 2500, wanted=_has_low),
    _shot("company-list", "company", 2500, scenario="the-list"),
    _shot("company-walks", "company_shown", 500),
    _shot("company-shown", "company_shown", 4000),
    _shot("company-shown-many", "company_shown", 4000, wanted=_groups(2)),
]
