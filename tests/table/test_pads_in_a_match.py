"""Pads that leave a match and come back in another order; who may take their seats, and in a pause a bot's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from examples.auction.__main__ import AUCTION
from game.devices.presses import CLUSTER_DEVICES
from game.devices.seating import Seating
from game.stage.menus.pause import PauseScreen
from tests.devices.test_keyboard import PLACES
from tests.table.evening_table import ESCAPE, RETURN, EveningTable
from tests.virtual_pads import VirtualPad, plugged


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEER_REVIEW_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")


@pytest.fixture
def pads() -> Iterator[list[VirtualPad]]:
    with plugged(("Alpha", 7), ("Alpha", 7)) as made:
        yield made


@pytest.fixture
def table(pads: list[VirtualPad]) -> Iterator[EveningTable]:
    table = EveningTable(AUCTION)
    plugged = [device for device in table.window.door.plugged if device.name == "Alpha"]
    table.evening.begin(Seating.for_kinds(["pad", "pad", "key", "bot"], plugged), 1)
    table.step(3)
    yield table
    table.window.close()


def pad_numbers(table: EveningTable) -> list[int | None]:
    chairs = table.session.seating.chairs[:2]
    return [chair.device.number if chair.device is not None else None for chair in chairs]


def press(table: EveningTable, pad: VirtualPad, *buttons: str) -> None:
    for button in buttons or ("left",):
        pad.hold(button)
        table.step(2)
        pad.hold(button, is_down=False)
        table.step(2)


def test_two_like_pads_that_come_back_in_the_other_order_are_asked_who_they_are(
    table: EveningTable, pads: list[VirtualPad]
) -> None:
    for pad in pads:
        pad.unplug()
    table.step(2)
    assert pad_numbers(table) == [None, None]
    for pad in reversed(pads):
        pad.replug()
    table.step(2)
    assert table.session.host.paused == "pad"
    assert pad_numbers(table) == [None, None]
    for pad in pads:  # seat A is asked for first, then B
        press(table, pad)
    assert pad_numbers(table) == [pad.instance for pad in pads]
    assert table.session.host.paused is None


def test_a_lost_pads_seat_is_not_taken_by_a_key_and_comes_back_to_it(
    table: EveningTable, pads: list[VirtualPad]
) -> None:
    pads[0].unplug()
    table.step(2)
    table.key(PLACES[6][0])
    assert table.session.seating.seat_of(CLUSTER_DEVICES[6]) is None
    pads[0].replug()
    table.step(2)
    assert pad_numbers(table) == [pad.instance for pad in pads]
    assert table.session.host.paused is None


def test_in_the_pause_somebody_may_be_asked_to_take_it_over(table: EveningTable, pads: list[VirtualPad]) -> None:
    pads[0].unplug()
    table.step(2)
    menu = table.evening.top_menu(PauseScreen)
    assert menu is not None
    menu.chosen("seats")
    asked = menu.chosen("seat0")
    assert asked is not None
    table.evening.pausing.on(asked)
    table.key(PLACES[6][0])
    assert table.session.seating.seat_of(CLUSTER_DEVICES[6]) == 0
    assert table.session.host.paused is None


def test_a_free_cluster_takes_no_bots_seat_unasked(table: EveningTable) -> None:
    table.key(ESCAPE)
    table.key(PLACES[6][0])
    assert [chair.kind for chair in table.session.seating.chairs] == ["pad", "pad", "key", "bot"]
    table.key(RETURN)
    assert table.session.host.paused is None


def test_in_a_pause_a_pad_leads_its_own_page_and_chooses_another_button_by_place(
    table: EveningTable, pads: list[VirtualPad]
) -> None:
    table.key(ESCAPE)
    press(table, pads[1], "left", "bumper", "left", "bumper")
    page = table.evening.easing.screen
    assert page is not None
    assert page.seat == 1
    press(table, pads[0], "right")
    assert table.evening.easing.screen is page, "another's pad leads nothing there"
    press(table, pads[1], "top", "top", "top", "right", "right", "right_stick")
    assert page.chair.labels == ("R3", "top", "bottom", "right", "bumper")
    press(table, pads[1], "right", "start")
    assert page.said, "a pause stays where it is"
    press(table, pads[1], "bumper", "bumper")
    assert table.evening.easing.screen is None
    assert table.session.host.paused == "menu"
    pads[1].unplug()
    table.step(2)
    pads[1].replug()
    table.step(2)
    assert table.session.seating.chairs[1].ease.labels[0] == "R3", "the same pad has the same buttons"
