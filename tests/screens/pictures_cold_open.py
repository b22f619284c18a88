"""Pictures of the cold open and of the wishes, made by real play."""

from __future__ import annotations

from collections.abc import Callable

from game.drawing.canvas import Canvas
from game.stage.scenes.cold_open.scene import ColdOpenScene
from tests.screens.picture import Picture, Stage, drawn, first_of, staged


def _beat(beat: str, at_ms: float = 9000) -> Callable[[Canvas, int], None]:
    return lambda canvas, seats: drawn(
        canvas, staged(seats, beat, scenario="first-impressions", length="standard"), at_ms
    )


def _gus(at_ms: float, *, is_moved: bool) -> Callable[[Canvas, int], None]:
    """The first match by its seed in which he goes, or stays."""

    def is_it(stage: Stage) -> bool:
        scene = stage[0].scene
        return isinstance(scene, ColdOpenScene) and scene.is_moved == is_moved

    def draw(canvas: Canvas, seats: int) -> None:
        def stage_of(seed: int) -> Stage:
            return staged(seats, "gus_moved", seed, scenario="first-impressions", length="standard")

        drawn(canvas, first_of(range(1, 60), stage_of, is_it), at_ms)

    return draw


PICTURES: list[Picture] = [
    Picture("cold-open-poll", _beat("poll", 2000)),
    Picture("cold-open-gus-walks", _beat("gus", 1700)),
    Picture("cold-open-gus", _beat("gus", 4000)),
    Picture("cold-open-gus-stars", _beat("gus_stars", 3000)),
    Picture("cold-open-figure", _beat("gus_moved", 3000)),
    Picture("cold-open-sofa", _gus(6300, is_moved=True)),
    Picture("cold-open-moved", _gus(9800, is_moved=True)),
    Picture("cold-open-stays", _gus(6300, is_moved=False)),
    Picture("cold-open-stayed", _gus(9800, is_moved=False)),
    Picture("cold-open-masks", _beat("masks", 6000)),
    Picture("cold-open-x", _beat("x", 3000)),
    Picture("cold-open-x-folds", _beat("x_gone", 950)),
    Picture("cold-open-x-gone", _beat("x_gone", 3000)),
    Picture("wish", _beat("wish", 3000)),
]
