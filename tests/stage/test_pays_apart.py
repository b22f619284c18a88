"""What a bet brings stands apart from what the card does, and says so: no sum of both has to be guessed at."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.encounter.scene import EncounterScene
from tests.screens.film import filming
from tests.screens.picture import drawn, first_of, staged


@pytest.mark.parametrize("seats", [5, 8])
def test_every_coin_of_a_bet_is_called_one(seats: int) -> None:
    pygame.font.init()

    def has_both(stage: object) -> bool:
        scene = stage[0].scene  # type: ignore[index]
        assert isinstance(scene, EncounterScene)
        play = scene.play
        return play is not None and any(
            coins and play.pays.get(mask, (0, 0)) != (coins, 0) for mask, coins in play.bet_coins.items()
        )

    stage = first_of(range(2, 12), lambda seed: staged(seats, "gasp", seed), has_both)
    scene = stage[0].scene
    assert isinstance(scene, EncounterScene)
    assert scene.play is not None
    words = stage[0].props.words
    labels = {words(f"encounter.pay.{key}") for key in ("won", "lost", "bet", "trusted")}
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage, 12_000)
        told = [note.text for note in film.frame(canvas).words if note.text in labels]
    assert len(told) == sum(coins != 0 for coins in scene.play.bet_coins.values())
