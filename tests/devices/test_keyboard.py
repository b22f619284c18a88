"""Forty keys by place, and the few with a meaning of their own."""

from __future__ import annotations

import pygame
import pytest

from game.devices.door import DeviceDoor
from game.devices.ease import OwnCodes
from game.devices.keyboard import CLUSTERS, X_SCANCODES, key_labels, prepare_keyboard
from game.devices.kinds.table import button_labels, menu_move
from game.devices.presses import (
    CLUSTER_DEVICES,
    POINTER,
    Caught,
    Click,
    MenuPress,
    PausePress,
    Press,
    TogglePress,
    XPress,
)
from tests.devices.keys import key_down

# By the USB table of key places, not by the code under test: 1 is 30, A is 4.
PLACES = {
    0: (30, 31, 32, 33, 34),
    1: (35, 36, 37, 38, 39),
    2: (20, 26, 8, 21, 23),
    3: (28, 24, 12, 18, 19),
    4: (4, 22, 7, 9, 10),
    5: (11, 13, 14, 15, 51),
    6: (29, 27, 6, 25, 5),
    7: (17, 16, 54, 55, 56),
}


@pytest.mark.parametrize("cluster", PLACES)
def test_every_key_of_a_cluster_is_its_button(cluster: int) -> None:
    pressed = DeviceDoor().read([key_down(code) for code in PLACES[cluster]], 5)
    assert pressed == [Press(CLUSTER_DEVICES[cluster], button, 5) for button in range(5)]


def test_forty_keys_and_none_of_them_means_two_things() -> None:
    codes = [code for cluster in CLUSTERS for code in cluster]
    assert len(set(codes) | set(X_SCANCODES)) == 42


def test_the_place_counts_and_not_the_letter() -> None:
    french_a = key_down(20, key=pygame.K_a)  # the place of Q, which is an A on a French board
    assert DeviceDoor().read([french_a], 0) == [Press(CLUSTER_DEVICES[2], 0, 0)]


def test_x_pause_menu_and_window_keys() -> None:
    keys = (42, 224, 41, 82, 40, 44, 58, 68, 67)
    said = DeviceDoor().read([key_down(code) for code in keys], 3)
    assert said == [
        XPress(3),
        XPress(3),
        PausePress(3),
        MenuPress("up", 3),
        MenuPress("ok", 3),
        MenuPress("ok", 3),
        TogglePress("overlay", 3),
        TogglePress("full_screen", 3),
        TogglePress("mute", 3),
    ]
    assert menu_move(said[2]) == "back"
    assert menu_move(said[0]) is None


def test_the_keys_beside_a_seat_are_no_x() -> None:
    beside = (43, 57, 225, 53)  # Tab, Caps Lock, left Shift, and the key before 1
    assert DeviceDoor().read([key_down(code) for code in beside], 0) == []


def test_unknown_keys_and_events_are_dropped_at_the_door() -> None:
    events = [key_down(57), key_down(9999), pygame.event.Event(pygame.KEYUP, scancode=30), pygame.event.Event(32850)]
    assert DeviceDoor().read(events, 0) == []


def test_labels_are_one_letter_each(screen: None) -> None:
    prepare_keyboard()
    labels = [key_labels(cluster) for cluster in range(8)]
    assert labels[0] == ("1", "2", "3", "4", "5")
    assert labels[1] == ("6", "7", "8", "9", "0")
    assert labels[3] == ("Y", "U", "I", "O", "P")
    assert labels[5] == ("H", "J", "K", "L", ";")
    assert labels[7] == ("N", "M", ",", ".", "/")
    assert len({label for five in labels for label in five}) == 40


def test_labels_follow_the_layout(screen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    class French:
        @staticmethod
        def SDL_GetKeyFromScancode(code: int) -> int:  # noqa: N802 - SDL's name
            return {20: pygame.K_a, 26: pygame.K_z, 8: 0xE9}.get(code, pygame.K_t)

    monkeypatch.setattr("game.devices.keyboard.loaded_sdl", lambda: French)
    assert key_labels(2) == ("A", "Z", "É", "T", "T")
    assert key_labels(0) == ("1", "2", "3", "4", "5")  # digits stand on a French board too, above Shift
    monkeypatch.setattr("game.devices.keyboard.loaded_sdl", lambda: None)
    assert key_labels(2) == ("Q", "W", "E", "R", "T")


THAI = dict(zip(CLUSTERS[2], "ๆไำพะ", strict=True))
HEBREW = {20: "/", 26: "'", 8: "ק", 54: "ת", 55: "ץ", 56: "."}


@pytest.mark.parametrize("printed", [THAI, HEBREW])
def test_a_keyboard_whose_letters_have_no_picture_shows_the_latin_ones(
    screen: None, monkeypatch: pytest.MonkeyPatch, printed: dict[int, str]
) -> None:
    """Not key by key: beside a fallen-back key, a comma or a dot would stand on two buttons of a seat."""

    class Layout:
        @staticmethod
        def SDL_GetKeyFromScancode(code: int) -> int:  # noqa: N802 - SDL's name
            return ord(printed.get(code, "ก"))

    monkeypatch.setattr("game.devices.keyboard.loaded_sdl", lambda: Layout)
    assert key_labels(2) == ("Q", "W", "E", "R", "T")
    assert key_labels(7) == ("N", "M", ",", ".", "/")


def test_labels_of_other_devices() -> None:
    assert button_labels(POINTER) == ("",) * 5
    assert button_labels(CLUSTER_DEVICES[0]) == ("1", "2", "3", "4", "5")


def click(at_px: tuple[int, int], button: int = 1) -> pygame.event.Event:
    return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at_px, button=button, touch=False)


def test_a_click_on_the_panel_is_a_press_and_elsewhere_a_click() -> None:
    door = DeviceDoor(hit=lambda at_px: at_px[0] // 100 if at_px[1] > 900 else None)
    said = door.read([click((250, 950)), click((250, 100)), click((250, 950), button=3), click((700, 950))], 1)
    assert said == [Press(POINTER, 2, 1), Click((250, 100), 1), Click((700, 950), 1)]


def test_a_key_of_ones_own_is_its_seats_and_a_cluster_that_lent_one_falls_silent() -> None:
    door = DeviceDoor()
    door.bind({CLUSTER_DEVICES[2]: OwnCodes((PLACES[6][0], *PLACES[2][1:]), x=PLACES[7][0], pause=62)}, None)
    assert door.read([key_down(PLACES[7][0]), key_down(62), key_down(PLACES[7][1])], 5) == [XPress(5), PausePress(5)]
    assert door.read([key_down(PLACES[6][0])], 5) == [Press(CLUSTER_DEVICES[2], 0, 5)]
    assert door.read([key_down(PLACES[2][0]), key_down(PLACES[6][1])], 5) == []
    assert door.read([key_down(PLACES[2][4]), key_down(PLACES[0][0])], 5) == [
        Press(CLUSTER_DEVICES[2], 4, 5),
        Press(CLUSTER_DEVICES[0], 0, 5),
    ]
    door.bind({}, None)
    assert door.read([key_down(PLACES[6][1])], 5) == [Press(CLUSTER_DEVICES[6], 1, 5)]


def test_while_a_key_is_chosen_it_means_nothing_else(screen: None) -> None:
    door = DeviceDoor()
    door.bind({}, CLUSTER_DEVICES[2])
    said = door.read([key_down(code) for code in (PLACES[0][0], 42, 62, 41)], 5)
    assert said == [
        Caught(CLUSTER_DEVICES[2], PLACES[0][0], "1", is_kept=False),
        Caught(CLUSTER_DEVICES[2], 42, "", is_kept=True),
        Caught(CLUSTER_DEVICES[2], 62, "F5", is_kept=False),
        PausePress(5),
    ]
