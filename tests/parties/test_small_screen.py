"""On a small screen with a window manager the window lies on the screen whole: no seat's keys are beyond its edge."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pytest

from tests.parties.screen import Screen, screen, stop

pytestmark = [pytest.mark.slow, pytest.mark.needs("Xvfb", "xdotool", "xwininfo", "openbox", "import")]


def window_box(there: Screen) -> tuple[int, int, int, int]:
    """The game's own window: left, top, width, height."""
    for _ in range(40):
        found = subprocess.run(["xdotool", "getactivewindow"], env=there.env, capture_output=True, text=True)
        if found.returncode == 0:
            told = subprocess.run(
                ["xwininfo", "-id", found.stdout.strip()], env=there.env, capture_output=True, text=True, check=True
            ).stdout
            wanted = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
            left, top, width, height = (int(re.findall(rf"{each}: +(-?\d+)", told)[0]) for each in wanted)
            return left, top, width, height
        time.sleep(0.25)
    raise AssertionError("no window has the focus")


@pytest.mark.parametrize("size", ["1024x768", "800x600"])
def test_the_window_lies_on_the_screen_whole(home: Path, size: str) -> None:
    """A bug once: it opened 1280 wide, and the keys of the outer seats were cut off."""
    with screen(home, size) as there:
        manager = subprocess.Popen(["openbox"], env=there.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)  # it has to take the screen over first
            game = there.start(["play", "--seats", "key,key,key,key", "--windowed"])
            try:
                there.wait_for_picture()
                left, top, width, height = window_box(there)
            finally:
                stop(game)
        finally:
            manager.terminate()
            manager.wait(10)
    across, down = map(int, size.split("x"))
    assert width < across
    assert left >= 0
    assert top >= 0
    assert left + width <= across
    assert top + height <= down
    assert width / height == pytest.approx(16 / 9, rel=0.01)
