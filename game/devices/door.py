"""The one door for input: pygame's events in, the game's messages out; what no kind of device knows is dropped here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import pygame

from game.devices.ease import OwnCodes
from game.devices.kinds.kind import Hit, Reader
from game.devices.kinds.table import KINDS
from game.devices.pointer import no_panel
from game.devices.presses import Device, Message

R = TypeVar("R", bound=Reader)


class DeviceDoor:
    """Reads every kind of device. `hit` may be set anew whenever the stage draws its buttons elsewhere."""

    def __init__(self, hit: Hit = no_panel) -> None:
        self.hit = hit
        opened = (kind.opened for kind in KINDS.values())
        self._readers = [open_kind(lambda at_px: self.hit(at_px)) for open_kind in opened if open_kind is not None]

    @property
    def plugged(self) -> list[Device]:
        """The devices that come and go and are here now, by kind, in the order in which they came."""
        return [device for reader in self._readers for device in reader.devices]

    def reader(self, kind: type[R]) -> R:
        """The one reader of this kind; raises StopIteration for a kind that is not there."""
        return next(reader for reader in self._readers if isinstance(reader, kind))

    def bind(self, own: Mapping[Device, OwnCodes], catching: Device | None) -> None:
        """Which buttons seats have chosen for themselves, and for which device one is being chosen now."""
        for reader in self._readers:
            reader.bind(own)
            reader.catching = catching

    def codes_of(self, device: Device) -> tuple[int, ...]:
        """The codes of a device's five buttons as they come; () where nobody can choose others."""
        return next((codes for reader in self._readers if (codes := reader.codes_of(device))), ())

    def close(self) -> None:
        """The window closes."""
        for reader in self._readers:
            reader.close()

    def find(self) -> list[Message]:
        """Open what is already plugged in; later devices come through `read`."""
        return [message for reader in self._readers for message in reader.find()]

    def read(self, events: Iterable[pygame.event.Event], now_ms: int) -> list[Message]:
        """The messages of one frame's events, in their order; `now_ms` is the app's clock."""
        messages = [message for event in events for message in self._one(event, now_ms)]
        return [*messages, *(message for reader in self._readers for message in reader.poll(now_ms))]

    def _one(self, event: pygame.event.Event, now_ms: int) -> list[Message]:
        """What the first kind that knows the event makes of it."""
        return next((said for reader in self._readers if (said := reader.read(event, now_ms))), [])
