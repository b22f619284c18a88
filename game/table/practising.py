"""A practice round over the seat screen or a pause: presses go to it and nowhere else. Holds no stack of its own."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, Protocol, TypeVar

from game.devices.kinds.table import kind_of
from game.devices.layout import Turning
from game.devices.practice import Practice
from game.devices.presses import POINTER, Message, PausePress, Plugged, Press, Replugged, Unplugged, XPress
from game.devices.seating import Seating
from game.engine.prompts import Seat
from game.stage.menus.menu_screen import MenuScreen
from game.stage.menus.outcomes import Outcome
from game.table.layers import Layer, MenuLayer
from game.table.practice_screen import PracticeScreen
from game.table.seat_table import chair_looks
from game.table.window import Window

M = TypeVar("M", bound=MenuScreen)


class Practised(Protocol):
    """What this asks of the party."""

    window: Window
    props: Any
    stack: list[Layer]

    @property
    def seated(self) -> Seating: ...
    def top_menu(self, kind: type[M]) -> M | None: ...


class Practising:
    """Of one party."""

    def __init__(self, house: Practised, *, looks: Random | None = None) -> None:
        self._house, self._looks = house, looks or Random()
        self._hit: Callable[[tuple[int, int]], int | None] | None = None

    @property
    def screen(self) -> PracticeScreen | None:
        """The round that lies on top, if one does."""
        return self._house.top_menu(PracticeScreen)

    def open(self, seat: Seat | None) -> None:
        """A round of this seat, or of all who can press here: a phone has its buttons on a page of its own."""
        house, chairs = self._house, self._house.seated.chairs
        eased = {
            at: chair.ease
            for at, chair in enumerate(chairs)
            if seat in (None, at) and chair.device is not None and not kind_of(chair.device).has_own_screen
        }
        if not eased:
            return
        turning: Turning = house.window.settings.star_turns
        looks = chair_looks(house.seated)
        screen = PracticeScreen(house.props, Practice(eased, self._looks, turning=turning), [looks[at] for at in eased])
        under = house.stack[-1]
        layer = MenuLayer(house.window, screen, self._on, first=self._take, under=lambda: under.mood)
        house.stack.append(layer)
        self._hit, house.window.door.hit = house.window.door.hit, self._pointed

    def close(self) -> None:
        """Back to what lies under it; nothing of the round is kept."""
        self._house.stack.pop()
        if self._hit is not None:
            self._house.window.door.hit = self._hit

    def _pointed(self, at_px: tuple[int, int]) -> int | None:
        """Which of the pointer's own five lies there."""
        screen, seat = self.screen, self._house.seated.seat_of(POINTER)
        if screen is None or seat not in screen.practice.seats:
            return None
        canvas = self._house.window.canvas(self._house.stack[-1].mood)
        return screen.key_at(screen.practice.seats.index(seat), *canvas.to_logical(at_px))

    def _on(self, asked: Outcome) -> None:
        self.close()

    def _take(self, message: Message, now_ms: int) -> bool:
        screen = self.screen
        if screen is None:
            return False
        practice = screen.practice
        match message:
            case Press(device, button):
                seat = self._house.seated.seat_of(device)
                if practice.is_done and seat is not None:
                    self.close()
                elif seat is not None and seat in practice.seats:
                    self._press(practice, seat, button, now_ms)
            case XPress():
                self._strike(practice, now_ms)
            case PausePress():
                self.close()
            case Plugged() | Replugged() | Unplugged():
                self.close()
                self._house.stack[-1].take(message, now_ms)
            case _:
                return False
        return True

    def _press(self, practice: Practice, seat: Seat, button: int, now_ms: int) -> None:
        before = practice.done_of(seat)
        practice.press(seat, button, now_ms)
        self._house.window.cue("lock-in" if practice.done_of(seat) > before else "menu")

    def _strike(self, practice: Practice, now_ms: int) -> None:
        was_lifted = practice.is_lifted
        practice.strike(now_ms)
        if practice.is_lifted != was_lifted:
            self._house.window.cue("xcard" if was_lifted else "lock-in")
