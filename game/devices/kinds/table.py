"""The one table of what can hold a seat, in the order in which people are told of it; must not open any device."""

from __future__ import annotations

from typing import Protocol

from game.devices.ease import Ease
from game.devices.kinds import bot, key, mouse, pad, phone
from game.devices.kinds.kind import DeviceKind
from game.devices.presses import Device, MenuPress, Message, Move, PausePress, Press

# A new device is its file and its row here: `main.py new device NAME` writes both.
ROWS: tuple[DeviceKind, ...] = (
    key.KIND,
    pad.KIND,
    mouse.KIND,
    phone.KIND,
    bot.KIND,
)

KINDS: dict[str, DeviceKind] = {kind.name: kind for kind in ROWS}


class Held(Protocol):
    """What is asked here of a seat."""

    @property
    def device(self) -> Device | None: ...
    @property
    def ease(self) -> Ease: ...


def kind_of(device: Device) -> DeviceKind:
    """The kind that a device is of."""
    return KINDS[device.kind]


def button_labels(device: Device) -> tuple[str, ...]:
    """What stands on a device's five buttons: letters, places, or nothing."""
    return kind_of(device).labels(device)


def labels_on(chair: Held) -> tuple[str, ...]:
    """What stands on the five buttons of a seat: those it has chosen for itself, else its device's; () for nobody's."""
    if chair.ease.keys:
        return chair.ease.labels
    return button_labels(chair.device) if chair.device is not None else ()


def menu_move(message: Message) -> Move | None:
    """What `message` means while a menu is open, or None.

    One message stands for one event, so that the Esc which opens the pause menu cannot close it at once.
    """
    match message:
        case MenuPress(move):
            return move
        case PausePress():
            return "back"
        case Press(device, button):
            return kind_of(device).menu.get(button)
        case _:
            return None
