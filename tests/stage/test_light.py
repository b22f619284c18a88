"""The light of hour and act: it lies on grounds alone, and leaves high contrast and night as they are."""

from __future__ import annotations

from itertools import product

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HIGH_CONTRAST, NIGHT, Theme
from game.stage.kit.light import ACTS, HOURS, Light, light_at
from game.stage.kit.room import draw_back, draw_fore

ALL = [Light(hour, act) for hour, act in product(HOURS, range(1, len(ACTS) + 1))]


def ground(light: Light | None, theme: Theme = DAY) -> pygame.Surface:
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface((320, 180)), theme)
    canvas.light = light
    draw_back(canvas, "theatre")
    draw_fore(canvas, "theatre")
    return canvas.surface


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def test_every_hour_of_every_act_is_a_light_of_its_own() -> None:
    seen = {pixels(ground(light)) for light in ALL}
    assert len(seen) == len(ALL)
    assert pixels(ground(Light("noon", 1))) == pixels(ground(None))


@pytest.mark.parametrize("theme", [NIGHT, HIGH_CONTRAST])
def test_night_and_high_contrast_stay_as_they_are(theme: Theme) -> None:
    assert pixels(ground(Light("evening", 3), theme)) == pixels(ground(None, theme))


def test_no_light_makes_a_picture_dark() -> None:
    plain = sum(pixels(ground(None)))
    assert all(sum(pixels(ground(light))) > 0.7 * plain for light in ALL)


def test_a_day_goes_from_morning_to_evening_and_the_last_one_is_dusk() -> None:
    assert [light_at(2, 6, 1, number).hour for number in (1, 2, 3, 4)] == ["morning", "noon", "evening", "evening"]
    assert light_at(6, 6, 2, 1) == Light("evening", 3)
