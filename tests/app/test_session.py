"""A live match at the table, driven by real key events on a dummy screen: answers, X, pause, hand-over, resume."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.replay import pack_of
from game.app.saves import interrupted, open_save
from game.app.setup import rules_for
from game.devices.presses import CLUSTER_DEVICES
from game.devices.seat_kinds import SeatKind
from game.engine.host.retrace import retrace
from game.stage.menus import outcomes as out
from game.stage.menus.pause import PauseScreen
from game.table.layers import MenuLayer
from game.table.strip_hits import button_boxes
from tests.devices.keys import key_down
from tests.parties.table import PartyTable, press_once_each_group

KEYS: list[SeatKind] = ["key", "key", "key"]
BACKSPACE, ESCAPE, RETURN, F1, F11 = 42, 41, 40, 58, 68


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    return tmp_path / "home"


@pytest.fixture
def table() -> Iterator[PartyTable]:
    pygame.event.clear() if pygame.display.get_init() else None
    table = PartyTable(KEYS)
    yield table
    table.close()


def asked(table: PartyTable, beat: str) -> bool:
    group = table.session.host.group
    return group is not None and group.beat == beat


def is_paused(table: PartyTable) -> bool:
    layer = table.party.stack[-1]
    return isinstance(layer, MenuLayer) and isinstance(layer.menu, PauseScreen)


def test_a_press_locks_its_own_seat_and_shows_nothing_else(table: PartyTable) -> None:
    table.until(lambda: asked(table, "poll"))
    table.step()
    assert [len(look.buttons or ()) for look in table.session.live.seats] == [5, 5, 5]
    table.press_key(CLUSTER_DEVICES[1], 2)
    table.until(lambda: table.session.live.seats[1].is_locked)
    assert [look.is_locked for look in table.session.live.seats] == [False, True, False]


def test_when_all_have_pressed_the_group_closes_early(table: PartyTable) -> None:
    table.until(lambda: asked(table, "poll"))
    step = table.session.host.step
    for cluster in range(3):
        table.press_key(CLUSTER_DEVICES[cluster], 0)
    table.until(lambda: table.session.host.step > step, frames=25)  # 4 s, and the question would wait 8 s


@pytest.mark.slow
def test_x_takes_the_card_away_and_names_nobody(table: PartyTable) -> None:
    table.until(lambda: table.session.host.open_card is not None)
    card = table.session.host.open_card
    pygame.event.post(key_down(BACKSPACE))
    table.step(3)
    assert table.session.host.open_card == card  # its corner is up
    pygame.event.post(key_down(BACKSPACE))
    table.step(3)
    assert table.session.host.open_card != card
    assert table.session.xs_seen == 1
    assert card in table.session.host.public.state.struck


@pytest.mark.slow
def test_when_everybody_tries_x_a_press_of_x_counts_for_somebody(table: PartyTable) -> None:
    table.until(lambda: asked(table, "x"))
    for _ in range(6):
        pygame.event.post(key_down(BACKSPACE))
        table.step(3)
    table.until(lambda: not asked(table, "x"), frames=15)
    assert table.session.xs_seen == 0


@pytest.mark.slow
def test_a_pause_stops_the_clock_and_a_late_guest_takes_a_bot(home: Path) -> None:
    table = PartyTable(["key", "bot", "bot"])
    table.until(lambda: asked(table, "poll"))
    pygame.event.post(key_down(ESCAPE))
    table.step(2)
    assert is_paused(table)
    step = table.session.host.step
    table.step(200)
    assert table.session.host.step == step
    table.press_key(CLUSTER_DEVICES[4], 0)
    table.step()
    assert table.session.seating.seat_of(CLUSTER_DEVICES[4]) is None, "nobody takes a bot's seat by leaning on a key"
    table.party.pausing.on(out.TakeBack(1))
    table.press_key(CLUSTER_DEVICES[4], 0)
    table.step()
    assert table.session.seating.seat_of(CLUSTER_DEVICES[4]) == 1
    assert not table.session.host.is_bot(1)
    pygame.event.post(key_down(RETURN))
    table.step(2)
    assert not is_paused(table)
    assert table.session.host.paused is None
    table.close()


def test_the_pointer_presses_the_buttons_of_its_own_card(home: Path) -> None:
    table = PartyTable(["key", "mouse", "bot"])
    table.until(lambda: asked(table, "poll") and table.session.live.seats[1].buttons is not None)
    table.step()
    canvas = table.window.canvas()
    director, live = table.session.director, table.session.live
    plan = director.strip_plan(canvas, live, table.session.host.public.state)  # as it is drawn, whoever has pressed
    for seat, is_hit in ((0, False), (1, True)):
        x, y, w, h = button_boxes(plan, seat)[3]
        at = canvas.point_px(x + w / 2, y + h / 2)
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1, touch=False))
        if is_hit:  # it locks in once its answer lies on the disk, however long a busy machine takes for that
            table.until(lambda: table.session.live.seats[1].is_locked, frames=200)
        table.step(3)
        assert table.session.live.seats[1].is_locked is is_hit
    table.close()


@pytest.mark.slow
def test_a_left_match_goes_on_at_the_same_prompt_with_the_same_people(table: PartyTable) -> None:
    play = press_once_each_group(table, lambda seat, step: (seat + step) % 5)
    table.until(lambda: asked(table, "say"), play=play)
    step, digest = table.session.host.step, table.session.host.hash_hex
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    table.step(2)
    assert table.party.is_done
    path = interrupted()
    assert path is not None
    journal, setup = open_save(path)
    done = retrace(journal, rules_for(setup, pack_of(setup)))
    assert (done.driver.step, done.driver.hash_hex) == (step, digest)
    seats = json.loads(path.with_name(path.name + ".seats").read_text("utf-8"))
    assert [(seat["kind"], seat["number"]) for seat in seats] == [("key", 0), ("key", 1), ("key", 2)]
    journal.close()


def test_a_quiet_frame_is_not_drawn_again(table: PartyTable) -> None:
    table.until(lambda: asked(table, "poll"))
    pygame.event.post(key_down(ESCAPE))
    table.step(40)
    drawn = table.loop.frames_drawn
    table.step(30)
    assert table.loop.frames_drawn == drawn
    pygame.event.post(key_down(F1))
    table.step()
    assert table.loop.frames_drawn > drawn


def test_f1_tells_a_host_who_is_waited_for_and_no_figure(table: PartyTable, monkeypatch: pytest.MonkeyPatch) -> None:
    table.until(lambda: asked(table, "poll"))
    facts = table.loop._facts()
    letters = [look.letter for look in table.session.live.seats if look.prompt is not None and not look.is_locked]
    assert letters
    assert facts.going[0] == table.party.props.words("overlay.waits_for", seats=", ".join(letters), count=len(letters))
    assert not facts.has_figures
    monkeypatch.setenv("PEER_REVIEW_FIGURES", "1")
    assert table.loop._facts().has_figures


def test_settings_that_cannot_be_read_are_put_aside(home: Path) -> None:
    from game.table.settings import Kept, load_settings

    home.mkdir()
    (home / "settings.json").write_text('{"settings": {"music": "loud"}}')
    kept, message = load_settings()
    assert kept == Kept()
    assert "settings.music" in message
    assert (home / "settings.json.broken").read_text() == '{"settings": {"music": "loud"}}'
    assert load_settings() == (Kept(), "")
