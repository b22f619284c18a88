"""For the engine's tests: scripted presses, a bot, and a host on a hand-wound clock. Knows no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from examples.auction.rules import Hall, auction_rules
from game.engine.dice import Dice
from game.engine.driver import Close, Driver, Soften, Strike
from game.engine.events import Event
from game.engine.host import Host, Pace
from game.engine.journal import Journal
from game.engine.prompts import STAGE, Prompt, Raw, Seat, legal
from game.engine.rules import Rules

FRAME_MS = 50
PACE = Pace({"ready": None, "do": 8.0, "object": 8.0, "stars": 6.0, "gasp": 10.0})


class Guesser:
    """A bot that picks any legal answer; keeps the cities that it was shown."""

    def __init__(self) -> None:
        self.shown: list[Hall] = []

    def answer(self, hall: Hall, seat: Seat, prompt: Prompt, dice: Dice) -> Raw | None:
        self.shown.append(hall)
        return dice.choice(legal(prompt))


def bots(seats: int) -> dict[Seat, Guesser]:
    return {seat: Guesser() for seat in range(seats)}


def presses(seed: int, step: int, slot: int, prompt: Prompt) -> list[Raw | None]:
    """What somebody presses on one prompt: up to two decoys, then what they mean (or a pass)."""
    dice = Dice(seed, "presses", step, slot)
    raws: list[Raw | None] = [dice.choice(legal(prompt)) for _ in range(dice.below(3) + 1)]
    if dice.below(6) == 0:
        raws.append(None)
    return raws


def play_by_hand(
    host: Host[Hall],
    seed: int,
    *,
    now_ms: int = 0,
    on_press: Callable[[int, int, Raw | None], None] = lambda step, slot, raw: None,
    on_frame: Callable[[Host[Hall]], None] = lambda host: None,
) -> list[Event]:
    """Everyone presses as `presses` says, one press a frame; returns the events that came out."""
    events = host.tick(now_ms)
    step = -1
    todo: Iterator[tuple[int, Raw | None]] = iter(())
    while not host.is_over:
        now_ms += FRAME_MS
        group = host.group
        assert group is not None
        if group.step != step:
            step = group.step
            todo = iter(
                [
                    (at, raw)
                    for at, s in enumerate(group.slots)
                    if s.seat != STAGE
                    for raw in presses(seed, step, at, s.prompt)
                ]
            )
            host.raise_curtain(step)
        elif (press := next(todo, None)) is not None:
            on_press(step, *press)
            if host.draft(step, *press, now_ms) is not None and not host.is_over:
                todo = iter([press, *todo])
        events += host.tick(now_ms)
        on_frame(host)
    return events


def drive(rules: Rules[Hall], seed: int, luck: Dice, *, up_to: int = 1_000) -> Driver[Hall]:
    """The driver alone: random legal inputs, strikes and softenings among them, until the end or `up_to` steps."""
    driver = Driver(rules, seed)
    while driver.ask is not None and driver.step < up_to:
        what = luck.below(12)
        if what == 0 and driver.open_card is not None:
            driver.feed(Strike(driver.open_card))
        elif what == 1:
            driver.feed(Soften())
        else:
            raws = tuple(None if luck.below(8) == 0 else luck.choice(legal(s.prompt)) for s in driver.ask.slots)
            driver.feed(Close(raws, tuple(luck.shuffled(range(len(raws))))))
    return driver


def new_journal(path: Path, seed: int, seats: int = 3, *, is_live: bool = False) -> Journal:
    return Journal.create(path, {"game": "auction", "seed": seed, "seats": seats}, is_live=is_live)


def headless_host(seed: int, seats: int = 3, journal: Journal | None = None) -> Host[Hall]:
    return Host(auction_rules(seats), seed, journal=journal, pace=PACE, players=bots(seats))
