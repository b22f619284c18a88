"""Where three or four vote, every secret vote says that its result may tell; where more do, none says so."""

from __future__ import annotations

from functools import cache

import pygame
import pytest

from game.city.city import City
from game.city.morning import BALLOTS
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.engine.prompts import Choose, Option, Slot
from game.stage.director import Director
from game.stage.staging import Live
from tests.sampled import some
from tests.screens.film import filming
from tests.screens.picture import drawn, live_for, shown_props, staged

FEW = (3, 4)
WHERE = {"vote": "the-list", "charter": "charter", "strike": "charter", "referendum": "plaudit", "book": "the-list"}


@cache
def begun(seats: int) -> City:
    """The city of a table of so many, once its masks are on."""
    return staged(seats, "card")[2]


def noted(beat: str, seats: int) -> str:
    director, city = Director(shown_props()), begun(seats)
    slots = tuple(
        Slot(seat, Choose(beat, (Option("one", "One"), Option("other", "Other")), "one", "secret"))
        for seat in range(seats)
    )
    live: Live = live_for(director.props, city, seats, beat, slots, 1)
    director.show(live, city)
    assert director.scene is not None
    return director.note(director.scene, live, city)


@pytest.mark.parametrize("seats", [*FEW, 5, 8])
def test_every_secret_vote_of_few_says_that_its_result_may_tell(seats: int) -> None:
    said = {beat for beat in BALLOTS if noted(beat, seats) == shown_props().words("vote.few")}
    assert said == (BALLOTS if seats in FEW else set())


def test_there_is_a_scenario_with_each() -> None:
    assert set(WHERE) == BALLOTS


@pytest.mark.parametrize("at", some([(beat, n) for n in (4, 5) for beat in sorted(WHERE)], 2), ids=str)
def test_it_stands_on_the_screen_while_the_vote_is_open(at: tuple[str, int]) -> None:
    beat, seats = at
    for seed in range(1, 12):
        try:
            stage = staged(seats, beat, seed=seed, scenario=WHERE[beat], length="standard")
            break
        except LookupError:  # the Book may be empty
            continue
    else:
        pytest.fail(f"no match came to {beat}")
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
        drawn(canvas, stage)
        told = [note.text for note in film.frame(canvas).words]
    note = stage[0].props.words("vote.few")
    assert any(text.startswith(note) for text in told) is (seats in FEW)
