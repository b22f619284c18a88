"""A door with virtual pads plugged into it; must not decide what a press means."""

from __future__ import annotations

import pygame

from game.devices.door import DeviceDoor
from tests.virtual_pads import VirtualPad


class Bench:
    """A door, and pads that are pulled out again after the test."""

    def __init__(self) -> None:
        self.door = DeviceDoor()
        self.pads: list[VirtualPad] = []
        self.door.find()

    def plug(self, name: str = "Virtual pad", **how: int) -> VirtualPad:
        pad = VirtualPad(name, **how)
        self.pads.append(pad)
        return pad

    def read(self, now_ms: int = 0) -> list[object]:
        return list(self.door.read(pygame.event.get(), now_ms))

    def press(self, pad: VirtualPad, button: str | int, now_ms: int = 0) -> list[object]:
        return list(self.door.read(pad.press(button), now_ms))
