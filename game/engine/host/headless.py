"""Plays a match with bots as quickly as it goes, and sums what it would have cost in time; needs no clock."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from game.engine.host.match import Host
from game.engine.prompts import STAGE, Seat, Slot

C = TypeVar("C")
Watch: TypeAlias = Callable[[str, float, frozenset[Seat]], None]
"""Hears of each group: its beat, the seconds that it costs at the design's timing, the seats that it asks."""


@dataclass(slots=True)
class Played:
    """What a headless match came to; seconds are those of the design's timing, not of this machine.

    What nobody asks for is not worked out: it keeps the groups as they were asked.
    """

    hash_of: Callable[[], str]
    """Reads the hash over all events: not made before somebody asks."""
    design_s: Callable[[str, tuple[Slot, ...]], float]
    outcome: Any = None
    steps: int = 0
    asked: list[tuple[str, tuple[Slot, ...]]] = field(default_factory=list)
    """Every group, and every curtain: its beat and its slots."""

    @property
    def hash_hex(self) -> str:
        """The hash over all events of the match."""
        return self.hash_of()

    @property
    def answers(self) -> int:
        """How many prompts were answered, passed or raised."""
        return sum([len(slots) for _, slots in self.asked])

    @property
    def groups_by_beat(self) -> dict[str, int]:
        """How many groups of each beat were asked."""
        return dict(Counter([beat for beat, _ in self.asked]))

    @property
    def seconds_by_beat(self) -> dict[str, float]:
        """What the groups of each beat cost together."""
        seconds: dict[str, float] = {}
        for beat, slots in self.asked:
            seconds[beat] = seconds.get(beat, 0.0) + self.design_s(beat, slots)
        return seconds

    @property
    def seconds(self) -> float:
        """The whole match at the design's timing."""
        return sum(self.seconds_by_beat.values())


def run_headless(host: Host[C], *, most_groups: int = 100_000, watch: Watch | None = None) -> Played:
    """Play `host` to its end: bots answer at once, a seat without a bot passes.

    Raises `BadSave` if the journal fails, ValueError for a bot's illegal answer, RuntimeError if the
    match has not ended after `most_groups` groups.
    """
    design_s = host.pace.design_s
    played = Played(lambda: host.hash_hex, design_s)
    asked = played.asked
    with _no_search_for_cycles(), closing(host.play_out()) as groups:
        for ask in groups:
            if len(asked) >= most_groups:
                raise RuntimeError(f"{host.rules.name}: not over after {most_groups} groups; does its script end?")
            beat, slots = ask.beat, ask.slots
            asked.append((beat, slots))
            if watch is not None:
                watch(beat, design_s(beat, slots), frozenset([slot.seat for slot in slots if slot.seat != STAGE]))
    played.outcome, played.steps = host.outcome, host.step
    return played


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Python goes without its collector for the length of a match.

    What a match makes is kept (events) or freed by count: the search for cycles finds none, and costs a tenth of the
    time. A test sees to it that this stays so. Afterwards all is laid to what is old, unsearched: freezing and
    thawing moves it there in one go.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
