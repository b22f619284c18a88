"""A sample can be sat with, and what it says is a press of its own seat."""

from __future__ import annotations

import pygame

from game.devices.door import DeviceDoor
from game.devices.kinds.sample import SAMPLE
from game.devices.presses import Press
from game.devices.seat_kinds import parse_seats
from game.devices.seating import Seating
from tests.devices.keys import key_down


def test_it_takes_its_seat_and_presses_its_five_buttons() -> None:
    seating = Seating.for_kinds(parse_seats("sample,key,bot"))
    assert seating.orphans == []
    for button in range(5):
        said = DeviceDoor().read([key_down(pygame.KSCAN_KP1 + button)], now_ms=7)
        assert said == [Press(SAMPLE, button, 7)]
    assert seating.seat_of(SAMPLE) == 0
