"""Keys by physical place: eight clusters of five buttons, X, pause and menus; must not know who sits where."""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.devices.ease import OwnCodes
from game.devices.kinds.kind import Reader
from game.devices.presses import (
    BUTTONS,
    CLUSTER_DEVICES,
    Caught,
    Device,
    MenuPress,
    Message,
    Move,
    PausePress,
    Press,
    Toggle,
    TogglePress,
    XPress,
)
from game.letters import is_drawn
from game.native import loaded_sdl

# Places on the board, named as on a US keyboard; the letters printed there may be others.
_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl;", "zxcvbnm,./")
_NAMED = {";": "SEMICOLON", ",": "COMMA", ".": "PERIOD", "/": "SLASH"}


def _scancode(place: str) -> int:
    return int(getattr(pygame, f"KSCAN_{_NAMED.get(place, place.upper())}"))


CLUSTERS: tuple[tuple[int, ...], ...] = tuple(
    tuple(_scancode(place) for place in row[half : half + BUTTONS]) for row in _ROWS for half in (0, BUTTONS)
)
"""Eight clusters of five scancodes: 1-5, 6-0, Q-T, Y-P, A-G, H-; , Z-B, N-/ by place."""

LABEL_MOST = 2
"""So many signs have room on a button in the strip."""

# X is at both ends of the board, so that nobody must reach across it and be seen. Not Space or Enter: half the
# world presses those to go on, and the thumbs of the lowest row rest on Space. Neither key is in any cluster, or beside
# one: Tab was, and took cards away that nobody had meant.
X_SCANCODES = (pygame.KSCAN_BACKSPACE, pygame.KSCAN_LCTRL)

_PRESSES: dict[int, tuple[Device, int]] = {
    code: (CLUSTER_DEVICES[number], button)
    for number, cluster in enumerate(CLUSTERS)
    for button, code in enumerate(cluster)
}
_MOVES: dict[int, Move] = {
    pygame.KSCAN_UP: "up",
    pygame.KSCAN_DOWN: "down",
    pygame.KSCAN_LEFT: "left",
    pygame.KSCAN_RIGHT: "right",
    pygame.KSCAN_RETURN: "ok",
    pygame.KSCAN_KP_ENTER: "ok",
    pygame.KSCAN_SPACE: "ok",
}
# Mute is not M: M is a button of the eighth cluster.
_TOGGLES: dict[int, Toggle] = {
    pygame.KSCAN_F1: "overlay",
    pygame.KSCAN_F2: "books",
    pygame.KSCAN_F10: "mute",
    pygame.KSCAN_F11: "full_screen",
}


KEPT = frozenset({*X_SCANCODES, *_MOVES, *_TOGGLES, pygame.KSCAN_ESCAPE})
"""What no seat can have for itself."""


def key_message(
    event: pygame.event.Event, now_ms: int, presses: Mapping[int, tuple[Device, int]] = _PRESSES
) -> Message | None:
    """What a KEYDOWN event says, or None for a key that has no meaning here."""
    code: int = event.scancode
    if code in presses:
        device, button = presses[code]
        return Press(device, button, now_ms)
    if code in X_SCANCODES:
        return XPress(now_ms)
    if code == pygame.KSCAN_ESCAPE:
        return PausePress(now_ms)
    if code in _MOVES:
        return MenuPress(_MOVES[code], now_ms)
    return TogglePress(_TOGGLES[code], now_ms) if code in _TOGGLES else None


class Keys(Reader):
    """The one keyboard, or two that SDL makes one."""

    def __init__(self) -> None:
        self._own: dict[Device, OwnCodes] = {}
        self._xs: frozenset[int] = frozenset()
        self._pauses: frozenset[int] = frozenset()
        self._presses: Mapping[int, tuple[Device, int]] = _PRESSES

    def bind(self, own: Mapping[Device, OwnCodes]) -> None:
        mine = {device: codes for device, codes in own.items() if device in CLUSTER_DEVICES}
        if mine != self._own:
            self._own, self._presses = mine, presses_with(mine)
            self._xs = frozenset(codes.x for codes in mine.values() if codes.x is not None)
            self._pauses = frozenset(codes.pause for codes in mine.values() if codes.pause is not None)

    def codes_of(self, device: Device) -> tuple[int, ...]:
        return CLUSTERS[device.number] if device in CLUSTER_DEVICES else ()

    def read(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        catching = self.catching
        if catching in CLUSTER_DEVICES and event.type == pygame.KEYDOWN and event.scancode != pygame.KSCAN_ESCAPE:
            return [Caught(catching, event.scancode, label_of(event.scancode), event.scancode in KEPT)]
        if event.type == pygame.KEYDOWN and event.scancode in self._xs:
            return [XPress(now_ms)]
        if event.type == pygame.KEYDOWN and event.scancode in self._pauses:
            return [PausePress(now_ms)]
        message = key_message(event, now_ms, self._presses) if event.type == pygame.KEYDOWN else None
        return [] if message is None else [message]


def presses_with(own: Mapping[Device, OwnCodes]) -> dict[int, tuple[Device, int]]:
    """What each key is, where these clusters have keys of their own choice. A cluster that lent one is gone."""
    lent = {code for codes in own.values() for code in codes.all}
    gone = {device for device, codes in zip(CLUSTER_DEVICES, CLUSTERS, strict=True) if lent.intersection(codes)}
    fives = {device: codes.five or CLUSTERS[device.number] for device, codes in own.items()}
    kept = {code: press for code, press in _PRESSES.items() if press[0] not in gone and press[0] not in fives}
    return kept | {code: (device, button) for device, codes in fives.items() for button, code in enumerate(codes)}


def label_of(code: int) -> str:
    """What is printed on a key, in one or two signs; "" for a key that has no name so short."""
    for cluster, codes in enumerate(CLUSTERS):
        if code in codes:
            return key_labels(cluster)[codes.index(code)]
    library = loaded_sdl()
    if library is None or not pygame.display.get_init():
        return ""
    name = pygame.key.name(library.SDL_GetKeyFromScancode(code), use_compat=False).upper()
    name = name.replace("KEYPAD ", "N")
    return name if 0 < len(name) <= LABEL_MOST and all(map(is_drawn, name)) else ""


def prepare_keyboard() -> None:
    """Let keys be keys: without this an input method may swallow letters to build words. Needs a display."""
    pygame.key.stop_text_input()
    pygame.key.set_repeat()


def key_labels(cluster: int) -> tuple[str, ...]:
    """What is printed on the five keys of a cluster (0 to 7) under the current layout, in capitals.

    The row of digits keeps its digits: they are printed on it everywhere, also where they need Shift. A keyboard whose
    letters our fonts do not hold has Latin ones beside them: then all its keys are known by those.
    """
    if cluster < 2 or not all(map(is_drawn, "".join(map(_named, range(2, len(CLUSTERS)))))):
        return tuple(_places(cluster))
    return tuple(_named(cluster))


def _places(cluster: int) -> str:
    """The five keys as a US keyboard has them."""
    return _ROWS[cluster // 2][cluster % 2 * BUTTONS :][:BUTTONS].upper()


def _named(cluster: int) -> str:
    """The five keys as the layout names them, a letter each."""
    library = loaded_sdl()
    if library is None or not pygame.display.get_init():  # without a window there is no layout to ask
        return _places(cluster)
    letters = []
    for place, code in zip(_places(cluster), CLUSTERS[cluster], strict=True):
        name = pygame.key.name(library.SDL_GetKeyFromScancode(code), use_compat=False).upper()
        # A long name ("dead circumflex") would not fit a button; the place is then known by its US name.
        letters.append(name if len(name) == 1 else place)
    return "".join(letters)
