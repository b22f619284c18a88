"""Whether things move or fade, a beat ends in the same picture, at rest, with the whole stage in sight."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.city.city import City
from game.drawing.camera import WHOLE
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, NIGHT
from game.stage.director import Director
from tests.screens.picture import Stage, first_of, staged

Wanted = Callable[[City], bool]
BEATS: tuple[tuple[str, str, Wanted], ...] = (
    ("decided", "first-impressions", lambda city: city.memory.referendum == "abolish"),
    ("decided", "first-impressions", lambda city: city.memory.referendum == "keep"),
    ("flown", "first-impressions", lambda city: 0 < len(city.flown) < len(city.masks)),
    ("result", "first-impressions", lambda city: True),
    ("mirror", "first-impressions", lambda city: True),
    ("gasp", "plaudit", lambda city: True),
    ("eviction", "plaudit", lambda city: True),
    ("door", "plaudit", lambda city: True),
    ("counter", "the-list", lambda city: True),
    ("charter_shown", "charter", lambda city: True),
)
STEPS_MS = (0, *[140] * 20, *[1000] * 18)


def stage_of(beat: str, scenario: str, wanted: Wanted) -> Stage:
    length = "standard" if beat in ("eviction", "counter") else "quick"
    return first_of(
        range(1, 40), lambda seed: staged(5, beat, seed, scenario=scenario, length=length), lambda s: wanted(s[2])
    )


def played(stage: Stage, *, is_reduced: bool) -> list[bytes]:
    """The frames of the beat from its beginning to its rest."""
    director, live, city = stage
    scene = director.scene
    director.props.motion.is_reduced = is_reduced
    director._between.end()
    scene.open(live, city)
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((480, 270)), NIGHT if scene.is_night else DAY)
    found = []
    for wait_ms in STEPS_MS:
        director.props.motion.clock.tick(wait_ms)
        director.draw(canvas, live, city)
        assert not is_reduced or scene.view(live) == WHOLE, "the camera moved"
        found.append(pygame.image.tobytes(canvas.surface, "RGB"))
    assert isinstance(director, Director)
    assert scene.is_settled(live)
    assert scene.view(live) == WHOLE
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("beat", "scenario", "wanted"), BEATS)
def test_moving_or_fading_it_ends_in_the_same_picture(beat: str, scenario: str, wanted: Wanted) -> None:
    moving, fading = (played(stage_of(beat, scenario, wanted), is_reduced=how) for how in (False, True))
    assert moving[-1] == fading[-1]
    assert len(set(moving)) > 4, "nothing moves"
    assert len(set(fading)) <= len(set(moving))
