"""The open group as screens and devices see it: who has locked in and when it closes; holds no answer."""

from __future__ import annotations

from game.engine.host.pace import SETTLE_MS, Pace
from game.engine.prompts import Slot

_NOT_ASKED = -1
ANEW_LEAST_MS = 5_000
"""What a beat has left at least when its time is set otherwise."""


class OpenGroup:
    """Prompts that are open together. `step` is their address: a draft must carry it.

    `locked` is True for a slot once one of its drafts is on disk and stays so; `order` lists slots by last
    press, `presses` counts them. `is_held`: the stage still has something to show of it, so that it stays open until
    its deadline though all have locked in. How long it lasts is set when somebody first asks: without a screen nobody
    does. Read-only outside the host.
    """

    __slots__ = (
        "_extra_ms",
        "_lasts_ms",
        "_pace",
        "beat",
        "first_press_ms",
        "is_held",
        "locked",
        "opened_ms",
        "order",
        "presses",
        "slots",
        "step",
    )

    def __init__(self, step: int, beat: str, slots: tuple[Slot, ...], opened_ms: int, pace: Pace) -> None:
        self.step = step
        self.beat = beat
        self.slots = slots
        self.opened_ms = opened_ms
        self.locked = [False] * len(slots)
        self.order: list[int] = []
        self.presses: dict[int, int] = {}
        self.is_held = False
        self.first_press_ms: dict[int, int] = {}
        self._pace = pace
        self._lasts_ms: int | None = _NOT_ASKED
        self._extra_ms = 0

    @property
    def deadline_ms(self) -> int | None:
        """When it closes at the latest; None waits for everyone."""
        if self._lasts_ms == _NOT_ASKED:
            self._lasts_ms = self._pace.allowance_ms(self.beat, self.slots)
        return None if self._lasts_ms is None else self.opened_ms + self._lasts_ms

    @property
    def has_traces(self) -> bool:
        """Whether something is tapped or steered: such a group runs its whole time."""
        return any(slot.prompt.lasts_s for slot in self.slots)

    @property
    def can_change_mind(self) -> bool:
        """Whether there is something to change one's mind about in secret after the last lock-in."""
        return any(slot.prompt.secrecy != "open" and not slot.prompt.is_nod for slot in self.slots)

    def press(self, slot: int, now_ms: int) -> None:
        """A press of `slot`, new or again."""
        self.first_press_ms.setdefault(slot, now_ms)
        self.presses[slot] = self.presses.get(slot, 0) + 1
        if slot in self.order:
            self.order.remove(slot)
        self.order.append(slot)

    def closes_at_ms(self) -> int | None:
        """When it closes as things stand, None while it waits.

        Read from first lock-ins and the deadline only: never from what was answered, nor from changes of mind.
        """
        if all(self.locked) and not self.has_traces and not self.is_held:
            last_ms = max(self.first_press_ms.values(), default=self.opened_ms)
            early_ms = last_ms + SETTLE_MS if self.can_change_mind else last_ms
            early_ms = max(early_ms, self.opened_ms + self._pace.least_ms(self.beat))
            return early_ms if self.deadline_ms is None else min(early_ms, self.deadline_ms)
        return self.deadline_ms

    def extend(self, by_ms: int) -> None:
        """Close so much later; without a deadline it waits for everyone anyway. A trace keeps its seconds."""
        if self.deadline_ms is not None and self._lasts_ms is not None and not self.has_traces:
            self._lasts_ms += by_ms
            self._extra_ms += by_ms

    def pace_anew(self, now_ms: int) -> None:
        """Its time was set otherwise while it is open: as if it were opened now, and never over at once."""
        lasts_ms = self._pace.allowance_ms(self.beat, self.slots)
        least_ms = now_ms - self.opened_ms + ANEW_LEAST_MS
        self._lasts_ms = None if lasts_ms is None else max(lasts_ms + self._extra_ms, least_ms)

    def shift(self, by_ms: int) -> None:
        """Move every time in it: the clock stood still for `by_ms`."""
        self.opened_ms += by_ms
        self.first_press_ms = {slot: at_ms + by_ms for slot, at_ms in self.first_press_ms.items()}
