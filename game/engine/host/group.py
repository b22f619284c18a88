"""The open group as screens and devices see it: who has locked in and when it closes; holds no answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.engine.host.pace import SETTLE_MS
from game.engine.prompts import Slot


@dataclass(slots=True)
class OpenGroup:
    """Prompts that are open together. `step` is their address: a draft must carry it.

    `locked` is True for a slot once one of its drafts is on disk and stays so; `order` lists slots by last
    press. `deadline_ms` None waits for everyone; it stays open for `least_ms`. Read-only outside the host.
    """

    step: int
    beat: str
    slots: tuple[Slot, ...]
    opened_ms: int
    deadline_ms: int | None
    locked: list[bool] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    first_press_ms: dict[int, int] = field(default_factory=dict)
    least_ms: int = 0

    def __post_init__(self) -> None:
        self.locked = [False] * len(self.slots)

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
        if slot in self.order:
            self.order.remove(slot)
        self.order.append(slot)

    def closes_at_ms(self) -> int | None:
        """When it closes as things stand, None while it waits.

        Read from first lock-ins and the deadline only: never from what was answered, nor from changes of mind.
        """
        if all(self.locked) and not self.has_traces:
            last_ms = max(self.first_press_ms.values(), default=self.opened_ms)
            early_ms = last_ms + SETTLE_MS if self.can_change_mind else last_ms
            early_ms = max(early_ms, self.opened_ms + self.least_ms)
            return early_ms if self.deadline_ms is None else min(early_ms, self.deadline_ms)
        return self.deadline_ms

    def shift(self, by_ms: int) -> None:
        """Move every time in it: the clock stood still for `by_ms`."""
        self.opened_ms += by_ms
        if self.deadline_ms is not None:
            self.deadline_ms += by_ms
        self.first_press_ms = {slot: at_ms + by_ms for slot, at_ms in self.first_press_ms.items()}
