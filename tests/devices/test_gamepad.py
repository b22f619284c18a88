"""Pads answer, fall out and come back; proven on SDL's own virtual pads."""

from __future__ import annotations

import subprocess
import sys

import pygame
import pytest

from game.devices.ease import OwnCodes
from game.devices.gamepad import mapped_roles, plain_roles
from game.devices.kinds.table import menu_move
from game.devices.presses import (
    PAD_PLACES,
    Caught,
    MenuPress,
    PausePress,
    Plugged,
    Press,
    Replugged,
    Unplugged,
    XPress,
)
from tests.devices.bench import Bench
from tests.virtual_pads import LEFT_TRIGGER, LEFT_X, LEFT_Y, RIGHT_TRIGGER, RIGHT_X


def test_plugging_in_tells_of_the_pad_and_presses_nothing(bench: Bench) -> None:
    pad = bench.plug("Alpha")
    messages = bench.read()
    assert [type(message) for message in messages] == [Plugged]
    assert messages[0].device.number == pad.instance
    assert messages[0].device.name == "Alpha"
    assert bench.read() == []  # the axes' first positions, triggers at -1 among them, are no presses


def test_a_pad_that_was_there_before_the_game_is_found_once(bench: Bench) -> None:
    pad = bench.plug()
    assert [message.device.number for message in bench.door.find()] == [pad.instance]
    assert bench.read() == []


@pytest.mark.parametrize(("number", "place"), list(enumerate(PAD_PLACES)))
def test_each_of_the_five_buttons_is_pressed_once(bench: Bench, number: int, place: str) -> None:
    pad = bench.plug()
    device = bench.read()[0].device
    assert bench.press(pad, place, 40) == [Press(device, number, 40)]


def test_both_bumpers_are_the_same_button(bench: Bench) -> None:
    pad = bench.plug()
    device = bench.read()[0].device
    assert bench.press(pad, "bumper") == bench.press(pad, "right_bumper") == [Press(device, 4, 0)]


def test_back_is_x_without_a_name_start_pauses_the_cross_moves(bench: Bench) -> None:
    pad = bench.plug()
    bench.read()
    assert bench.press(pad, "back", 7) == [XPress(7)]
    assert bench.press(pad, "start", 8) == [PausePress(8)]
    assert bench.press(pad, "up", 9) == [MenuPress("up", 9)]
    assert bench.press(pad, "guide") == bench.press(pad, "left_stick") == []
    assert [menu_move(bench.press(pad, name)[0]) for name in ("bottom", "right", "left")] == ["ok", "back", None]


def test_triggers_and_the_right_stick_say_nothing(bench: Bench) -> None:
    pad = bench.plug()
    bench.read()
    for axis in (LEFT_TRIGGER, RIGHT_TRIGGER, RIGHT_X):
        for value in (32767, -32768, 0):
            pad.axis(axis, value)
            assert bench.read() == []


def test_the_left_stick_moves_once_a_push(bench: Bench) -> None:
    pad = bench.plug()
    bench.read()
    said = []
    for value in (0, 9000, 25000, 32767, 22000, 30000, 100, -30000):  # wavering does not move twice
        pad.axis(LEFT_X, value)
        said += bench.read()
    pad.axis(LEFT_Y, 30000)
    said += bench.read()
    assert [message.move for message in said] == ["right", "left", "down"]


def test_an_axis_that_rests_at_its_end_never_moves_a_menu(bench: Bench) -> None:
    pad = bench.plug("Pedals", is_plain=True)
    device = bench.read()[0].device
    pygame.event.clear()  # SDL's virtual axes start in the middle; a real pedal does not
    pad.axis(0, -32768)
    assert bench.read() == []
    assert bench.press(pad, 2) == [Press(device, 0, 0)]


def test_crosses_sent_as_hats_or_axes_are_read_from_the_map() -> None:
    roles, axes = mapped_roles({"a": "b1", "back": "b8", "dpup": "h0.1", "dpleft": "-a6", "leftx": "a0", "crc": "b0"})
    assert roles == {1: 2, 8: "x"}
    assert axes == {6: 0, 0: 0}


def test_a_mapped_pad_without_back_has_its_x_elsewhere() -> None:
    assert mapped_roles({"a": "b0", "guide": "b7", "leftstick": "b9"})[0] == {0: 2, 7: "x"}


STOP_AND_START = """
import pygame
from tests.devices.bench import Bench
for _ in range(6):
    pygame.display.init()
    pygame.display.set_mode((320, 180))
    pygame.joystick.init()
    bench = Bench()
    pads = [bench.plug("Alpha"), bench.plug("Beta")]
    assert len(bench.read()) == 2
    assert [bench.press(pad, "left")[0].button for pad in pads] == [0, 0]
    pads[0].unplug()
    assert len(bench.read()) == 1
    pads[1].unplug()
    pygame.quit()
"""


def test_pads_still_answer_after_pygame_was_stopped_and_started_again() -> None:
    """A bug once: controllers that outlived pygame.quit() fell silent, then crashed the process."""
    ended = subprocess.run([sys.executable, "-c", STOP_AND_START], check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_unplugged_and_back_with_a_new_instance(bench: Bench) -> None:
    pad = bench.plug("Alpha")
    first = bench.read()[0].device
    pad.unplug()
    assert bench.read() == [Unplugged(first)]
    assert bench.door.plugged == []
    pad.replug()
    (back,) = bench.read()
    assert isinstance(back, Replugged)
    assert back.device.number != first.number
    assert back.device.make == first.make
    assert bench.press(pad, "top") == [Press(back.device, 1, 0)]
    bench.plug("Alpha")
    assert [type(message) for message in bench.read()] == [Plugged]  # nothing is missing any more


def test_another_make_is_not_taken_for_the_lost_one(bench: Bench) -> None:
    lost = bench.plug("Alpha", product=1)
    bench.read()
    lost.unplug()
    bench.plug("Beta", product=2)
    assert [type(message) for message in bench.read()] == [Unplugged, Plugged]


def test_two_pads_of_one_make_are_told_apart(bench: Bench) -> None:
    one, two = bench.plug("Twin"), bench.plug("Twin")
    first, second = (message.device for message in bench.read())
    assert first != second
    assert first.make == second.make
    assert bench.press(two, "left") == [Press(second, 0, 0)]
    one.unplug()
    assert bench.read() == [Unplugged(first)]
    assert bench.press(two, "left") == [Press(second, 0, 0)]


def test_a_pad_without_a_map_plays_too(bench: Bench) -> None:
    pad = bench.plug("Odd stick", is_plain=True)
    device = bench.read()[0].device
    assert [bench.press(pad, raw)[0] for raw in (2, 3, 0, 1, 4)] == [Press(device, n, 0) for n in range(5)]
    assert bench.press(pad, 8) == [XPress(0)]
    assert bench.press(pad, 9) == [PausePress(0)]
    pad.hat(1)
    assert bench.read() == [MenuPress("up", 0)]


def test_a_stick_with_too_few_buttons_is_no_pad(bench: Bench) -> None:
    bench.plug("Throttle", is_plain=True, buttons=4)
    assert bench.read() == []


@pytest.mark.parametrize("buttons", range(6, 16))
def test_every_pad_has_five_buttons_and_one_x(buttons: int) -> None:
    roles = {number: role for number, role in plain_roles(buttons).items() if number < buttons}
    assert {role for role in roles.values() if isinstance(role, int)} == set(range(5))
    assert list(roles.values()).count("x") == 1


def test_a_seat_chooses_other_buttons_of_its_pad(bench: Bench) -> None:
    pad = bench.plug()
    bench.read()
    device = bench.door.plugged[0]
    codes = bench.door.codes_of(device)
    assert len(set(codes)) == 5
    bench.door.bind({}, device)
    (caught,) = bench.press(pad, "left_stick")
    assert isinstance(caught, Caught)
    assert (caught.label, caught.is_kept) == ("L3", False)
    (kept,) = bench.press(pad, "start")
    assert isinstance(kept, Caught)
    assert kept.is_kept, "a pause must stay where it is"
    bench.door.bind({device: OwnCodes((caught.code, *codes[1:]), x=codes[0])}, None)
    assert bench.press(pad, "left_stick", 7) == [Press(device, 0, 7)]
    assert bench.press(pad, "left", 7) == [XPress(7)]
    assert bench.press(pad, "top", 7) == [Press(device, 1, 7)]
    assert bench.press(pad, "back", 7) == [XPress(7)]
