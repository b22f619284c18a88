"""What follows what at the screen: title, seats, scenario, match, pause, title again; by keys on a dummy screen."""

from __future__ import annotations

import os
from pathlib import Path

import pygame
import pytest

from game.app.loop import Loop
from game.devices.presses import CLUSTER_DEVICES
from game.stage.menus import outcomes as out
from game.stage.menus.after import AfterScreen
from game.stage.menus.scenario import ScenarioScreen
from game.stage.menus.seats import SeatsScreen
from game.stage.menus.title import TitleScreen
from game.stage.menus.waiting import WaitingScreen
from game.table.layers import MatchLayer, MenuLayer
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES

RETURN, ESCAPE, UP = 40, 41, 82


def top(loop: Loop) -> object:
    layer = loop.party.stack[-1]
    return layer.menu if isinstance(layer, MenuLayer) else layer


def press(loop: Loop, *codes: int) -> None:
    for code in codes:
        pygame.event.post(key_down(code))
        loop.step(16.0)


def begin(loop: Loop, length: str = "quick") -> None:
    press(loop, RETURN, PLACES[0][2], PLACES[5][0])
    seats = top(loop)
    assert isinstance(seats, SeatsScreen)
    assert [chair.cluster for chair in seats.chairs] == [0, 5]
    press(loop, RETURN)
    assert isinstance(top(loop), ScenarioScreen)
    loop.party.lobby._on_scenario(out.StartMatch("first-impressions", length))


def test_two_people_begin_a_match_and_bots_fill_the_table(loop: Loop) -> None:
    assert isinstance(top(loop), TitleScreen)
    begin(loop)
    assert isinstance(top(loop), MatchLayer)
    assert loop.party.match is not None
    assert [chair.kind for chair in loop.party.match.session.seating.chairs] == ["key", "key", "bot", "bot", "bot"]


def test_who_wants_no_bots_gets_only_as_many_as_it_takes(loop: Loop) -> None:
    press(loop, RETURN, PLACES[0][2], PLACES[5][0])
    seats = top(loop)
    assert isinstance(seats, SeatsScreen)
    seats.wants_five = False
    loop.party.lobby._on_seats(out.Go("scenario"))
    assert [chair.kind for chair in loop.party.lobby.table.seating.chairs] == ["key", "key", "bot"]
    loop.party.lobby._on_scenario(out.Go("back"))
    assert [chair.device for chair in loop.party.lobby.table.seating.chairs] == [CLUSTER_DEVICES[0], CLUSTER_DEVICES[5]]


def test_a_match_that_was_left_can_be_gone_on_with_from_the_title(loop: Loop) -> None:
    begin(loop)
    for _ in range(20):
        loop.step(16.0)
    match = loop.party.match
    assert match is not None
    seed, step = match.session.host.seed, match.session.host.step
    loop.party.pausing.on(out.Leave())
    assert isinstance(top(loop), TitleScreen)
    loop.party._on_title(out.GoOn())
    assert loop.party.match is not None
    host = loop.party.match.session.host
    assert (host.seed, host.step >= step) == (seed, True)
    assert loop.party.match.session.seating.seat_of(CLUSTER_DEVICES[5]) == 1


def test_where_several_wait_the_title_offers_all_of_them_the_oldest_first(loop: Loop, tmp_path: Path) -> None:
    seeds = []
    for age in (300, 200, 100):
        loop.party.lobby.open_anew()
        press(loop, PLACES[0][2], PLACES[5][0], RETURN)
        loop.party.lobby._on_scenario(out.StartMatch("first-impressions", "quick"))
        loop.step(16.0)
        match = loop.party.match
        assert match is not None
        seeds.append(match.session.host.seed)
        path = match.path
        assert path is not None
        loop.party.pausing.on(out.Leave())
        stamp = path.stat().st_mtime - age
        os.utime(path, (stamp, stamp))
    damaged = tmp_path / "home" / "interrupted" / "window-x.match"
    damaged.write_bytes(b"SQLite format 3\x00 and then nothing")
    os.utime(damaged, (1, 1))
    loop.party._on_title(out.GoOn())
    screen = top(loop)
    assert isinstance(screen, WaitingScreen)
    assert [item.is_enabled for item in screen.choices.items] == [False, True, True, True, True]
    assert all("First impressions, 5 seats, 2 people" in match.told for match in screen.matches[1:])
    assert screen.choices.name == "3", "the latest is the first choice"
    press(loop, UP, UP, RETURN)
    assert loop.party.match is not None
    assert loop.party.match.session.host.seed == seeds[0]
    loop.party.pausing.on(out.Leave())
    loop.party._on_title(out.GoOn())
    press(loop, ESCAPE)
    assert isinstance(top(loop), TitleScreen)


def test_after_a_match_nothing_is_kept_but_what_was_asked_for(loop: Loop, tmp_path: Path) -> None:
    begin(loop, "showcase")
    match = loop.party.match
    assert match is not None
    while not match.session.is_over:
        match.session.host.close_now()
    loop.step(16.0)
    after = top(loop)
    assert isinstance(after, AfterScreen)
    loop.party._on_after(out.KeepMatch())
    assert len(list((tmp_path / "home" / "kept").glob("*.match"))) == 1
    loop.party._on_after(out.Go("title"))
    assert isinstance(top(loop), TitleScreen)
    assert not any((tmp_path / "home" / "interrupted").iterdir())


@pytest.mark.slow
def test_a_report_is_written_while_the_screen_goes_on(loop: Loop, tmp_path: Path) -> None:
    begin(loop, "showcase")
    match = loop.party.match
    assert match is not None
    while not match.session.is_over:
        match.session.host.close_now()
    loop.step(16.0)
    after = top(loop)
    assert isinstance(after, AfterScreen)
    loop.party._on_after(out.SaveReport())
    assert after.is_reporting
    loop.step(16.0)
    desk = loop.party._report
    assert desk is not None
    assert desk._thread is not None
    desk._thread.join()
    loop.step(16.0)
    assert not after.is_reporting
    assert Path(after.report).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert Path(after.report).parent == tmp_path / "home" / "reports"
    assert not (tmp_path / "home" / "kept").exists()


def test_closing_the_window_ends_the_program(loop: Loop) -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    loop.step(16.0)
    assert loop.party.is_done
