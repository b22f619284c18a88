"""Where nobody watches, curtains rise by themselves: the same steps, events, hash and timing, only sooner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.engine.asks import ask_each, choose_each, curtain
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.host import Host, Pace, run_headless
from game.engine.prompts import Choose, Option, Prompt, Raw, Ready, Secrecy
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


class Late:
    """Presses the second option; nods are its own affair."""

    def answer(self, state: object, seat: int, prompt: Prompt, dice: Dice) -> Raw | None:
        return "b" if isinstance(prompt, Choose) else "ready"


@pytest.mark.parametrize("secrecy", ["open", "sealed", "secret"])
@pytest.mark.parametrize("is_clocked", [False, True])
@pytest.mark.parametrize("is_ordered", [False, True])
def test_the_rules_learn_no_more_of_who_was_first_and_when_than_at_a_table(
    secrecy: Secrecy, is_clocked: bool, is_ordered: bool
) -> None:
    async def asking(table: Table[list[str]]) -> object:
        options = (Option("a"), Option("b"))
        choose = Choose("act", options, "a", secrecy, is_clocked=is_clocked, is_ordered=is_ordered)
        said = await ask_each({0: choose, 1: choose, 2: Ready(), 3: choose}, "do")
        return said, table.order, table.pressed_ms

    def host() -> Host[list[str]]:
        return Host(rules(asking), 7, pace=Pace({"do": 8}), players={0: Late(), 1: Late(), 2: Late()})

    watched = host()
    watched.close_now()
    played = run_headless(host())
    assert played.outcome == watched.outcome
    said, order, pressed_ms = played.outcome
    assert said == {0: "b", 1: "b", 2: "ready", 3: "a"}
    assert set(order) == ({0, 1, 2} if secrecy == "open" or is_ordered else {2})
    assert set(pressed_ms) == ({0, 1} if secrecy == "open" and is_clocked else set())
