"""The pause over a match: its menu, seats that change hands in it, the settings from it. Holds no stack of its own."""

from __future__ import annotations

from typing import Any, Protocol

from game.devices.kinds.table import menu_move
from game.devices.presses import Message, Press
from game.stage.menus import outcomes as out
from game.stage.menus.outcomes import Outcome, Place
from game.stage.menus.pause import PauseScreen
from game.table.easing import Easing
from game.table.layers import Layer, MenuLayer
from game.table.live_match import LiveMatch
from game.table.phone_desk import PhoneDesk
from game.table.seat_table import chair_looks
from game.table.window import Window


class Paused(Protocol):
    """What this asks of the party."""

    window: Window
    props: Any
    match: LiveMatch[Any] | None
    stack: list[Layer]
    is_passing: bool
    phones: PhoneDesk
    easing: Easing
    places: tuple[Place, ...]

    def go_from_pause(self, place: Place) -> None: ...
    def leave_match(self) -> None: ...


class Pausing:
    """The pause of one party. `menu` is the one that lies on top now, if it does."""

    def __init__(self, house: Paused) -> None:
        self._house = house
        self._now_ms = 0

    @property
    def menu(self) -> PauseScreen | None:
        """The pause menu, if it lies on top."""
        layer = self._house.stack[-1]
        return layer.menu if isinstance(layer, MenuLayer) and isinstance(layer.menu, PauseScreen) else None

    def open(self) -> None:
        """The pause menu over the match."""
        house = self._house
        base, match = house.stack[0], house.match
        is_soft = match is not None and match.session.is_soft
        is_talking = match is not None and match.session.is_talking
        menu = PauseScreen(
            house.props,
            is_soft=is_soft,
            kept="nothing" if match is None or house.is_passing else match.kept,
            is_talking=is_talking,
            why=(match.session.host.paused or "") if match is not None else "",
            places=house.places,
        )
        layer = MenuLayer(house.window, menu, self.on, first=self._press, is_see_through=True, under=lambda: base.mood)
        house.stack.append(layer)
        self.show_chairs()

    def close(self) -> None:
        """The menu goes; whatever is under it goes on."""
        self._house.stack.pop()

    def frame(self, now_ms: int) -> None:
        """Opens and shuts the menu as the match stands still or runs."""
        self._now_ms = now_ms
        match = self._house.match
        if match is None or match.session.is_over:
            return
        is_paused = match.session.host.paused is not None
        if is_paused and len(self._house.stack) == 1:
            self.open()
        elif not is_paused and self.menu is not None:
            self.close()
        if (menu := self.menu) is not None:
            menu.invite = self._house.phones.invite
            session = match.session
            menu.keep(session.kept.seats if session.taken_back is None else (), session.kept.left_s)

    def show_chairs(self) -> None:
        """Who holds the seats now."""
        menu, match = self.menu, self._house.match
        if menu is None or match is None:
            return
        session = match.session
        masks = tuple(session.mask_of(seat) or "" for seat in range(len(session.seating.chairs)))
        menu.show(chair_looks(session.seating, masks))
        menu.wait_for(session.waits_for if session.waits_for is not None else session.taken_back)

    def _press(self, message: Message, now_ms: int) -> bool:
        """A free device takes a seat that waits; a seat's own pad moves through the menu.

        After a look elsewhere any button of a seat goes on, unless it means something in the menu.
        """
        match = self._house.match
        if match is None or not isinstance(message, Press):
            return False
        if self._house.easing.heard(message, now_ms):
            return True
        is_free = match.session.seating.seat_of(message.device) is None
        if not is_free and match.session.host.paused == "away" and menu_move(message) is None:
            self.on(out.GoOn())
            return True
        if is_free:
            match.session.take(message, now_ms)
            self.show_chairs()
        return is_free

    def on(self, asked: Outcome) -> None:
        """What the menu asks for."""
        house, match = self._house, self._house.match
        if match is None:
            return
        session = match.session
        match asked:
            case out.GoOn():
                session.go_on(self._now_ms)
            case out.SoftenMatch():
                session.soften()
            case out.LeaveTalk():
                session.leave_talk(self._now_ms)
            case out.OpenEase(seat):
                house.easing.open(seat)
            case out.HandToBot(seat):
                session.hand_to_bot(seat, self._now_ms)
                self.show_chairs()
            case out.TakeBack(seat):
                session.take_back(seat)
                self.show_chairs()
            case out.Leave():
                house.leave_match()
            case out.Go(place):
                house.go_from_pause(place)
            case _:
                pass
