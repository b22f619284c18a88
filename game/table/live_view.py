"""Builds what the stage is shown each frame from the open group and the devices. Must not tell what anybody pressed."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Mapping
from typing import Any, Generic, TypeVar

from game.devices.answering import Answering
from game.devices.kinds.table import KINDS, kind_of, labels_on
from game.devices.seating import Chair, Seating
from game.engine.host import Host, OpenGroup
from game.engine.prompts import STAGE, Prompt, Raw, Ready, Seat
from game.table.live import LATE_MS, SHAKE_MS, SeatLook, TableLive
from game.table.words import TableWords

S = TypeVar("S")
REFUSED_MS = 1_800
"""So long a seat is told why its press was not taken."""


class LiveView(Generic[S]):
    """Makes the live picture of one match: a `kind` of `TableLive`. `mask_of` says whom a seat plays.

    `has_card` says who votes by a card of paper.
    """

    def __init__(
        self,
        host: Host[S],
        answering: Answering,
        seating: Seating,
        words: TableWords,
        *,
        kind: Callable[..., Any] = TableLive,
        mask_of: Callable[[Seat], str | None] = lambda seat: None,
        has_card: Callable[[Seat, Prompt], bool] = lambda seat, prompt: False,
    ) -> None:
        self._host, self._answering, self._seating, self._words = host, answering, seating, words
        self._kind, self._mask_of, self._has_card = kind, mask_of, has_card
        self._labels: dict[Hashable, tuple[str, ...]] = {}
        self._refused: dict[Seat, tuple[str, int]] = {}
        self._idle: dict[Seat, int] = {}
        self._open: tuple[int, tuple[Seat, ...]] = (-1, ())  # the step, and which seats have left something open in it
        self._closed_on: dict[Seat, int] = {}
        self._late: dict[Seat, int] = {}
        self._now_ms = 0
        self._said: dict[Seat, tuple[tuple[Any, ...], tuple[tuple[str, str], ...]]] = {}  # buttons, while they stay

    def refuse(self, seat: Seat, words: str, now_ms: int) -> None:
        """Tell this seat for a moment why its press was not taken."""
        self._refused[seat] = (words, now_ms + REFUSED_MS)

    def shake(self, seat: Seat, now_ms: int) -> None:
        """This seat has pressed something while it is asked nothing: perhaps too late."""
        self._idle[seat] = now_ms
        self.tell_late(seat, now_ms)

    def tell_late(self, seat: Seat, now_ms: int) -> None:
        """What this seat has pressed was meant for what has just closed, if it left that open."""
        if now_ms - self._closed_on.get(seat, -LATE_MS) < LATE_MS:
            self._late[seat] = now_ms + REFUSED_MS

    def forget_labels(self) -> None:
        """What stands on the keys has changed."""
        self._labels.clear()
        self._said.clear()

    def now(self, now_ms: int) -> Any:  # noqa: ANN401 - the game's own kind
        """The picture's facts at `now_ms` of game time."""
        self._now_ms, group = now_ms, self._host.group
        self._refused = {seat: told for seat, told in self._refused.items() if told[1] > now_ms}
        self._idle = {seat: at_ms for seat, at_ms in self._idle.items() if now_ms - at_ms < SHAKE_MS}
        self._mind_the_late(group, now_ms)
        asked = {slot.seat for slot in group.slots} if group is not None else set()
        looks = tuple([self._look(seat, group, asked) for seat in range(len(self._seating.chairs))])
        if group is None or not group.slots:
            return self._kind(seats=looks)
        first = group.slots[0].prompt
        is_curtain = all(slot.seat == STAGE for slot in group.slots)
        left_s = total_s = None
        if group.deadline_ms is not None and not is_curtain:
            left_s = max(0.0, (group.deadline_ms - now_ms) / 1000)
            total_s = (group.deadline_ms - group.opened_ms) / 1000
        return self._kind(
            beat=group.beat,
            topic=first.topic,
            about=first.about,
            step=group.step,
            left_s=left_s,
            total_s=total_s,
            open_for_ms=max(0, now_ms - group.opened_ms),
            seats=looks,
            open_answers=self._open_answers(group),
            prompts=self._prompts(group),
        )

    def _mind_the_late(self, group: OpenGroup | None, now_ms: int) -> None:
        """Who left a question open is remembered for a while; all saw already that it was not locked in.

        A page that only goes on asks nothing: whoever did not nod has missed nothing.
        """
        step, left = self._open
        if group is None or group.step != step:
            self._closed_on |= dict.fromkeys(left, now_ms)
        self._late = {seat: until_ms for seat, until_ms in self._late.items() if until_ms > now_ms}
        if group is None:
            self._open = (-1, ())
            return
        left = tuple(
            [
                slot.seat
                for slot, is_locked in zip(group.slots, group.locked, strict=True)
                if slot.is_at_table and not is_locked and not slot.prompt.is_nod and not self._host.is_bot(slot.seat)
            ]
        )
        self._open = (group.step, left)

    def _prompts(self, group: OpenGroup) -> Mapping[Seat, Prompt]:
        seats = dict.fromkeys(slot.seat for slot in group.slots if slot.is_at_table)
        return {seat: group.slots[self._active(seat, group)].prompt for seat in seats}

    def _active(self, seat: Seat, group: OpenGroup) -> int:
        """The slot that a seat answers now; of a bot's slots the first that is not locked."""
        active = None if self._host.is_bot(seat) else self._answering.active_slot(seat)
        if active is not None and active < len(group.slots) and group.slots[active].seat == seat:
            return active
        mine = [at for at, slot in enumerate(group.slots) if slot.seat == seat]
        return next((at for at in mine if not group.locked[at]), mine[-1])

    def _open_answers(self, group: OpenGroup) -> Mapping[Seat, Raw | None]:
        found = {group.slots[at].seat: raw for at, raw in self._host.open_drafts().items()}
        for slot in group.slots:
            if slot.prompt.lasts_s and slot.prompt.secrecy == "open":
                trace = self._answering.live_trace(slot.seat)
                if trace:
                    found[slot.seat] = trace
        return found

    def _look(self, seat: Seat, group: OpenGroup | None, asked: Container[Seat]) -> SeatLook:
        chair = self._seating.chairs[seat]
        is_bot = self._host.is_bot(seat)
        look = SeatLook(
            seat,
            self._mask_of(seat),
            chair.letter,
            is_bot=is_bot,
            is_pad=KINDS[chair.kind].has_places,
            note=self._words("strip.away") if chair.is_orphan and not is_bot else "",
            late=self._words("strip.late") if seat in self._late else "",
            idle_ms=self._now_ms - self._idle[seat] if seat in self._idle else None,
        )
        if group is None or seat not in asked:
            return look
        active = self._active(seat, group)
        look.prompt = group.slots[active].prompt
        look.refused = self._refused.get(seat, ("", 0))[0]
        look.nods = group.presses.get(active, 0) if look.prompt.is_nod else 0
        look.is_locked = group.locked[active] and not look.prompt.lasts_s
        if is_bot or chair.device is None:
            return look
        if kind_of(chair.device).has_own_screen:
            look.note = self._words(kind_of(chair.device).any_word)
        elif len(set(look.prompt.buttons())) == 1:  # five times the same word would say less than one sentence
            look.note = self._any_button(chair, look.prompt)
        else:
            look.buttons = self._buttons(seat, chair, look.prompt)
        return look

    def _any_button(self, chair: Chair, prompt: Prompt) -> str:
        """Which buttons, where all do the same, and what for."""
        labels = self._labels_of(chair)
        any_word = "strip.any_own" if chair.ease.keys else KINDS[chair.kind].any_word  # own keys: not in a row
        return what_they_do(self._words, prompt, any_word, first=labels[0], last=labels[-1])

    def _buttons(self, seat: Seat, chair: Chair, prompt: Prompt) -> tuple[tuple[str, str], ...] | None:
        layout = self._answering.layout(seat)
        if layout is None:
            return None
        has_card, device = self._has_card(seat, prompt), (chair.device, chair.ease.keys)
        of, said = self._said.get(seat, ((), ()))
        if of and of[0] is prompt and of[1:] == (layout, device, has_card):  # as in the frame before
            return said
        if has_card:  # the numbers to press: what they mean is on paper
            words = [str(n) for n in range(1, len(layout) + 1)]
        else:
            words = [self._words.answer(prompt, entry) for entry in layout]
        said = tuple(zip(self._labels_of(chair), words, strict=True))
        self._said[seat] = (prompt, layout, device, has_card), said
        return said

    def _labels_of(self, chair: Chair) -> tuple[str, ...]:
        held = chair.device, chair.ease.keys
        if held not in self._labels:
            self._labels[held] = labels_on(chair)
        return self._labels[held]


def what_they_do(words: TableWords, prompt: Prompt, any_word: str, *, first: str, last: str) -> str:
    """The keys from `first` to `last`, all of which do the same; where that is to go on they say so."""
    key = any_word.replace(".any_", ".on_") if isinstance(prompt, Ready) else any_word
    return words(key if words.has(key) else any_word, first=first, last=last)
