"""A server of phones in this process, and phones that talk to it as a browser does."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp

from game.phones.server import Server
from game.places import ASSETS

CODE = "ACDEF"
HELLO = {"t": "hello", "v": 1, "token": "", "code": CODE}


class Hall:
    """The server with its news, and sessions to talk to it."""

    def __init__(self, server: Server, out: io.StringIO, web: aiohttp.ClientSession) -> None:
        self.server, self._out, self.web = server, out, web
        self.port = next(news["port"] for news in self.news() if news["t"] == "up")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def news(self) -> list[Mapping[str, Any]]:
        """All that the game was told so far."""
        return [json.loads(line) for line in self._out.getvalue().splitlines()]

    def told(self, kind: str) -> list[Mapping[str, Any]]:
        return [news for news in self.news() if news["t"] == kind]

    async def connect(self, **headers: str) -> aiohttp.ClientWebSocketResponse:
        return await self.web.ws_connect(f"{self.url}/ws", headers={"Origin": self.url, **headers})

    async def paired(self, hello: Mapping[str, Any] = HELLO) -> tuple[aiohttp.ClientWebSocketResponse, dict[str, Any]]:
        """A phone that has said hello, and what it was told."""
        ws = await self.connect()
        assert (await ws.receive_json())["t"] == "words"
        await ws.send_json(hello)
        return ws, await ws.receive_json(timeout=5)

    async def until(self, holds: Callable[[], object]) -> None:
        """Until something holds that the server does by and by."""
        for _ in range(300):
            if holds():
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"it never came: {self.news()[-5:]}")


def in_hall(play: Callable[[Hall], Awaitable[None]], code: str = CODE) -> Hall:
    """Runs `play` with a server of its own; returns the hall, for what the game was told."""

    async def run() -> Hall:
        out = io.StringIO()
        server = Server(ASSETS / "phone", out)
        order = {"t": "open", "host": "127.0.0.1", "port": 0, "names": ["127.0.0.1"], "code": code, "words": {"a": "b"}}
        await server.heard(order)
        async with aiohttp.ClientSession() as web:
            hall = Hall(server, out, web)
            try:
                await asyncio.wait_for(play(hall), 20)
            finally:
                await server.close()
        return hall

    return asyncio.run(run())
