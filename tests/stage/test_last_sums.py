"""The last picture says how many points each part of a column is, and what was kept quiet till then."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.result.columns import PARTS
from game.stage.scenes.result.scene import QUIET_FROM_MS, WON_MS, ResultScene
from tests.screens.film import filming
from tests.screens.picture import drawn, staged


@pytest.mark.parametrize(
    ("scenario", "key"), [("the-list", "result.quiet.name"), ("first-impressions", "result.quiet")]
)
def test_what_was_kept_quiet_is_named_while_it_grows(scenario: str, key: str) -> None:
    director, live, city = staged(3, "result", 2, scenario=scenario, length="standard")
    scene, words = director.scene, director.props.words
    assert isinstance(scene, ResultScene)
    scene.open(live, city)
    director.props.motion.clock.tick(QUIET_FROM_MS + 10)
    assert scene.voice(live, city) == words(key)
    director.props.motion.clock.tick(WON_MS - QUIET_FROM_MS)
    assert scene.voice(live, city) not in (words(key), words("result.voice"))


def test_a_part_says_how_many_points_it_is() -> None:
    pygame.font.init()
    stage = staged(3, "result", 2)
    scene = stage[0].scene
    assert isinstance(scene, ResultScene)
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage, WON_MS + 5000)
        said = [note.text for note in film.frame(canvas).words]
    for column in scene.columns(stage[2]):
        large = [points for name in PARTS if (points := column.parts.get(name, 0)) >= 3]
        assert large
        assert not [points for points in large if str(points) not in said]
