"""What a question sounds like: lock-ins and the last five seconds, the same for every seat and every answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.engine.host import Host
from game.table.live import TableLive

LATE_S = 5.0


class Sounding:
    """Of one match; `cue` plays a sound by its name."""

    def __init__(self, cue: Callable[[str], None]) -> None:
        self._cue = cue
        self._step, self._locked, self._has_ticked = -1, 0, False

    def hear(self, host: Host[Any], live: TableLive) -> None:
        """A frame of the match has passed."""
        group = host.group
        if group is None:
            return
        if group.step != self._step:
            self._step, self._locked, self._has_ticked = group.step, 0, False
        locked = sum(group.locked[at] for at, slot in enumerate(group.slots) if slot.is_at_table)
        if locked > self._locked:
            self._cue("lock-in")
        self._locked = locked
        is_late = live.left_s is not None and live.left_s <= LATE_S < (live.total_s or 0.0) / 2
        if is_late and not self._has_ticked and host.paused is None and not all(group.locked):
            self._has_ticked = True
            self._cue("timer-tick")
