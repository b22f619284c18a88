"""A sample as a seat: how it is opened, what is printed on it, what it says. Must not know who sits with it."""

# A working start: it answers with 1 to 5 on a number pad, so that you can sit down with it now. Change what `read`
# knows. Of a device of which pygame sends no event, ask in `poll`, once a frame. If it comes and goes: leave out
# `fixed`, open it in `find`, tell `Plugged` and `Unplugged`, list it in `devices`; its seat then waits by itself.

from __future__ import annotations

from typing import TYPE_CHECKING

from game.devices.kinds.kind import DeviceKind, Hit, Reader
from game.devices.presses import BUTTONS, Device, Message, Press

if TYPE_CHECKING:
    import pygame

SAMPLE = Device("sample", 0)


class Samples(Reader):
    """Reads the one that there is."""

    def read(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        import pygame  # here: seats are named and told apart where there is no window

        if event.type != pygame.KEYDOWN:
            return []
        button = event.scancode - pygame.KSCAN_KP1
        return [Press(SAMPLE, button, now_ms)] if 0 <= button < BUTTONS else []


def _opened(hit: Hit) -> Reader:
    return Samples()


KIND = DeviceKind(
    "sample",
    opened=_opened,
    fixed=(SAMPLE,),
    labels=lambda device: ("1", "2", "3", "4", "5"),
    at_once=1,
)
