"""A bot's seat: nobody holds it, so nothing is read and nobody can leave it."""

from __future__ import annotations

from game.devices.kinds.kind import DeviceKind

KIND = DeviceKind("bot", called=("ai", "computer", "cpu"), is_held=False)
