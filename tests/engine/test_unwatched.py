"""Where nobody watches, curtains rise by themselves: the same steps, events, hash and timing, only sooner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.engine.asks import choose_each, curtain
from game.engine.events import Event
from game.engine.host import Host, Pace, run_headless
from game.engine.prompts import Choose, Option
from game.engine.rules import Rules, Table


async def script(table: Table[list[str]]) -> str:
    """Two shows, a choice, three shows: the last at the very end."""
    for name in ("door", "night"):
        await curtain(name)
    said = await choose_each({0: Choose("act", (Option("a"), Option("b")), "b")})
    for name in ("gasp", "hill", "mirror"):
        await curtain(name)
    return said[0]


def rules(of: Callable[[Table[list[str]]], object] = script) -> Rules[list[str]]:
    return Rules("shows", 1, list, {}, of, tuple[type[Event], ...]())  # type: ignore[arg-type]


def one_by_one() -> tuple[str, int, dict[str, float], list[str]]:
    """As a window would close them."""
    host, spent, beats = Host(rules(), 7, pace=Pace({"do": 8, "door": 2})), dict[str, float](), list[str]()
    while host.group is not None:
        beats.append(host.group.beat)
        spent[host.group.beat] = host.pace.design_s(host.group.beat, host.group.slots)
        host.close_now()
    return host.hash_hex, host.step, spent, beats


def test_steps_hash_and_times_are_those_of_a_window() -> None:
    hash_hex, steps, spent, beats = one_by_one()
    heard: list[str] = []
    host = Host(rules(), 7, pace=Pace({"do": 8, "door": 2}))
    played = run_headless(host, watch=lambda beat, cost_s, seats: heard.append(beat))
    assert (played.hash_hex, played.steps, played.seconds_by_beat, heard) == (hash_hex, steps, spent, beats)
    assert played.answers == len(beats)
    assert played.outcome == "b"


def test_a_script_that_only_shows_is_no_match() -> None:
    async def forever(table: Table[list[str]]) -> None:
        while True:
            await curtain("night")

    host = Host(rules(forever), 7)
    with pytest.raises(RuntimeError, match="does its script end"):
        run_headless(host, most_groups=5_000)
