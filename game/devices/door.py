"""The one door for input: pygame's events in, the game's messages out; what it does not know, it drops here."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.devices.gamepad import Pads
from game.devices.keyboard import key_labels, key_message
from game.devices.pointer import Hit, no_panel, pointer_message
from game.devices.presses import BUTTONS, PAD_PLACES, Device, Message

_PAD_EVENTS = frozenset(
    {
        pygame.JOYBUTTONDOWN,
        pygame.JOYAXISMOTION,
        pygame.JOYHATMOTION,
        pygame.JOYDEVICEREMOVED,
    }
)


class Door:
    """Reads keyboard, pads and pointer. `hit` may be set anew whenever the stage draws its buttons elsewhere."""

    def __init__(self, hit: Hit = no_panel) -> None:
        self.hit = hit
        self.pads = Pads()

    def find_pads(self) -> list[Message]:
        """Open the pads that are already plugged in; later ones come through `read`."""
        return self.pads.find()

    def read(self, events: Iterable[pygame.event.Event], now_ms: int) -> list[Message]:
        """The messages of one frame's events, in their order; `now_ms` is the app's clock."""
        messages: list[Message] = []
        for event in events:
            if event.type == pygame.JOYDEVICEADDED:
                messages.extend(self.pads.find())
                continue
            message = self._one(event, now_ms)
            if message is not None:
                messages.append(message)
        return messages

    def _one(self, event: pygame.event.Event, now_ms: int) -> Message | None:
        if event.type == pygame.KEYDOWN:
            return key_message(event, now_ms)
        if event.type == pygame.MOUSEBUTTONDOWN:
            return pointer_message(event, self.hit, now_ms)
        return self.pads.message(event, now_ms) if event.type in _PAD_EVENTS else None


def button_labels(device: Device) -> tuple[str, ...]:
    """What stands on a device's five buttons: letters, a pad's places (`PAD_PLACES`), nothing for the pointer."""
    if device.kind == "key":
        return key_labels(device.number)
    return PAD_PLACES if device.kind == "pad" else ("",) * BUTTONS
