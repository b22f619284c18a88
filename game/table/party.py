"""What lies on the screen, one over the other, and the match below it; a game says what follows what. Runs no loop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from game.devices.ease import PLAIN, Ease
from game.devices.kinds.table import KINDS
from game.devices.phones import Phones
from game.devices.pointer import no_panel
from game.devices.presses import MenuPress, Message, Plugged, Replugged, Unplugged
from game.devices.seating import Seating
from game.engine.journal import BadSave
from game.stage.menus.chairs_screen import ChairsScreen
from game.stage.menus.menu_screen import MenuScreen
from game.stage.menus.outcomes import Outcome, Place
from game.table.easing import Easing
from game.table.host_page import HostPage
from game.table.layers import Layer, MatchLayer, MenuLayer
from game.table.live_match import LiveMatch
from game.table.pausing import Pausing
from game.table.phone_desk import PhoneDesk
from game.table.practising import Practising
from game.table.props import TableProps
from game.table.session import TableSession
from game.table.window import Window
from game.told import Told, told_by

NOTICE = "notice"
"""Why a match stands still that waits until a message has been read."""
X = TypeVar("X", bound=TableSession[Any])
M = TypeVar("M", bound=MenuScreen)


class TableParty(Generic[X]):
    """One evening at the screen. `is_done` when the window may close; `message` is for the overlay, shown once.

    `is_passing`: the match is one of passers-by, and not kept. `is_straight`: begun from the command line; when the
    match is over, so is the program, unless it `has_last_menu`. `is_minding`: a match pauses when nobody presses.
    `places` are where the pause leads besides. A game overrides `over`, `leave_match` and what it needs of the rest.
    """

    places: tuple[Place, ...] = ()

    def __init__(self, window: Window, props: TableProps) -> None:
        self.window = window
        self.props: Any = props  # the game's own kind
        self.stack: list[Layer] = []
        self.match: LiveMatch[X] | None = None
        self.easing, self.practising = Easing(self), Practising(self)
        self.pausing = Pausing(self)
        phones = window.door.reader(Phones)
        self.phones = PhoneDesk(phones, props.words)
        self.host_page = HostPage(self, phones, props.words)
        self.is_covered = False
        self.is_passing = self.is_done = self.is_straight = self.has_last_menu = self.is_minding = False
        self.message = ""
        self._now_ms = 0
        self._eases: dict[Path, tuple[Ease, ...]] = {}
        self._thickness = -1.0

    # -- what a game adds

    def over(self, match: LiveMatch[X]) -> None:
        """The match is over; called each frame until something lies over it, or it is no more."""
        raise NotImplementedError

    def leave_match(self) -> None:
        """The pause is left, and the match with it."""
        self.leave()

    def go_from_pause(self, place: Place) -> None:
        """The pause leads to one of `places`."""

    def toggle_books(self) -> None:
        """F2: what a game keeps for looking up."""

    def passed(self, dt_ms: float) -> None:
        """Time has passed, with a match or without."""

    def pointed(self) -> None:
        """The pointer has moved."""

    @property
    def is_locked(self) -> bool:
        """Whether closing the window and leaving full screen are not for whoever sits there."""
        return False

    @property
    def led(self) -> X | None:
        """The match that the host's page may lead now."""
        return self.match.session if self.match is not None and not self.match.session.is_over else None

    def begin_now(self) -> None:
        """Everybody is in: what the seat screen's first entry does."""
        self.stack[-1].take(MenuPress("ok", self._now_ms), self._now_ms)

    def sent_away(self, seat: int) -> None:
        """Before a match, a seat's phone was sent away: the seat is free."""

    @property
    def seated(self) -> Seating:
        """The seating of the match, or of the screen at which people sit down."""
        return self.match.session.seating if self.match is not None else self.seating

    @property
    def is_before_match(self) -> bool:
        """Whether people still sit down."""
        return self.match is None

    def seats_shown_anew(self) -> None:
        """Seats are otherwise than before: the screen that shows them is told."""
        self.pausing.show_chairs()

    def drop_seat(self, seat: int) -> None:
        """Before a match, a seat is given up from its own page."""
        self.sent_away(seat)

    def try_out(self, seat: int | None) -> None:
        """A practice round, of one seat or of all."""
        self.practising.open(seat)

    @property
    def is_in_teams(self) -> bool:
        """Whether several people play one seat."""
        return False

    @property
    def seating(self) -> Seating:
        """Who sits there while no match is on."""
        return Seating()

    def relabelled(self) -> None:
        """The keyboard speaks another language from now on: what stands on its keys is read anew."""
        self.easing.relabelled()
        if self.match is not None:
            self.match.session.view.forget_labels()
            self.pausing.show_chairs()

    # -- what the loop calls

    def out_of_sight(self) -> None:
        """The window has lost the keys, or is put away: a match with people in it waits for them."""
        if self.match is not None and self.is_running:
            self.match.session.pause("away")

    def wait_for_readers(self) -> None:
        """A message lies over the screen: so does a match with people in it, until somebody goes on."""
        if self.match is not None and self.is_running:
            self.match.session.pause(NOTICE)

    @property
    def is_running(self) -> bool:
        """Whether a match with people in it goes on now."""
        session = self.match.session if self.match is not None else None
        if session is None or session.is_over or session.host.paused is not None:
            return False
        return any(not session.host.is_bot(seat) for seat in range(len(session.seating.chairs)))

    @property
    def is_being_read(self) -> bool:
        """Whether the match stands still for a message."""
        return self.match is not None and self.match.session.host.paused == NOTICE

    def take(self, message: Message, now_ms: int) -> None:
        """A message goes to the uppermost layer; unplugging also reaches the match below a menu."""
        self._now_ms = now_ms
        match = self.match
        if match is not None and len(self.stack) > 1 and isinstance(message, Unplugged | Plugged | Replugged):
            match.session.take(message, now_ms)
            self.pausing.show_chairs()
            return
        self.stack[-1].take(message, now_ms)

    def frame(self, dt_ms: float, now_ms: int) -> None:
        """Time passes for every layer, the lowest first."""
        self._now_ms = now_ms
        for layer in list(self.stack):
            layer.frame(dt_ms, now_ms)
        self.passed(dt_ms)
        self.easing.frame()
        self._tell_phones()
        match = self.match
        if match is None:
            return
        session = match.session
        self.play_music(round(session.thickness(), 1))
        if session.host.problem is not None and session.host.paused == "journal":
            self.message = Told("This match is no longer being saved. {why}", why=told_by(session.host.problem))
        self.watch(match)
        if session.is_over:
            self.over(match)
        self.pausing.frame(now_ms)

    def _tell_phones(self) -> None:
        invite, menu = self.phones.invite, self.top_menu(ChairsScreen)
        if menu is not None:
            menu.invite_phones(invite)
        if invite is None:
            return
        for order in self.phones.orders():
            self.host_page.do(order, self._now_ms)
        session = self.match.session if self.match is not None else None
        can_sit, kept_s = session is None or session.has_room, 0 if session is None else session.kept.left_s
        self.phones.frame(
            self.match, self.seating, self._now_ms, can_sit=can_sit, in_teams=self.is_in_teams, kept_s=kept_s
        )
        self.phones.show_host(self.host_page.view)
        if self.phones.has_new_names:
            self.phones.has_new_names = False
            self.relabelled()

    def watch(self, match: LiveMatch[X]) -> None:
        """A frame of a match has passed."""

    def leave(self) -> None:
        """The window is closed: an unfinished match stays to be taken up again."""
        self.end_match()
        self.is_done = True

    # -- for whoever puts screens up

    def play(self, match: LiveMatch[X]) -> None:
        """This match is on the screen from now on."""
        self.match = match
        for chair, ease in zip(match.session.seating.chairs, self._eases.pop(match.path or Path(), ()), strict=False):
            if chair.device is not None and chair.ease == PLAIN:  # taken up again: it is as easy as it was
                chair.ease = ease
        has_seats = any(KINDS[chair.kind].has_own_screen for chair in match.session.seating.chairs)
        if has_seats or match.session.wants_phones:
            self.phones.turn_on(match.session.seating)
        match.session.is_minding = self.is_minding and not self.is_passing
        layer = MatchLayer(self.window, match.session)
        self.window.door.hit = layer.hit
        self.stack = [layer]
        self.message = match.trouble

    def end_match(self, *, is_kept: bool = True) -> None:
        """What is over and was not asked for is not kept; what is not over is, unless `is_kept` is False."""
        if self.match is not None:
            if self.match.session.is_over or not is_kept:
                try:
                    self.match.finish(None)
                except BadSave as problem:
                    self.message = told_by(problem)
            else:
                if self.match.path is not None:
                    self._eases[self.match.path] = tuple(chair.ease for chair in self.match.session.seating.chairs)
                self.match.leave()
            self.match = None

    def put(
        self,
        menu: MenuScreen,
        on: Callable[[Outcome], None],
        first: Callable[[Message, int], bool] = lambda message, now_ms: False,
    ) -> None:
        """One menu, and nothing else."""
        self.window.door.hit = no_panel
        self.stack = [MenuLayer(self.window, menu, on, first=first)]

    def top_menu(self, kind: type[M]) -> M | None:
        """The menu that lies on top, if it is of this kind."""
        layer = self.stack[-1] if self.stack else None
        menu = layer.menu if isinstance(layer, MenuLayer) else None
        return menu if isinstance(menu, kind) else None

    def play_music(self, thickness: float) -> None:
        """How full it is, 0 to 1."""
        if thickness != self._thickness:
            self._thickness = thickness
            self.window.speaker.music(thickness)
