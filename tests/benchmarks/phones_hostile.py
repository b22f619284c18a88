"""Hostile phones beside a running match: floods, broken messages, wrong codes. The match must not notice.

    python -m tests.benchmarks.phones_hostile --messages 100000

Plays the same match of bots twice, without and with them, in a window (a dummy screen), with the real server process;
says how many messages were sent and whether both ended with the same hash. Exit code 1 if not.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from contextlib import suppress
from random import Random
from typing import Any

from tests.benchmarks.made_up_phones import phones_beside

CLIENTS = 30
FRAME_MS = 40.0
SIZE_PX = (1280, 720)


def nonsense(luck: Random) -> str | bytes:
    """Something that a phone might say, or that nobody would."""
    kind = luck.randrange(8)
    if kind == 0:
        return luck.randbytes(luck.randrange(1, 400))
    if kind == 1:
        return "".join(chr(luck.randrange(1, 0x2FF)) for _ in range(luck.randrange(1, 300)))
    if kind == 2:
        return "[" * luck.randrange(1, 400)
    said = luck.choice(["hello", "sit", "join", "press", "pass", "x", "move", "do", "view", "drop"])
    doc: dict[str, Any] = {"t": said}
    for name in luck.sample(["v", "ask", "button", "to", "seat", "token", "code", "make"], luck.randrange(4)):
        doc[name] = luck.choice([0, 1, -1, 2**70, 1.5, None, True, "ok", "pause", "x" * 90, [], {}, [[[]]]])
    if kind > 4:  # right in form, and nothing that its page offers
        doc = luck.choice(
            [
                {"t": "x"},
                {"t": "sit"},
                {"t": "watch", "on": luck.random() < 0.5},
                {"t": "join", "seat": luck.randrange(8)},
                {"t": "press", "ask": luck.randrange(9000), "button": luck.randrange(5)},
                {"t": "pass", "ask": luck.randrange(9000)},
                {"t": "move", "to": luck.choice(["ok", "back", "pause", "up"])},
            ]
        )
    return json.dumps(doc)


async def _client(web: Any, url: str, code: str, luck: Random, wanted: int) -> int:  # noqa: ANN401 - aiohttp's
    sent = 0
    while sent < wanted:
        with suppress(Exception):  # whatever the server does to it is right
            if luck.random() < 0.1:
                path = luck.choice(["/../main.py", "/%00", "/" + "a" * 5000, "/ws", "/phone.js"])
                async with web.request(luck.choice(["GET", "POST", "DELETE"]), url + path, data=luck.randbytes(2000)):
                    sent += 1
            async with web.ws_connect(f"{url}/ws", headers={"Origin": url}, max_msg_size=0) as ws:
                if luck.random() < 0.8:
                    right = luck.random() < 0.9
                    await ws.send_json({"t": "hello", "v": 1, "token": "", "code": code if right else "WRONG"})
                for _ in range(luck.randrange(1, 90)):
                    message = nonsense(luck)
                    await (ws.send_str(message) if isinstance(message, str) else ws.send_bytes(message))
                    sent += 1
                    if ws.closed:
                        break
    return sent


async def _attack(url: str, code: str, messages: int) -> int:
    import aiohttp

    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=5)
    ) as web:
        each = messages // CLIENTS
        done = await asyncio.gather(*(_client(web, url, code, Random(seed), each) for seed in range(CLIENTS)))
        return sum(done)


def _attackers(url: str, code: str, messages: int, out: Any) -> None:  # noqa: ANN401 - a pipe
    out.send(asyncio.run(_attack(url, code, messages)))


def played(messages: int) -> tuple[str, int]:
    """The hash of one match, and how many messages were sent beside it."""
    from tests.benchmarks.drawn import Drawn

    drawn = Drawn(SIZE_PX)
    match = drawn.begin(["bot"] * 4, 7, length="quick")
    session, phones = match.session, drawn.party.phones
    drawn.loop.speed = 4
    beside = None
    if messages:
        phones.turn_on()
        beside = phones_beside(drawn, _attackers, messages)
    while not session.is_over or (beside is not None and beside.process.is_alive()):
        if session.is_over:
            phones.frame(match, session.seating, int(time.monotonic() * 1000), can_sit=False)
            time.sleep(0.05)
        else:
            drawn.loop.step(FRAME_MS)
            time.sleep(0.003)
    sent = beside.pipe.recv() if beside is not None else 0
    found = session.host.hash_hex
    drawn.window.close()
    return found, sent


def main() -> int:
    """Prints what was sent and whether the match noticed; 1 if it did."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--messages", type=int, default=100_000)
    asked = parser.parse_args()
    alone, _ = played(0)
    beside, sent = played(asked.messages)
    is_same = alone == beside
    print(f"{sent} messages by {CLIENTS} hostile clients: the match ended {'as' if is_same else 'NOT as'} without them")
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main())
