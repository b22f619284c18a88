"""Pages that are open, by the phone they belong to, and what waits to be sent to each. Knows no message."""

from __future__ import annotations

import asyncio

from aiohttp import web


class OpenPage:
    """One of them. Only the latest picture waits for it: a slow phone gets fewer, never older ones."""

    def __init__(self, ws: web.WebSocketResponse) -> None:
        self.ws = ws
        self._view: str | None = None
        self._word: str | None = None
        self._has_news = asyncio.Event()

    def show(self, view: str) -> None:
        """This picture, as soon as the last one has gone."""
        self._view = view
        self._has_news.set()

    def say(self, word: str) -> None:
        """This short word, after the picture that waits."""
        self._word = word
        self._has_news.set()

    async def send(self) -> None:
        """Sends what waits, until the page is gone."""
        while True:
            await self._has_news.wait()
            self._has_news.clear()
            view, word = self._view, self._word
            self._view = self._word = None
            for text in (view, word):
                if text is not None:
                    await self.ws.send_str(text)


class OpenPages:
    """A phone may have several; one that has none is not in here."""

    def __init__(self) -> None:
        self._of: dict[str, list[OpenPage]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._of.values()))

    def __contains__(self, make: object) -> bool:
        return make in self._of

    def add(self, make: str, page: OpenPage) -> bool:
        """Whether it is this phone's first."""
        mine = self._of.setdefault(make, [])
        mine.append(page)
        return len(mine) == 1

    def remove(self, make: str, page: OpenPage) -> bool:
        """Whether it was this phone's last. Of a phone that was taken out, no page is its last."""
        mine = self._of.get(make, [])
        if page not in mine:
            return False
        mine.remove(page)
        if not mine:
            del self._of[make]
        return not mine

    def take_out(self, make: str) -> list[OpenPage]:
        """All of this phone's, which are none of its any more."""
        return self._of.pop(make, [])

    def show(self, make: str, view: str) -> None:
        """This picture, on each page of this phone."""
        for page in self._of.get(make, ()):
            page.show(view)

    def say_all(self, word: str) -> None:
        """This, to each page there is."""
        for make in self._of:
            self.say(make, word)

    def say(self, make: str, word: str) -> None:
        """This short word, to each of them."""
        for page in self._of.get(make, ()):
            page.say(word)
