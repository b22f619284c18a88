"""Hundreds of phones at one match: how soon each press is acknowledged, whether one is lost, what the picture pays.

    python -m tests.benchmarks.phones --phones 300              they look on, rate, vote and clap through an applause
    python -m tests.benchmarks.phones --phones 300 --teams      they play the seats of eight teams

Real processes: the game with its window (a dummy screen), its server, and the made-up phones, which talk over the
loopback as pages do. To reach: acknowledged p50 <= 20 ms, p99 <= 250 ms, none lost; the game's frames no worse than 1.5
times those of the same beats of the same match without phones.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from tests.benchmarks.made_up_phones import phones_beside

if TYPE_CHECKING:
    from game.app.session import Session
    from tests.benchmarks.drawn import Drawn

SEATS = 8
SIZE_PX = (1280, 720)
TAPS_A_SECOND = 10
FRAMES_A_SECOND = 60
SEED = 5
ALL_IN_S = 6.0
LEAST_FRAMES = 20
"""A beat of fewer frames is compared with nothing."""


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
    connected: int = 0


class Made:
    """One made-up phone: takes a seat in a team or looks on, presses soon after each question, sees its press stand."""

    def __init__(self, ws: Any, number: int, told: Told, *, is_looking_on: bool) -> None:  # noqa: ANN401 - aiohttp's
        self._ws, self._number, self._told, self._is_looking_on = ws, number, told, is_looking_on
        self._pressed: dict[int, tuple[int, float]] = {}
        self._acked: tuple[int, int] | None = None
        self._tapping: asyncio.Task[None] | None = None

    async def hear(self, message: dict[str, Any]) -> None:
        """Whatever its page would do then."""
        if message["t"] == "welcome":
            self._told.connected += 1
        elif message["t"] == "mine":
            self._stands(message["ask"], [message["button"]])
        elif message["t"] == "view":
            await self._see(message)

    async def _see(self, view: dict[str, Any]) -> None:
        if view["screen"] == "free":
            await self._come_in(view)
            return
        ask = view.get("ask", 0)
        for each in [each for each in self._pressed if each != ask]:
            self._told.late += 1
            del self._pressed[each]
        if view["screen"] != "ask":
            return
        if view["lasts"]:
            if self._tapping is None or self._tapping.done():
                self._tapping = asyncio.ensure_future(self._tap(ask, (view["left_ms"] or 0) / 1000))
            return
        mine = [view["mine"]] if view.get("mine", "") != "" else [b["at"] for b in view["buttons"] if b["is_mine"]]
        if not self._stands(ask, mine) and not mine and (view["left_ms"] or 0) > 2500:
            await asyncio.sleep((self._number * 37 % 1000) / 1000)
            button = view["buttons"][self._number % len(view["buttons"])]["at"]
            self._pressed[ask] = (button, time.perf_counter())
            await self._ws.send_json({"t": "press", "ask": ask, "button": button})

    def _stands(self, ask: int, mine: list[int]) -> bool:
        """Whether a press on this question was made already; its acknowledgement, or its loss, is noted."""
        if self._acked is not None and self._acked[0] == ask:
            self._told.lost += mine != [self._acked[1]]
            return True
        if ask in self._pressed and mine == [self._pressed[ask][0]]:
            self._acked = (ask, self._pressed[ask][0])
            self._told.acked_ms.append((time.perf_counter() - self._pressed.pop(ask)[1]) * 1000)
            return True
        return ask in self._pressed

    async def _come_in(self, view: dict[str, Any]) -> None:
        if self._is_looking_on:
            await self._ws.send_json({"t": "watch", "on": True})
        elif view["can_sit"]:
            await self._ws.send_json({"t": "sit"})
        elif view["teams"]:
            seat = view["teams"][self._number % len(view["teams"])]["seat"]
            await self._ws.send_json({"t": "join", "seat": seat})

    async def _tap(self, ask: int, seconds: float) -> None:
        end_s = time.monotonic() + seconds
        while time.monotonic() < end_s and not self._ws.closed:
            await self._ws.send_json({"t": "press", "ask": ask, "button": 0})
            self._told.taps += 1
            await asyncio.sleep(1 / TAPS_A_SECOND)


async def _one(web: Any, url: str, code: str, number: int, told: Told, until_s: float, *, is_crowd: bool) -> None:  # noqa: ANN401
    async with web.ws_connect(f"{url}/ws", headers={"Origin": url}, max_msg_size=0) as ws:
        await ws.send_json({"t": "hello", "v": 1, "token": "", "code": code})
        phone = Made(ws, number, told, is_looking_on=is_crowd)
        while time.monotonic() < until_s:
            try:
                message = await ws.receive(timeout=1)
            except TimeoutError:
                continue
            if message.data is None or not isinstance(message.data, str):
                told.closed += 1
                break
            await phone.hear(json.loads(message.data))


async def _all(url: str, code: str, phones: Sequence[int], until_s: float, *, is_crowd: bool) -> Told:
    import aiohttp

    told = Told()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as web:

        def begun(numbers: Sequence[int]) -> list[asyncio.Future[None]]:
            return [asyncio.ensure_future(_one(web, url, code, n, told, until_s, is_crowd=is_crowd)) for n in numbers]

        first = begun(phones[:SEATS])
        await asyncio.sleep(1)  # the seats are taken first, then the teams fill
        for done in await asyncio.gather(*first, *begun(phones[SEATS:]), return_exceptions=True):
            told.closed += isinstance(done, BaseException)
    return told


def _phones(url: str, code: str, count: int, seconds: float, is_crowd: bool, out: Any) -> None:  # noqa: ANN401
    out.send(asyncio.run(_all(url, code, range(count), time.monotonic() + seconds, is_crowd=is_crowd)))


@dataclass(slots=True)
class Spent:
    """What so many frames took of the processors: the game's process with all its threads, and the server's."""

    game_s: float = 0.0
    server_s: float = 0.0
    frames: int = 0

    @property
    def frame_ms(self) -> float:
        """Of the game's process, a frame."""
        return 1000 * self.game_s / max(1, self.frames)


def server_spent_s(drawn: Drawn) -> float:
    """What the server's process has worked so far (Linux; elsewhere 0)."""
    server: Any = drawn.party.phones._phones.server
    try:
        fields = Path(f"/proc/{server._process.pid}/stat").read_text().rpartition(")")[2].split()
    except (AttributeError, OSError):  # phones are off; another system
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Frames(defaultdict[str, list[float]]):
    """How long each frame took, in ms, by the beat that it showed."""

    def __init__(self) -> None:
        super().__init__(list)


def to_applause(session: Session) -> None:
    """On to what is said before the first applause, as quickly as it goes."""
    cards = session.props.pack.cards
    for _ in range(2_000):
        session.frame(0)
        group, card = session.host.group, session.host.open_card
        is_applause = card is not None and card in cards and cards[card].form == "applause"
        if group is None or (is_applause and group.beat == "say"):
            return
        session.host.close_now()


def played(phones: int, seconds: float, *, is_crowd: bool = True) -> tuple[Frames, Frames, Told, Spent]:
    """So many seconds of a match, from an applause on: its frames by the wall, by the work of the game's own thread
    (which no other process can spoil), what the phones found, and what both processes worked."""
    import pygame

    from tests.benchmarks.drawn import Drawn

    drawn = Drawn(SIZE_PX)
    seats = ["phone" if phones and not is_crowd else "bot"] * SEATS
    length = "standard" if is_crowd else "class25"
    drawn.begin(seats, SEED, "applause", length, rated="class", public="phones" if phones and is_crowd else "")
    assert drawn.party.match is not None
    session = drawn.party.match.session
    if is_crowd:
        to_applause(session)
    beside = phones_beside(drawn, _phones, phones, seconds, is_crowd) if phones else None
    frames, works = Frames(), Frames()
    spent = Spent(-time.process_time(), -server_spent_s(drawn))
    began_s = last_s = time.perf_counter()
    while time.perf_counter() - began_s < seconds:
        now_s, worked_s = time.perf_counter(), time.thread_time()
        drawn.loop.step(min(250.0, (now_s - last_s) * 1000))
        if is_crowd and session.live.beat == "say" and now_s - began_s > ALL_IN_S:
            session.host.close_now()  # enough was said, and all phones are in
        last_s = now_s
        frames[session.live.beat].append((time.perf_counter() - now_s) * 1000)
        works[session.live.beat].append((time.thread_time() - worked_s) * 1000)
        time.sleep(max(0.0, 1 / FRAMES_A_SECOND - (time.perf_counter() - now_s)))
    spent.game_s += time.process_time()
    spent.server_s += server_spent_s(drawn)
    spent.frames = sum(map(len, frames.values()))
    told = Told()
    if beside is not None:
        told = beside.pipe.recv()
        beside.process.join()
    drawn.window.close()
    pygame.quit()
    return frames, works, told, spent


def of_same_beats(one: Frames, other: Frames) -> tuple[list[float], list[float]]:
    """The frames of beats that both have shown, as many of each from the one as from the other."""
    found: tuple[list[float], list[float]] = ([], [])
    for beat in one.keys() & other.keys():
        count = min(len(one[beat]), len(other[beat]))
        if count >= LEAST_FRAMES:
            found[0].extend(one[beat][:count])
            found[1].extend(other[beat][:count])
    return found


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
    parser.add_argument("--teams", action="store_true", help="they play seats, instead of looking on")
    parser.add_argument("--no-frames", action="store_true", help="no match without phones to compare")
    asked = parser.parse_args()
    is_crowd = not asked.teams
    alone, alone_works, _, alone_spent = (
        (Frames(), Frames(), None, Spent()) if asked.no_frames else played(0, asked.seconds, is_crowd=is_crowd)
    )
    frames, works, told, spent = played(asked.phones, asked.seconds, is_crowd=is_crowd)
    half, late = centiles(told.acked_ms)
    print(
        f"{told.connected} of {asked.phones} phones in, {len(told.acked_ms)} presses acknowledged, {told.taps} taps, "
        f"{told.closed} lines cut"
    )
    print(
        f"acknowledged: p50 {half:.0f} ms (mark 20), p99 {late:.0f} ms (mark 250),"
        f" lost {told.lost} (mark 0), too late {told.late}"
    )
    server_ms = 1000 * spent.server_s / asked.seconds / max(1, told.connected)
    print(
        f"processors: server {server_ms:.2f} ms a second and phone; "
        f"game {spent.frame_ms:.1f} ms a frame, all threads"
        + ("" if asked.no_frames else f", {alone_spent.frame_ms:.1f} ms without phones")
    )
    if asked.no_frames:
        return
    for what, one, other in (("frame", frames, alone), ("work of a frame", works, alone_works)):
        with_them, without = of_same_beats(one, other)
        late, usual = centiles(with_them)[1], centiles(without)[1]
        print(
            f"{what}, p99 of the same beats: {late:.1f} ms with phones, {usual:.1f} ms without:"
            f" {late / max(0.01, usual):.2f} times (mark 1.5); {len(with_them)} of each"
        )


if __name__ == "__main__":
    main()
