"""A table for tests: a real window on a dummy screen, the real loop, ticked by hand. Presses are real events."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.app.loop import Loop
from game.app.party import Party
from game.app.session import Session
from game.app.setup import setup_for
from game.content import default_pack
from game.devices.presses import Device
from game.devices.seat_kinds import SeatKind
from game.devices.seating import Seating
from game.table.settings import Kept
from game.table.window import Window
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES

FRAME_MS = 40.0


class PartyTable:
    """One match from the first frame on. `press` sends a key; pads are pressed by their own objects."""

    def __init__(
        self,
        kinds: list[SeatKind],
        *,
        scenario: str = "first-impressions",
        length: str = "quick",
        seed: int = 7,
        speed: float = 4.0,
    ) -> None:
        kept = Kept()
        self.window = Window(kept)
        self.window.door.find()
        pack = default_pack()
        self.party = Party(self.window, pack)
        self.party.is_straight = True
        setup = setup_for(pack, kinds, seed=seed, scenario=scenario, length=length)
        self.party.start(setup, Seating.for_kinds(setup.seats, self.window.door.plugged))
        self.loop = Loop(self.window, self.party, speed=speed)
        assert self.party.match is not None
        self.session: Session = self.party.match.session

    def close(self) -> None:
        self.window.close()

    def step(self, frames: int = 1) -> None:
        """Let frames pass. The disk is as quick as they are, however busy the machine: what was pressed is written."""
        for _ in range(frames):
            if not self.party.is_done:
                self.loop.step(FRAME_MS)
                self.session.host._recorder.wait()

    def until(self, is_so: Callable[[], bool], *, frames: int = 20_000, play: Callable[[], None] | None = None) -> None:
        """Frames until something is so; AssertionError if it never is."""
        for _ in range(frames):
            if is_so() or self.party.is_done:
                return
            if play is not None:
                play()
            self.step()
        raise AssertionError("it never came to that")

    def press_key(self, device: Device, button: int) -> None:
        """A seat's key goes down."""
        pygame.event.post(key_down(PLACES[device.number][button]))


def press_once_each_group(table: PartyTable, button: Callable[[int, int], int]) -> Callable[[], None]:
    """Each key seat presses one button as soon as a new prompt is up: `button(seat, step)`."""
    done: set[tuple[int, int, int | None]] = set()

    def play() -> None:
        session = table.session
        group = session.host.group
        if group is None:
            return
        for seat, chair in enumerate(session.seating.chairs):
            mark = (group.step, seat, session.answering.active_slot(seat))
            if chair.kind == "key" and chair.device is not None and mark[2] is not None and mark not in done:
                done.add(mark)
                table.press_key(chair.device, button(seat, group.step))

    return play
