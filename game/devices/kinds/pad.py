"""Pads: plugged in and out as people like. Their reading is in gamepad.py."""

from __future__ import annotations

from game.devices.kinds.kind import DeviceKind, Hit, Reader
from game.devices.presses import PAD_PLACES


def _opened(hit: Hit) -> Reader:
    from game.devices.gamepad import Pads

    return Pads()


KIND = DeviceKind(
    "pad",
    opened=_opened,
    labels=lambda device: PAD_PLACES,
    menu={PAD_PLACES.index("bottom"): "ok", PAD_PLACES.index("right"): "back"},
    called=("gamepad", "controller", "joystick"),
    comfortable=4,
    crowd_hint="same_pads",
    has_places=True,
)
