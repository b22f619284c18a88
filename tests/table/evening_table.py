"""An evening with any party game on a dummy screen, ticked by hand. Presses are real events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.devices.presses import PAD_PLACES
from game.devices.seating import Seating
from game.engine.prompts import Raw
from game.table.evening import Evening
from game.table.layers import MatchLayer
from game.table.loop import TableLoop
from game.table.party_game import PartyGame
from game.table.seat_layout import used_buttons
from game.table.session import TableSession
from game.table.settings import Kept
from game.table.strip_hits import button_boxes, card_box
from game.table.window import Window
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES
from tests.virtual_pads import VirtualPad

FRAME_MS = 40.0
RETURN, ESCAPE, UP = 40, 41, 82


class EveningTable:
    """`press` answers with whatever device holds a seat."""

    def __init__(self, game: PartyGame[Any], pad: VirtualPad | None = None, *, speed: float = 4.0) -> None:
        self.window = Window(Kept())
        self.window.door.find()
        self.pad = pad
        self.evening: Evening[Any] = Evening(self.window, game)
        self.loop = TableLoop(self.window, self.evening, speed=speed)
        self._down: list[str] = []

    def begin(self, kinds: list[str], seed: int = 7) -> None:
        self.evening.begin(Seating.for_kinds(kinds, self.window.door.plugged), seed)
        self.step()

    @property
    def session(self) -> TableSession[Any]:
        assert self.evening.match is not None
        return self.evening.match.session

    def step(self, frames: int = 1) -> None:
        for _ in range(frames):
            if not self.evening.is_done:
                self.loop.step(FRAME_MS)
                if self.evening.match is not None:
                    self.session.host._recorder.wait()  # the disk keeps up with a clock that is turned by hand
        while self._down and self.pad is not None:
            self.pad.hold(self._down.pop(), is_down=False)

    def until(self, is_so: Callable[[], bool], play: Callable[[], None] = lambda: None) -> None:
        for _ in range(6_000):
            if is_so() or self.evening.is_done:
                return
            play()
            self.step()
        raise AssertionError("it never came to that")

    def key(self, scancode: int) -> None:
        pygame.event.post(key_down(scancode))
        self.step(2)

    def press(self, seat: int, button: int) -> None:
        """The seat's own button goes down."""
        device = self.session.seating.chairs[seat].device
        assert device is not None
        if device.kind == "pad" and self.pad is not None:
            self.pad.hold(PAD_PLACES[button])
            self._down.append(PAD_PLACES[button])
        elif device.kind == "mouse":
            at = self._place(seat, button)
            if at is not None:
                pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1, touch=False))
        else:
            pygame.event.post(key_down(PLACES[device.number][button]))

    def _place(self, seat: int, button: int) -> tuple[int, int] | None:
        """Where a button of the pointer's seat lies in the window."""
        layer, session = self.evening.stack[0], self.session
        assert isinstance(layer, MatchLayer)
        canvas = self.window.canvas(layer.mood)
        plan = session.director.strip_plan(canvas, session.live, session.host.public.state)
        buttons = session.live.seats[seat].buttons
        box = card_box(plan, seat)
        if buttons is not None:
            shown = used_buttons(buttons)
            if buttons[button] not in shown:
                return None
            box = button_boxes(plan, seat)[shown.index(buttons[button])]
        rect = canvas.rect_px(box)
        return rect.centerx, rect.centery

    def press_all_once(
        self, choice: Callable[[int, list[Raw]], Raw] = lambda seat, entries: entries[0]
    ) -> Callable[[], None]:
        """What every seat does with each new prompt: one used button, by `choice(seat, what the used buttons say)`."""
        done: set[tuple[int, int, int | None]] = set()

        def play() -> None:
            session = self.session
            group = session.host.group
            for seat, chair in enumerate(session.seating.chairs):
                layout = session.answering.layout(seat)
                if group is None or chair.kind == "bot" or layout is None:
                    continue
                mark = (group.step, seat, session.answering.active_slot(seat))
                if mark not in done:
                    done.add(mark)
                    # Not in the order of the buttons: that is drawn anew each time, and who wins would be too.
                    entries = sorted((entry for entry in layout if entry is not None), key=str)
                    self.press(seat, layout.index(choice(seat, entries)))

        return play
