"""Presses of a seat to drafts of its answers while a group is open; pure: no pygame, no clock, no rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Protocol

from game.devices.layout import Layout, Turning, Turns, layout_for
from game.devices.presses import BUTTONS
from game.engine.prompts import PUBLIC, Hand, Prompt, Raw, Seat, Slot, Steer

PASS_KEYS, PASS_WITHIN_MS = 4, 800
"""A pass: the two outermost buttons in turn, twice, none later than this after the one before. Not by accident."""

NEXT_SLOT_AFTER_MS = 900
"""A seat with several prompts goes on to its next one this long after its last press: time to think again."""

PASS_STEADY_MS, ECHO_MS = 2_000, 400
"""For a steady hand: a pass may be pressed more slowly, and what follows a press sooner than this is no press."""

TRACE_EVERY_MS = 200
"""A growing trace is drafted at most this often, and always at its end."""


class Group(Protocol):
    """What this module needs of the host's open group."""

    @property
    def step(self) -> int: ...
    @property
    def slots(self) -> Sequence[Slot]: ...
    @property
    def opened_ms(self) -> int: ...
    @property
    def deadline_ms(self) -> int | None: ...
    @property
    def locked(self) -> Sequence[bool]: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer to send to the host; None is a pass. A later draft for the same slot replaces it."""

    step: int
    slot: int
    raw: Raw | None


@dataclass(slots=True)
class _Slot:
    """One prompt of one seat, and what its presses have said so far."""

    index: int
    prompt: Prompt
    layout: Layout
    hand: Hand
    is_locked: bool
    draft: Draft | None = None
    last_button: int = -1
    run: int = 0
    pressed_ms: int = 0
    undo: tuple[Draft | None, bool, Hand] | None = None
    """What stood before the last press, in case that is refused."""
    sent: Raw = ()
    sent_ms: int = 0


class Answering:
    """All seats of the table, for one open group at a time.

    `looks` is the screen's own luck, never seeded from the match. Seats in `auto_claps` clap by one press; a press of
    one in `steady_hands` that follows at once is none, and its steering holds still by itself. `shift_of`: by how many
    options a seat's card moves on what it presses; 0 where it has none.
    """

    def __init__(
        self,
        looks: Random,
        *,
        turning: Turning = "day",
        auto_claps: Collection[Seat] = (),
        shift_of: Callable[[Seat, Prompt], int] = lambda seat, prompt: 0,
    ) -> None:
        self.auto_claps = set(auto_claps)
        self.steady_hands: set[Seat] = set()
        self._looks = looks
        self._shift_of = shift_of
        self._turns = Turns(looks, turning)
        self._group: Group | None = None
        self._step = -1
        self._slots: dict[Seat, list[_Slot]] = {}
        self._active: dict[Seat, int] = {}

    def open_group(self, group: Group | None, day: Hashable = None) -> None:
        """Take the group that is open now (None between groups); harmless to call each frame.

        `day` is anything that changes when the stars are to turn anew. Slots that are locked already (after a
        resume) are not asked again unless they are the seat's last.
        """
        if group is None or group.step != self._step:
            self._slots.clear()
            self._active.clear()
            self._step = -1
        self._group = group
        if group is None or group.step == self._step:
            return
        self._step = group.step
        for index, slot in enumerate(group.slots):
            if slot.seat == PUBLIC:  # answered by no device of a seat
                continue
            turn = self._turns.turn_for(slot.seat, day) if slot.prompt.mixing == "turned" else None
            state = _Slot(
                index,
                slot.prompt,
                layout_for(slot.prompt, self._looks, turn),
                slot.prompt.hand(is_auto=self._is_eased(slot)),
                bool(group.locked[index]),
            )
            self._slots.setdefault(slot.seat, []).append(state)
        for seat, slots in self._slots.items():
            self._active[seat] = next((n for n, state in enumerate(slots) if not state.is_locked), len(slots) - 1)

    def _is_eased(self, slot: Slot) -> bool:
        return slot.seat in (self.steady_hands if isinstance(slot.prompt, Steer) else self.auto_claps)

    def _now(self, seat: Seat) -> _Slot | None:
        slots = self._slots.get(seat)
        return slots[self._active[seat]] if slots else None

    def active_slot(self, seat: Seat) -> int | None:
        """The place in the group of the one prompt that this seat's buttons answer now; None if it has none."""
        state = self._now(seat)
        return None if state is None else state.index

    def layout(self, seat: Seat) -> Layout | None:
        """What the seat's five buttons mean now, to be shown beside its mask."""
        state = self._now(seat)
        return None if state is None else state.layout

    def is_asked(self, seat: Seat) -> bool:
        """Whether a press of this seat can mean anything now; the same for every button, so that none tells."""
        return self._now(seat) is not None

    def live_trace(self, seat: Seat) -> Raw:
        """The seat's taps or steering so far, for the live picture; empty for other prompts."""
        state = self._now(seat)
        return () if state is None or not state.prompt.lasts_s else state.hand.raw

    def press(self, seat: Seat, button: int, now_ms: int) -> Draft | None:
        """What a press (button 0 to 4) makes of the seat's active prompt: a draft to send, or None.

        The last press counts, as often as it is pressed. The two outermost buttons in turn, twice and quickly, used
        or not, are a pass, until a used button is pressed again. An unused button sends the standing answer again, so
        that it looks like a change of mind to host, journal and onlooker alike. Where nothing stands yet it locks
        nothing: an answer nobody gave must not close the group, and that the button is unused is on the screen for
        all to see anyway. Taps and steering come out of `tick`.
        """
        state, group = self._now(seat), self._group
        if state is None or group is None:
            return None
        entry = state.layout[button]
        if state.prompt.lasts_s:
            if entry is not None:
                state.hand.press(entry, now_ms - group.opened_ms)
            return None
        is_steady = seat in self.steady_hands
        if is_steady and state.last_button >= 0 and now_ms - state.pressed_ms < ECHO_MS:
            return None
        state.undo = (state.draft, state.is_locked, deepcopy(state.hand))
        is_outer = button in (0, BUTTONS - 1)
        is_next = is_outer and button + state.last_button == BUTTONS - 1
        is_quick = now_ms - state.pressed_ms <= (PASS_STEADY_MS if is_steady else PASS_WITHIN_MS)
        state.run = state.run + 1 if is_next and is_quick else int(is_outer)
        state.last_button = button
        state.pressed_ms = now_ms
        if state.run >= PASS_KEYS and state.prompt.can_pass:
            state.draft = Draft(group.step, state.index, None)
        elif entry is not None:
            state.hand.press(self._meant(seat, state.prompt, entry), now_ms - group.opened_ms)
            state.draft = Draft(group.step, state.index, state.hand.raw)
        state.is_locked = state.is_locked or state.draft is not None
        return state.draft

    def _meant(self, seat: Seat, prompt: Prompt, entry: Raw) -> Raw:
        """What a button that shows `entry` says where the seat votes by a card: so many options further on."""
        shift, entries = self._shift_of(seat, prompt), prompt.buttons()
        return entries[(entries.index(entry) + shift) % len(entries)] if shift else entry

    def give_no_answer(self, seat: Seat, now_ms: int) -> Draft | None:
        """A pass by a button of its own, where the active prompt can be passed."""
        state, group = self._now(seat), self._group
        if state is None or group is None or state.prompt.lasts_s or not state.prompt.can_pass:
            return None
        state.undo = (state.draft, state.is_locked, deepcopy(state.hand))
        state.pressed_ms, state.last_button, state.run = now_ms, -1, 0
        state.draft, state.is_locked = Draft(group.step, state.index, None), True
        return state.draft

    def standing(self, seat: Seat) -> Raw | None:
        """The answer that the seat's own device may show as its own: None where none stands, or it passed."""
        state = self._now(seat)
        return None if state is None or state.draft is None else state.draft.raw

    def take_back(self, draft: Draft) -> None:
        """The rules did not take this: what stood before it stands again, and its seat is asked still."""
        for slots in self._slots.values():
            for state in slots:
                if state.index == draft.slot and state.undo is not None and draft.step == self._step:
                    (state.draft, state.is_locked, state.hand), state.undo = state.undo, None

    def tick(self, now_ms: int) -> list[Draft]:
        """Drafts of growing traces; and seats with more prompts go on to the next.

        Seats move on here and never in `press`, so that a press always answers what the screen showed. Call it
        each frame before the host's tick, so that the last taps are in when the group closes.
        """
        group = self._group
        drafts: list[Draft] = []
        if group is None:
            return drafts
        for seat, slots in self._slots.items():
            state = slots[self._active[seat]]
            if state.prompt.lasts_s:
                draft = self._grown(state, group, now_ms)
                if draft is not None:
                    drafts.append(draft)
            at = self._active[seat]
            if at < len(slots) - 1 and (_is_done(state, group, now_ms) or _is_late(at, len(slots), group, now_ms)):
                self._active[seat] += 1
        return drafts

    def _grown(self, state: _Slot, group: Group, now_ms: int) -> Draft | None:
        state.hand.grow(now_ms - group.opened_ms)
        raw = state.hand.raw
        is_ending = group.deadline_ms is not None and now_ms >= group.deadline_ms - TRACE_EVERY_MS
        if raw == state.sent or (now_ms - state.sent_ms < TRACE_EVERY_MS and not is_ending):
            return None
        state.sent, state.sent_ms, state.is_locked = raw, now_ms, True
        return Draft(group.step, state.index, raw)


def _is_done(state: _Slot, group: Group, now_ms: int) -> bool:
    """Whether a seat may go on to its next prompt: a trace when its seconds are over, others after a quiet moment."""
    if state.prompt.lasts_s:
        return now_ms - group.opened_ms >= state.prompt.lasts_s * 1000 and state.sent == state.hand.raw
    return state.is_locked and now_ms - state.pressed_ms >= NEXT_SLOT_AFTER_MS


def _is_late(at: int, slots: int, group: Group, now_ms: int) -> bool:
    """Whether the share of the time that prompt `at` of a seat's `slots` may take is over: each gets its turn."""
    if group.deadline_ms is None:
        return False
    return (now_ms - group.opened_ms) * slots >= (group.deadline_ms - group.opened_ms) * (at + 1)
