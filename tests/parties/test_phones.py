"""Real browsers as phones, a keyboard and a bot at one table: a whole match, with all that happens to phones."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.parties.peeking import is_finished
from tests.parties.phone import BACK_WITHIN_S, Phone, browsers
from tests.parties.screen import Screen, screen, stop

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

pytestmark = [pytest.mark.slow, pytest.mark.timeout(420), pytest.mark.needs("Xvfb", "xdotool", "import", "chromium")]

PLAY = ["play", "--seats", "phone,phone,key,bot", "--scenario", "first-impressions", "--length", "quick"]
SPEED = ["--speed", "5"]
STARTS_S = 2.0
"""So long a page or a process may take to start on a busy machine."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsers() as found:
        yield found


def where(game: subprocess.Popen[str]) -> tuple[str, str]:
    """Address and code, as the program says them to whoever cannot see the screen."""
    assert game.stderr is not None
    for line in game.stderr:
        found = re.search(r"(http://\S+) with the code (\w+)", line)
        if found:
            return found[1], found[2]
    raise AssertionError("the program never said where phones come in")


def server_of(game: subprocess.Popen[str]) -> int:
    """The process that serves phones: a child of the game's."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
            if int(parent) == game.pid and b"game.phones.server" in (folder / "cmdline").read_bytes():
                return int(folder.name)
        except (OSError, IndexError):  # it has ended meanwhile
            continue
    raise AssertionError("no process serves phones")


def match_file(home: Path) -> Path:
    return next((home / "interrupted").glob("*.match"))


def seated(there: Screen, browser: Browser, game: subprocess.Popen[str]) -> list[Phone]:
    """Two phones in their seats, and the match going."""
    url, code = where(game)
    phones = [Phone(browser, url, code, size) for size in ((320, 640), (844, 390))]
    for phone, letter in zip(phones, "AB", strict=True):
        phone.until(lambda phone=phone, letter=letter: phone.who.startswith(letter))
    return phones


TEXT_PX = "parseFloat(getComputedStyle(document.getElementById('says')).fontSize)"
WAITED_FOR_S = 5.0
"""So long a question waits for whoever asked for no clock: four times the time that stars have at this speed."""


def easier(phone: Phone, how: str) -> Locator:
    """One of the choices of a phone's "Easier for me", opened."""
    if phone.page.locator("#ease[open]").count() == 0:
        phone.page.locator("#ease summary").click()
    return phone.page.locator("#ease button").get_by_text(how, exact=True).locator("..")


def make_it_easier(phone: Phone) -> float:
    """In a pause of its own a phone asks for no clock and larger text, and goes on; its text in px."""
    before_px = float(phone.page.evaluate(TEXT_PX))
    phone.until(lambda: phone.screen in ("ask", "wait"))
    phone.page.locator("#pause").click()
    phone.until(lambda: phone.screen == "paused")
    easier(phone, "no clock").click()
    easier(phone, "150 %").click()
    phone.until(lambda: easier(phone, "no clock").get_attribute("aria-pressed") == "true")
    phone.page.get_by_role("button", name="Back").click()
    phone.until(lambda: phone.screen in ("ask", "wait"))
    after_px = float(phone.page.evaluate(TEXT_PX))
    assert after_px == pytest.approx(1.5 * before_px)
    return after_px


def keep_waiting(phone: Phone, others: Callable[[], None]) -> None:
    """It is asked for stars, presses nothing, and the question stays until it does."""
    asked, end_s = phone.ask, time.monotonic() + WAITED_FOR_S
    while time.monotonic() < end_s:
        others()
        assert (phone.screen, phone.ask) == ("ask", asked), "it did not wait for whoever asked for no clock"
        phone.page.wait_for_timeout(100)


def test_a_whole_match_with_everything_that_happens_to_phones(browser: Browser, home: Path, tmp_path: Path) -> None:
    with screen(home) as there:
        game = there.start([*PLAY, *SPEED, "--save", str(tmp_path / "kept.match")])
        try:
            phones = seated(there, browser, game)

            def kill_server() -> None:
                first.mind_the_line()
                kill(server_of(game))
                first.until(lambda: first.has_lost_the_line)

            first, slow = phones
            text_px = make_it_easier(slow)
            has_waited = False
            usual = cycle([first.reload, first.lose_the_network, first.open_again_elsewhere])
            happenings = chain([first.reload, kill_server, *islice(usual, 8), kill_server], usual)
            seen: set[str] = set()
            turn = happened = 0
            path = match_file(home)
            end_s = time.monotonic() + 300
            while not is_finished(path) if path.exists() else False:
                assert game.poll() is None
                assert time.monotonic() < end_s, f"the match did not end: {first.says}"
                turn += 1
                if not has_waited and happened > 2 and slow.page.locator("#buttons.stars").count() and not slow.chosen:
                    keep_waiting(slow, partial(first.press, turn))
                    has_waited = True
                for phone in phones:
                    phone.press(turn)
                there.keys("12345"[turn % 5])
                said = re.sub(r"\W.*", "", first.says)
                if said and said not in seen and first.screen in ("ask", "wait"):
                    seen.add(said)
                    who, ask, chosen = first.standing
                    next(happenings)()
                    happened += 1
                    first.until(lambda: first.is_connected, BACK_WITHIN_S + STARTS_S)
                    who_now, ask_now, chosen_now = first.standing
                    assert who_now == who
                    if ask_now == ask and chosen:
                        assert chosen_now == chosen, "an acknowledged answer was lost"
            assert happened >= 12, "too little happened to the phone"
            assert has_waited, "it was never asked for stars"
            assert slow.page.evaluate(TEXT_PX) == pytest.approx(text_px)
            for phone in phones:
                assert not phone.errors
        finally:
            _, err = stop(game)
        assert "Traceback" not in err, err


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)


def test_a_killed_game_and_a_new_phone_find_their_seats(browser: Browser, home: Path) -> None:
    with screen(home) as there:
        game = there.start([*PLAY, *SPEED])
        phones = seated(there, browser, game)
        try:
            for turn in range(40):
                for phone in phones:
                    phone.press(turn)
                there.keys("12345"[turn % 5])
                time.sleep(0.05)
            who = [phone.who for phone in phones]
            game.kill()
            game.wait()
            for phone in phones:
                phone.until(lambda phone=phone: not phone.is_connected)
            game = there.start(["resume", *SPEED])
            _, code = where(game)
            for phone, name in zip(phones, who, strict=True):
                phone.until(lambda phone=phone: phone.is_connected, 15)  # till then the page still shows what was
                phone.until(lambda phone=phone, name=name: phone.who[0] == name[0] and phone.screen != "free", 15)
            second = phones[1]
            second.code = code
            second.forget_everything()  # its old self is missed after a while, then the seat waits
            second.until(lambda: second.screen == "free")
            sit = second.page.get_by_role("button", name="Sit down")
            second.until(lambda: sit.count() == 1, 20)
            sit.click()
            second.until(lambda: second.who.startswith("B"))
            second.until(lambda: second.screen in ("ask", "wait", "paused"))
            assert not second.errors
        finally:
            _, err = stop(game)
        assert "Traceback" not in err, err
