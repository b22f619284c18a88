"""The books in a live match: one press away, over a game that goes on, shut again before anything else happens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.books_layer import BooksLayer
from game.devices.presses import CLUSTER_DEVICES
from game.stage.menus.books import BooksScreen
from game.stage.menus.pause import PauseScreen
from tests.devices.keys import key_down
from tests.parties.table import PartyTable

ESCAPE, RETURN, DOWN, F2 = 41, 40, 81, 59


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PartyTable]:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    pygame.event.clear() if pygame.display.get_init() else None
    table = PartyTable(["key", "key", "key"])
    yield table
    table.close()


def key(table: PartyTable, code: int) -> None:
    pygame.event.post(key_down(code))
    table.step(2)


def are_books_open(table: PartyTable) -> bool:
    return isinstance(table.party.stack[-1], BooksLayer)


def is_asking(table: PartyTable) -> bool:
    group = table.session.host.group
    return group is not None and group.beat == "poll"


def test_the_match_goes_on_under_the_books_and_hears_every_press(table: PartyTable) -> None:
    table.until(lambda: is_asking(table))
    key(table, F2)
    assert are_books_open(table)
    step = table.session.host.step
    for cluster in range(3):
        table.press_key(CLUSTER_DEVICES[cluster], 0)
    table.until(lambda: table.session.host.step > step, frames=25)
    assert are_books_open(table)
    assert table.session.host.paused is None
    key(table, F2)
    assert are_books_open(table), "the sums of the day are on the next page"
    key(table, F2)
    assert are_books_open(table), "and the rules in full on the one after it"
    key(table, F2)
    assert not are_books_open(table)


def test_escape_shuts_the_books_first_and_only_then_asks_for_a_pause(table: PartyTable) -> None:
    table.until(lambda: is_asking(table))
    key(table, F2)
    key(table, ESCAPE)
    assert not are_books_open(table)
    assert table.session.host.paused is None
    key(table, ESCAPE)
    assert table.party.top_menu(PauseScreen) is not None


def test_a_pause_from_elsewhere_shuts_the_books(table: PartyTable) -> None:
    table.until(lambda: is_asking(table))
    key(table, F2)
    table.session.pause("menu")
    table.step(2)
    assert table.party.top_menu(PauseScreen) is not None


def test_the_pause_menu_leads_to_the_books_and_back(table: PartyTable) -> None:
    table.until(lambda: is_asking(table))
    key(table, ESCAPE)
    menu = table.party.top_menu(PauseScreen)
    while menu.choices.name != "books":
        key(table, DOWN)
    key(table, RETURN)
    books = table.party.top_menu(BooksScreen)
    assert books is not None
    assert not books.is_over_game
    key(table, ESCAPE)
    assert table.party.top_menu(PauseScreen) is menu
    key(table, F2)
    assert table.party.top_menu(BooksScreen) is not None
    for _page in range(3):
        key(table, F2)
    assert table.party.top_menu(PauseScreen) is menu
    assert table.session.host.paused == "menu"
