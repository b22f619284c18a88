"""While a line is said the camera comes slowly closer, hides nothing, and goes back; secrets do not move it."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY, MARGIN_X, WIDTH
from game.drawing.widgets import VOICE_BAR
from game.stage.kit.room import TOP_Y, row
from game.stage.kit.timeline import Timeline
from game.stage.scenes.encounter.push_in import IN_MS, OUT_MS, STAYS_MS, PushIn
from tests.screens.picture import staged

SPOTS = row(("arlo", "hugo", "cleo"), 96, 1824, 400)


def views(*said_ms: float, is_reduced: bool = False) -> list[View]:
    """The camera every 20 ms, where the first, the second, the third says a line at these times."""
    clock = GameClock()
    time, push = Timeline(Motion(clock, is_reduced), lambda name: None), PushIn()
    time.restart(700)
    found = []
    for _ in range(400):
        for spot, at_ms in zip(SPOTS, said_ms, strict=False):
            if time.now_ms >= at_ms:
                push.hear(time, spot, "One slice", at_ms)
        found.append(push.view(time))
        clock.tick(20)
    return found


def test_it_comes_slowly_and_goes_back() -> None:
    found = views(400)
    zooms = [view.zoom for view in found]
    assert all(view == WHOLE for view in found[:20])
    assert max(zooms) > 1.03
    assert all(view.is_whole for view in found[int((400 + IN_MS + STAYS_MS + OUT_MS) / 20) + 1 :])
    assert found[int((400 + IN_MS) / 20)].x < WIDTH / 2, "to whoever speaks"


@pytest.mark.parametrize("said_ms", [(400,), (400, 900), (400, 500, 2600), (0, 0, 0)])
def test_it_never_jumps_and_hides_nothing_whoever_else_speaks(said_ms: tuple[float, ...]) -> None:
    edges = MARGIN_X, TOP_Y, WIDTH - MARGIN_X
    seen = [(view.seen(edges[0], edges[1]), view.seen(edges[2], edges[1])) for view in views(*said_ms)]
    assert all(left[0] >= 0 and right[0] <= WIDTH for left, right in seen)
    assert all(left[1] >= VOICE_BAR[1] + VOICE_BAR[3] for left, _ in seen), "the card stays below the bar"
    steps = [abs(b - a) for one, other in pairwise(seen) for p, q in zip(one, other, strict=True)
             for a, b in zip(p, q, strict=True)]  # fmt: skip
    assert max(steps) < 5


def test_with_reduced_motion_the_camera_stays() -> None:
    assert set(views(400, 900, is_reduced=True)) == {WHOLE}


def test_only_what_is_said_aloud_moves_it_and_then_the_picture_rests() -> None:
    director, live, city = staged(3, "say")
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((320, 180)), DAY)
    nears, answers = [], live.open_answers
    assert any(answers.values())
    for said in ({}, answers):
        live.open_answers = said
        director.scene.open(live, city)
        zooms = []
        for _ in range(9):
            canvas.begin()
            director.draw(canvas, live, city)
            zooms.append(director.scene.view(live).zoom)
            director.props.motion.clock.tick(400)
        nears.append(max(zooms))
        director.draw(canvas, live, city)
        assert director.scene.is_settled(live)
        assert director.scene.view(live) == WHOLE
    assert nears[0] == 1 < nears[1]
