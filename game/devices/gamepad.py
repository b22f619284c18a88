"""Gamepads: opened, known by instance, lost and found again; the one place that touches pygame's controller module."""

from __future__ import annotations

import ctypes
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Literal, TypeAlias

import pygame

from game.devices.ease import OwnCodes
from game.devices.kinds.kind import Reader
from game.devices.presses import (
    BUTTONS,
    PAD_PLACES,
    SERIAL,
    Caught,
    Device,
    MenuPress,
    Message,
    Move,
    PausePress,
    Plugged,
    Press,
    Replugged,
    Unplugged,
    XPress,
)
from game.native import loaded_sdl

_controller: ModuleType | None
try:
    from pygame._sdl2 import controller as _controller
except ImportError:  # an experimental module: some builds of pygame lack it, and plain joysticks still work
    _controller = None

Role: TypeAlias = "int | Literal['x', 'pause'] | Move"
"""What a pad's button is for: 0 to 4 (one of the five), X, pause, or a move in menus."""

_LEFT, _TOP, _BOTTOM, _RIGHT, _BUMPER = range(len(PAD_PLACES))

# SDL's names for the parts of a pad, the same for every make that it has a map of.
_NAMED: dict[str, Role] = {
    "x": _LEFT,
    "y": _TOP,
    "a": _BOTTOM,
    "b": _RIGHT,
    "leftshoulder": _BUMPER,
    "rightshoulder": _BUMPER,
    "back": "x",
    "start": "pause",
    "dpup": "up",
    "dpdown": "down",
    "dpleft": "left",
    "dpright": "right",
}
_AXES = {"leftx": 0, "lefty": 1, "dpleft": 0, "dpright": 0, "dpup": 1, "dpdown": 1}  # some crosses are sent as axes
_X_INSTEAD = ("misc1", "touchpad", "guide", "leftstick")  # for a pad without Back: every pad must have an X
_ON_BUTTON, _ON_AXIS = re.compile(r"b(\d+)"), re.compile(r"[-+]?a(\d+)")
_HAT_MOVES: dict[tuple[int, int], Move] = {(0, 1): "up", (0, -1): "down", (-1, 0): "left", (1, 0): "right"}
_STICK_MOVES: dict[tuple[int, int], Move] = {(0, -1): "left", (0, 1): "right", (1, -1): "up", (1, 1): "down"}

STICK_PUSHED = 0.6
STICK_AT_REST = 0.35


# What stands on the parts that lie nowhere on the diamond.
_SIGNS = {
    "leftshoulder": "LB", "leftstick": "L3", "rightstick": "R3",
    "paddle1": "P1", "paddle2": "P2", "paddle3": "P3", "paddle4": "P4",
}  # fmt: skip


def plain_roles(buttons: int) -> dict[int, Role]:
    """What the buttons of a pad are for that SDL has no map of, by how many it has.

    Four to answer, the next two as bumpers; then X and pause, which pads of ten and more buttons put
    behind two triggers. With six or seven buttons the last is X: every pad must have one.
    """
    roles: dict[int, Role] = {0: _BOTTOM, 1: _RIGHT, 2: _LEFT, 3: _TOP, 4: _BUMPER, 5: _BUMPER}
    if buttons >= 10:
        roles |= {8: "x", 9: "pause"}
    elif buttons >= 8:
        roles |= {6: "x", 7: "pause"}
    else:
        roles[buttons - 1] = "x"
    return roles


def mapped_roles(mapping: Mapping[str, str]) -> tuple[dict[int, Role], dict[int, int]]:
    """From SDL's map of a pad ("a": "b0", "leftx": "a0"): what its buttons are for; which axes are a stick's
    0 (across) or 1 (up and down).

    The map is read once and plain joystick events are followed: the mapped events come beside them, not instead,
    and cease when pygame is stopped and started again.
    """
    buttons: dict[int, Role] = {}
    axes: dict[int, int] = {}
    for name, place in mapping.items():
        if name in _NAMED and (found := _ON_BUTTON.fullmatch(place)):
            buttons[int(found[1])] = _NAMED[name]
        elif name in _AXES and (found := _ON_AXIS.fullmatch(place)):
            axes[int(found[1])] = _AXES[name]
    for name in _X_INSTEAD:
        if "x" not in buttons.values() and (found := _ON_BUTTON.fullmatch(mapping.get(name, ""))):
            buttons[int(found[1])] = "x"
    return buttons, axes


def _signs_of(index: int) -> dict[int, str]:
    """What stands on the buttons at the pad's edges, by SDL's map of it."""
    found: dict[int, str] = {}
    for name, place in _mapping_of(index).items():
        if name in _SIGNS and (on := _ON_BUTTON.fullmatch(place)):
            found[int(on[1])] = _SIGNS[name]
    return found


def _map_of(index: int) -> tuple[dict[int, Role], dict[int, int]]:
    """What SDL's map of the pad at `index` makes of its parts, empty if it has none."""
    return mapped_roles(_mapping_of(index))


def _mapping_of(index: int) -> Mapping[str, str]:
    """SDL's map of the pad at `index`, empty if it has none."""
    if _controller is None or not _controller.is_controller(index):
        return {}
    mapped = _controller.Controller(index)
    try:
        mapping: Mapping[str, str] = mapped.get_mapping()
        return mapping
    finally:
        mapped.quit()  # one that outlives pygame.quit() crashes the process when the next one is opened


def _make_of(stick: pygame.joystick.JoystickType, instance: int) -> str:
    """What a pad is known by when it comes back: maker and model without the bus, and its serial number if it has one.

    The same pad has another name by cable than by radio; one that tells no maker is known by its name.
    """
    return make_of(stick.get_guid(), stick.get_name(), _serial_of(instance))


def make_of(guid: str, name: str, serial: str = "") -> str:
    """From SDL's 32 digits: bus, check sum of the name, maker, 0, model, 0, version, driver, four each."""
    maker, model = guid[8:12], guid[16:20]
    is_told = len(guid) == 32 and maker != "0000" and guid[12:16] == "0000" == guid[20:24]
    return (f"{maker}:{model}" if is_told else f"{guid[4:]}/{name}") + (f"{SERIAL}{serial}" if serial else "")


def _serial_of(instance: int) -> str:
    """The pad's own number, where SDL knows it (2.0.14 and later; few pads tell it)."""
    library = loaded_sdl()
    if library is None or not hasattr(library, "SDL_JoystickGetSerial"):
        return ""
    library.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    library.SDL_JoystickFromInstanceID.argtypes = [ctypes.c_int32]
    library.SDL_JoystickGetSerial.restype = ctypes.c_char_p
    library.SDL_JoystickGetSerial.argtypes = [ctypes.c_void_p]
    handle = library.SDL_JoystickFromInstanceID(instance)
    told = library.SDL_JoystickGetSerial(handle) if handle else None
    return told.decode("utf-8", "replace").replace(SERIAL, "") if told else ""


def prepare_pads() -> None:
    """Ask SDL for buttons by place, not by letter (makers swap A and B); call before pygame starts."""
    os.environ.setdefault("SDL_GAMECONTROLLER_USE_BUTTON_LABELS", "0")


@dataclass(slots=True)
class _Pad:
    device: Device
    stick: pygame.joystick.JoystickType  # kept: a pad that nobody holds is closed and falls silent
    roles: dict[int, Role]
    axes: dict[int, int]
    sides: dict[int, int] = field(default_factory=dict)  # by axis: -1, 0 or 1; none until it was seen at rest
    signs: dict[int, str] = field(default_factory=dict)  # what stands on its buttons, where its map tells
    own: OwnCodes = field(default_factory=OwnCodes)  # what its seat has chosen

    def role(self, button: int) -> Role | None:
        """What a button is for, where its seat has chosen others too."""
        if button == self.own.x:
            return "x"
        if button == self.own.pause:
            return "pause"
        if button in self.own.five:
            return self.own.five.index(button)
        role = self.roles.get(button)
        if self.own.five and isinstance(role, int):  # as it came: either bumper, while one of them is meant
            return role if self.roles.get(self.own.five[role]) == role else None
        return role

    def sign(self, button: int) -> str:
        """What stands on a button, by its place where it has one."""
        role = self.roles.get(button)
        place = PAD_PLACES[role] if isinstance(role, int) else str(button + 1)
        return self.signs.get(button, place)


class Pads(Reader):
    """All pads that are plugged in, by instance id."""

    def __init__(self) -> None:
        self._pads: dict[int, _Pad] = {}
        self._lost: list[str] = []

    @property
    def devices(self) -> list[Device]:
        """The pads that are here, in the order in which they came."""
        return [pad.device for pad in self._pads.values()]

    def bind(self, own: Mapping[Device, OwnCodes]) -> None:
        for pad in self._pads.values():
            pad.own = own.get(pad.device, OwnCodes())

    def codes_of(self, device: Device) -> tuple[int, ...]:
        pad = self._pads.get(device.number)
        if pad is None or pad.device != device:
            return ()
        return tuple(max(code for code, role in pad.roles.items() if role == at) for at in range(BUTTONS))

    def find(self) -> list[Message]:
        """Open every pad that is not open yet; tells of each one found."""
        if not pygame.joystick.get_init():
            pygame.joystick.init()
        if _controller is not None and not _controller.get_init():
            _controller.init()
        found: list[Message] = []
        for index in range(pygame.joystick.get_count()):
            try:
                pad = self._open(index)
            except pygame.error:
                continue  # it went away between the count and here, or another program holds it
            if pad is None:
                continue
            self._pads[pad.device.number] = pad
            if pad.device.make in self._lost:
                self._lost.remove(pad.device.make)
                found.append(Replugged(pad.device))
            else:
                found.append(Plugged(pad.device))
        return found

    def _open(self, index: int) -> _Pad | None:
        stick = pygame.joystick.Joystick(index)
        instance = stick.get_instance_id()
        # Some keyboards and mice also report a stick without buttons: nobody can sit with one.
        if instance in self._pads or stick.get_numbuttons() < BUTTONS + 1:
            return None
        device = Device("pad", instance, make=_make_of(stick, instance), name=stick.get_name())
        roles, axes = _map_of(index)
        if not set(range(BUTTONS)) <= set(roles.values()):
            roles, axes = plain_roles(stick.get_numbuttons()), {0: 0, 1: 1}
        return _Pad(device, stick, roles, axes, signs=_signs_of(index))

    def read(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        """A pad that came, or what one says."""
        if event.type == pygame.JOYDEVICEADDED:
            return self.find()
        message = self.message(event, now_ms)
        return [] if message is None else [message]

    def message(self, event: pygame.event.Event, now_ms: int) -> Message | None:
        """What a pad's event says, or None if nothing: wrong pad, triggers, buttons without a role."""
        pad = self._pads.get(getattr(event, "instance_id", -1))
        if pad is None:
            return None
        if event.type == pygame.JOYDEVICEREMOVED:
            del self._pads[pad.device.number]
            self._lost.append(pad.device.make)
            return Unplugged(pad.device)
        if event.type == pygame.JOYBUTTONDOWN and pad.device == self.catching:
            role = pad.roles.get(event.button)
            return Caught(pad.device, event.button, pad.sign(event.button), isinstance(role, str))
        if event.type == pygame.JOYBUTTONDOWN:
            return _button_message(pad, event.button, now_ms)
        if event.type == pygame.JOYAXISMOTION:
            return _stick_message(pad, event.axis, event.value, now_ms)
        if event.type == pygame.JOYHATMOTION:
            move = _HAT_MOVES.get(tuple(event.value))
            return None if move is None else MenuPress(move, now_ms)
        return None


def _button_message(pad: _Pad, button: int, now_ms: int) -> Message | None:
    match pad.role(button):
        case None:
            return None
        case int(number):
            return Press(pad.device, number, now_ms)
        case "x":
            return XPress(now_ms)
        case "pause":
            return PausePress(now_ms)
        case move:
            return MenuPress(move, now_ms)


def _stick_message(pad: _Pad, axis: int, value: float, now_ms: int) -> Message | None:
    """The left stick moves in menus, once a push; other axes (triggers, which rest at -1) say nothing."""
    if axis not in pad.axes:
        return None
    if abs(value) < STICK_AT_REST:
        pad.sides[axis] = 0
    elif pad.sides.get(axis) == 0 and abs(value) > STICK_PUSHED:
        # Only a stick that has been seen at rest can be pushed: on some pads axis 0 is a pedal that rests at -1.
        pad.sides[axis] = side = 1 if value > 0 else -1
        return MenuPress(_STICK_MOVES[pad.axes[axis], side], now_ms)
    return None
