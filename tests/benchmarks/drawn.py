"""The program at 1920x1080, or as asked, without screen or sound card, for benchmarks that draw. Measures nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # what is printed may be JSON
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PEER_REVIEW_HOME", tempfile.mkdtemp())

import pygame

from game.app.loop import Loop
from game.app.party import Party
from game.app.session import Session
from game.app.setup import setup_for
from game.city.pack import Rated
from game.content import default_pack
from game.devices.seat_kinds import SeatKind
from game.devices.seating import Seating
from game.table import window as window_module
from game.table.live_match import LiveMatch
from game.table.settings import Kept
from game.table.window import Window

SIZE_PX = (1920, 1080)
GAME_MS_A_FRAME = 120.0


class Drawn:
    """A window, and the loop that draws in it."""

    def __init__(self, size_px: tuple[int, int] = SIZE_PX) -> None:
        window_module.SIZE_PX = size_px
        pygame.font.init()
        self.window = Window(Kept())
        self.party = Party(self.window, default_pack())
        self.loop = Loop(self.window, self.party)

    def begin(
        self,
        seats: Sequence[SeatKind],
        seed: int,
        scenario: str = "",
        length: str = "standard",
        rated: Rated = "party",
        public: str = "",
    ) -> LiveMatch[Session]:
        """A match, as straight from the command line."""
        setup = setup_for(
            self.party.pack, seats, seed=seed, scenario=scenario, length=length, rated=rated, public=public
        )
        self.party.is_straight = True
        self.party.start(setup, Seating.for_kinds(setup.seats))
        assert self.party.match is not None
        return self.party.match
