"""A whole evening through a real window: title, three people on keys and two bots, first-impressions, title again."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.parties.peeking import is_finished
from tests.parties.screen import Screen, screen, stop

pytestmark = [pytest.mark.slow, pytest.mark.needs("Xvfb", "xdotool", "import")]

SEATS = (("1", "2", "3", "4", "5"), ("6", "7", "8", "9", "0"), ("q", "w", "e", "r", "t"))


def interrupted(home: Path) -> list[Path]:
    return list((home / "interrupted").glob("*.match"))


def sit_and_begin(there: Screen, home: Path) -> Path:
    """From the title to the first question; the file of the match."""
    there.wait_for_picture()
    time.sleep(0.5)
    there.keys("Return")  # Play
    time.sleep(0.7)
    there.keys("1", "6", "q")  # three people sit down
    time.sleep(0.7)
    there.keys("Return")  # everybody is in; two bots come along
    time.sleep(0.7)
    end_s = time.monotonic() + 20
    while not interrupted(home):
        assert time.monotonic() < end_s, "the match did not begin"
        there.keys("Return")  # scenario, length, begin
        time.sleep(0.5)
    return interrupted(home)[0]


@pytest.mark.timeout(420)
def test_from_the_title_through_a_whole_match_and_back(home: Path, tmp_path: Path) -> None:
    with screen(home) as there:
        game = there.start(["--speed", "24"])
        try:
            path = sit_and_begin(there, home)
            turn = 0
            end_s = time.monotonic() + 240
            ended_at = 0.0
            while True:
                assert game.poll() is None, game.communicate()[1]
                assert time.monotonic() < end_s, "the match did not end"
                there.keys(*(keys[turn % 5] for keys in SEATS))
                turn += 1
                time.sleep(0.1)
                if turn % 10 == 0 and not ended_at and is_finished(path):
                    ended_at = time.monotonic()
                if ended_at:
                    break
            time.sleep(3)  # the mirror, at this speed
            assert there.colours() > 50
            there.keys("Escape")  # after the match: back to the title
            end_s = time.monotonic() + 20
            while interrupted(home):
                assert time.monotonic() < end_s, "a match that is over and was not asked for must not be kept"
                there.keys("Escape")
                time.sleep(0.5)
            there.wait_for_picture()
            assert game.poll() is None
        finally:
            out, err = stop(game)
        assert game.returncode == 0, err
        assert "Traceback" not in err
        assert out == ""
