"""What is asked ahead is what is then fetched: a ground that is shown takes every picture that its `ask` ordered."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.app import lobby, party
from game.drawing import sprites
from game.drawing.canvas import Canvas
from game.drawing.foresight import Foresight
from game.drawing.theme import DAY, HIGH_CONTRAST, NIGHT, Theme
from game.stage.kit import drawings
from game.stage.kit import hill as hill_grounds
from game.stage.kit.grounds import BEHIND, COAST, HALL, MASKS_GROUND, STAIRS, WISH_TABLE, X_TABLE, district
from game.stage.kit.hill import CLOSE, SIDE, HillGround
from game.stage.kit.room import ask_room, draw_back, draw_fore
from game.stage.scenes.talk.room import ROOM, TABLE
from tests.parties.table import PartyTable

Draws = Callable[[Canvas], object]
DRAWN = {
    "stairs": STAIRS,
    "masks": MASKS_GROUND,
    "x": X_TABLE,
    "wish": WISH_TABLE,
    "coast": COAST,
    "hall": HALL,
    "behind": district("terminal", BEHIND),
    "talk": ROOM,
    "talk's table": TABLE,
    "hill": HillGround(CLOSE, has_gates=False),
    "hill at the side": HillGround(SIDE),
    "hill by night": HillGround(CLOSE, is_day=False, lit=(("garden", 2), ("tower", 1)), has_gates=False),
}


def _room(canvas: Canvas) -> None:
    draw_back(canvas, "theatre")
    draw_fore(canvas, "theatre")


GROUNDS: dict[str, tuple[Draws, Draws]] = {name: (each.ask, each.show) for name, each in DRAWN.items()}
GROUNDS["a room"] = (lambda canvas: ask_room(canvas, "theatre"), _room)


@pytest.fixture
def ahead(monkeypatch: pytest.MonkeyPatch) -> Foresight:
    fresh = Foresight()
    for module in (sprites, drawings, hill_grounds):
        monkeypatch.setattr(module, "FORESIGHT", fresh)
    return fresh


@pytest.mark.parametrize("theme", [DAY, HIGH_CONTRAST], ids=["day", "contrast"])
@pytest.mark.parametrize("size_px", [(320, 180), (333, 187)], ids=["even", "odd"])
@pytest.mark.parametrize("name", GROUNDS)
def test_what_is_asked_ahead_is_what_is_then_fetched(
    name: str, size_px: tuple[int, int], theme: Theme, ahead: Foresight
) -> None:
    pygame.font.init()
    canvas = Canvas.for_window(pygame.Surface(size_px), theme)
    ask, show = GROUNDS[name]
    ask(canvas)
    # In high contrast the talk has no picture behind it at all.
    assert bool(ahead._asked) == (theme is DAY or not name.startswith("talk"))
    if name == "hill by night" and theme is DAY:
        canvas.kit.theme = NIGHT
    show(canvas)
    assert not ahead._asked, "drawn ahead in vain"
    if name in DRAWN:
        ask(canvas)
        assert not ahead._asked, "asked again although it lies ready"


def test_the_first_stage_of_a_match_is_drawn_while_people_sit_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the first picture of all stands still, or comes late, until it is."""
    asked = list[str]()
    for module in (lobby, party):
        monkeypatch.setattr(module, "ask_opening", lambda canvas, module=module: asked.append(module.__name__))
    table = PartyTable(["key", "key", "key"])
    try:
        assert asked == ["game.app.party"], "a match straight from the command line"
        table.party.lobby.open_anew()
        assert asked[1:] == ["game.app.lobby"]
    finally:
        table.close()
