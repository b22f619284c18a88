"""Measures our driver against plain Python on one tiny game with the same rules and the same checksum.

Run as: python -m tests.benchmarks.anchor [--json]. Rates swing on shared machines: read the ratios, which are
taken in short alternating slices of one run.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from game.engine.asks import Ask, choose_each, numbers_each
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import Choose, Option, Prompt, Rate, Raw, Seat
from game.engine.rules import Rules, Script, Table

PLAYERS, ROUNDS, SCRIPTS, MOVES = 4, 8, 64, 128
CHECKSUM = 135_471
PAIRS = [(by, of) for by in range(PLAYERS) for of in range(PLAYERS) if by != of]


def scripts() -> list[list[int]]:
    """64 matches of 128 decisions each, in move order, from one fixed sequence."""
    x, made = 12_345, []
    for _ in range(SCRIPTS):
        values = []
        for move in range(MOVES):
            x = (x * 1_103_515_245 + 12_345) & 0x7FFFFFFF
            values.append((x >> 16) % 3 if move % 16 < PLAYERS else (x >> 16) % 5 + 1)
        made.append(values)
    return made


def folded(h: int, score: list[int], wallet: list[int], home: list[int]) -> int:
    for v in (*score, *wallet, *home):
        h = (h * 31 + v) % 1_000_003
    return h


# -- the reference: dicts and validated moves, nothing else


class Illegal(Exception):
    pass


def new_match() -> dict[str, object]:
    return {
        "stage": "choose",
        "score": [0] * PLAYERS,
        "wallet": [5] * PLAYERS,
        "home": [0] * PLAYERS,
        "choices": {},
        "ratings": {},
    }


def choose(state: dict, player: int, choice: int) -> None:  # type: ignore[type-arg]
    if state["stage"] != "choose":
        raise Illegal("wrong stage")
    if player in state["choices"]:
        raise Illegal("second choice")
    if not 0 <= choice <= 2:
        raise Illegal("value out of range")
    state["choices"][player] = choice
    if len(state["choices"]) == PLAYERS:
        state["stage"] = "rate"


def rate(state: dict, by: int, of: int, stars: int) -> None:  # type: ignore[type-arg]
    if state["stage"] != "rate":
        raise Illegal("wrong stage")
    if by == of:
        raise Illegal("rating self")
    if (by, of) in state["ratings"]:
        raise Illegal("rating twice")
    if not 1 <= stars <= 5:
        raise Illegal("value out of range")
    state["ratings"][by, of] = stars
    if len(state["ratings"]) == len(PAIRS):
        end_round(state)


def end_round(state: dict) -> None:  # type: ignore[type-arg]
    received = [0] * PLAYERS
    for (_, of), stars in state["ratings"].items():
        received[of] += stars
    settle(state["score"], state["wallet"], state["home"], state["choices"], received)
    state["choices"], state["ratings"], state["stage"] = {}, {}, "choose"


def settle(
    score: list[int], wallet: list[int], home: list[int], choices: dict[int, int] | tuple[int, ...], received: list[int]
) -> None:
    """The round's end, the same lines for both players of this race."""
    for p in range(PLAYERS):
        score[p] += received[p]
        c = choices[p]
        if c == 0:
            wallet[p] += 3
        elif c == 1:
            wallet[p] = max(0, wallet[p] - 1)
            score[p] += 2
        elif score[p] >= 30 and home[p] < 4 and wallet[p] >= 2:
            wallet[p] -= 2
            home[p] += 1
        if wallet[p] >= home[p]:
            wallet[p] -= home[p]
        else:
            home[p] -= 1


def play_reference(values: list[int], h: int) -> int:
    state = new_match()
    at = 0
    for _ in range(ROUNDS):
        for p in range(PLAYERS):
            choose(state, p, values[at])
            at += 1
        for by, of in PAIRS:
            rate(state, by, of, values[at])
            at += 1
    return folded(h, state["score"], state["wallet"], state["home"])  # type: ignore[arg-type]


# -- ours: a script of prompts and events


@dataclass(slots=True)
class Chosen(Event):
    choices: tuple[int, ...]


@dataclass(slots=True)
class Starred(Event):
    stars: tuple[int, ...]


@dataclass(slots=True)
class RoundEnded(Event):
    round: int


class Town:
    __slots__ = ("choices", "home", "received", "score", "wallet")

    def __init__(self) -> None:
        self.score, self.wallet, self.home = [0] * PLAYERS, [5] * PLAYERS, [0] * PLAYERS
        self.choices: tuple[int, ...] = ()
        self.received: list[int] = []


def on_chosen(town: Town, event: Chosen) -> None:
    town.choices = event.choices


def on_starred(town: Town, event: Starred) -> None:
    town.received = [0] * PLAYERS
    for (_, of), stars in zip(PAIRS, event.stars, strict=True):
        town.received[of] += stars


def on_round_ended(town: Town, event: RoundEnded) -> None:
    settle(town.score, town.wallet, town.home, town.choices, town.received)


WAYS = ("work", "host", "travel")
OPTIONS = tuple(Option(way) for way in WAYS)
NUMBER_OF = {way: number for number, way in enumerate(WAYS)}


def ask_ways() -> Ask[dict[Seat, str]]:
    return choose_each({p: Choose("way", OPTIONS, "work") for p in range(PLAYERS)})


def ask_stars() -> Ask[list[int]]:
    prompts: list[tuple[Seat, Prompt]] = [(by, Rate("praise", WAYS[0], about=str(of))) for by, of in PAIRS]
    return numbers_each(prompts, "stars")


# These prompts never change, so they are made once; measured anew each time as well, as forms with cards do.
ASK_WAYS, ASK_STARS = ask_ways(), ask_stars()


def script_of(rounds: int, *, is_anew: bool) -> Callable[[Table[Town]], Script]:
    async def script(table: Table[Town]) -> None:
        for number in range(rounds):
            ways = await (ask_ways() if is_anew else ASK_WAYS)
            table.tell(Chosen(tuple([NUMBER_OF[way] for way in ways.values()])))
            stars = await (ask_stars() if is_anew else ASK_STARS)
            table.tell(Starred(tuple(stars)), RoundEnded(number))

    return script


def anchor_rules(rounds: int = ROUNDS, *, is_anew: bool = False) -> Rules[Town]:
    appliers: dict[type[Event], Callable[[Town, Any], None]] = {
        Chosen: on_chosen,
        Starred: on_starred,
        RoundEnded: on_round_ended,
    }
    return Rules("anchor", PLAYERS, Town, appliers, script_of(rounds, is_anew=is_anew), tuple(appliers))


def closings(values: list[int]) -> list[Close]:
    """The same decisions as our devices would send them: one sealed group for choices, one for stars."""
    made = []
    for at in range(0, len(values), 16):
        made.append(Close(tuple(WAYS[value] for value in values[at : at + 4])))
        stars: tuple[Raw, ...] = tuple(values[at + 4 : at + 16])
        made.append(Close(stars))
    return made


def play_ours(inputs: list[Close], h: int, *, is_hashed: bool = True, is_anew: bool = False) -> int:
    driver = Driver(anchor_rules(is_anew=is_anew), 1)
    for given in inputs:
        driver.feed(given)
        assert not is_hashed or driver.hash_hex
    town = driver.table.state
    return folded(h, town.score, town.wallet, town.home)


# -- measuring


def ratio(reference: Callable[[], object], ours: Callable[[], object], slices: int) -> tuple[float, float]:
    """(median ratio of speeds, our seconds a slice), both sides in turn, each slice against its neighbour."""
    ratios, ours_s = [], []
    for _ in range(slices):
        start = perf_counter()
        reference()
        middle = perf_counter()
        ours()
        end = perf_counter()
        ratios.append((middle - start) / (end - middle))
        ours_s.append(end - middle)
    return median(ratios), median(ours_s)


def answers(values: list[int], steps: int) -> Iterator[Close]:
    """The script's closings over and over."""
    inputs = closings(values)
    for number in range(steps):
        yield inputs[number % len(inputs)]


def growth(values: list[int], *, early: int = 200, late: int = 16_000, window: int = 160) -> float:
    """Time of the answers around number `late` over those around number `early`, in one long match.

    Each the quickest of nine runs: a busy machine only ever adds time.
    """
    early_s, late_s = [], []
    half = window // 2 // 8  # a step takes 8 answers on average
    for _ in range(9):
        driver = Driver(anchor_rules(rounds=late), 1)
        times: list[float] = []
        for given in answers(values, late // 8 + half):
            start = perf_counter()
            driver.feed(given)
            assert driver.hash_hex
            times.append(perf_counter() - start)
        early_s.append(sum(times[early // 8 - half : early // 8 + half]))
        late_s.append(sum(times[late // 8 - half : late // 8 + half]))
    return min(late_s) / min(early_s)


def measure(slices: int = 40) -> dict[str, float]:
    """Checksums first, then the figures; raises AssertionError if the two do not play the same game."""
    decisions = scripts()
    inputs = [closings(values) for values in decisions]
    reference_sum = ours_sum = 0
    for values, given in zip(decisions, inputs, strict=True):
        reference_sum, ours_sum = play_reference(values, reference_sum), play_ours(given, ours_sum)
    if not reference_sum == ours_sum == CHECKSUM:
        raise AssertionError(f"checksums {reference_sum} and {ours_sum}, expected {CHECKSUM}")

    def reference() -> None:
        for values in decisions[:16]:
            play_reference(values, 0)

    def ours() -> None:
        for given in inputs[:16]:
            play_ours(given, 0)

    def ours_anew() -> None:
        for given in inputs[:16]:
            play_ours(given, 0, is_anew=True)

    def ours_unhashed() -> None:
        for given in inputs[:16]:
            play_ours(given, 0, is_hashed=False)

    hashed, ours_s = ratio(reference, ours, slices)
    anew, _ = ratio(reference, ours_anew, slices)
    unhashed, _ = ratio(reference, ours_unhashed, slices)
    return {
        "checksum": ours_sum,
        "ratio_to_reference": round(hashed, 3),
        "ratio_with_prompts_made_anew": round(anew, 3),
        "ratio_without_hashes": round(unhashed, 3),
        "moves_per_second": round(16 * MOVES / ours_s),
        "reference_moves_per_second": round(16 * MOVES / ours_s / hashed),
        "growth_16000_against_200": round(growth(decisions[0]), 3),
    }


if __name__ == "__main__":
    figures = measure()
    if "--json" in sys.argv:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:30} {value:>12,}" for name, value in figures.items()))
