"""The example in a real window: three people on keys and a bot, from the foyer through a match, left and resumed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.parties.peeking import is_finished
from tests.parties.screen import Screen, screen, stop

pytestmark = [pytest.mark.slow, pytest.mark.needs("Xvfb", "xdotool", "import")]

SEATS = (("1", "2", "3", "4", "5"), ("6", "7", "8", "9", "0"), ("q", "w", "e", "r", "t"))


def started(there: Screen, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "examples.auction", "--windowed", *arguments],
        env=there.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def saved(home: Path) -> Path | None:
    return next((home / "auction").glob("*.match"), None)


@pytest.mark.timeout(240)
def test_from_the_foyer_through_a_match_that_is_left_and_taken_up(home: Path) -> None:
    with screen(home) as there:
        game = started(there, "--speed", "4")
        there.wait_for_picture(50)
        there.keys("1", "6", "q")
        time.sleep(0.5)
        there.keys("Down", "Return", "Up", "Return")  # one more bot, and begin
        end_s = time.monotonic() + 20
        while (path := saved(home)) is None:
            assert time.monotonic() < end_s, "the match did not begin"
            time.sleep(0.2)
        there.keys("1", "6", "q")
        time.sleep(1)
        _, err = stop(game)
        assert game.returncode == 0, err
        assert saved(home) == path
        game = started(there, "--resume", "--speed", "8")
        try:
            end_s = time.monotonic() + 120
            turn = 0
            while not is_finished(path):
                assert game.poll() is None, game.communicate()[1]
                assert time.monotonic() < end_s, "the match did not end"
                there.keys(*(keys[turn % 5] for keys in SEATS))
                turn += 1
                time.sleep(0.1)
            time.sleep(1)
            assert there.colours() > 50
            there.keys("Escape")
            end_s = time.monotonic() + 20
            while game.poll() is None:
                assert time.monotonic() < end_s, "the window did not close"
                time.sleep(0.2)
        finally:
            _, err = stop(game)
        assert game.returncode == 0, err
        assert "Traceback" not in err
        assert saved(home) is None, "a match that is over is not kept"
