"""Pictures of the finale, the sums and the mirror, from matches played to that moment."""

from __future__ import annotations

from collections.abc import Callable

from game.city.city import City
from game.drawing.canvas import Canvas
from tests.screens.picture import Picture, Stage, drawn, first_of, staged


def _beat(
    beat: str, at_ms: float = 6000, wanted: Callable[[City], bool] = lambda city: True
) -> Callable[[Canvas, int], None]:
    """The first match in which this beat comes about, with a city as wanted."""

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(seed: int) -> Stage:
            return staged(seats, beat, seed, scenario="first-impressions")

        drawn(canvas, first_of(range(1, 40), stage_of, lambda stage: wanted(stage[2])), at_ms)

    return draw


def _some_fly(city: City) -> bool:
    return 0 < len(city.flown) < len(city.masks)


def _held(canvas: Canvas, seats: int) -> None:
    """The flight of the first match in which somebody holds the door."""

    def stage_of(seed: int) -> Stage:
        return staged(seats, "flown", seed, scenario="first-impressions")

    def is_held(stage: Stage) -> bool:
        return getattr(stage[0].scene, "is_held", False) and _some_fly(stage[2])

    drawn(canvas, first_of(range(1, 60), stage_of, is_held), 8000)


PICTURES = [
    Picture("finale-referendum", _beat("referendum")),
    Picture("finale-decided-keep", _beat("decided", wanted=lambda city: city.memory.referendum == "keep")),
    Picture("finale-decided-abolish", _beat("decided", wanted=lambda city: city.memory.referendum == "abolish")),
    Picture("finale-flight", _beat("flight")),
    Picture("finale-hold", _beat("hold")),
    Picture("finale-flown", _beat("flown", 8000, _some_fly)),
    Picture("finale-flown-held", _held),
    Picture("finale-guess", _beat("guess_wish")),
    Picture("finale-wish", _beat("wish_shown")),
    Picture("result-growing", _beat("result", 5200)),
    Picture("result", _beat("result", 17000)),
    Picture("mirror", _beat("mirror", 24000)),
]
