"""Hundreds of phones at one match: how soon each press is acknowledged, whether one is lost, what the picture pays.

    python -m tests.benchmarks.phones --phones 300

Real processes: the game with its window (a dummy screen), its server, and the made-up phones, which talk over the
loopback as pages do. They play the seats of eight teams. To reach: acknowledged p50 <= 20 ms, p99 <= 250 ms, none lost;
the game's frames no worse than 1.5 times those without phones.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

from tests.benchmarks.made_up_phones import phones_beside

SEATS = 8
SIZE_PX = (1280, 720)
TAPS_A_SECOND = 10
FRAMES_A_SECOND = 60


@dataclass(slots=True)
class Told:
    """What the phones found; times in ms."""

    acked_ms: list[float] = field(default_factory=list)
    late: int = 0
    """Pressed when the question was just over; their pages say so."""
    lost: int = 0
    """Acknowledged, and then no longer there."""
    taps: int = 0
    closed: int = 0


async def _one(web: Any, url: str, code: str, number: int, told: Told, until_s: float) -> None:  # noqa: ANN401 - aiohttp's
    """One phone: joins a team's seat, presses soon after each question, and waits to see its press stand."""
    async with web.ws_connect(f"{url}/ws", headers={"Origin": url}, max_msg_size=0) as ws:
        await ws.send_json({"t": "hello", "v": 1, "token": "", "code": code})
        pressed: dict[int, tuple[int, float]] = {}
        acked: tuple[int, int] | None = None
        tapping: asyncio.Task[None] | None = None
        while time.monotonic() < until_s:
            try:
                message = await ws.receive(timeout=1)
            except TimeoutError:
                continue
            if message.data is None or not isinstance(message.data, str):
                told.closed += 1
                break
            view = json.loads(message.data)
            if view["t"] != "view":
                continue
            if view["screen"] == "free":
                if view["can_sit"]:
                    await ws.send_json({"t": "sit"})
                elif view["teams"]:
                    seat = view["teams"][number % len(view["teams"])]["seat"]
                    await ws.send_json({"t": "join", "seat": seat})
                continue
            ask = view.get("ask", 0)
            for each in [each for each in pressed if each != ask]:
                told.late += 1
                del pressed[each]
            if view["screen"] != "ask":
                continue
            if view["lasts"]:
                if tapping is None or tapping.done():
                    tapping = asyncio.ensure_future(_tap(ws, ask, (view["left_ms"] or 0) / 1000, told))
                continue
            mine = [button["at"] for button in view["buttons"] if button["is_mine"]]
            if acked is not None and acked[0] == ask:
                told.lost += mine != [acked[1]]
            elif ask in pressed and mine == [pressed[ask][0]]:
                acked = (ask, pressed[ask][0])
                told.acked_ms.append((time.perf_counter() - pressed.pop(ask)[1]) * 1000)
            elif ask not in pressed and not mine and (view["left_ms"] or 0) > 2500:
                await asyncio.sleep((number * 37 % 1000) / 1000)
                button = view["buttons"][number % len(view["buttons"])]["at"]
                pressed[ask] = (button, time.perf_counter())
                await ws.send_json({"t": "press", "ask": ask, "button": button})


async def _tap(ws: Any, ask: int, seconds: float, told: Told) -> None:  # noqa: ANN401 - aiohttp's
    end_s = time.monotonic() + seconds
    while time.monotonic() < end_s and not ws.closed:
        await ws.send_json({"t": "press", "ask": ask, "button": 0})
        told.taps += 1
        await asyncio.sleep(1 / TAPS_A_SECOND)


async def _all(url: str, code: str, phones: Sequence[int], until_s: float) -> Told:
    import aiohttp

    told = Told()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as web:
        first = [asyncio.ensure_future(_one(web, url, code, n, told, until_s)) for n in phones[:SEATS]]
        await asyncio.sleep(1)  # the seats are taken first, then the teams fill
        rest = [asyncio.ensure_future(_one(web, url, code, n, told, until_s)) for n in phones[SEATS:]]
        for done in await asyncio.gather(*first, *rest, return_exceptions=True):
            told.closed += isinstance(done, BaseException)
    return told


def _phones(url: str, code: str, count: int, seconds: float, out: Any) -> None:  # noqa: ANN401 - a pipe
    out.send(asyncio.run(_all(url, code, range(count), time.monotonic() + seconds)))


def played(phones: int, seconds: float) -> tuple[list[float], Told]:
    """So many seconds of a match: the game's frames in ms, and what the phones found."""
    import pygame

    from tests.benchmarks.drawn import Drawn

    drawn = Drawn(SIZE_PX)
    drawn.begin(["phone" if phones else "bot"] * SEATS, 5, "applause", "class25", rated="class")
    beside = phones_beside(drawn, _phones, phones, seconds) if phones else None
    frames: list[float] = []
    began_s = last_s = time.perf_counter()
    while time.perf_counter() - began_s < seconds:
        now_s = time.perf_counter()
        drawn.loop.step(min(250.0, (now_s - last_s) * 1000))
        last_s = now_s
        frames.append((time.perf_counter() - now_s) * 1000)
        time.sleep(max(0.0, 1 / FRAMES_A_SECOND - (time.perf_counter() - now_s)))
    told = Told()
    if beside is not None:
        told = beside.pipe.recv()
        beside.process.join()
    drawn.window.close()
    pygame.quit()
    return frames, told


def centiles(values: Sequence[float]) -> tuple[float, float]:
    """The 50th and the 99th hundredth."""
    if len(values) < 2:
        return 0.0, 0.0
    cuts = quantiles(values, n=100)
    return cuts[49], cuts[98]


def main() -> None:
    """Prints the figures beside their marks."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--phones", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=60.0)
    asked = parser.parse_args()
    alone, _ = played(0, asked.seconds / 2)
    frames, told = played(asked.phones, asked.seconds)
    half, late = centiles(told.acked_ms)
    print(
        f"{asked.phones} phones, {len(told.acked_ms)} presses acknowledged, {told.taps} taps, {told.closed} lines cut"
    )
    print(
        f"acknowledged: p50 {half:.0f} ms (mark 20), p99 {late:.0f} ms (mark 250),"
        f" lost {told.lost} (mark 0), too late {told.late}"
    )
    print(
        f"frame p99: {centiles(frames)[1]:.1f} ms with phones, {centiles(alone)[1]:.1f} ms with bots (mark 1.5 times)"
    )


if __name__ == "__main__":
    main()
