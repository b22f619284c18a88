"""Whoever let its time run out is told so where its deed is laid open, and where it is rated: it chose nothing."""

from __future__ import annotations

import pygame
import pytest

from game.city import events as ev
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.scenes.encounter.scene import EncounterScene
from tests.screens.film import filming
from tests.screens.picture import drawn, staged


@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("beat", ["gasp", "stars"])
def test_a_deed_that_nobody_chose_is_told_as_no_answer(seats: int, beat: str) -> None:
    pygame.font.init()
    stage = staged(seats, beat, 2)
    scene = stage[0].scene
    assert isinstance(scene, EncounterScene)
    assert scene.play is not None
    mask = scene.play.face.mask if scene.play.face is not None else scene.play.actors[0]
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage, 9000)
        before = film.frame(canvas).saying("no answer: ")
        stage[0].take([ev.NoAnswerCame((mask,))], stage[2])
        canvas.clear()
        drawn(canvas, stage, 9000)
        told = [note.text for note in film.frame(canvas).words if note.text.startswith("no answer: ")]
    assert not before
    assert len(told) == 1
