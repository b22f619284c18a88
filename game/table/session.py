"""One live match at the table: devices to drafts, time to curtains, events to the stage. Opens no window."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from random import Random
from typing import Any, Generic, TypeVar

from game.devices.answering import Answering, Draft
from game.devices.ease import STRETCH
from game.devices.echoes import Echoes
from game.devices.kinds.table import kind_of
from game.devices.layout import Turning
from game.devices.presses import (
    X_WITHIN_MS,
    Device,
    LatePress,
    MenuPress,
    Message,
    PassPress,
    PausePress,
    Plugged,
    Press,
    Replugged,
    Unplugged,
    XPress,
)
from game.devices.seating import Seating
from game.engine.events import Event, Softened, audience_of
from game.engine.host import Host, Player
from game.engine.prompts import PUBLIC, STAGE, Prompt, Seat
from game.table.asked import Asked
from game.table.director import TableDirector
from game.table.hand_count import HandCount
from game.table.idling import Idling
from game.table.kept_seats import KeptSeats
from game.table.live import TableLive
from game.table.live_view import LiveView
from game.table.phone_telling import Telling
from game.table.props import TableProps
from game.table.public_line import PublicLine
from game.table.sounding import Sounding

S = TypeVar("S")
UNNAMED_CURTAIN_S = 5.0
DISK_S = 0.008
"""So long, half a frame, one in which somebody pressed waits for the disk: most commits take less, and then that very
picture shows the press. With a slower disk it is seen a frame later."""
PUBLIC_MOST_MS = 30_000
"""So long the public is waited for where there is no bell."""


class TableSession(Generic[S]):
    """A match in play. Feed it `take` and `frame`, then draw its `director` with `live`.

    `late_bot` makes the bot that takes over a person's seat. `waits_for` is the seat whose device went away (the match
    is paused until somebody has it), `taken_back` the seat that the next free device is to have. `on_change` is called
    whenever seats change hands. A game that adds to this overrides `day`, `mask_of`, `heard` and `lead`.
    """

    live_kind: Callable[..., Any] = TableLive
    telling_kind: Callable[[Any], Telling[Any]] = Telling
    is_talking = False
    """Whether the match is led by one key now, and can be left."""

    def __init__(
        self,
        host: Host[S],
        seating: Seating,
        props: TableProps,
        director: TableDirector[S],
        late_bot: Callable[[Seat], Player[S]],
        *,
        on_change: Callable[[], None] = lambda: None,
        looks: Random | None = None,
        turning: Turning = "day",
    ) -> None:
        self.host, self.seating, self.director = host, seating, director
        self.answering = Answering(looks or Random(), turning=turning, shift_of=self.card_shift)
        kind = type(self).live_kind
        self._echoes = Echoes()
        self.view = LiveView(
            host, self.answering, seating, props.words, kind=kind, mask_of=self.mask_of, has_card=self.has_card
        )
        self.waits_for: Seat | None = None
        self.kept = KeptSeats(seating)
        self.taken_back: Seat | None = None
        self.xs_seen = 0
        self._lifted: tuple[str, int] | None = None
        self.is_soft = False
        """Whether somebody has asked for a gentler match."""
        self.public = PublicLine()
        self.counting: HandCount | None = None
        """Hands that are being counted, as they stand."""
        self.words: Any = props.words
        self._cue, self._late_bot, self._on_change = props.cue, late_bot, on_change
        self.telling = type(self).telling_kind(self)
        self._sounding, self._idling = Sounding(props.cue), Idling()
        self._stood_ms = 0
        self.is_minding = False
        """Whether the match pauses once nobody has pressed for a while."""
        self._ease()
        self._show(host.catch_up())
        self.answering.open_group(host.group, self.day)
        self.live: Any = self.view.now(host.group.opened_ms if host.group is not None else 0)
        if seating.orphans:
            self._wait(seating.orphans[0])

    # -- what a game adds

    @property
    def day(self) -> Hashable:
        """Anything that changes when the stars on the buttons are to turn anew."""
        return None

    def mask_of(self, seat: Seat) -> str | None:
        """Whom a seat plays, once the screen has shown it."""
        return None

    def has_card(self, seat: Seat, prompt: Prompt) -> bool:
        """Whether this seat answers that by a card of paper."""
        return False

    def card_shift(self, seat: Seat, prompt: Prompt) -> int:
        """By how many options its card moves on what it presses."""
        return 0

    def heard(self, event: Event) -> None:
        """A public event has been published."""

    def lead(self, now_ms: int) -> None:
        """Whoever leads goes on, where the game has such a time."""

    def leave_talk(self, now_ms: int) -> None:
        """The rest of such a time is passed over."""

    def close(self) -> None:
        """The match is left, or over for good."""

    @property
    def wants_phones(self) -> bool:
        """Whether whoever looks on takes part in this match by phone."""
        return False

    def for_public(self) -> Asked | None:
        """What whoever looks on by phone is asked now: by its own place in the group. A game may ask more, for show."""
        group = self.host.group
        if group is None or self.counting is not None:
            return None
        slot = next((at for at, slot in enumerate(group.slots) if slot.seat == PUBLIC), None)
        return None if slot is None else Asked(group.step, group.slots[slot].prompt, slot)

    def thickness(self) -> float:
        """How full the music is, 0 to 1."""
        return 1.0

    @property
    def is_over(self) -> bool:
        """Whether the last curtain has fallen."""
        return self.host.is_over

    # -- from the table

    def take(self, message: Message, now_ms: int) -> None:
        """One message of a device."""
        if isinstance(message, Press | PassPress | XPress | MenuPress):
            self._idling.pressed()
        match message:
            case Press(device, button):
                self._press(device, button, now_ms)
            case PassPress(device):
                seat = self.seating.seat_of(device)
                if seat is not None and self.host.paused is None:
                    self.send(self.answering.give_no_answer(seat, now_ms), now_ms)
            case LatePress(device):
                seat = self.seating.seat_of(device)
                if seat is not None and self.host.paused is None:
                    self.view.tell_late(seat, now_ms)
            case XPress():
                self.strike(now_ms)
            case PausePress():
                self.pause("menu")
            case MenuPress("ok") if self.counting is not None and self.host.paused is None:
                self.end_count(self.counting, now_ms)
            case MenuPress(move) if self.counting is not None and self.host.paused is None:
                self.counting = self.counting.moved(move)
            case MenuPress("ok" | "right"):  # Space or Enter; a pad's cross, whose other buttons answer or pause
                self.lead(now_ms)
            case Unplugged(device):
                seat = self.seating.orphan(device)
                if seat is not None:
                    self._wait(seat)
            case Replugged(device) | Plugged(device):
                if self.seating.reclaim(device) is not None:
                    self._settle(now_ms)
            case _:
                pass

    def _press(self, device: Device, button: int, now_ms: int) -> None:
        is_echo = self._echoes.is_echo(Press(device, button, now_ms))
        seat = self.seating.seat_of(device)
        if seat is None and is_echo:
            return
        if seat is None:
            self._claim(device, now_ms)  # the press that takes a seat answers nothing
        elif self.host.paused is None:
            if not self.answering.is_asked(seat):
                self.view.shake(seat, now_ms)
            self.send(self.answering.press(seat, button, now_ms), now_ms)

    def end_count(self, count: HandCount, now_ms: int) -> None:
        """So many hands are the public's answer. Of nobody: it is passed over."""
        self.send(Draft(count.step, count.slot, count.answer), now_ms)
        self.counting = None
        self.host.close_now()

    def _mind_the_public(self, now_ms: int) -> None:
        """Hands are counted where the public alone is asked. A public that has gone away is waited for no longer."""
        group, asked = self.host.group, self.for_public()
        if group is not None and asked is not None and asked.slot is not None and self.host.paused is None:
            is_missed = group.deadline_ms is None and now_ms - group.opened_ms >= PUBLIC_MOST_MS
            if is_missed and not group.locked[asked.slot]:
                self.send(Draft(group.step, asked.slot, None), now_ms)
        if group is None or any(slot.seat != PUBLIC for slot in group.slots):
            self.counting = None
        elif self.counting is None or self.counting.step != group.step:
            self.counting = HandCount.begun(group.step, 0, group.slots[0].prompt)

    def _claim(self, device: Device, now_ms: int) -> None:
        """A free device: takes the seat that was asked for, or one that waits; a bot's only if it asks itself."""
        if self.taken_back is not None:
            self._give(self.taken_back, device)
        elif self.seating.claim(device, self.kept.seats) is not None:
            self._cue("sit")
        elif self.host.paused == "menu" and kind_of(device).sits_by_asking:
            bots = [seat for seat in range(len(self.seating.chairs)) if self.host.is_bot(seat)]
            if not bots:
                return
            self._give(bots[0], device)
        else:
            return
        self._settle(now_ms)

    @property
    def has_room(self) -> bool:
        """Whether a free device that is pressed may have a seat."""
        waiting = set(self.seating.orphans) - self.kept.seats
        return bool(waiting) or self.taken_back is not None or self.host.paused == "menu"

    def _give(self, seat: Seat, device: Device) -> None:
        self.seating.give(seat, device)
        self.host.set_player(seat, None)
        self.taken_back = None
        self._cue("sit")

    def _settle(self, now_ms: int) -> None:
        """Seats have changed hands; goes on if that is what the match was waiting for."""
        self._on_change()
        orphans = self.seating.orphans
        self.waits_for = orphans[0] if orphans else None
        if self.waits_for is None and self.host.paused == "pad":
            self.host.go_on(now_ms)

    def _wait(self, seat: Seat) -> None:
        self.waits_for = seat
        if self.host.paused is None:
            self.host.pause("pad")

    def strike(self, now_ms: int) -> None:
        """X: the first lifts the open card's corner, the second removes it, and nobody knows who pressed either."""
        card = self.host.open_card
        if card is None:
            return
        if not self.is_lifted(now_ms):
            self._lifted = (card, now_ms)
            self._cue("lock-in")
            return
        self._lifted = None
        if self.host.strike(now_ms) is None:
            self.xs_seen += 1
            self._cue("xcard")

    @property
    def can_strike(self) -> bool:
        """Whether X means something now."""
        return self.host.open_card is not None

    def is_lifted(self, now_ms: int) -> bool:
        """Whether one more X removes the open card."""
        lifted = self._lifted
        return lifted is not None and lifted[0] == self.host.open_card and now_ms - lifted[1] <= X_WITHIN_MS

    def send(self, draft: Draft | None, now_ms: int) -> None:
        if draft is None:
            return
        code = self.host.draft(draft.step, draft.slot, draft.raw, now_ms)
        group = self.host.group
        if code is not None:
            self.answering.take_back(draft)
        key = f"refusal.{code}"
        if code is not None and group is not None and self.words.has(key):
            slot = group.slots[draft.slot]
            self.view.refuse(slot.seat, self.words(key, about=slot.prompt.about), now_ms)

    # -- from the menus

    def pause(self, reason: str) -> None:
        """Time stands still."""
        if self.host.paused is None:
            self.host.pause(reason)
            self._cue("pause")

    def go_on(self, now_ms: int) -> None:
        """Time runs again. A seat whose device is still away passes until somebody has it."""
        self.taken_back = self.waits_for = None
        self.host.go_on(now_ms)

    def soften(self) -> None:
        """Gentler from here on."""
        self.host.soften()

    def hand_to_bot(self, seat: Seat, now_ms: int) -> None:
        """A bot plays this seat from now on."""
        self.seating.hand_over(seat, "bot")
        self.host.set_player(seat, self._late_bot(seat))
        self._settle(now_ms)

    def take_back(self, seat: Seat) -> None:
        """The next free device that is pressed shall have this seat."""
        self.taken_back = seat

    def _ease(self) -> None:
        """What seats have asked for, so that it is easier for them: as they are held now, by people."""
        held = [(seat, chair.ease) for seat, chair in enumerate(self.seating.chairs) if chair.device is not None]
        stretch = {seat: STRETCH[ease.time] for seat, ease in held if ease.time != "x1" and not self.host.is_bot(seat)}
        self.host.stretch(stretch)
        self.answering.auto_claps = {seat for seat, ease in held if ease.has_steady_clap}
        self.answering.steady_hands = {seat for seat, ease in held if ease.has_steady_hand}

    # -- from the clock

    def frame(self, now_ms: int) -> None:
        """Let time pass up to `now_ms`: traces grow, bots answer, groups close, curtains rise."""
        self.kept.frame(now_ms)
        self._ease()
        if self.host.paused is None:
            for draft in self.answering.tick(now_ms):
                self.send(draft, now_ms)
            self._raise_curtain(now_ms)
        self._show(self.host.tick(now_ms, within_s=DISK_S))
        if self._idling.turn(self.host, is_minded=self.is_minding and not self.is_talking):
            self.pause("idle")
        self.answering.open_group(self.host.group, self.day)
        self._mind_the_public(now_ms)
        if self.host.group is None or any(slot.seat != STAGE for slot in self.host.group.slots):
            self.telling.turn()
        self.live = self.pictured(now_ms)
        self.director.show(self.live, self.host.public.state)
        self.host.hold(is_held=self.director.scene is not None and self.director.scene.holds(self.live))
        self._sounding.hear(self.host, self.live)

    def pictured(self, now_ms: int) -> Any:  # noqa: ANN401
        live = self.view.now(self._shown_ms(now_ms))
        live.public, live.counting = self.public.at(now_ms), self.counting
        return live

    def _shown_ms(self, now_ms: int) -> int:
        """What the timers on the screen show: in a pause they stand where they stood."""
        if self.host.paused is None:
            self._stood_ms = now_ms
        return self._stood_ms

    def _raise_curtain(self, now_ms: int) -> None:
        group = self.host.group
        if group is None or all(slot.seat != STAGE for slot in group.slots):
            return
        seconds = self.host.pace.beats_s.get(group.beat, UNNAMED_CURTAIN_S)
        scale = self.host.pace.scale or 1.0
        if seconds is not None and now_ms - group.opened_ms >= seconds * 1000 * scale:
            self.host.raise_curtain(group.step)

    def _show(self, events: list[Event]) -> None:
        public = [event for event in events if audience_of(event, None)]
        for event in public:
            if isinstance(event, Softened):
                self.is_soft = True
            self.heard(event)
        if public:
            self.telling.hear(public)
            self.director.take(public, self.host.public.state)
