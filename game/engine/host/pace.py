"""How long each beat may last, by its name; must not read a clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.engine.prompts import STAGE, Seat, Slot

SETTLE_MS = 1_500
"""From the last lock-in to the closing: time to change one's mind."""

CURTAIN_SAFETY_MS = 20_000
"""A curtain that the stage has forgotten closes by itself after this."""

_TRACE_GRACE_MS = 500


def rounds(slots: Iterable[Slot]) -> int:
    """How many prompts the busiest seat has in this group: one face at a time costs one beat each."""
    seats = [slot.seat for slot in slots]
    if len(seats) < 2:
        return 1
    single = set(seats)
    return 1 if len(single) == len(seats) else max(map(seats.count, single))


@dataclass(slots=True)
class Pace:
    """Seconds by beat; None waits for everyone.

    `scale` stretches every timer (None: no timers at all); `stretch` does so for one seat, and the whole
    group lasts as long as its slowest seat may. `waiting_s` stands for a beat without a timer in
    statistics, `unnamed_s` for a beat that is not listed.
    """

    beats_s: Mapping[str, float | None] = field(default_factory=dict)
    scale: float | None = 1.0
    stretch: dict[Seat, float | None] = field(default_factory=dict)
    waiting_s: float = 4.0
    unnamed_s: float = 10.0
    least_s: Mapping[str, float] = field(default_factory=dict)
    """Beats that stay open this long though all are locked in: time to talk, or to move again in the open."""

    def least_ms(self, beat: str) -> int:
        """From opening to the earliest closing, in ms; stretched like every timer."""
        return int(self.least_s.get(beat, 0.0) * 1000 * (self.scale or 1.0))

    def design_s(self, beat: str, slots: Iterable[Slot]) -> float:
        """What the group costs at the design's timing, whatever the settings: simultaneous slots once."""
        seconds = self.beats_s.get(beat, self.unnamed_s)
        return (self.waiting_s if seconds is None else seconds) * rounds(slots)

    def allowance_ms(self, beat: str, slots: tuple[Slot, ...]) -> int | None:
        """From opening to deadline, in ms; None: it waits for everyone.

        A trace lasts as long as its prompt says: it cannot wait, and it cannot be stretched.
        """
        seats = {slot.seat for slot in slots if slot.seat != STAGE}
        seconds = self.beats_s.get(beat, self.unnamed_s)
        if not seats:
            shown_ms = 0 if seconds is None else int(seconds * 1000 * max(1.0, self.scale or 1.0))
            return max(CURTAIN_SAFETY_MS, 2 * shown_ms)
        traces_s = [slot.prompt.lasts_s for slot in slots if slot.prompt.lasts_s]
        least_ms = max(traces_s) * 1000 + _TRACE_GRACE_MS if traces_s else 0
        slowest = self._slowest(seats)
        if seconds is None or slowest is None:
            return least_ms or None
        return max(least_ms, int(seconds * rounds(slots) * slowest * 1000))

    def _slowest(self, seats: Iterable[Seat]) -> float | None:
        if self.scale is None or not self.stretch:
            return self.scale
        factors = [self.stretch.get(seat, 1.0) for seat in seats]
        known = [factor for factor in factors if factor is not None]
        return self.scale * max(known) if len(known) == len(factors) else None
