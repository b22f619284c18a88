"""Real browsers: a seat goes from the keys to a phone within a match, and after a crash waits for that phone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.parties.phone import Phone, browsers
from tests.parties.screen import Screen, screen, stop
from tests.parties.test_phones import where

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240), pytest.mark.needs("Xvfb", "xdotool", "import", "chromium")]

PLAY = ["play", "--seats", "key,phone,bot,bot", "--scenario", "first-impressions", "--length", "quick", "--speed", "2"]
SEATED_WITHIN_S = 10.0


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsers() as found:
        yield found


def asked_and_answered(phone: Phone, there: Screen, others: Callable[[], None]) -> None:
    """Its next question is pressed, and the press stands."""
    end_s = time.monotonic() + 60
    while not phone.chosen:
        assert time.monotonic() < end_s, f"{phone.who} was never asked: {phone.says}"
        others()
        phone.press(0)
        phone.page.wait_for_timeout(50)


def test_a_seat_goes_from_the_keys_to_a_phone_and_waits_for_it_after_a_crash(browser: Browser, home: Path) -> None:
    with screen(home) as there:
        game = there.start(PLAY)
        try:
            url, code = where(game)
            first = Phone(browser, url, code)
            first.until(lambda: first.who.startswith("B") and first.screen in ("ask", "wait"), 20)
            second = Phone(browser, url, code)
            second.until(lambda: second.screen == "free")
            sit = second.page.get_by_role("button", name="Sit down")
            assert sit.count() == 0, "nobody has offered a seat"
            there.keys("Escape")
            first.until(lambda: first.screen == "paused")
            there.keys("Down", "Down", "Return", "Return")  # seats and bots; the first of them: to a bot
            second.until(lambda: sit.count() == 1)
            began_s = time.monotonic()
            sit.click()
            second.until(lambda: second.who.startswith("A"), SEATED_WITHIN_S)
            there.keys("Escape", "Escape")
            second.until(lambda: second.screen in ("ask", "wait"), SEATED_WITHIN_S)
            assert time.monotonic() - began_s < SEATED_WITHIN_S
            asked_and_answered(second, there, lambda: first.press(0))

            who = second.who
            second.page.close()
            game.kill()
            game.wait()
            game = there.start(["resume", "--speed", "2"])
            _, code = where(game)
            newcomer = Phone(browser, url, code)
            newcomer.until(lambda: "seats wait" in newcomer.says, 20)
            assert newcomer.page.get_by_role("button", name="Sit down").count() == 0
            second.page = second.context.new_page()
            second.page.goto(second.url)
            second.until(lambda: second.who == who, 20)
            newcomer.until(lambda: "taken" in newcomer.says)
            assert not any(phone.errors for phone in (first, second, newcomer))
        finally:
            _, err = stop(game)
        assert "Traceback" not in err, err
