"""A table that nobody minds: the invitation, two presses, a match that begins and ends by itself, the invitation."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.parties.screen import Screen, screen, stop

pytestmark = [pytest.mark.slow, pytest.mark.needs("Xvfb", "xdotool", "import")]

SPEED = 20
INVITE = "440x120+764+130"
"""Where "Please take a seat" stands at 1280x720: words that are there while nobody has sat down, and nowhere else."""


def part(there: Screen, place: str) -> bytes:
    """The pixels of one part of the screen now."""
    command = ["import", "-window", "root", "-crop", place, "-depth", "8", "rgb:-"]
    return subprocess.run(command, env=there.env, capture_output=True, check=True).stdout


def until(is_so: Callable[[], bool], what: str, timeout_s: float, often: Callable[[], None] | None = None) -> float:
    """Wait for it, in seconds; `often` is done at once, and again each half minute of the game's time.

    A table that presses nothing for a minute and a half is taken for left, and a picture of the screen takes its time.
    """
    began_s, done_s = time.monotonic(), 0.0
    while not is_so():
        now_s = time.monotonic()
        assert now_s - began_s < timeout_s, what
        if often is not None and now_s - done_s > 30 / SPEED:
            often()
            done_s = now_s
        time.sleep(0.2)
    return time.monotonic() - began_s


@pytest.mark.timeout(300)
def test_two_press_and_it_begins_ends_and_invites_again_by_itself(home: Path) -> None:
    with screen(home) as there:
        game = there.start(["--kiosk", "--windowed", "--speed", str(SPEED)])
        try:
            there.wait_for_picture()
            time.sleep(1)
            invitation = part(there, INVITE)
            assert len(set(zip(*[iter(invitation)] * 3, strict=True))) > 20, "there are words"

            def invites() -> bool:
                return part(there, INVITE) == invitation

            there.keys("q", "y")
            until(lambda: not invites(), "nobody could sit down", 10)
            time.sleep(1.5)  # twelve seconds of the game's time are 0.6 here
            lasted_s = until(invites, "the invitation did not come back", 120, often=lambda: there.keys("w", "u"))
            assert lasted_s > 5 * 60 / SPEED, "a showcase is longer than five minutes: it was played, not left"
            assert not list(home.glob("interrupted/*")), "nothing of passers-by is written down"

            there.keys("q")
            time.sleep(1.5)
            assert not invites()
            left_s = until(invites, "a match that everybody left goes on", 30)
            assert left_s < 100 / SPEED
            there.keys("Escape")
            until(lambda: not invites(), "Esc leads to the title", 10)
            until(invites, "a quiet title invites", 20)
            assert game.poll() is None
            there.keys("ctrl+shift+q")
            game.wait(timeout=20)
        finally:
            out, err = stop(game)
        assert game.returncode == 0, err
        assert (out, err) == ("", "")
        assert not list(home.glob("crash-*"))
