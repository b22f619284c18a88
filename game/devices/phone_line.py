"""What phones as devices ask of the link to their server, and what is known of one phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from game.devices.presses import Device
from game.devices.teams import Team

View: TypeAlias = "Mapping[str, Any]"
"""What a page shows, as plain data."""


class Server(Protocol):
    """The game's end of the line to the server."""

    port: int
    address: str
    trouble: str
    is_locked: bool

    def know(self, makes: Sequence[str]) -> None: ...
    def say(self, words: Mapping[str, str]) -> None: ...
    def lock(self, *, is_locked: bool) -> None: ...
    def show(self, make: str, view: View) -> None: ...
    def drop(self, make: str, *, is_banned: bool = False) -> None: ...
    def watch(self, make: str, *, is_on: bool) -> None: ...
    def show_crowd(self, view: View) -> None: ...
    def invite_host(self, code: str) -> None: ...
    def take(self) -> list[Mapping[str, Any]]: ...
    def close(self) -> None: ...


@dataclass(slots=True)
class Phone:
    """One phone. `is_plugged`: the game was told that it is here, and not yet that it has gone."""

    device: Device
    is_here: bool = True
    is_plugged: bool = False
    gone_s: float = 0.0
    view: View = field(default_factory=dict)
    """What the pages of its seat were last given to show, or its own where it has none; and which picture that is."""
    picture: int = 0
    sent: tuple[int, bool, object] | None = None
    """Which picture of its seat it shows, whether with a clock, and its owner's vote; None: it must be sent anew."""
    tallied_s: float = 0.0
    """When it was last told how its team votes."""
    tally: Mapping[int, int] = field(default_factory=dict)
    captain: str = ""
    """The make of the phone whose seat it plays with it; "" for one that plays for itself."""
    team: Team | None = None
    """Of a captain: how the phones of its seat vote."""

    @property
    def make(self) -> str:
        """By which it is known."""
        return self.device.make
