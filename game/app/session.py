"""A match of Plaudit at the table: when masks show, who leads the talk, what the debrief may show. Opens no window."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from game.app.plaudit_telling import PlauditTelling
from game.app.setup import Setup, late_bot, plan_for
from game.city import events as ev
from game.city.city import City
from game.city.cold_open import GUS
from game.city.public import PHONES
from game.debrief.talk.back_room import BackRoom
from game.debrief.talk.desk import DebriefDesk, Room
from game.devices.answering import Draft
from game.devices.kinds.table import kind_of
from game.devices.layout import Turning
from game.devices.seat_cards import ROWS, name_of, shift_of
from game.devices.seating import Seating
from game.engine.events import Event
from game.engine.host import Host
from game.engine.prompts import STAGE, Prompt, Rate, Ready, Seat
from game.stage.director import Director
from game.stage.staging import Live, Props
from game.table.asked import Asked
from game.table.session import TableSession

TRY_X = "x"
FOR_SHOW = frozenset({"bet", "hand", "applause"})
"""What the public may press along with, so that all see its sum; no rule reads it."""
BY_CARD = ("stars", "guess")
"""What is answered by seat cards where a table has them: stars for a face, and its owner's guess."""
FIRST_STARS_MS = 6_000
"""So much longer each face of an evening's very first card is up: what stars are is new to everybody."""
LEAD_MS, LEAD_SECRET_MS = 400, 3000
"""Whoever leads the talk may go on this long after a beat has opened: no double press, and no secret cut short."""


class Session(TableSession[City]):
    """A match in play. Feed it `take` and `frame`, then draw its `director` with `live`."""

    live_kind = Live
    telling_kind = PlauditTelling
    director: Director

    def __init__(
        self,
        host: Host[City],
        setup: Setup,
        seating: Seating,
        props: Props,
        *,
        on_change: Callable[[], None] = lambda: None,
        looks: Random | None = None,
        turning: Turning = "day",
        room: Room | None = None,
    ) -> None:
        self.setup, self.props = setup, props
        self.desk = DebriefDesk(room or BackRoom())
        self._tries = 0
        self._row = 0
        self._is_live = False
        self.has_masks = False
        """Whether masks have been handed out on the screen."""
        super().__init__(
            host,
            seating,
            props,
            Director(props),
            lambda seat: late_bot(setup, seat),
            on_change=on_change,
            looks=looks,
            turning=turning,
        )
        self._is_live = True
        self.director.teaching.begin()  # what came before, in a match that is taken up again, was told then

    @property
    def day(self) -> int:
        return self.host.public.state.day

    def mask_of(self, seat: Seat) -> str | None:
        city = self.host.public.state
        return city.mask_of(seat) if self.has_masks and city.wearer else None

    @property
    def card_row(self) -> int:
        """The row of the seat cards for the face that is up: one for each face so far; 0 for none."""
        return self._row if self.setup.cards and self._row <= ROWS else 0

    @property
    def wants_phones(self) -> bool:
        return self.setup.public == PHONES

    def for_public(self) -> Asked | None:
        """Beside what it is one voice in: bets, hands and applause, for show."""
        asked, group = super().for_public(), self.host.group
        if asked is not None or group is None or not self.wants_phones or self.is_talking:
            return asked
        shown = next((s.prompt for s in group.slots if s.prompt.topic in FOR_SHOW and s.is_at_table), None)
        return None if shown is None else Asked(group.step, shown, None)

    def has_card(self, seat: Seat, prompt: Prompt) -> bool:
        device = self.seating.chairs[seat].device
        if not self.card_row or device is None or kind_of(device).has_own_screen:
            return False
        return isinstance(prompt, Rate) and prompt.topic in BY_CARD

    def card_shift(self, seat: Seat, prompt: Prompt) -> int:
        return shift_of(self.setup.cards, seat, self.card_row) if self.has_card(seat, prompt) else 0

    def heard(self, event: Event) -> None:
        if isinstance(event, ev.FaceShown) or (isinstance(event, ev.SceneShown) and event.key == GUS):
            self._row += 1
        if isinstance(event, ev.FaceShown) and self._is_live and self._are_stars_new:
            self.host.extend(int(FIRST_STARS_MS * (self.host.pace.scale or 1.0)))
        if isinstance(event, ev.SceneShown) and event.key == "masks":
            self.has_masks = True
        elif isinstance(event, ev.PublicGave):
            name = self.props.words.mask(event.mask)
            self.public.tell(self.props.words("public.gave", name=name, stars=event.stars))
        elif isinstance(event, ev.TalkBegan):
            self.is_talking = True
        elif isinstance(event, ev.RevealSet):
            self.desk.open(self.host.history, plan_for(self.setup, self.props.pack))

    @property
    def _are_stars_new(self) -> bool:
        """Whether nobody at this table has rated a mask yet: the first card of an evening's first match."""
        return not self.setup.is_again and not self.host.public.state.played

    @property
    def can_strike(self) -> bool:
        group = self.host.group
        return super().can_strike or (group is not None and group.beat == TRY_X)

    def strike(self, now_ms: int) -> None:
        """X. In the cold open, where everyone tries it, a press stands for somebody, and nobody knows for whom."""
        group = self.host.group
        if group is not None and group.beat == TRY_X and self.host.paused is None:
            self._tries += 1
            if self._tries % 2:  # twice, as it will be
                return
            for at, slot in enumerate(group.slots):
                if slot.is_at_table and not self.host.is_bot(slot.seat) and not self.host.drafts_of(slot.seat):
                    self.send(Draft(group.step, at, "ready"), now_ms)
                    return
        super().strike(now_ms)

    def lead(self, now_ms: int) -> None:
        """Before the talk a scene that asks nothing but a nod is passed over; what must stand a while stands that long.

        Whoever leads the talk goes on: to the scene's next picture, else to the next beat. Then what has been pressed
        stands, and whoever has not pressed passes.
        """
        group = self.host.group
        if group is None or self.host.paused is not None:
            return
        if not self.is_talking:
            if now_ms - group.opened_ms < max(LEAD_MS, self.host.pace.least_ms(group.beat)):
                return
            if all(slot.seat == STAGE for slot in group.slots):
                self.host.raise_curtain(group.step)
            elif group.beat != TRY_X and all(isinstance(slot.prompt, Ready) for slot in group.slots):
                self.host.close_now()
            return
        is_secret = any(slot.prompt.secrecy == "secret" for slot in group.slots)
        if now_ms - group.opened_ms < (LEAD_SECRET_MS if is_secret else LEAD_MS):
            return
        scene = self.director.scene
        if scene is None or not scene.turn(self.live):
            self.host.close_now()

    def leave_talk(self, now_ms: int) -> None:
        """The rest of the debrief is passed over: the match is over."""
        self.go_on(now_ms)
        while self.is_talking and not self.host.is_over:
            self.host.close_now()

    def pictured(self, now_ms: int) -> Live:
        live: Live = super().pictured(now_ms)
        self.desk.tick()
        live.pages = self.desk.pages
        if self.setup.cards:
            live.card_row, live.card_name = self.card_row, name_of(self.setup.cards)
        return live

    def close(self) -> None:
        self.desk.close()

    def thickness(self) -> float:
        """How full the music is, 0 to 1: it thins as the table sinks."""
        tiers = list(self.host.public.state.tier.values())
        return sum(tiers) / (4 * len(tiers)) if tiers else 0.6
