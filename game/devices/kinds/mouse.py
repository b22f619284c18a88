"""Mouse or touch: the one pointer, which presses buttons on the screen. Its reading is in pointer.py."""

from __future__ import annotations

from game.devices.kinds.kind import DeviceKind, Hit, Reader
from game.devices.presses import POINTER


def _opened(hit: Hit) -> Reader:
    from game.devices.pointer import Pointer

    return Pointer(hit)


KIND = DeviceKind(
    "mouse",
    opened=_opened,
    fixed=(POINTER,),
    called=("pointer", "touch"),
    at_once=1,
    seen_hint="pointer_is_seen",
    any_word="strip.any_mouse",
)
