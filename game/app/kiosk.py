"""What the game does where nobody minds it: invites, counts down, begins, comes back by itself. Opens no file."""

from __future__ import annotations

import pygame

from game.app.house import House
from game.app.setup import FIRST_SCENARIO, setup_for
from game.city.minutes import estimated_minutes
from game.city.pack import Pack
from game.city.plan import SEATS_LEAST, Plan
from game.devices.kinds.table import button_labels
from game.devices.presses import CLUSTER_DEVICES, Device, Message, Plugged, Press, Replugged, Unplugged
from game.engine.host.luck import fresh_seed
from game.stage.menus import outcomes as out
from game.stage.menus.after import AfterScreen
from game.stage.menus.attract import AttractScreen
from game.stage.menus.outcomes import Outcome
from game.stage.menus.title import TitleScreen
from game.stage.staging import Props
from game.table.seat_table import SeatTable, chair_looks
from game.table.window import Window

SHOWCASE = "showcase"
MASKS = 4
"""A match that begins by itself has at least so many; bots fill up."""
JOIN_MS, TOP_UP_MS = 12_000, 8_000
TITLE_MS, AFTER_MS, GONE_MS, MENU_MS = 45_000, 20_000, 90_000, 60_000
"""So long nothing is pressed before: the title invites; a match that is over makes room; one that everybody has left
ends; a menu gives way (the last at a kiosk only)."""
TALK_MS = 180_000
"""As `GONE_MS`, while people read a chart or talk about it."""


class JoinClock:
    """The time until a match begins by itself: 12 s from the first seat on, and never less than 8 s after a later one.

    `left_ms` is None while nobody has sat down.
    """

    def __init__(self) -> None:
        self.left_ms: float | None = None

    def add(self) -> None:
        """One more has sat down."""
        self.left_ms = JOIN_MS if self.left_ms is None else max(self.left_ms, TOP_UP_MS)

    def tick(self, dt_ms: float) -> bool:
        """Time passes; whether it is up."""
        if self.left_ms is None:
            return False
        self.left_ms = max(0.0, self.left_ms - dt_ms)
        return self.left_ms == 0

    @property
    def left_s(self) -> int | None:
        """Whole seconds, for the screen."""
        return None if self.left_ms is None else int((self.left_ms + 999) // 1000)


def showcase_of(pack: Pack, seats: int = MASKS) -> tuple[str, str]:
    """Scenario and length for whoever walks past: a showcase, the first evening's if it has one; else the shortest."""
    having = [one.id for one in pack.scenarios.values() if SHOWCASE in one.lengths]
    if having:
        return (FIRST_SCENARIO if FIRST_SCENARIO in having else having[0]), SHOWCASE
    plans = [Plan(pack, one, name, max(seats, SEATS_LEAST)) for one in pack.scenarios.values() for name in one.lengths]
    shortest = min((plan for plan in plans if not plan.is_class), key=estimated_minutes)
    return shortest.scenario.id, shortest.length


def is_way_out(event: pygame.event.Event) -> bool:
    """Ctrl+Shift+Q: the only way to end a kiosk from its own keyboard."""
    held = pygame.KMOD_CTRL, pygame.KMOD_SHIFT
    if event.type != pygame.KEYDOWN or not all(event.mod & each for each in held):
        return False
    return bool(event.key == pygame.K_q or event.scancode == pygame.KSCAN_Q)


class Kiosk:
    """The invitation, and the way back to it. `is_on`: the program was started as a kiosk."""

    def __init__(self, window: Window, props: Props, house: House, *, is_on: bool = False) -> None:
        self._window, self._props, self._house = window, props, house
        self.is_on = is_on
        self.table = SeatTable()
        self.join = JoinClock()
        self.quiet_ms = 0.0
        self._owners = window.kept.model_copy(deep=True)

    # -- the invitation

    def open(self) -> None:
        """The attract screen with nobody on it; a match that still runs is over, and kept if it was to be kept."""
        if self.is_on:
            self._window.take_back(self._owners)
        self._house.clear()  # and speaks the owner's language again
        self.table, self.join, self.quiet_ms = SeatTable(), JoinClock(), 0.0
        menu = AttractScreen(self._props)
        self._house.put(menu, self._on_attract, first=lambda message, now_ms: self._sit(menu, message))
        self._show(menu)

    def _sit(self, menu: AttractScreen, message: Message) -> bool:
        match message:
            case Press(device):
                held = self.table.seating.seat_of(device)
                seat = self.table.press(message)
                if held is not None:
                    menu.wave(held)
                elif seat is not None:
                    self._window.cue("sit")
                    self.join.add()
            case Unplugged(device):
                self.table.unplug(device)
                if not self.table.seating.chairs:
                    self.join = JoinClock()
            case Plugged() | Replugged():
                pass
            case _:
                return False
        self._show(menu)
        return True

    def _show(self, menu: AttractScreen) -> None:
        seating = self.table.seating
        free = [button_labels(device) for device in CLUSTER_DEVICES if seating.seat_of(device) is None]
        menu.show(chair_looks(seating), tuple((labels[0], labels[-1]) for labels in free), self.join.left_s)

    def _on_attract(self, asked: Outcome) -> None:
        if isinstance(asked, out.StartMatch) and self.table.seating.chairs:
            self._begin()
        else:
            self._house.open_title()

    def _begin(self) -> None:
        """Bots take the seats that are left of four, and the match begins; nothing of it is written down."""
        self.table.settle(wants_company=True, company=MASKS)
        seating, settings = self.table.seating, self._window.settings
        scenario, length = showcase_of(self._props.pack, len(seating.chairs))
        setup = setup_for(
            self._props.pack,
            [chair.kind for chair in seating.chairs],
            seed=fresh_seed(),
            scenario=scenario,
            length=length,
            rated=settings.audience,
            reveal=settings.reveal,
        )
        self.quiet_ms = 0.0
        self._house.start(setup, seating, is_kept=False)

    # -- the way back

    def touched(self, message: Message) -> None:
        """Somebody is here; in a match only those who play count, and a pad that comes or goes is nobody."""
        match = self._house.match
        is_on = match is not None and not match.session.is_over
        match message:
            case Plugged() | Unplugged() | Replugged():
                pass
            case Press(device) if is_on and self._seat_of(device) is None:
                pass
            case _:
                self.quiet_ms = 0.0

    def _seat_of(self, device: Device) -> int | None:
        """The seat that a device holds in the match that is on."""
        match = self._house.match
        return None if match is None else match.session.seating.seat_of(device)

    def pointed(self) -> None:
        """The pointer moved: in the menus before a match that is somebody, too."""
        if self._house.match is None:
            self.quiet_ms = 0.0

    def frame(self, dt_ms: float) -> None:
        """Time passes: a countdown runs, and what everybody has left comes back here."""
        house = self._house
        if house.is_straight:
            return
        self.quiet_ms += dt_ms
        attract = house.top_menu(AttractScreen)
        if attract is not None:
            if self.join.tick(dt_ms):
                self._begin()
            else:
                self._show(attract)
            return
        after = house.top_menu(AfterScreen)
        limit_ms = self._limit_ms(is_after=after is not None)
        if after is not None:
            after.returns_in(None if limit_ms is None else int((limit_ms - self.quiet_ms + 999) // 1000))
        if limit_ms is not None and self.quiet_ms >= limit_ms:
            if house.match is not None:
                house.clear(is_kept=False)
            self.open()

    def _limit_ms(self, *, is_after: bool) -> float | None:
        """How long nobody may press here before the invitation comes back; None: as long as they like."""
        house = self._house
        is_showcase = house.match is not None and house.match.session.setup.length == SHOWCASE
        is_minded = not (self.is_on or house.is_passing)
        if is_after:
            return AFTER_MS if is_showcase or not is_minded else None
        if house.match is None:
            return TITLE_MS if house.top_menu(TitleScreen) is not None else MENU_MS if self.is_on else None
        session = house.match.session
        host = session.host
        is_resting = host.paused is not None or host.pace.scale is None  # a party may rest as long as it likes
        if not (is_showcase or self.is_on) or (is_minded and is_resting):
            return None
        return TALK_MS if session.is_talking else GONE_MS
