"""What is read aloud of a menu is the entry in focus and its value, as both stand there."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pygame
import pytest

from game.devices.ease import Ease
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY
from game.stage.menus.after import AfterScreen
from game.stage.menus.menu_screen import MenuScreen, Move
from game.stage.menus.outcomes import Settings
from game.stage.menus.pause import PauseScreen
from game.stage.menus.scenario import ScenarioScreen
from game.stage.menus.seats import SeatsScreen
from game.stage.menus.settings import SettingsScreen
from game.stage.menus.title import TitleScreen
from game.table.ease_screen import EaseScreen
from tests.laws.test_narration import spelled
from tests.screens.film import filming
from tests.screens.picture import shown_props
from tests.screens.pictures_menus import chairs

STEPS = 24
MOVES: tuple[Move, ...] = ("down", "down", "down", "up", "left", "right")


def seats() -> MenuScreen:
    screen = SeatsScreen(shown_props())
    screen.show(chairs(6, away=2))
    return screen


def paused() -> MenuScreen:
    screen = PauseScreen(shown_props())
    screen.show(chairs(5, away=1))
    return screen


def seeing() -> MenuScreen:
    screen = SettingsScreen(shown_props(), Settings())
    screen.press("ok")
    return screen


SCREENS: dict[str, Callable[[], MenuScreen]] = {
    "title": lambda: TitleScreen(shown_props(), has_interrupted=True),
    "seats": seats,
    "scenario": lambda: ScenarioScreen(shown_props(), 5),
    "settings": lambda: SettingsScreen(shown_props(), Settings(music=90)),
    "seeing": seeing,
    "pause": paused,
    "after": lambda: AfterScreen(shown_props()),
    "ease": lambda: EaseScreen(shown_props(), 0, chairs(4)[0], Ease(), lambda ease: None, is_before=True),
}


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_read_aloud_of_a_menu_stands_there_and_moves_with_the_focus(name: str) -> None:
    screen, luck, heard = SCREENS[name](), Random(7), set()
    canvas = Canvas.for_window(pygame.Surface((1280, 720)), DAY)
    with filming() as film:
        for _ in range(STEPS):
            canvas.clear()
            screen.draw(canvas)
            told, frame = screen.aloud(), film.frame(canvas)
            assert told, "something is always in focus"
            assert not [words for words in told if not frame.has(words)], told
            assert not [words for words in told if spelled(words)], told
            heard.add(told)
            screen.press(luck.choice(MOVES))
            screen.props.motion.clock.tick(2_000)
    assert len(heard) > 2, "the focus has moved, and the voice with it"


def test_the_entry_is_the_one_that_enter_takes() -> None:
    screen = TitleScreen(shown_props())
    assert screen.aloud() == (shown_props().words("title.play"),)
    screen.press("down")
    assert screen.aloud() == (shown_props().words("title.settings"),)
    assert screen.choices.name == "settings"
    settings = SettingsScreen(shown_props(), Settings(music=70))
    while settings.choices.name != "music":
        settings.press("down")
    assert settings.aloud() == (shown_props().words("settings.music"), "70")
    settings.press("right")
    assert settings.aloud()[1] == "80"
