"""The last picture says how many points each part of a column is, and what was kept quiet till then."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

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


@pytest.mark.parametrize("seats", [3, 8])
def test_each_part_says_how_many_points_it_is_however_low_its_block(seats: int) -> None:
    pygame.font.init()
    stage = staged(seats, "result", 2)
    scene, city = stage[0].scene, stage[2]
    assert isinstance(scene, ResultScene)
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage, WON_MS + 5000)
        frame = film.frame(canvas)
    figures = [note for note in frame.words if note.text.isdigit() and note.mid[1] < 815]
    low = 0
    for column in scene.columns(city):
        (head,) = (note for note in frame.of("icon") if column.mask in note.text.split("/"))
        mine = [note for note in figures if head.mid[1] < note.mid[1] and 0 < note.mid[0] - head.mid[0] < 125]
        parts = Counter(str(points) for name in PARTS if (points := column.parts.get(name, 0)) > 0)
        assert parts <= Counter(note.text for note in mine), (column, mine)
        low += sum(0 < points < 3 for points in column.parts.values())
        beside = sorted(note.y for note in mine if note.x > head.mid[0] + 60)
        assert all(above + 20 < below for above, below in pairwise(beside)), beside
    assert low
