"""The page in a real browser, state by state: fit for everybody, by keyboard alone, at every width."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from game.app.libraries import ROOT
from game.content import default_pack
from game.content.wording import Wording
from game.phones.server import Server
from game.phones.tokens import print_of
from game.places import ASSETS
from game.table.phone_desk import PAGE_WORDS
from tests.parties.phone import browsers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


pytestmark = [pytest.mark.slow, pytest.mark.timeout(240), pytest.mark.needs("chromium")]

SIZES_PX = ((320, 568), (390, 844), (844, 390))
SIDEWAYS = """[...document.querySelectorAll("html, body, body *")].filter((one) =>
    one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1
    && (one.tagName === "HTML" || getComputedStyle(one).overflowX !== "visible")).map((one) => one.id || one.tagName)"""
"""What holds more than it shows from left to right."""
CODE = "ACDEF"
LONG = "Donaudampfschifffahrtsgesellschaftskapitän wartet, und niemand hält die Tür auf, was auch geschieht."
SEAT = {"letter": "C", "look": 2, "name": "Odile"}
OWN = [["Purse", "5"], ["Life", "3"]]
SECRET = ["Your secret wish", "Level ground. Stand beside somebody on the last evening."]
ROWS = [["Cleo", "4.20"], ["Odile", "3.▒▒"], ["Ivo", "2.75"]]
MAP = [["The Rose Garden", "Up the hill: fare 1 coin, room for 2. Here: Cleo and Odile."],
       ["Tower", "Last asked: rent 6 coins, 4 Life points a night. Room for 1. The door wants Plain or better."],
       ["Capsule", "Who sleeps here: Ivo."]]  # fmt: skip
EASE = [
    {"what": "time", "words": "Time to answer", "more": "All have so much longer.",
     "values": [{"to": to, "words": words, "is_mine": to == "x1"} for to, words in (
         ("x1", "as it is"), ("x1.5", "half as long again"), ("x2", "twice as long"), ("none", "no clock"))]},
    {"what": "clap", "words": "Steady clap", "more": "",
     "values": [{"to": to, "words": to, "is_mine": to == "no"} for to in ("no", "yes")]},
]  # fmt: skip
LINES = ["Cleo said two coins and paid none.", "One place: Nadi 4.10, Zola 3.90."]


def asked(kind: str, words: list[str], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    buttons = [{"at": at, "words": text, "more": "", "is_mine": at == 1} for at, text in enumerate(words)]
    view = {
        "v": 1, "t": "view", "screen": "ask", "seat": SEAT, "says": "Now do it. In secret.", "own": OWN,
        "secret": SECRET, "rows": ROWS, "lines": LINES, "map": MAP, "can_x": True,
        "ask": 77, "kind": kind, "secrecy": "secret",
        "lasts": False, "buttons": buttons, "is_locked": True, "can_pass": True, "note": "", "left_ms": 8000,
        "about": {"title": "The last taxi", "text": "Rain. One taxi. One coin a head.", "stake": "2 Life each."},
    }  # fmt: skip
    return {**view, **more}


ONLOOKING = {
    "v": 1, "t": "view", "screen": "wait", "is_public": True, "says": "One star to five, for Odile.", "rows": ROWS,
    "lines": LINES, "map": MAP, "ask": 127, "kind": "rate", "secrecy": "public", "lasts": False, "is_locked": False,
    "can_pass": False, "left_ms": 6000, "mine": "",
    "buttons": [{"at": at, "words": f"{at + 1}★", "more": ""} for at in range(5)],
    "about": {"title": "Odile", "text": "paid for everybody", "stake": ""},
}  # fmt: skip
STATES: dict[str, Mapping[str, Any]] = {
    "choose": asked("choose", ["none", "one coin", "two coins"]),
    "rate": asked("rate", ["1★", "2★", "3★", "4★", "5★"]),
    "divide": asked("divide", ["I give 0", "I give 2", "I give 4", "I give 6", "I give 8"]),
    "tap": asked("tap", ["Tap"], lasts=True, is_locked=False),
    "steer": asked("steer", ["left", "a bit left", "stay", "a bit right", "right"], lasts=True, is_locked=False),
    "ready": asked("ready", ["Ready"], secrecy="open", can_pass=False),
    "long": asked("choose", [LONG, LONG, LONG, LONG, LONG], says=LONG, own=[[LONG, LONG]], seat={**SEAT, "name": LONG}),
    "wait": {**asked("choose", []), "screen": "wait", "left_ms": None},
    "paused": {
        **asked("choose", []), "screen": "paused", "says": "A pause. The match waits.", "left_ms": None, "ease": EASE,
    },
    "free": {"v": 1, "t": "view", "screen": "free", "says": "A seat is free. Sit down?", "can_sit": True},
    "full": {"v": 1, "t": "view", "screen": "free", "says": "All seats are taken.", "can_sit": False},
    "host": {
        "v": 1,
        "t": "view",
        "screen": "host",
        "says": "The match goes on.",
        "lines": ["A: phone", "B: bot"],
        "orders": [{"what": what, "seat": 0, "words": LONG if what == "ban" else what} for what in ("pause", "ban")],
    },
    "public": {**ONLOOKING, "screen": "ask", "mine": 3},
    "public-vote": {
        **ONLOOKING,
        "screen": "ask",
        "mine": "",
        "kind": "choose",
        "about": None,
        "says": "Which rule from here on?",
        "buttons": [{"at": at, "words": LONG, "more": ""} for at in range(3)],
    },
    "public-tap": {
        **ONLOOKING,
        "screen": "ask",
        "mine": "",
        "kind": "tap",
        "lasts": True,
        "secrecy": "shown",
        "says": "Applause!",
        "buttons": [{"at": 0, "words": "Tap", "more": ""}],
    },
    "public-waits": {**ONLOOKING, "says": "Rain over the lower town.", "left_ms": None},
    "may-look-on": {
        "v": 1,
        "t": "view",
        "screen": "free",
        "says": "No seat is free.",
        "can_sit": False,
        "can_watch": True,
    },
    "counting": {
        "v": 1,
        "t": "view",
        "screen": "host",
        "says": "Fingers up for Odile.",
        "lines": ["A: phone"],
        "orders": [
            {"what": what, "seat": at, "words": f"{at + 1}★: {what}"}
            for at in range(5)
            for what in ("count", "count_five")
        ],
    },
    "naming": {
        "v": 1,
        "t": "view",
        "screen": "menu",
        "seat": SEAT,
        "says": "You are in. Lead on.",
        "can_name": True,
        "note": "Not this one. Letters and figures, twenty at most, and nothing that hurts.",
    },
    "menu": {"v": 1, "t": "view", "screen": "menu", "seat": SEAT, "says": "You are in.", "ease": EASE},
}  # fmt: skip


class Hall:
    """A server in a thread of its own, and the one phone whose picture it is given."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.said: list[Mapping[str, Any]] = []
        self.port = 0
        self.make = ""
        self.server = Server(ASSETS / "phone", self)  # type: ignore[arg-type]  # it only writes
        Thread(target=self.loop.run_forever, daemon=True).start()
        words = Wording(default_pack())
        names = {key: words(f"phone.page.{key}") for key in PAGE_WORDS}
        self.order(t="open", host="127.0.0.1", port=0, names=["127.0.0.1"], code=CODE, words=names)

    def write(self, line: str) -> None:
        news = json.loads(line)
        self.port = news.get("port", self.port)
        self.make = news["make"] if news["t"] == "came" else self.make
        if news["t"] == "said":
            self.said.append(news["what"])

    def flush(self) -> None:
        pass

    def order(self, **order: Any) -> None:  # noqa: ANN401 - JSON
        asyncio.run_coroutine_threadsafe(self.server.heard(order), self.loop).result(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsers() as found:
        yield found


@pytest.fixture(scope="module")
def hall() -> Iterator[Hall]:
    found = Hall()
    yield found
    asyncio.run_coroutine_threadsafe(found.server.close(), found.loop).result(10)
    found.loop.call_soon_threadsafe(found.loop.stop)


def opened(browser: Browser, hall: Hall, size: tuple[int, int], scheme: str = "light") -> Page:
    page = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if scheme == "dark" else "light"
    ).new_page()
    page.goto(f"http://127.0.0.1:{hall.port}/#{CODE}")
    page.wait_for_function("() => document.body.dataset.line === 'up'")
    return page


def shown(page: Page, hall: Hall, state: str) -> None:
    """The page shows this state now."""
    token = page.evaluate("localStorage.getItem('peer-review-token')")
    view = STATES[state]
    hall.order(t="view", make=print_of(token), view=view)
    page.wait_for_function("(says) => document.getElementById('says').textContent === says", arg=view["says"])


def faults(page: Page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response
    return [f"{fault['id']}: {node['target']}" for fault in found["violations"] for node in fault["nodes"]]


def too_wide(page: Page) -> list[str]:
    """What goes beyond the right edge of the page."""
    return list(
        page.evaluate("""[...document.querySelectorAll('body *')]
        .filter((one) => one.offsetParent)
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => `${one.tagName}#${one.id}.${one.className} ${one.textContent.slice(0, 20)}`)""")
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES_PX, ids=str)
def test_every_state_is_fit_for_everybody_and_nothing_is_cut(
    browser: Browser, hall: Hall, size: tuple[int, int], scheme: str, tmp_path: Path
) -> None:
    page = opened(browser, hall, size, scheme)
    try:
        for state in STATES:
            shown(page, hall, state)
            assert not faults(page), state
            for width in (360, size[0]) if size[0] < 360 else (size[0],):
                page.set_viewport_size({"width": width, "height": size[1]})
                assert not page.evaluate(SIDEWAYS), f"{state} has to be pushed sideways at {width} px"
            least = page.evaluate(
                "Math.min(...[...document.querySelectorAll('button')].filter((b) => b.offsetParent)"
                ".map((b) => Math.min(b.offsetHeight, b.offsetWidth)), 999)"
            )
            assert least >= 44, f"{state}: a button of {least} px"
            page.screenshot(path=str(tmp_path / f"{state}.png"))
        shown(page, hall, "wait")
        page.locator("#map summary").click()
        assert page.locator("#map dt").count() == len(MAP)
        assert not faults(page), "the map"
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "the map"
        page.screenshot(path=str(tmp_path / "map.png"))
    finally:
        page.context.close()


@pytest.mark.parametrize("size", SIZES_PX, ids=str)
def test_a_phone_makes_it_easier_for_its_seat_and_for_its_owner(
    browser: Browser, hall: Hall, size: tuple[int, int], tmp_path: Path
) -> None:
    page = opened(browser, hall, size)
    try:
        shown(page, hall, "paused")
        assert page.locator("#pause").is_disabled(), "it would do nothing"
        hall.said.clear()
        for sign in ("\N{BLACK DOWN-POINTING TRIANGLE}", "OK", "\N{LEFTWARDS ARROW WITH HOOK}"):
            page.locator("#buttons").get_by_text(sign, exact=True).click()
        page.wait_for_timeout(200)
        assert [dict(said) for said in hall.said] == [{"t": "move", "to": to} for to in ("down", "ok", "back")]
        page.locator("#ease summary").click()
        hall.said.clear()
        page.get_by_role("group", name="Time to answer").get_by_role("button", name="no clock").click()
        page.wait_for_timeout(200)
        assert [dict(said) for said in hall.said] == [{"t": "ease", "what": "time", "to": "none"}]
        before = page.evaluate("parseFloat(getComputedStyle(document.getElementById('says')).fontSize)")
        page.get_by_role("button", name="200 %").click()
        after = page.evaluate("parseFloat(getComputedStyle(document.getElementById('says')).fontSize)")
        assert after == pytest.approx(2 * before)
        assert not faults(page)
        page.screenshot(path=str(tmp_path / "ease.png"), full_page=True)
        assert not too_wide(page)
        page.get_by_role("button", name="4\N{BLACK STAR}").click()
        page.get_by_role("button", name="2\N{BLACK STAR}").click()
        assert page.locator("#ease [role=group]").last.locator("[aria-pressed=true]").all_text_contents() == [
            "2\N{BLACK STAR}"
        ]
        assert len(hall.said) == 1, "practice and the size of text stay on the page"
        page.reload()
        page.wait_for_function("() => document.body.dataset.line === 'up'")
        shown(page, hall, "rate")
        assert page.evaluate("parseFloat(getComputedStyle(document.getElementById('says')).fontSize)") == after
        assert not too_wide(page)
        page.locator("#ease summary").click()
        assert page.get_by_role("group", name="Time to answer").count() == 0, "not while it is asked something"
    finally:
        page.context.close()


def test_the_door_asks_for_the_code_and_is_fit_for_everybody(browser: Browser, hall: Hall) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 568}).new_page()
    page.goto(f"http://127.0.0.1:{hall.port}/")
    page.wait_for_selector("#door:not([hidden])")
    assert not faults(page)
    page.keyboard.type("WRONG")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('door-says').textContent.length > 0")
    page.fill("#code", CODE.lower())
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.body.dataset.line === 'up'")
    page.context.close()


def test_one_too_many_sees_a_clear_page_and_may_try_again(
    browser: Browser, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.phones.server.PHONES_MOST", 0)
    page = browser.new_context(viewport={"width": 320, "height": 568}).new_page()
    page.goto(f"http://127.0.0.1:{hall.port}/#{CODE}")
    page.wait_for_function("() => document.getElementById('door-says').textContent.includes('no room')")
    assert page.locator("#net").is_hidden()
    assert page.locator("#code").is_hidden()
    assert not faults(page)
    monkeypatch.setattr("game.phones.server.PHONES_MOST", 9)
    page.click("#enter")
    page.wait_for_function("() => document.body.dataset.line === 'up'")
    page.context.close()


def test_one_of_the_public_sees_its_own_press_and_says_it_again_where_it_was_lost(browser: Browser, hall: Hall) -> None:
    page = opened(browser, hall, SIZES_PX[1])
    make = print_of(page.evaluate("localStorage.getItem('peer-review-token')"))
    view = {**ONLOOKING, "screen": "ask", "ask": 191, "says": "Anew."}
    hall.order(t="watch", make=make, is_on=True)
    hall.order(t="crowd", view=view)
    page.wait_for_function("() => document.getElementById('says').textContent === 'Anew.'")
    page.locator("#buttons button").nth(2).click()
    page.wait_for_function("() => document.querySelectorAll('#buttons [aria-pressed=true]').length === 1")
    hall.order(t="crowd", view={**view, "ask": 190})  # the server that knew it is gone, and another asks the same
    page.wait_for_function("() => document.body.dataset.ask === '190'")
    assert page.locator("#buttons [aria-pressed=true]").count() == 0
    page.locator("#pause").click()
    page.wait_for_timeout(200)
    assert hall.said[-1] == {"t": "watch", "on": False}
    hall.order(t="watch", make=make, is_on=False)
    page.context.close()


def test_by_the_keyboard_alone_every_button_can_be_pressed(browser: Browser, hall: Hall) -> None:
    page = opened(browser, hall, SIZES_PX[1])
    shown(page, hall, "choose")
    hall.said.clear()
    for _ in range(24):  # what Space opens has buttons, too
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    page.wait_for_timeout(200)
    presses = {what["button"] for what in hall.said if what["t"] == "press"}
    assert presses == {0, 1, 2}
    assert {"pass", "x", "move"} <= {what["t"] for what in hall.said}
    page.context.close()


def test_words_are_set_as_words_and_never_run(browser: Browser, hall: Hall) -> None:
    page = opened(browser, hall, SIZES_PX[0])
    token = page.evaluate("localStorage.getItem('peer-review-token')")
    evil = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
    view = asked("choose", [evil], says=evil, own=[[evil, evil]], rows=[[evil, evil]], lines=[evil])
    hall.order(t="view", make=print_of(token), view=view)
    page.wait_for_function("(says) => document.getElementById('says').textContent === says", arg=evil)
    assert page.title() == "Peer Review"
    assert page.evaluate("document.querySelectorAll('main img, main script').length") == 0
    page.context.close()


def test_nothing_is_asked_of_anybody_else(browser: Browser, hall: Hall) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.goto(f"http://127.0.0.1:{hall.port}/#{CODE}")
    page.wait_for_function("() => document.body.dataset.line === 'up'")
    assert len(asked_for) >= 5
    assert all(url.startswith(f"http://127.0.0.1:{hall.port}/") for url in asked_for)
    assert sum(file.stat().st_size for file in (ROOT / "assets" / "phone").iterdir()) < 50_000
    context.close()
