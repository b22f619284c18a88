"""The process that phones talk to: serves the page, checks, passes on. Who comes in is decided in pairing.py.

Holds no match, and is told no secret but each phone's own picture. Ends with its input.
The game writes a line of JSON for each order to its input and reads one for each piece of news from its output.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any, TextIO

from aiohttp import WSCloseCode, WSMsgType, web

from game.phones import protocol
from game.phones.address import HERE, names_of, own_addresses
from game.phones.crowd import Crowd
from game.phones.limits import Bucket
from game.phones.open_pages import OpenPage, OpenPages
from game.phones.page import NEEDS_SCRIPT, files_of, headers
from game.phones.pairing import Pairing

PHONES_MOST = 600
SOCKETS_AN_ADDRESS = 700
HELLO_WITHIN_S = 10.0
FULL_S = 2.0
FULL_TOLD_MOST = 50
"""So many at a time are told in words that there is no room; what comes beyond that is not even heard."""
BEAT_S = 8.0
SUMS_EVERY_S = 0.1
PORTS = 10
"""So many ports are tried, from the wanted one on."""


class Server:
    """All phones. `tell` hands news to the game; `heard` takes its orders."""

    def __init__(self, folder: Path, out: TextIO) -> None:
        self._files = files_of(folder)
        self._out = out
        self._hosts: frozenset[str] = frozenset()
        self._pairing = Pairing(time.monotonic)
        self._crowd = Crowd(time.monotonic)
        self._summing: asyncio.Task[None] | None = None
        self._full_told = 0
        self._views: dict[str, str] = {}
        self._spoken: Mapping[str, str] = {}
        self._words = "{}"
        self._pages = OpenPages()
        self._by_address: dict[str, int] = {}
        self._runner: web.AppRunner | None = None

    def tell(self, **news: Any) -> None:  # noqa: ANN401 - JSON
        """One line to the game."""
        self._out.write(json.dumps(news) + "\n")
        self._out.flush()

    # -- orders

    async def heard(self, order: Mapping[str, Any]) -> None:
        """One line of the game's."""
        match order["t"]:
            case "open":
                await self._open(order)
            case "words":
                self._say(order["words"])
            case "know":
                self._pairing.know(order["makes"], order["hosts"])
            case "host_code":
                self._pairing.host_code = str(order["code"]).upper()
            case "lock":
                self._pairing.is_locked = bool(order["is_locked"])
            case "view":
                self._show(order["make"], order["view"])
            case "watch":
                self._watch(order["make"], is_on=bool(order["is_on"]))
            case "crowd":
                self._crowd.show(order["view"])
                self._show_crowd(self._crowd.makes)
            case "drop":
                await self._drop(order["make"], is_banned=bool(order.get("is_banned")))

    async def _open(self, order: Mapping[str, Any]) -> None:
        self._pairing.code = str(order["code"]).upper()
        self._say(order["words"])
        app = web.Application(client_max_size=1024)
        app.router.add_get("/ws", self._socket)
        app.router.add_route("*", "/{path:.*}", self._file)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, keepalive_timeout=15)
        await self._runner.setup()
        self._summing = asyncio.ensure_future(self._tell_sums())
        host, names = order["host"], order["names"]
        addresses: list[str] = [host]
        if not host:  # looked up here: a name service that is broken may take its time, and the game does not wait
            addresses = await asyncio.to_thread(own_addresses)
            host, names = addresses[0] if addresses else HERE, names_of(addresses)
        self._pairing.own |= {*addresses}
        first, why = int(order["port"]), ""
        for port in range(first, first + PORTS) if first else (0,):
            try:
                site = web.TCPSite(self._runner, host, port, reuse_address=True)
                await site.start()
            except OSError as error:
                why = error.strerror or str(error)
                continue
            found = site._server.sockets[0].getsockname()[1]  # type: ignore[union-attr]  # port 0: the system chose
            self._hosts = frozenset(f"{name}:{found}" for name in names)
            self.tell(t="up", port=found, address=host)
            return
        self.tell(t="failed", why=why)

    def _say(self, words: Mapping[str, str]) -> None:
        self._spoken, self._words = words, json.dumps({"t": "words", "words": words})
        self._pages.say_all(self._words)

    def _page_says(self, key: str) -> str:
        """What stands alone in a browser: the game's words, or the key where it has given none."""
        return f"{self._spoken.get(key, key)}\n"

    def _show(self, make: str, view: Mapping[str, Any]) -> None:
        text = json.dumps(view, ensure_ascii=False)
        self._views[make] = text
        self._pages.show(make, text)

    def _watch(self, make: str, *, is_on: bool) -> None:
        """This phone looks on from now on, or no longer."""
        if is_on:
            self._views.pop(make, None)
            self._crowd.makes.add(make)
            self._show_crowd([make])
        else:
            self._crowd.leave(make)

    def _show_crowd(self, makes: Iterable[str]) -> None:
        if not self._crowd.has_picture:
            return
        text_of = self._crowd.pictures()
        for make in makes:
            self._pages.show(make, text_of(make))

    async def _tell_sums(self) -> None:
        """What the crowd says, in sums: when they have changed, ten times a second at most."""
        told: Mapping[str, Any] = {}
        while True:
            await asyncio.sleep(SUMS_EVERY_S)
            here = sum(make in self._pages for make in self._crowd.makes)
            sums = {"here": here, **self._crowd.sums()}
            if sums != told:
                told = sums
                self.tell(t="sums", **sums)

    async def _drop(self, make: str, *, is_banned: bool) -> None:
        """This phone is out, and its page is told."""
        self._pairing.drop(make, is_banned=is_banned)
        self._views.pop(make, None)
        self._crowd.leave(make)
        for page in self._pages.take_out(make):
            with suppress(ConnectionError, RuntimeError):
                await page.ws.send_str(json.dumps({"t": "bye"}))
                await page.ws.close(code=WSCloseCode.POLICY_VIOLATION)

    # -- pages

    def _is_called_rightly(self, request: web.Request) -> bool:
        """Whether the browser calls this machine by one of its own names: a stranger's page cannot."""
        return request.host.lower() in self._hosts

    async def _file(self, request: web.Request) -> web.Response:
        if not self._is_called_rightly(request):
            return web.Response(status=421, text=self._page_says("elsewhere"))
        file = self._files.get(request.path) if request.method in ("GET", "HEAD") else None
        if file is None:
            return web.Response(status=404, text=self._page_says("nothing_here"), headers=headers(request.host))
        sent = {**headers(request.host), "Content-Type": file.kind}
        body = file.body.replace(NEEDS_SCRIPT, self._page_says("needs_script").encode("utf-8"))
        return web.Response(body=body, headers=sent)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        address = request.remote or ""
        if not self._is_called_rightly(request) or request.headers.get("Origin") != f"http://{request.host}":
            return web.Response(status=403, text=self._page_says("elsewhere"))
        is_full = len(self._pages) >= PHONES_MOST
        if is_full or self._by_address.get(address, 0) >= SOCKETS_AN_ADDRESS:
            return await self._full(request)
        ws = web.WebSocketResponse(max_msg_size=protocol.MESSAGE_BYTES_MOST, heartbeat=BEAT_S, compress=False)
        await ws.prepare(request)
        self._by_address[address] = self._by_address.get(address, 0) + 1
        try:
            await self._serve(ws, address)
        finally:
            left = self._by_address[address] - 1
            if left:
                self._by_address[address] = left
            else:
                del self._by_address[address]
        return ws

    async def _full(self, request: web.Request) -> web.StreamResponse:
        """Its page is told that there is no room, and says so."""
        if self._full_told >= FULL_TOLD_MOST:
            return web.Response(status=503, text=self._page_says("full"))
        self._full_told += 1
        try:
            ws = web.WebSocketResponse(max_msg_size=protocol.MESSAGE_BYTES_MOST, timeout=FULL_S, compress=False)
            await ws.prepare(request)
            await ws.send_str(self._words)
            await ws.send_str(json.dumps({"t": "refused", "why": "full"}))
            await ws.close(code=WSCloseCode.TRY_AGAIN_LATER)
        finally:
            self._full_told -= 1
        return ws

    async def _serve(self, ws: web.WebSocketResponse, address: str) -> None:
        make = await self._greeted(ws, address)
        if make is None:
            await ws.close()
            return
        page = OpenPage(ws)
        if self._pages.add(make, page):
            self.tell(t="came", make=make, is_host=self._pairing.is_host(make))
        if make in self._crowd.makes:
            self._show_crowd([make])
        elif make in self._views:
            page.show(self._views[make])
        sending = asyncio.ensure_future(page.send())
        try:
            await self._listen(ws, make)
        finally:
            sending.cancel()
            with suppress(asyncio.CancelledError, ConnectionError, RuntimeError):
                await sending
            if self._pages.remove(make, page):
                self.tell(t="went", make=make)

    async def _greeted(self, ws: web.WebSocketResponse, address: str) -> str | None:
        """Whose page this is; None where it is nobody's. Who is new gets a token, once."""
        await ws.send_str(self._words)
        try:
            said = protocol.read((await ws.receive(timeout=HELLO_WITHIN_S)).data or "")
        except (TimeoutError, TypeError, protocol.BadMessage):
            return None
        if not isinstance(said, protocol.Hello):
            return None
        guest = self._pairing.greet(said, address)
        if isinstance(guest, str):
            await ws.send_str(json.dumps({"t": "refused", "why": guest}))
            return None
        token = {"token": guest.token} if guest.token else {}
        await ws.send_str(json.dumps({"t": "welcome", **token}))
        return guest.make

    async def _listen(self, ws: web.WebSocketResponse, make: str) -> None:
        """Passes on what is said, until the page goes or misbehaves: that costs its own connection only."""
        bucket = Bucket(time.monotonic)
        async for message in ws:
            if message.type is not WSMsgType.TEXT or not bucket.has_room():
                await ws.close(code=WSCloseCode.POLICY_VIOLATION)
                return
            try:
                said = protocol.read(message.data)
            except protocol.BadMessage:
                await ws.close(code=WSCloseCode.UNSUPPORTED_DATA)
                return
            if isinstance(said, protocol.Hello) or isinstance(said, protocol.Do) != self._pairing.is_host(make):
                await ws.close(code=WSCloseCode.POLICY_VIOLATION)
                return
            if make in self._crowd.makes and not isinstance(said, protocol.Watch):
                self._hear_onlooker(make, said)
                continue
            self.tell(t="said", make=make, what=said.model_dump())

    def _hear_onlooker(self, make: str, said: protocol.Said) -> None:
        """For its own pages: the game is told of no single press, nor of what means nothing from who looks on."""
        own = self._crowd.hear(make, said) if isinstance(said, protocol.Press | protocol.Pass) else None
        if own is not None:
            self._pages.say(make, own)

    async def close(self) -> None:
        """No more."""
        if self._summing is not None:
            self._summing.cancel()
        if self._runner is not None:
            await self._runner.cleanup()


async def _run(folder: Path) -> None:
    server, loop = Server(folder, sys.stdout), asyncio.get_running_loop()
    orders: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for line in sys.stdin:
            loop.call_soon_threadsafe(orders.put_nowait, line)
        loop.call_soon_threadsafe(orders.put_nowait, None)

    Thread(target=read, daemon=True, name="orders").start()
    while (line := await orders.get()) is not None:
        await server.heard(json.loads(line))


def main(folder: str) -> None:
    """The process: until the game closes its end."""
    with suppress(KeyboardInterrupt, BrokenPipeError):
        asyncio.run(_run(Path(folder)))
