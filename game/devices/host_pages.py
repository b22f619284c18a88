"""Pages from which the match may be led; they hold no seat. Knows no order."""

from __future__ import annotations

from collections.abc import Callable

from game.devices.phone_line import Server, View


class HostPages:
    """`makes` are those that are open. One that is gone for less than `away_s` is still somebody's."""

    def __init__(self, clock: Callable[[], float], away_s: float) -> None:
        self.makes: set[str] = set()
        self._clock, self._away_s = clock, away_s
        self._gone_s: dict[str, float] = {}
        self._orders: list[tuple[str, int]] = []
        self._shown: View = {}

    def come(self, make: str) -> None:
        """This page is open, and has to be shown what all are."""
        self.makes.add(make)
        self._gone_s.pop(make, None)
        self._shown = {}

    def go(self, make: str) -> None:
        """It is not here now, if it is one of them."""
        if make in self.makes:
            self._gone_s.setdefault(make, self._clock())

    def turn(self) -> None:
        """One that has been gone for a while is nobody's: another phone may open one."""
        for make, gone_s in list(self._gone_s.items()):
            if self._clock() - gone_s >= self._away_s:
                del self._gone_s[make]
                self.makes.discard(make)

    def clear(self) -> None:
        """None is open any more."""
        self.makes.clear()
        self._gone_s.clear()

    def ask(self, what: str, seat: int) -> None:
        """One of them asks for this."""
        self._orders.append((what, seat))

    def take_orders(self) -> list[tuple[str, int]]:
        """What they have asked for since the last call: (what, of which seat)."""
        orders, self._orders = self._orders, []
        return orders

    def show(self, view: View, server: Server) -> None:
        """What all of them show."""
        if view != self._shown:
            self._shown = view
            for make in self.makes:
                server.show(make, view)
