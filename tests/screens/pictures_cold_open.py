"""Pictures of the cold open and of the five wishes, made by real play."""

from __future__ import annotations

from collections.abc import Callable

from game.drawing.canvas import Canvas
from tests.screens.picture import Picture, drawn, staged


def _beat(beat: str, at_ms: float = 9000) -> Callable[[Canvas, int], None]:
    return lambda canvas, seats: drawn(
        canvas, staged(seats, beat, scenario="first-impressions", length="standard"), at_ms
    )


PICTURES: list[Picture] = [
    Picture("cold-open-poll", _beat("poll", 2000)),
    Picture("cold-open-gus-walks", _beat("gus", 1700)),
    Picture("cold-open-gus", _beat("gus", 4000)),
    Picture("cold-open-gus-stars", _beat("gus_stars", 3000)),
    Picture("cold-open-figure", _beat("gus_moved", 3000)),
    Picture("cold-open-sofa", _beat("gus_moved", 6300)),
    Picture("cold-open-moved", _beat("gus_moved", 9800)),
    Picture("cold-open-masks", _beat("masks", 6000)),
    Picture("cold-open-x", _beat("x", 3000)),
    Picture("cold-open-x-folds", _beat("x_gone", 950)),
    Picture("cold-open-x-gone", _beat("x_gone", 3000)),
    Picture("wish", _beat("wish", 3000)),
]
