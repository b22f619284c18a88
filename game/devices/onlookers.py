"""Phones that hold no seat and look on: who they are, what they see, and what they say in sums. Knows no prompt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.devices.phone_line import Server, View


@dataclass(frozen=True, slots=True)
class Sums:
    """Of the question that carries `ask`: how many are for each button, how many answered, taps; how many are here."""

    ask: int = 0
    counts: tuple[int, ...] = (0, 0, 0, 0, 0)
    answers: int = 0
    taps: int = 0
    here: int = 0


class Onlookers:
    """`sums` are the latest. Who answered what stays with the server."""

    def __init__(self) -> None:
        self.makes: set[str] = set()
        self.sums = Sums()
        self._shown: View = {}

    def hear(self, news: Mapping[str, Any]) -> None:
        """New sums."""
        self.sums = Sums(news["ask"], tuple(news["counts"]), news["answers"], news["taps"], news["here"])

    def of(self, ask: int) -> Sums:
        """The sums of this question; none yet where the latest are another's."""
        return self.sums if self.sums.ask == ask else Sums(ask, here=self.sums.here)

    def come(self, make: str, server: Server) -> None:
        """This phone looks on."""
        self.makes.add(make)
        server.watch(make, is_on=True)

    def go(self, make: str, server: Server) -> None:
        """It does no longer."""
        self.makes.discard(make)
        server.watch(make, is_on=False)

    def show(self, view: View, left_ms: int | None, server: Server) -> None:
        """What all of them see; sent when anything but the time left has changed."""
        if view != self._shown:
            self._shown = view
            server.show_crowd({**view, "left_ms": left_ms})

    def is_shown_nothing(self) -> None:
        """Another server: it has to be told anew."""
        self._shown = {}
