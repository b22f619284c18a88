"""Whether anybody is still at the table: counts beats that asked a person and heard nobody. Pauses nothing itself."""

from __future__ import annotations

from typing import Any

from game.engine.host import Host

IDLE_BEATS = 2


class Idling:
    """Of one match. Tell it of every press, and turn it every frame."""

    def __init__(self) -> None:
        self._step, self._is_asking, self._beats = -1, False, 0

    def pressed(self) -> None:
        """Somebody is there."""
        self._beats, self._is_asking = 0, False

    def turn(self, host: Host[Any], *, is_minded: bool) -> bool:
        """Whether `IDLE_BEATS` in a row passed without a press: the table has gone for pizza. Said once, if minded."""
        group = host.group
        if group is None or group.step == self._step or host.paused is not None:
            return False
        self._beats += self._is_asking
        self._step = group.step
        people = (slot.seat for slot in group.slots if slot.is_at_table and not host.is_bot(slot.seat))
        self._is_asking = group.deadline_ms is not None and any(True for _ in people)
        if self._beats < IDLE_BEATS or not is_minded:
            return False
        self._beats = 0
        return True
