"""The real process of the server: it comes up, it comes up again under the same address, it ends with the game."""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPConnection

import pytest

from game.phones.link import STARTS_MOST, Link

OPENING = {"host": "127.0.0.1", "port": 0, "names": ["127.0.0.1"], "code": "ACDEF", "words": {}}


def until(link: Link, holds: Callable[[], object]) -> None:
    end_s = time.monotonic() + 15
    while time.monotonic() < end_s:
        link.take()
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError(f"it never came: {link.trouble}")


def status(port: int) -> int:
    asked = HTTPConnection("127.0.0.1", port, timeout=3)
    asked.request("GET", "/")
    return asked.getresponse().status


@pytest.mark.slow
def test_killed_it_comes_up_again_at_the_same_place_and_ends_with_the_game() -> None:
    link = Link(OPENING)
    until(link, lambda: link.is_up)
    port, first = link.port, link._process
    assert status(port) == 200
    assert first is not None
    first.kill()
    until(link, lambda: link._process is not first and link.is_up)
    assert link.port == port
    assert status(port) == 200
    last = link._process
    link.close()
    assert last is not None
    assert last.wait(10) is not None
    with pytest.raises(ConnectionRefusedError):
        status(port)


@pytest.mark.slow
def test_one_that_ends_again_and_again_is_given_up_and_told() -> None:
    link = Link({**OPENING, "host": "203.0.113.1"})  # no address of this machine
    until(link, lambda: link.trouble)
    link.close()
    link = Link(OPENING)
    for _ in range(STARTS_MOST):
        process = link._process
        if process is not None and not link.trouble:
            process.kill()
            until(link, lambda process=process: link.trouble or link._process is not process)
    until(link, lambda: link.trouble)
    link.close()
