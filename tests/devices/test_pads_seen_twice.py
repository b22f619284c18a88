"""One pad that the system shows twice, and a pad that comes back on another bus."""

from __future__ import annotations

from game.devices.echoes import ECHO_MS, Echoes
from game.devices.gamepad import make_of
from game.devices.presses import CLUSTER_DEVICES, Device, Press
from game.table.seat_table import SeatTable

REAL, SHADOW = Device("pad", 0, make="a", name="Pad"), Device("pad", 1, make="b", name="Pad again")


def test_one_press_of_a_pad_that_is_seen_twice_takes_one_seat() -> None:
    """A bug once: at a kiosk nobody could give the second seat up."""
    table = SeatTable()
    assert table.press(Press(REAL, 2, 1000)) == 0
    assert table.press(Press(SHADOW, 2, 1000)) is None
    assert table.press(Press(SHADOW, 1, 5000)) is None, "whichever of the two is heard first"
    assert table.press(Press(REAL, 1, 5000)) == 0
    assert len(table.seating.chairs) == 1


def test_whoever_pressed_at_the_same_moment_by_chance_sits_down_after_all() -> None:
    table = SeatTable()
    table.press(Press(REAL, 2, 1000))
    assert table.press(Press(SHADOW, 2, 1000 + ECHO_MS)) is None
    assert table.press(Press(SHADOW, 2, 2000)) is None
    assert table.press(Press(SHADOW, 2, 3000)) == 1


def test_another_button_or_another_moment_is_another_person() -> None:
    echoes = Echoes()
    assert not echoes.is_echo(Press(REAL, 2, 1000))
    assert not echoes.is_echo(Press(SHADOW, 3, 1000))
    assert not echoes.is_echo(Press(REAL, 1, 2000))
    assert not echoes.is_echo(Press(SHADOW, 1, 2001 + ECHO_MS))


def test_keys_and_phones_are_never_echoes() -> None:
    echoes, phones = Echoes(), [Device("phone", number, make=str(number)) for number in range(8)]
    assert not any(echoes.is_echo(Press(device, 0, 500)) for device in (*CLUSTER_DEVICES, *phones))


def test_a_pad_is_the_same_by_cable_and_by_radio() -> None:
    cable, radio = "030000004c050000e60c000011810000", "050000004c050000e60c000000810000"
    assert make_of(cable, "Sony Interactive Entertainment Controller") == make_of(radio, "Wireless Controller")
    assert make_of(cable, "x", "a1:b2") == "4c05:e60c#a1:b2"
    assert make_of("03000000c82d0000015700000090000", "x") != make_of(cable, "x")


def test_pads_that_tell_no_maker_are_known_by_their_names() -> None:
    one, other = "050000005669727475616c2070616400", "05000000566972747561206f74686572"
    assert make_of(one, "Virtual pad") != make_of(other, "Virtual other")
    assert make_of("03" + one[2:], "Virtual pad") == make_of(one, "Virtual pad")
