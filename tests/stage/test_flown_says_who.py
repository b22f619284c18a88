"""What the plane and the boat gave stands with whom it is for: no figure beside the sky is left to be guessed at."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from tests.screens.film import filming
from tests.screens.picture import drawn, first_of, staged


@pytest.mark.parametrize("is_held", [True, False])
def test_every_figure_of_the_flight_says_whose_it_is(is_held: bool) -> None:
    pygame.font.init()

    def wanted(stage: object) -> bool:
        scene = stage[0].scene  # type: ignore[index]
        left = scene.left
        return left is not None and bool(left.flown and left.boat) and bool(scene.is_held) is is_held

    stage = first_of(range(2, 12), lambda seed: staged(3, "flown", seed), wanted)
    words = stage[0].props.words
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage, 12_000)
        frame = film.frame(canvas)
    other = words("finale.flown.waited" if is_held else "finale.flown.boat")
    for whom in (words("finale.flown.aboard"), other):
        (label,) = [note for note in frame.words if note.text == whom]
        figures = [n for n in frame.words if n.text[0] == "+" and abs(n.mid[0] - label.mid[0]) < 90 and n.y < label.y]
        assert figures, whom
