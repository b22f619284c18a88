"""Phones as devices: what their pages say becomes presses, what they are to show goes out. Off until turned on."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from game.devices.kinds.kind import Reader
from game.devices.presses import Device, MenuPress, Message, PassPress, PausePress, Plugged, Press, Unplugged, XPress

KIND = "phone"
AWAY_S = 12.0
"""A page that is gone for longer has left its seat; a shorter sleep, a reload or a lost network costs nothing."""


class Server(Protocol):
    """What this asks of the link to the server."""

    port: int
    trouble: str

    def know(self, makes: Sequence[str]) -> None: ...
    def lock(self, *, is_locked: bool) -> None: ...
    def show(self, make: str, view: Mapping[str, Any]) -> None: ...
    def drop(self, make: str) -> None: ...
    def take(self) -> list[Mapping[str, Any]]: ...
    def close(self) -> None: ...


@dataclass(slots=True)
class _Phone:
    device: Device
    is_here: bool = True
    is_plugged: bool = True
    gone_s: float = 0.0
    shown: tuple[Mapping[str, Any], int | None] | None = None


class Phones(Reader):
    """All phones that were ever paired this evening. `server` is None while they are off."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.server: Server | None = None
        self._clock = clock
        self._phones: dict[str, _Phone] = {}

    # -- for the game

    @property
    def devices(self) -> list[Device]:
        return [phone.device for phone in self._phones.values() if phone.is_plugged]

    @property
    def trouble(self) -> str:
        """Why there is no server, in the system's words; "" while all is well."""
        return self.server.trouble if self.server is not None else ""

    def turn_on(self, server: Server, makes: Sequence[str] = ()) -> None:
        """From now on phones come through `server`; `makes` are those that hold seats from before."""
        self.turn_off()
        self.server = server
        server.know([*dict.fromkeys([*self._phones, *makes])])

    def turn_off(self) -> None:
        """Every page loses its connection; seats wait for another device."""
        if self.server is not None:
            self.server.close()
            self.server = None
        for phone in self._phones.values():
            phone.is_here, phone.gone_s, phone.shown = False, self._clock() - AWAY_S, None

    def show(self, device: Device, view: Mapping[str, Any], left_ms: int | None) -> None:
        """What this phone shows now; sent when anything but the time left has changed."""
        phone = self._phones.get(device.make)
        if phone is None or self.server is None:
            return
        last = phone.shown
        if last is not None and last[0] == view and (last[1] is None) == (left_ms is None):
            return
        phone.shown = view, left_ms
        self.server.show(device.make, {**view, "left_ms": left_ms})

    def forget(self, device: Device) -> None:
        """This phone is out for good: what it holds opens nothing any more."""
        if self._phones.pop(device.make, None) is not None and self.server is not None:
            self.server.drop(device.make)

    def asked(self, device: Device) -> int | None:
        """The number of the question that this phone shows now."""
        phone = self._phones.get(device.make)
        ask = phone.shown[0].get("ask") if phone is not None and phone.shown is not None else None
        return ask if isinstance(ask, int) else None

    # -- for the door

    def close(self) -> None:
        self.turn_off()

    def poll(self, now_ms: int) -> list[Message]:
        messages: list[Message] = []
        for news in self.server.take() if self.server is not None else ():
            match news["t"]:
                case "came":
                    messages += self._came(news["make"])
                case "went":
                    self._went(news["make"])
                case "down":
                    for make in self._phones:
                        self._went(make)
                case "said":
                    messages += self._said(news["make"], news["what"], now_ms)
        for phone in self._phones.values():
            if phone.is_plugged and not phone.is_here and self._clock() - phone.gone_s >= AWAY_S:
                phone.is_plugged = False
                messages.append(Unplugged(phone.device))
        return messages

    def _came(self, make: str) -> list[Message]:
        phone = self._phones.get(make)
        if phone is None:
            number = len(self._phones)
            phone = self._phones[make] = _Phone(Device(KIND, number, make, f"{number + 1}"), is_plugged=False)
        phone.is_here, phone.shown = True, None
        if phone.is_plugged:
            return []
        phone.is_plugged = True
        return [Plugged(phone.device)]

    def _went(self, make: str) -> None:
        phone = self._phones.get(make)
        if phone is not None and phone.is_here:
            phone.is_here, phone.gone_s = False, self._clock()

    def _said(self, make: str, what: Mapping[str, Any], now_ms: int) -> list[Message]:
        phone = self._phones.get(make)
        if phone is None:
            return []
        device = phone.device
        is_late = what.get("ask", 0) != (self.asked(device) or 0)
        match what["t"]:
            case "sit":
                return [Press(device, 0, now_ms)]
            case "press" if not is_late:
                return [Press(device, what["button"], now_ms)]
            case "pass" if not is_late:
                return [PassPress(device, now_ms)]
            case "x":
                return [XPress(now_ms)]
            case "move" if what["to"] == "pause":
                return [PausePress(now_ms)]
            case "move":
                return [MenuPress(what["to"], now_ms)]
        return []
