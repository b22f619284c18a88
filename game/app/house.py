"""What stands behind the screens before a match: the party, as the lobby and the kiosk know it. Does nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from game.app.session import Session
from game.app.setup import Setup
from game.devices.presses import Message
from game.devices.seating import Seating
from game.stage.menus.menu_screen import MenuScreen
from game.stage.menus.outcomes import Outcome
from game.table.easing import Easing
from game.table.live_match import LiveMatch
from game.table.phone_desk import PhoneDesk

M = TypeVar("M", bound=MenuScreen)


class House(Protocol):
    """What the lobby and the kiosk ask of the party: to put a screen up, and to go on from there."""

    match: LiveMatch[Session] | None
    is_straight: bool
    is_passing: bool
    message: str
    phones: PhoneDesk
    easing: Easing

    @property
    def is_known(self) -> bool:
        """Whether the next match of a party leaves out what this evening knows."""

    def put(
        self, menu: MenuScreen, on: Callable[[Outcome], None], first: Callable[[Message, int], bool] = ...
    ) -> None: ...
    def top_menu(self, kind: type[M]) -> M | None: ...
    def try_out(self, seat: int | None) -> None: ...
    def open_title(self) -> None: ...
    def clear(self, *, is_kept: bool = True) -> None: ...
    def start(self, setup: Setup, seating: Seating, *, is_kept: bool = True) -> None: ...
