"""Keys: eight clusters of five on one keyboard, always there. Its reading is in keyboard.py."""

from __future__ import annotations

from game.devices.kinds.kind import DeviceKind, Hit, Reader
from game.devices.presses import CLUSTER_DEVICES, Device


def _labels(device: Device) -> tuple[str, ...]:
    from game.devices.keyboard import key_labels

    return key_labels(device.number)


def _opened(hit: Hit) -> Reader:
    from game.devices.keyboard import Keys

    return Keys()


KIND = DeviceKind(
    "key",
    opened=_opened,
    fixed=CLUSTER_DEVICES,
    labels=_labels,
    called=("keyboard", "keys"),
    comfortable=4,
    crowd_hint="two_keyboards",
    any_word="strip.any_key",
)
