"""A seat's own page in Plaudit: by a host's keys before the match, kept from match to match, in no file."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.app.loop import Loop
from game.devices.ease import Ease, OwnKey
from game.stage.menus import outcomes as out
from game.table.ease_screen import EaseScreen
from game.table.layers import MatchLayer, MenuLayer
from game.table.practice_screen import PracticeScreen
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES

RETURN, ESCAPE, LEFT, RIGHT, DOWN, F5 = 40, 41, 80, 79, 81, 62


def press(loop: Loop, *codes: int) -> None:
    for code in codes:
        pygame.event.post(key_down(code))
        loop.step(16.0)


def menu(loop: Loop) -> object:
    layer = loop.party.stack[-1]
    return layer.menu if isinstance(layer, MenuLayer) else None


def eases(loop: Loop) -> list[Ease]:
    return [chair.ease for chair in loop.party.seated.chairs]


def test_what_a_seat_asked_for_goes_on_from_match_to_match_and_is_in_no_file(loop: Loop, tmp_path: Path) -> None:
    press(loop, RETURN, PLACES[0][2], PLACES[5][0], LEFT, RETURN)
    assert isinstance(menu(loop), EaseScreen)
    press(loop, RIGHT, RIGHT, RIGHT, DOWN, DOWN, DOWN, RETURN, RETURN, F5, ESCAPE, ESCAPE)
    wanted = Ease("none", keys=(OwnKey(F5, "F5"), *(OwnKey(c, s) for c, s in zip(PLACES[5][1:], "JKL;", strict=True))))
    assert eases(loop) == [Ease(), wanted]
    loop.party.lobby._on_seats(out.Go("scenario"))
    loop.party.lobby._on_scenario(out.StartMatch("first-impressions", "quick"))
    loop.step(16.0)
    match = loop.party.match
    assert match is not None
    assert match.session.host.pace.stretch == {1: None}
    assert match.path is not None
    kept = b"".join(file.read_bytes() for file in (tmp_path / "home").rglob("*") if file.is_file())
    assert not any(word in kept for word in (b'"ease"', b'"keys"', b'"F5"', b"steady_"))
    loop.party.pausing.on(out.Leave())
    loop.party._on_title(out.GoOn())
    assert isinstance(loop.party.stack[-1], MatchLayer)
    assert eases(loop)[1] == wanted, "a match that is taken up again is as easy as it was"


def test_a_practice_round_of_all_begins_at_the_seat_screen(loop: Loop) -> None:
    press(loop, RETURN, PLACES[0][2], PLACES[5][0])
    loop.party.lobby._on_seats(out.TryOut())
    screen = menu(loop)
    assert isinstance(screen, PracticeScreen)
    assert screen.practice.seats == (0, 1)
    press(loop, RETURN)
    assert menu(loop) is not screen
