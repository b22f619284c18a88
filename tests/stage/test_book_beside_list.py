"""Where a match has a book of names and a wall of names, the Book says which is which; elsewhere there is no list."""

from __future__ import annotations

import pygame
import pytest

from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from tests.screens.film import filming
from tests.screens.picture import drawn, first_of, staged


@pytest.mark.parametrize(("scenario", "has_list"), [("the-list", True), ("plaudit", False)])
def test_the_book_says_what_it_is_for_beside_a_list(scenario: str, has_list: bool) -> None:
    pygame.font.init()
    stage = first_of(
        range(5, 12),
        lambda seed: staged(
            3, "booked", seed, scenario=scenario, length="standard",
            wanted=lambda live, city: (city.regime == "list") is has_list,
        ),
    )  # fmt: skip
    words = stage[0].props.words
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
        drawn(canvas, stage)
        frame = film.frame(canvas)
        assert frame.has(words("book.beside_list")) is has_list
        since = {day for mask, day in stage[2].book.items()}
        assert all(frame.saying(words("book.entry", before=day - 1, day=day)) for day in since), "why a name is in it"
