"""A rehearsal with made-up phones: they come in at once, look on, and press a question each. From this machine only."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.phones.link import Link

PRESSES_WITHIN_S = 1.0
"""As people press: not all in the same moment."""
WAIT_S = 20.0
QUESTION: Mapping[str, Any] = {
    "v": 1, "t": "view", "screen": "ask", "is_public": True, "ask": 1, "lasts": False, "says": "", "left_ms": None,
    "buttons": [{"at": at, "words": str(at + 1), "more": ""} for at in range(5)],
}  # fmt: skip


@dataclass(slots=True)
class Rehearsed:
    """How many came in, and after how many ms each press stood."""

    came: int = 0
    stood_ms: list[float] = field(default_factory=list)


def rehearse(link: Link, url: str, code: str, count: int) -> Rehearsed:
    """`link` is up at `url`. Returns when all have pressed, or after `WAIT_S`."""
    return asyncio.run(_all(link, url, code, count))


async def _all(link: Link, url: str, code: str, count: int) -> Rehearsed:
    from aiohttp import ClientSession, TCPConnector

    found = Rehearsed()
    link.show_crowd(QUESTION)
    async with ClientSession(connector=TCPConnector(limit=0)) as web:
        seating = asyncio.ensure_future(_let_look_on(link))
        phones = [asyncio.ensure_future(_one(web, url, code, at / count, found)) for at in range(count)]
        await asyncio.wait(phones, timeout=WAIT_S)
        for task in (*phones, seating):
            task.cancel()
        await asyncio.gather(*phones, seating, return_exceptions=True)
    return found


async def _let_look_on(link: Link) -> None:
    """What the game does otherwise: whoever comes in looks on."""
    while True:
        for news in link.take():
            if news["t"] == "came":
                link.watch(news["make"], is_on=True)
        await asyncio.sleep(0.02)


async def _one(web: Any, url: str, code: str, share: float, found: Rehearsed) -> None:  # noqa: ANN401 - aiohttp's
    async with web.ws_connect(f"{url}/ws", headers={"Origin": url}) as ws:
        await ws.send_json({"t": "hello", "v": 1, "token": "", "code": code})
        pressed_s = 0.0
        async for message in ws:
            said = json.loads(message.data)
            if said["t"] == "welcome":
                found.came += 1
            elif said["t"] == "view" and not pressed_s:
                await asyncio.sleep(share * PRESSES_WITHIN_S)
                pressed_s = time.perf_counter()
                await ws.send_json({"t": "press", "ask": said["ask"], "button": round(4 * share)})
            elif said["t"] == "mine":
                found.stood_ms.append((time.perf_counter() - pressed_s) * 1000)
                return
