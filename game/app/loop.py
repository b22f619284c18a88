"""Plaudit in its window: from the title, straight into a match, or at a kiosk. Decides nothing about rules."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pygame

from game.app.kiosk import is_way_out
from game.app.mishap import note_crash
from game.app.party import Party
from game.app.replay import pack_of
from game.app.settings_desk import Tongue
from game.app.setup import Setup
from game.city.pack import Pack
from game.devices.seating import Seating
from game.engine.journal import Journal
from game.table.loop import FRAMES_A_SECOND, TableLoop
from game.table.settings import load_settings
from game.table.window import Window

__all__ = ["FRAMES_A_SECOND", "Loop", "open_window", "play_in_window", "resume_in_window"]

MISHAPS_MOST, MISHAPS_S = 3, 60.0


class Loop(TableLoop):
    """Runs a party until it is done. At a kiosk a mishap is noted, and the next guests are invited.

    A kiosk that breaks three times within a minute is given up, and the last mishap told.
    """

    party: Party

    def __init__(self, window: Window, party: Party, *, speed: float = 1.0) -> None:
        super().__init__(window, party, speed=speed)
        self._mishaps_s: list[float] = []

    def is_way_out(self, event: pygame.event.Event) -> bool:
        return is_way_out(event)

    def can_go_on(self, error: Exception) -> bool:
        now_s = time.monotonic()
        self._mishaps_s = [at_s for at_s in self._mishaps_s if now_s - at_s < MISHAPS_S]
        self._mishaps_s.append(now_s)
        if not self.party.kiosk.is_on or len(self._mishaps_s) >= MISHAPS_MOST:
            return False
        note_crash(error, ["--kiosk"])
        self.party.start_over()
        return True


def _opened(
    pack: Pack | None, tongue: Tongue, is_windowed: bool | None, *, is_kiosk: bool = False
) -> tuple[Window, Party]:
    """Without a pack it is read in the language that is wanted."""
    kept, trouble = load_settings()
    if is_kiosk and tongue.asked:  # guests may choose another, and the next ones hear the owner's again
        kept.settings, tongue.asked = replace(kept.settings, language=tongue.asked), ""
    if pack is None:
        pack, broken = tongue.pack_in(tongue.wanted(kept.settings))
        trouble = trouble or broken
    window = Window(kept, is_windowed=is_windowed)
    window.speaker.reads_aside = True
    window.door.find()
    window.use_pictures(pack.pictures)
    party = Party(window, pack, is_kiosk=is_kiosk, tongue=tongue)
    party.message = trouble
    party.is_minding = not is_kiosk
    party.phones.told = lambda line: print(line, file=sys.stderr, flush=True)
    if trouble:
        print(trouble, file=sys.stderr)
    return window, party


def reader_of(setup: Setup) -> Callable[[str], Pack]:
    """Reads the pack of this match in another language."""
    return lambda language: pack_of(replace(setup, language=language))


def _run(window: Window, party: Party, speed: float) -> dict[str, Any] | None:
    try:
        Loop(window, party, speed=speed).run()
        if not party.kiosk.is_on:
            window.keep()
    finally:
        window.close()
    return party.outcome


def open_window(
    *, speed: float, is_windowed: bool | None, is_kiosk: bool = False, has_phones: bool = False, language: str = ""
) -> int:
    """From the title on, or from the invitation; 0 when the player has left."""
    is_windowed = False if is_kiosk and is_windowed is None else is_windowed
    window, party = _opened(None, Tongue(asked=language), is_windowed, is_kiosk=is_kiosk)
    if is_kiosk:
        pygame.mouse.set_visible(False)
        party.kiosk.open()
    else:
        party.phones.switch(is_on=has_phones)
        party.open_title()
    _run(window, party, speed)
    return 0


def play_in_window(
    setup: Setup, pack: Pack, *, speed: float, is_windowed: bool | None, has_last_menu: bool = True,
    has_phones: bool = False,
) -> dict[str, Any] | None:  # fmt: skip
    """Straight into a match, and for people to the last menu; its outcome, or None if it was left."""
    window, party = _opened(pack, Tongue(reader_of(setup), setup.language), is_windowed)
    party.is_straight = True
    party.has_last_menu = has_last_menu
    party.phones.switch(is_on=has_phones)
    party.start(setup, Seating.for_kinds(setup.seats, window.door.plugged))
    return _run(window, party, speed)


def resume_in_window(
    journal: Journal, setup: Setup, pack: Pack, *, speed: float, is_windowed: bool | None, has_last_menu: bool = True
) -> dict[str, Any] | None:
    """The rest of an interrupted match; its outcome, or None if it was left again."""
    window, party = _opened(pack, Tongue(reader_of(setup)), is_windowed)
    party.is_straight = True
    party.has_last_menu = has_last_menu
    try:
        party.go_on_with(journal, setup)
    except BaseException:
        window.close()
        raise
    return _run(window, party, speed)
