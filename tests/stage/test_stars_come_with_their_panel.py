"""The five stars to choose from stand on the panel of the deed, and come with it, not before."""

from __future__ import annotations

import pygame

from game.drawing.theme import DAY
from tests.stage.test_encounter_scene import Screen, by_lot, groups


def gold_on(screen: Screen) -> int:
    """How many pixels of the picture have the stars' own colour."""
    mask = pygame.mask.from_threshold(screen.canvas.surface, DAY.gold, (2, 2, 2, 255))
    return mask.count()


def test_no_star_hangs_in_the_air_before_the_panel_is_there() -> None:
    screen = Screen()
    for live, city in groups(screen, 3, by_lot(3)):
        scene = screen.scene_for(live.beat)
        if scene is None:
            continue
        scene.open(live, city)
        if live.beat != "stars":
            continue
        screen.drawn(scene, live, city, 60)
        before = gold_on(screen)
        screen.drawn(scene, live, city, 1_000)
        assert gold_on(screen) > before + 400
        screen.canvas.clear()
        return
