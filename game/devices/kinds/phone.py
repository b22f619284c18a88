"""Phones: a page on the local network, which shows its owner's buttons to nobody else. Its reading is in phones.py."""

from __future__ import annotations

from game.devices.kinds.kind import DeviceKind, Hit, Reader


def _opened(hit: Hit) -> Reader:
    from game.devices.phones import Phones

    return Phones()


KIND = DeviceKind(
    "phone",
    opened=_opened,
    called=("phones", "mobile", "handy"),
    any_word="strip.any_phone",
    has_own_screen=True,
    sits_by_asking=True,
)
