"""SDL's joysticks on the dummy screen that tests/conftest.py asks for; no hardware is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ["SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS"] = "1"  # the dummy window never has the focus

import pygame
import pytest

from tests.devices.bench import Bench


@pytest.fixture
def screen() -> None:
    """A window; it stays open afterwards, because other tests of the same process may be drawing in it."""
    pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((320, 180))


@pytest.fixture
def bench(screen: None) -> Iterator[Bench]:
    pygame.joystick.init()
    pygame.event.get()
    bench = Bench()
    yield bench
    for pad in bench.pads:
        pad.unplug()
    pygame.event.get()
    pygame.joystick.quit()
