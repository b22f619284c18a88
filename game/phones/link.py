"""The game's end of the phone server: starts its process, and starts it again when it ends. Never waits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any

from game.places import ASSETS

_ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from game.phones.server import main; main(sys.argv[2])"
STARTS_MOST, WITHIN_S = 5, 60.0
"""A server that ends more often than this is given up, and the table told."""


class Link:
    """`news` are the server's lines. `trouble` says why there is no server any more."""

    def __init__(self, opening: Mapping[str, Any]) -> None:
        self._opening = dict(opening)
        self._known: set[str] = set()
        self._hosts: set[str] = set()
        self._host_code = ""
        self._views: dict[str, Mapping[str, Any]] = {}
        self._crowd: dict[str, None] = {}
        self._crowd_view: Mapping[str, Any] = {}
        self.is_locked = False
        self._starts: deque[float] = deque(maxlen=STARTS_MOST)
        self._process: subprocess.Popen[str] | None = None
        self._orders: SimpleQueue[str | None] = SimpleQueue()
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self.port, self.address = 0, ""
        self.is_up = False
        self.trouble = ""
        self._start()

    # -- orders

    def know(self, makes: Sequence[str]) -> None:
        """These phones have been paired before: they need no code."""
        self._known.update(makes)
        self._order(t="know", makes=list(makes), hosts=[])

    def say(self, words: Mapping[str, str]) -> None:
        """What the pages themselves say from now on."""
        self._opening["words"] = words
        self._order(t="words", words=words)

    def lock(self, *, is_locked: bool) -> None:
        """Nobody new comes in."""
        self.is_locked = is_locked
        self._order(t="lock", is_locked=is_locked)

    def invite_host(self, code: str) -> None:
        """Whoever says this code next has the host's page; "" nobody."""
        self._host_code = code
        self._order(t="host_code", code=code)

    def show(self, make: str, view: Mapping[str, Any]) -> None:
        """What this phone shows from now on."""
        self._views[make] = view
        self._order(t="view", make=make, view=view)

    def watch(self, make: str, *, is_on: bool) -> None:
        """This phone looks on from now on, as one of the crowd; or no longer."""
        if is_on:
            self._crowd[make] = None
            self._views.pop(make, None)
        else:
            self._crowd.pop(make, None)
        self._order(t="watch", make=make, is_on=is_on)

    def show_crowd(self, view: Mapping[str, Any]) -> None:
        """What all who look on see from now on."""
        self._crowd_view = view
        self._order(t="crowd", view=view)

    def drop(self, make: str, *, is_banned: bool = False) -> None:
        """This phone is out: its token is worth nothing. `is_banned`: nor does its address come in again."""
        self._known.discard(make)
        self._hosts.discard(make)
        self._views.pop(make, None)
        self._crowd.pop(make, None)
        self._order(t="drop", make=make, is_banned=is_banned)

    def take(self) -> list[Mapping[str, Any]]:
        """The news since the last call; starts the server anew where it has ended."""
        found: list[Mapping[str, Any]] = []
        while True:
            try:
                line = self._lines.get_nowait()
            except Empty:
                return found
            if line is None:
                self.is_up = False
                found.append({"t": "down"})
                self._start()
                continue
            news: Mapping[str, Any] = json.loads(line)
            match news["t"]:
                case "up":
                    self.port = self._opening["port"] = news["port"]  # the same again after a new start
                    self.address = news["address"]
                    self.is_up = True
                case "failed":
                    self.trouble = news["why"]
                case "came" if news["is_host"]:
                    self._hosts.add(news["make"])
                    self._host_code = ""
                case "came":
                    self._known.add(news["make"])
            found.append(news)

    def close(self) -> None:
        """The server ends, and with it every page's connection."""
        self._lines = SimpleQueue()  # nobody hears that it ends
        self._orders.put(None)
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            Thread(target=process.wait, daemon=True, name="phones-end").start()

    # -- inside

    def _order(self, **order: Any) -> None:  # noqa: ANN401 - JSON
        self._orders.put(json.dumps(order))

    def _start(self) -> None:
        now_s = time.monotonic()
        if len(self._starts) == STARTS_MOST and now_s - self._starts[0] < WITHIN_S:
            self.trouble = self.trouble or "it ended again and again"
            return
        self._starts.append(now_s)
        self._orders.put(None)  # the last writer goes home
        self._orders, self._lines = SimpleQueue(), SimpleQueue()
        command = [sys.executable, "-c", _PROGRAM, str(_ROOT), str(ASSETS / "phone")]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONUTF8": "1"},
            )
        except OSError as error:
            self.trouble = error.strerror or str(error)
            return
        self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        Thread(target=_write, args=(process.stdin, self._orders), daemon=True, name="phones-orders").start()
        Thread(target=_read, args=(process, self._lines), daemon=True, name="phones-news").start()
        self._order(t="open", **self._opening)
        self._order(t="know", makes=sorted(self._known), hosts=sorted(self._hosts))
        self._order(t="host_code", code=self._host_code)
        self._order(t="lock", is_locked=self.is_locked)
        for make, view in self._views.items():
            self._order(t="view", make=make, view=view)
        if self._crowd_view:
            self._order(t="crowd", view={**self._crowd_view, "left_ms": None})
        for make in self._crowd:
            self._order(t="watch", make=make, is_on=True)


def _write(to: IO[str], orders: SimpleQueue[str | None]) -> None:
    try:
        while (line := orders.get()) is not None:
            to.write(line + "\n")
            to.flush()
        to.close()
    except (OSError, ValueError):  # it has ended: whoever reads its news says so
        return


def _read(process: subprocess.Popen[str], lines: SimpleQueue[str | None]) -> None:
    assert process.stdout is not None
    try:
        for line in process.stdout:
            lines.put(line)
    except (OSError, ValueError):
        pass
    process.wait()
    lines.put(None)
