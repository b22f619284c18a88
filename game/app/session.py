"""One live match at the table: devices to drafts, time to curtains, events to the stage. Opens no window."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from game.app.live import LiveView
from game.app.setup import Setup, late_bot, plan_for
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.devices.answering import Answering, Draft
from game.devices.presses import (
    Device,
    MenuPress,
    Message,
    PausePress,
    Plugged,
    Press,
    Replugged,
    Unplugged,
    XPress,
)
from game.devices.seating import Seating
from game.engine.events import Event, audience_of
from game.engine.host import Host
from game.engine.prompts import STAGE, Seat
from game.stage.back_room import BackRoom
from game.stage.debrief_desk import DebriefDesk, Room
from game.stage.director import Director
from game.stage.staging import Props

UNNAMED_CURTAIN_S = 5.0
TRY_X = "x"
LATE_S = 5.0
LEAD_MS, LEAD_SECRET_MS = 400, 3000
"""Whoever leads the talk may go on this long after a beat has opened: no double press, and no secret cut short."""


class Session:
    """A match in play. Feed it `take` and `frame`, then draw its `director` with `live`.

    `waits_for` is the seat whose device went away (the match is paused until somebody has it), `taken_back` the seat
    that the next free device is to have. `on_change` is called whenever seats change hands.
    """

    def __init__(
        self,
        host: Host[City],
        setup: Setup,
        seating: Seating,
        props: Props,
        *,
        on_change: Callable[[], None] = lambda: None,
        looks: Random | None = None,
        is_turned_each_prompt: bool = False,
        room: Room | None = None,
    ) -> None:
        self.host, self.setup, self.seating, self.props = host, setup, seating, props
        self.answering = Answering(looks or Random(), is_turned_each_prompt=is_turned_each_prompt)
        self.director = Director(props)
        self.desk = DebriefDesk(room or BackRoom())
        self.view = LiveView(host, self.answering, seating, props.words)
        self.waits_for: Seat | None = None
        self.taken_back: Seat | None = None
        self.xs_seen = 0
        self._on_change = on_change
        self._heard_step, self._locked, self._has_ticked = -1, 0, False
        self._stood_ms = 0
        self.is_talking = False
        """Whether the debrief has begun: it is led by one key, and can be left."""
        self._show(host.history)
        self.director.teaching.begin()  # what came before, in a match that is taken up again, was told then
        self.answering.open_group(host.group, host.public.state.day)
        self.live = self.view.now(host.group.opened_ms if host.group is not None else 0)
        if seating.orphans:
            self._wait(seating.orphans[0])

    @property
    def is_over(self) -> bool:
        """Whether the last curtain has fallen."""
        return self.host.is_over

    @property
    def is_soft(self) -> bool:
        """Whether somebody has asked for a gentler match."""
        return self.host.public.state.is_soft

    # -- from the table

    def take(self, message: Message, now_ms: int) -> None:
        """One message of a device."""
        match message:
            case Press(device, button):
                self._press(device, button, now_ms)
            case XPress():
                self._strike(now_ms)
            case PausePress():
                self.pause("menu")
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
        seat = self.seating.seat_of(device)
        if seat is None:
            self._claim(device, now_ms)  # the press that takes a seat answers nothing
        elif self.host.paused is None:
            self._send(self.answering.press(seat, button, now_ms), now_ms)

    def _claim(self, device: Device, now_ms: int) -> None:
        """A free device: takes the seat that waits, or in a pause a bot's."""
        if self.seating.orphans:
            self.seating.claim(device)
        elif self.taken_back is not None:
            self._give(self.taken_back, device)
        elif self.host.paused == "menu":
            bots = [seat for seat in range(len(self.seating.chairs)) if self.host.is_bot(seat)]
            if not bots:
                return
            self._give(bots[0], device)
        else:
            return
        self._settle(now_ms)

    def _give(self, seat: Seat, device: Device) -> None:
        self.seating.give(seat, device)
        self.host.set_player(seat, None)
        self.taken_back = None
        self.props.cue("sit")

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

    def _strike(self, now_ms: int) -> None:
        """X. In the cold open, where everyone tries it, a press stands for somebody, and nobody knows for whom."""
        group = self.host.group
        if group is not None and group.beat == TRY_X and self.host.paused is None:
            for at, slot in enumerate(group.slots):
                if slot.seat != STAGE and not self.host.is_bot(slot.seat) and not self.host.drafts_of(slot.seat):
                    self._send(Draft(group.step, at, "ready"), now_ms)
                    return
        if self.host.strike(now_ms) is None:
            self.xs_seen += 1
            self.props.cue("xcard")

    def _send(self, draft: Draft | None, now_ms: int) -> None:
        if draft is not None:
            self.host.draft(draft.step, draft.slot, draft.raw, now_ms)

    def lead(self, now_ms: int) -> None:
        """Whoever leads the talk goes on: to the scene's next picture, else to the next beat.

        Then what has been pressed stands, and whoever has not pressed passes.
        """
        group = self.host.group
        if group is None or not self.is_talking or self.host.paused is not None:
            return
        is_secret = any(slot.prompt.secrecy == "secret" for slot in group.slots)
        if now_ms - group.opened_ms < (LEAD_SECRET_MS if is_secret else LEAD_MS):
            return
        scene = self.director.scene
        if scene is None or not scene.turn(self.live):
            self.host.close_now()

    # -- from the menus

    def leave_talk(self, now_ms: int) -> None:
        """The rest of the debrief is passed over: the match is over."""
        self.go_on(now_ms)
        while self.is_talking and not self.host.is_over:
            self.host.close_now()

    def pause(self, reason: str) -> None:
        """Time stands still."""
        if self.host.paused is None:
            self.host.pause(reason)
            self.props.cue("pause")

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
        self.host.set_player(seat, late_bot(self.setup, seat))
        self._settle(now_ms)

    def take_back(self, seat: Seat) -> None:
        """The next free device that is pressed shall have this seat."""
        self.taken_back = seat

    # -- from the clock

    def frame(self, now_ms: int) -> None:
        """Let time pass up to `now_ms`: traces grow, bots answer, groups close, curtains rise."""
        if self.host.paused is None:
            for draft in self.answering.tick(now_ms):
                self._send(draft, now_ms)
            self._raise_curtain(now_ms)
        self._show(self.host.tick(now_ms))
        self.answering.open_group(self.host.group, self.host.public.state.day)
        self.live = self.view.now(self._shown_ms(now_ms))
        self.desk.tick()
        self.live.sheet = self.desk.sheet
        self.director.show(self.live, self.host.public.state)
        self._sound()

    def _shown_ms(self, now_ms: int) -> int:
        """What the timers on the screen show: in a pause they stand where they stood."""
        if self.host.paused is None:
            self._stood_ms = now_ms
        return self._stood_ms

    def _raise_curtain(self, now_ms: int) -> None:
        group = self.host.group
        if group is None or all(slot.seat != STAGE for slot in group.slots):
            return
        seconds = BEATS_S.get(group.beat, UNNAMED_CURTAIN_S)
        scale = self.host.pace.scale or 1.0
        if seconds is not None and now_ms - group.opened_ms >= seconds * 1000 * scale:
            self.host.raise_curtain(group.step)

    def _show(self, events: list[Event]) -> None:
        public = [event for event in events if audience_of(event, None)]
        for event in public:
            if isinstance(event, ev.SceneShown) and event.key == "masks":
                self.view.has_masks = True
            elif isinstance(event, ev.TalkBegan):
                self.is_talking = True
            elif isinstance(event, ev.RevealSet):
                self.desk.open(self.host.history, plan_for(self.setup, self.props.pack))
        if public:
            self.director.take(public, self.host.public.state)

    def _sound(self) -> None:
        """Lock-ins and the last five seconds; the same sound for every seat and every answer."""
        group = self.host.group
        if group is None:
            return
        if group.step != self._heard_step:
            self._heard_step, self._locked, self._has_ticked = group.step, 0, False
        locked = sum(group.locked[at] for at, slot in enumerate(group.slots) if slot.seat != STAGE)
        if locked > self._locked:
            self.props.cue("lock-in")
        self._locked = locked
        live = self.live
        is_late = live.left_s is not None and live.left_s <= LATE_S < (live.total_s or 0.0) / 2
        if is_late and not self._has_ticked and self.host.paused is None and not all(group.locked):
            self._has_ticked = True
            self.props.cue("timer-tick")

    def thickness(self) -> float:
        """How full the music is, 0 to 1: it thins as the table sinks."""
        tiers = list(self.host.public.state.tier.values())
        return sum(tiers) / (4 * len(tiers)) if tiers else 0.6
