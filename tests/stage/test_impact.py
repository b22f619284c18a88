"""How things land: what is thrown is gone again, a blow dies away, and with reduced motion nothing moves."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import DAY
from game.stage.kit.impact import (
    CONFETTI_MS,
    DUST_MS,
    EMBERS_MS,
    HELD_MS,
    SHAKE,
    SHAKE_MS,
    SQUASH_MS,
    bounce,
    confetti,
    dust,
    embers,
    held,
    shake,
    squash,
    wind_up,
)
from game.stage.kit.timeline import Timeline

THROWN = {
    "dust": (lambda canvas, time: dust(canvas, time, 0, 960, 700), DUST_MS),
    "confetti": (lambda canvas, time: confetti(canvas, time, 0, things=("cake",)), CONFETTI_MS),
    "embers": (lambda canvas, time: embers(canvas, time, 0, 960, 700, 300), EMBERS_MS),
}


def line(*, is_reduced: bool = False) -> tuple[GameClock, Timeline]:
    clock = GameClock()
    return clock, Timeline(Motion(clock, is_reduced), lambda name: None)


def sheet() -> Canvas:
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((480, 270)), DAY)
    canvas.clear()
    return canvas


def pixels(canvas: Canvas) -> bytes:
    return pygame.image.tobytes(canvas.surface, "RGB")


@pytest.mark.parametrize("is_reduced", [False, True])
@pytest.mark.parametrize("name", THROWN)
def test_what_is_thrown_is_seen_and_is_gone_again(name: str, is_reduced: bool) -> None:
    throw, length_ms = THROWN[name]
    clock, time = line(is_reduced=is_reduced)
    clock.tick(length_ms * 0.4)
    canvas, empty = sheet(), pixels(sheet())
    throw(canvas, time)
    assert pixels(canvas) != empty
    clock.tick(length_ms)
    canvas = sheet()
    throw(canvas, time)
    assert pixels(canvas) == empty


def test_a_blow_shakes_a_little_and_dies_away_and_not_at_all_with_reduced_motion() -> None:
    clock, time = line()
    seen = []
    for _ in range(40):
        clock.tick(10)
        seen.append((time.now_ms, shake(time, 100)))
    assert all(abs(x) <= SHAKE and abs(y) <= SHAKE for _, (x, y) in seen)
    assert {by for at, by in seen if not 100 < at < 100 + SHAKE_MS} == {(0.0, 0.0)}
    assert len({by for _, by in seen}) > 10
    clock, time = line(is_reduced=True)
    for _ in range(40):
        clock.tick(10)
        assert shake(time, 100) == (0.0, 0.0)
        assert squash(time, 100) == (1.0, 1.0)


def test_what_has_landed_ends_as_it_is() -> None:
    clock, time = line()
    clock.tick(30)
    wide, high = squash(time, 0)
    assert wide > 1 > high
    clock.tick(SQUASH_MS)
    assert squash(time, 0) == (1.0, 1.0)
    assert [bounce(0), bounce(0.5), bounce(1)] == pytest.approx([0, 1, 1])
    assert wind_up(0) == pytest.approx(0)
    assert wind_up(1) == pytest.approx(1)
    assert wind_up(0.2) < 0, "it goes back before it goes"


def test_time_stands_still_for_a_moment_and_then_goes_on() -> None:
    assert held(90, 100) == 90
    assert held(100 + HELD_MS / 2, 100) == held(100 + HELD_MS, 100) == 100
    assert held(300 + HELD_MS, 100) == 300


def test_a_camera_never_looks_beyond_the_edge_and_a_whole_view_changes_nothing() -> None:
    canvas = sheet()
    canvas.fill((0, 0, 960, 1080), (10, 20, 30))
    before = pixels(canvas)
    WHOLE.take(canvas)
    assert pixels(canvas) == before
    View(0, 0, 2.0).take(canvas)
    assert canvas.surface.get_at((479, 269))[:3] == (10, 20, 30), "only the left half is seen"
    View(5000, 5000, 1.5).take(canvas)
    assert canvas.surface.get_at((0, 0))[:3] == (10, 20, 30)
