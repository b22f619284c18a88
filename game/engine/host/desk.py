"""The open group with what was pressed on it: latest drafts, what is on disk, bots' times. Runs no rules."""

from __future__ import annotations

from collections.abc import Callable, Container

from game.engine.driver import Close
from game.engine.host.group import OpenGroup
from game.engine.host.players import answer_time_ms, haste
from game.engine.prompts import STAGE, Raw, Seat


class Desk:
    """One group from its opening to its closing. Drafts stay in here; the group shows only who is locked in."""

    __slots__ = ("_bot_times_ms", "_drafts", "_pressed_ms", "group", "unsaved")

    def __init__(self, group: OpenGroup) -> None:
        self.group = group
        self._drafts: dict[int, Raw | None] = {}
        self._pressed_ms: dict[int, int] = {}
        self.unsaved: dict[int, int] = {}  # by slot, the ticket of a press that is not shown as locked in yet
        self._bot_times_ms: dict[int, int] | None = None  # drawn when first asked for: headless never asks

    def drafts(self, is_wanted: Callable[[int], bool]) -> dict[int, Raw | None]:
        """The latest drafts of the wanted slots."""
        return {at: raw for at, raw in self._drafts.items() if is_wanted(at)}

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has pressed anything."""
        return not self._drafts

    def is_ordered(self, slot: int) -> bool:
        """Whether the rules may know whether this slot was pressed before others."""
        prompt = self.group.slots[slot].prompt
        return prompt.secrecy == "open" or prompt.is_ordered

    def is_clocked(self, slot: int) -> bool:
        """Whether the rules may know when this slot was pressed: never that of a sealed or secret prompt."""
        prompt = self.group.slots[slot].prompt
        return prompt.is_clocked and prompt.secrecy == "open"

    def take(self, slot: int, raw: Raw | None, ticket: int, now_ms: int, at_ms: int) -> None:
        """A press whose draft will be on disk when `ticket` is; `at_ms` is what the rules may be told of its time."""
        self._drafts[slot] = raw
        self._pressed_ms[slot] = at_ms
        self.unsaved[slot] = ticket
        if self._bot_times_ms is not None:
            self._bot_times_ms.pop(slot, None)
        self.group.press(slot, now_ms)

    def take_curtain(self, now_ms: int) -> None:
        """The stage has caught up; that is no answer of anyone's and needs no saving."""
        for at, slot in enumerate(self.group.slots):
            if slot.seat == STAGE:
                self._drafts[at] = "ready"
                self.group.press(at, now_ms)
                self.group.locked[at] = True

    def lock_in(self, saved: int | None) -> None:
        """Show as locked in what is on disk up to ticket `saved` (None: everything)."""
        for slot in [at for at, ticket in self.unsaved.items() if saved is None or ticket <= saved]:
            self.group.locked[slot] = True
            del self.unsaved[slot]

    def unanswered(self, seats: Container[Seat]) -> list[int]:
        """The slots of `seats` on which nothing was pressed yet."""
        pressed = self._drafts
        return [at for at, slot in enumerate(self.group.slots) if at not in pressed and slot.seat in seats]

    def plan(self, bots: Container[Seat], seed: int, now_ms: int) -> None:
        """Set when each bot answers; times set before stand."""
        old_ms = self._bot_times_ms or {}
        self._bot_times_ms = {
            at: old_ms[at] if at in old_ms else answer_time_ms(self.group, self.haste(at, seed), now_ms)
            for at in self.unanswered(bots)
        }

    def due_bots(self, bots: Container[Seat], seed: int, now_ms: int) -> list[int]:
        """The slots that a bot should answer by now, the hastiest first."""
        if self._bot_times_ms is None:
            self.plan(bots, seed, now_ms)
        are_people_done = self._are_people_done(bots)
        due = [
            at
            for at, due_ms in (self._bot_times_ms or {}).items()
            if due_ms <= now_ms or (are_people_done and self._is_mere_nod(at))
        ]
        return sorted(due, key=lambda at: self.haste(at, seed))

    def _is_mere_nod(self, at: int) -> bool:
        """Whether it says nothing but "go on": no vote that might betray itself by its time, and no buzzer."""
        prompt = self.group.slots[at].prompt
        return prompt.is_nod and not prompt.is_clocked

    def _are_people_done(self, bots: Container[Seat]) -> bool:
        """Whether people are asked and have all locked in: a page is not kept up for bots, who read nothing."""
        slots, locked = self.group.slots, self.group.locked
        of_people = [
            done for slot, done in zip(slots, locked, strict=True) if slot.is_at_table and slot.seat not in bots
        ]
        return bool(of_people) and all(of_people)

    def haste(self, at: int, seed: int) -> float:
        """How early the bot of slot `at` answers (see `players.haste`)."""
        return haste(seed, self.group.slots[at].seat, self.group.step, at)

    def shift(self, by_ms: int) -> None:
        """The clock stood still for `by_ms`."""
        self.group.shift(by_ms)
        if self._bot_times_ms is not None:
            self._bot_times_ms = {slot: at_ms + by_ms for slot, at_ms in self._bot_times_ms.items()}

    def sealed(
        self, late: dict[int, Raw | None], late_ms: dict[int, int], seed: int, *, is_written: bool = True
    ) -> Close:
        """What goes into the rules: the drafts and, after them, the `late` answers of bots, with their times.

        Only prompts that are open, or ordered, may know who was first, and a pass is as good as no press, but for what
        is said of it. The order is left to whoever asks for it where it is not written down.
        """
        slots, drafts = self.group.slots, self._drafts
        said = drafts | late if drafts else late
        answers = tuple(map(said.get, range(len(slots))))

        def order() -> tuple[int, ...]:
            """As they pressed, and the bots as they would press in a window."""
            pressed = [at for at in self.group.order if slots[at].seat != STAGE]
            pressed += sorted(late, key=lambda at: self.haste(at, seed)) if len(late) > 1 else late
            return tuple([at for at in pressed if self.is_ordered(at) and said[at] is not None])

        times = self._pressed_ms | late_ms
        if not is_written and not times:
            return Close(answers, find_order=order)
        found = order()
        clocked = tuple([(at, times[at]) for at in found if self.is_clocked(at)])
        return Close(answers, found, clocked, passed=self._passed())

    def _passed(self) -> tuple[int, ...]:
        """The slots that somebody passed, of those that are laid open later."""
        slots = self.group.slots
        return tuple(
            sorted(at for at, raw in self._drafts.items() if raw is None and slots[at].prompt.secrecy != "secret")
        )
