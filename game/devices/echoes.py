"""One pad that the system shows twice: told by presses that say the same at the same moment. Reads no event."""

from __future__ import annotations

from game.devices.kinds.table import kind_of
from game.devices.presses import Device, Press

ECHO_MS = 60
"""Two people are hardly ever this close with the same button; if they are, whoever is passed over presses again."""


class Echoes:
    """Hear every press here, also of those who sit already. A device that was an echo needs two presses of its own."""

    def __init__(self) -> None:
        self._last: dict[Device, tuple[int, int]] = {}
        self._doubted: dict[Device, Device] = {}

    def is_echo(self, press: Press) -> bool:
        """Whether this press may be another device's, heard a second time: then it takes no seat."""
        device, before = press.device, self._last.get(press.device)
        self._last[device] = press.button, press.now_ms
        kind = kind_of(device)
        if not kind.is_plugged or kind.has_own_screen:
            return False
        for other, (button, at_ms) in self._last.items():
            is_like = other != device and other.kind == device.kind and button == press.button
            if is_like and 0 <= press.now_ms - at_ms <= ECHO_MS:
                self._doubted[device] = other
                return True
        if device not in self._doubted:
            return False
        twin_ms = self._last[self._doubted[device]][1]
        if before is None or abs(twin_ms - before[1]) <= ECHO_MS:
            return True
        del self._doubted[device]
        return False
