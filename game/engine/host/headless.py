"""Plays a match with bots as quickly as it goes, and sums what it would have cost in time; needs no clock."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from game.engine.host.match import Host
from game.engine.prompts import STAGE, Seat, Slot

C = TypeVar("C")
Watch: TypeAlias = Callable[[str, float, frozenset[Seat]], None]
"""Hears of each group: its beat, the seconds that it costs at the design's timing, the seats that it asks."""


@dataclass(slots=True)
class Played:
    """What a headless match came to; seconds are those of the design's timing, not of this machine."""

    hash_of: Callable[[], str]
    """Reads the hash over all events: not made before somebody asks."""
    outcome: Any = None
    steps: int = 0
    answers: int = 0
    seconds_by_beat: dict[str, float] = field(default_factory=dict)
    groups_by_beat: dict[str, int] = field(default_factory=dict)

    @property
    def hash_hex(self) -> str:
        """The hash over all events of the match."""
        return self.hash_of()

    @property
    def seconds(self) -> float:
        """The whole match at the design's timing."""
        return sum(self.seconds_by_beat.values())


def run_headless(host: Host[C], *, most_groups: int = 100_000, watch: Watch | None = None) -> Played:
    """Play `host` to its end: bots answer at once, a seat without a bot passes.

    Raises `BadSave` if the journal fails, ValueError for a bot's illegal answer, RuntimeError if the
    match has not ended after `most_groups` groups.
    """
    played = Played(lambda: host.hash_hex)
    host.play_unwatched()

    design_s, seconds, groups_of = host.pace.design_s, played.seconds_by_beat, played.groups_by_beat

    def asked(beat: str, slots: tuple[Slot, ...]) -> None:
        cost_s = design_s(beat, slots)
        seconds[beat] = seconds.get(beat, 0.0) + cost_s
        groups_of[beat] = groups_of.get(beat, 0) + 1
        played.answers += len(slots)
        if watch is not None:
            watch(beat, cost_s, frozenset([slot.seat for slot in slots if slot.seat != STAGE]))

    with _no_search_for_cycles():
        groups = 0
        while groups < most_groups:
            group = host.group
            if group is None:
                played.outcome, played.steps = host.outcome, host.step
                return played
            asked(group.beat, group.slots)
            host.close_now(is_strict=True)
            for curtain in host.passed:
                asked(curtain.beat, curtain.slots)
            groups += 1 + len(host.passed)
            if host.problem is not None:
                raise host.problem
    raise RuntimeError(f"{host.rules.name}: not over after {most_groups} groups; does its script end?")


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
