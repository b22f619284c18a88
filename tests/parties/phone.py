"""A phone in a real browser: its page, what it shows, and all that happens to phones on an evening."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BACK_WITHIN_S = 2.0


@contextmanager
def browsers() -> Iterator[Browser]:
    """The system's Chromium; its sandbox does not work for root, who runs most pipelines."""
    from playwright.sync_api import sync_playwright  # the quick run gathers this and starts no browser

    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--disable-gpu", "--disable-background-networking", *(["--no-sandbox"] if is_root else [])],
        )
        yield found
        found.close()


class Phone:
    """One phone that has opened the address with its code."""

    def __init__(self, browser: Browser, url: str, code: str, size: tuple[int, int] = (390, 844)) -> None:
        self.url, self.code, self._browser, self._size = url, code, browser, size
        self.errors: list[str] = []
        self.context, self.page = self._opened(f"{url}#{code}")

    def _opened(self, address: str) -> tuple[BrowserContext, Page]:
        width, height = self._size
        context = self._browser.new_context(viewport={"width": width, "height": height}, has_touch=True)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(address)
        return context, page

    @property
    def screen(self) -> str:
        return str(self.page.evaluate("document.body.dataset.screen || ''"))

    @property
    def is_connected(self) -> bool:
        return bool(self.page.evaluate("document.body.dataset.line === 'up' && !!document.body.dataset.screen"))

    @property
    def ask(self) -> str:
        return str(self.page.evaluate("document.body.dataset.ask || ''"))

    @property
    def who(self) -> str:
        return str(self.page.evaluate("document.getElementById('who').textContent"))

    @property
    def says(self) -> str:
        return str(self.page.evaluate("document.getElementById('says').textContent"))

    @property
    def chosen(self) -> list[str]:
        """The words of the button that stands as this seat's answer."""
        script = "[...document.querySelectorAll('#buttons [aria-pressed=true]')].map((button) => button.textContent)"
        return list(self.page.evaluate(script))

    @property
    def standing(self) -> tuple[str, str, list[str]]:
        """Who it is, what it is asked and what stands, of one moment: between two looks a question may be over."""
        script = """[
            document.getElementById('who').textContent, document.body.dataset.ask || '',
            [...document.querySelectorAll('#buttons [aria-pressed=true]')].map((button) => button.textContent),
        ]"""
        who, ask, chosen = self.page.evaluate(script)
        return who, ask, chosen

    def mind_the_line(self) -> None:
        """From now on `has_lost_the_line` tells whether it was lost, though it may be back before anybody looks."""
        self.page.evaluate("""() => {
            window.hasLostTheLine = false;
            new MutationObserver(() => { window.hasLostTheLine ||= document.body.dataset.line === 'down'; })
                .observe(document.body, { attributes: true, attributeFilter: ['data-line'] });
        }""")

    @property
    def has_lost_the_line(self) -> bool:
        return bool(self.page.evaluate("window.hasLostTheLine === true"))

    def press(self, number: int) -> None:
        """One of the buttons of the question, if there is one."""
        script = """(number) => {
            if (document.body.dataset.screen !== 'ask') return;
            const buttons = document.querySelectorAll('#buttons button');
            if (buttons.length) buttons[number % buttons.length].click();
        }"""
        self.page.evaluate(script, number)

    def until(self, holds: Callable[[], object], within_s: float = 10.0) -> None:
        end_s = time.monotonic() + within_s
        while not holds():
            assert time.monotonic() < end_s, f"{self.who} shows {self.screen}: {self.says}"
            self.page.wait_for_timeout(30)

    # -- what happens to phones

    def reload(self) -> None:
        self.page.reload()

    def lose_the_network(self) -> None:
        self.context.set_offline(True)
        self.page.evaluate("window.peerReviewTest = 1")
        self.page.wait_for_timeout(300)
        self.context.set_offline(False)

    def open_again_elsewhere(self) -> None:
        """A second tab of the same phone; the first is closed."""
        tab = self.context.new_page()
        tab.goto(self.url)
        self.page.close()
        self.page = tab

    def forget_everything(self) -> None:
        """Another phone, or cleared storage: in by the code, then into the seat that waits."""
        self.context.close()
        self.context, self.page = self._opened(f"{self.url}#{self.code}")
