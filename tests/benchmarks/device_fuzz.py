"""Storms a table with random device events over whole matches, and proves each by a replay of its journal.

Keys, pads in and out, mouse, focus, sizes of the window, F-keys, the window closed and the match taken up again.
Run as: python -m tests.benchmarks.device_fuzz [--events 100000] [--seed N]. Needs no screen. Prints what it found; 1 if
a match broke, stood still, or was not what its journal tells.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pygame

from game.app.replay import pack_of
from game.app.saves import interrupted, open_save
from game.app.setup import rules_for, setup_for
from game.content import default_pack
from game.devices.keyboard import CLUSTERS, X_SCANCODES
from game.devices.presses import PAD_PLACES
from game.devices.seating import Seating
from game.engine.host.retrace import retrace
from game.engine.journal import Journal
from game.table.settings import Kept
from tests.benchmarks.drawn import Drawn
from tests.devices.keys import key_down
from tests.virtual_pads import LEFT_X, LEFT_Y, VirtualPad

FRAME_MS, SPEED = 40.0, 6.0
EVENTS_A_FRAME = 8
STUCK_FRAMES = 15_000
"""So many frames without a step, in whatever pause, and nobody will ever get on."""
SIZES = ((640, 360), (320, 180), (800, 600), (1, 1), (1000, 40), (160, 500))
KINDS = ("key", "key", "pad", "mouse", "bot")


class Stuck(Exception):
    """A match in which nothing happens any more."""


class Storm:
    """One window, three pads (two of them alike), and a match at a time; `done` counts what was sent and what ended."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.luck, self.folder, self.done = Random(seed), folder, Counter[str]()
        self.drawn = Drawn(SIZES[0])
        self.drawn.window.door.find()
        self.drawn.loop.speed = SPEED
        self.pads = [VirtualPad("Alpha", product=21), VirtualPad("Alpha", product=21), VirtualPad("Beta", product=22)]
        self._events: list[tuple[int, str, Callable[[], None]]] = [
            (600, "a seat's key", lambda: self._key(self.luck.choice(self.luck.choice(CLUSTERS)))),
            (20, "X", lambda: self._key(self.luck.choice(X_SCANCODES))),
            (8, "Escape", lambda: self._key(pygame.KSCAN_ESCAPE)),
            (60, "Enter or Space", lambda: self._key(self.luck.choice((pygame.KSCAN_RETURN, pygame.KSCAN_SPACE)))),
            (30, "an arrow", lambda: self._key(self.luck.randrange(pygame.KSCAN_RIGHT, pygame.KSCAN_UP + 1))),
            (16, "F1, F2, F10, F11", lambda: self._key(self.luck.choice((58, 59, 67, 68)))),
            (20, "any key", lambda: self._key(self.luck.randrange(512))),
            (60, "a click", lambda: self._point(pygame.MOUSEBUTTONDOWN, button=self.luck.randrange(1, 6), touch=False)),
            (30, "the mouse", lambda: self._point(pygame.MOUSEMOTION, rel=(1, 1), buttons=(0, 0, 0), touch=False)),
            (100, "a pad's button", self._pad_button),
            (10, "a pad's stick", self._pad_stick),
            (4, "a pad out", self._pad_out),
            (10, "a pad in", self._pad_in),
            (2, "out of sight", lambda: self._post(pygame.WINDOWFOCUSLOST)),
            (2, "put away", lambda: self._post(pygame.WINDOWMINIMIZED)),
            (8, "in sight", lambda: self._post(pygame.WINDOWFOCUSGAINED)),
            (4, "drawn over", lambda: self._post(pygame.WINDOWEXPOSED)),
            (2, "another layout", lambda: self._post(pygame.KEYMAPCHANGED)),
            (4, "events of nobody", lambda: self._post(self.luck.randrange(pygame.USEREVENT, pygame.NUMEVENTS))),
            (1, "another size", self._resize),
            (1, "the window closed", lambda: self._post(pygame.QUIT)),
        ]  # fmt: skip
        self._weights = [weight for weight, _, _ in self._events]

    # -- what happens

    def _post(self, kind: int, **what: object) -> None:
        pygame.event.post(pygame.event.Event(kind, **what))

    def _key(self, scancode: int) -> None:
        pygame.event.post(key_down(scancode))

    def _point(self, kind: int, **what: object) -> None:
        width, height = self.drawn.window.presenter.size_px
        self._post(kind, pos=(self.luck.randrange(-5, width + 5), self.luck.randrange(-5, height + 5)), **what)

    def _here(self) -> list[VirtualPad]:
        return [pad for pad in self.pads if pad.instance >= 0 and pad.is_open()]

    def _pad_button(self) -> None:
        if here := self._here():
            pad, place = (
                self.luck.choice(here),
                self.luck.choice((*PAD_PLACES, *PAD_PLACES, "up", "down", "back", "start")),
            )
            pad.hold(place, is_down=self.luck.random() < 0.5)

    def _pad_stick(self) -> None:
        if here := self._here():
            self.luck.choice(here).axis(self.luck.choice((LEFT_X, LEFT_Y)), self.luck.choice((-32768, 0, 32767)))

    def _pad_out(self) -> None:
        if here := self._here():
            self.luck.choice(here).unplug()

    def _pad_in(self) -> None:
        if gone := [pad for pad in self.pads if pad.instance < 0]:
            self.luck.choice(gone).replug()

    def _resize(self) -> None:
        size = self.luck.choice(SIZES)
        if not self.drawn.window.presenter.is_full_screen:
            pygame.display.set_mode(size, pygame.RESIZABLE)
            self._post(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1])

    # -- matches

    def run(self, events: int) -> None:
        """Matches until so many events were sent and the last of them is over; raises Stuck, or whatever broke."""
        while self.done["events"] < events:
            self._match()

    def _match(self) -> None:
        drawn, number = self.drawn, self.done["matches"]
        kept = self.folder / f"{number}.match"
        kinds = [self.luck.choice(KINDS) for _ in range(self.luck.randrange(3, 9))]
        kinds = [kind if kind != "mouse" or "mouse" not in kinds[:at] else "key" for at, kind in enumerate(kinds)]
        scenario = self.luck.choice(sorted(default_pack().scenarios))
        setup = setup_for(drawn.party.pack, kinds, seed=self.luck.randrange(2**64), scenario=scenario, length="quick")
        drawn.window.take_back(Kept())
        drawn.party.is_straight, drawn.party.is_done = True, False
        drawn.party.start(replace(setup, save_to=str(kept)), Seating.for_kinds(setup.seats, drawn.window.door.plugged))
        host, step, stood = None, -1, 0
        while not kept.exists():
            if drawn.party.is_done:  # left, by the window or the menu: it goes on at the same prompt
                self._take_up()
            assert drawn.party.match is not None
            host = drawn.party.match.session.host
            self._frame()
            host._recorder.wait()  # the disk keeps up with a clock that is turned by hand
            stood = stood + 1 if host.step == step else 0
            step = host.step
            if stood > STUCK_FRAMES:
                raise Stuck(f"match {number} stands at step {step} ({host.paused or 'running'}, seed {setup.seed})")
        assert host is not None
        journal = Journal.open(kept)
        told = retrace(journal, rules_for(setup, pack_of(setup)))
        journal.close()
        if told.driver.hash_hex != host.hash_hex or told.events != list(host.history):
            raise AssertionError(f"match {number} is not what its journal tells ({kept})")
        self.done["matches"] += 1
        self.done["steps"] += host.step

    def _frame(self) -> None:
        for _ in range(self.luck.randrange(EVENTS_A_FRAME + 1)):
            _, name, send = self.luck.choices(self._events, self._weights)[0]
            send()
            self.done["events"] += 1
            self.done[f"of these {name}"] += 1
        self.drawn.loop.step(FRAME_MS)

    def _take_up(self) -> None:
        path = interrupted()
        assert path is not None, "the match was left and is not there"
        journal, setup = open_save(path, is_live=True)
        self.drawn.party.is_done = self.drawn.loop._is_leaving = False
        self.drawn.party.go_on_with(journal, setup)
        self.done["taken up again"] += 1

    def close(self) -> None:
        """Everything away."""
        for pad in self.pads:
            if pad.instance >= 0:
                pad.unplug()
        self.drawn.window.close()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.device_fuzz")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        storm = Storm(asked.seed, Path(folder))
        try:
            storm.run(asked.events)
        except (Stuck, AssertionError) as wrong:
            print(wrong, file=sys.stderr)
            return 1
        finally:
            for what, count in sorted(storm.done.items()):
                print(f"{count:9,} {what}")
            storm.close()
    print("Each match ended, and its journal tells the same.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
