"""Five real browsers look on at a match of a key and bots: what they press is one voice in it, written down so."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.parties.peeking import copied
from tests.parties.phone import Phone, browsers
from tests.parties.screen import screen, stop
from tests.parties.test_phones import match_file, where

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240), pytest.mark.needs("Xvfb", "xdotool", "import", "chromium")]

PLAY = ["play", "--seats", "key,bot,bot,bot", "--public", "phones", "--length", "quick", "--speed", "2"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsers() as found:
        yield found


def given(path: Path) -> list[dict[str, object]]:
    """What the public gave, as the match has it on disk."""
    with copied(path) as db:
        told = [event for (events,) in db.execute("SELECT events FROM steps") for event in json.loads(events)]
    return [event for event in told if "PublicGave" in json.dumps(event)]


def test_five_phones_without_a_seat_are_one_voice(browser: Browser, home: Path) -> None:
    with screen(home) as there:
        game = there.start(PLAY)
        try:
            url, code = where(game)
            phones = [Phone(browser, url, code) for _ in range(5)]
            for phone in phones:
                look_on = phone.page.get_by_role("button", name="Look on")
                phone.until(lambda look_on=look_on: look_on.count() == 1, 20)
                look_on.click()
                phone.until(lambda phone=phone: phone.page.evaluate("document.body.dataset.public") == "yes")
            path, end_s, turn = match_file(home), time.monotonic() + 150, 0
            is_shown = False
            while not given(path):
                assert time.monotonic() < end_s, "the public was never heard"
                turn += 1
                there.keys("12345"[turn % 5])
                for phone in phones:
                    phone.press(3)
                is_shown = is_shown or bool(phones[0].chosen)
            assert is_shown, "a page never showed its own press"
            assert "4" in json.dumps(given(path)[0])
            assert not any(phone.errors for phone in phones)
        finally:
            _, err = stop(game)
        assert "Traceback" not in err, err
