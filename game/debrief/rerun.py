"""The match played again by bots that imitate each seat, under one rule, over many seeds; told as a range.

What the counterfactual leaves out is in here: people act otherwise, meet others, and doors are tried anew. It is still
a guess: a bot that rates as somebody rated is not that person. Needs the pack that the match was played with: where
that has changed since, there is no plan, and this is left out and said so. Opens no file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.debrief.habits import habits_of
from game.debrief.imitator import Imitator
from game.debrief.reading import record_of
from game.debrief.record import Record
from game.engine.host import Host, Pace, run_headless
from game.engine.prompts import Seat

LOW_PERCENT, HIGH_PERCENT = 10, 90
"""A range leaves out the lowest and the highest tenth."""


class AnotherMatch(ValueError):
    """The plan is not that of the recorded match."""


@dataclass(frozen=True)
class OneRule(Plan):
    """A plan in which the scenario's rule stays in force from the day that doors look: nobody picks, nobody votes."""

    @property
    def pick_day(self) -> int:
        """Never."""
        return 0

    @property
    def vote_day(self) -> int:
        """Never."""
        return 0


@dataclass(frozen=True, slots=True)
class Spread:
    """A number over many matches: a tenth lie below `low`, half at or below `median`, a tenth above `high`."""

    low: int
    median: int
    high: int


@dataclass(frozen=True, slots=True)
class Ranges:
    """What came of the matches, by seat. `regime` "" where rules came and went as in any match."""

    regime: str
    matches: int
    refused: tuple[Spread, ...]
    """How often doors turned away the mask that the seat began with."""
    flown: tuple[float, ...]
    """In which share of the matches that mask flew, 0 to 1."""
    place: tuple[Spread, ...]
    """The seat's place by Life points, 1 the best, equals sharing the better."""
    life: tuple[Spread, ...]


@dataclass(slots=True)
class _Came:
    """What one match came to, by seat."""

    refused: list[int]
    flown: list[bool]
    place: list[int]
    life: list[int]


@dataclass(slots=True)
class Rerun:
    """Matches one at a time, so that a screen can play them while it shows something else.

    `plan` is the one that the match was played with; `regime` "" plays it as it is. Raises `AnotherMatch` for a plan
    that does not fit the record, UnknownRegime for a rule that the plan does not know.
    """

    plan: Plan
    record: Record
    regime: str
    seeds: Sequence[int]
    _plan: Plan = field(init=False)
    _players: dict[Seat, Imitator] = field(init=False)
    _came: list[_Came] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        if (self.plan.scenario.id, self.plan.length, self.plan.seats) != (
            self.record.scenario, self.record.length, self.record.seats,
        ):  # fmt: skip
            raise AnotherMatch("the plan is of another scenario, length or table than the record")
        self._plan = plan_under(self.plan, self.regime) if self.regime else self.plan
        self._players = {seat: Imitator(habits) for seat, habits in enumerate(habits_of(self.record))}

    @property
    def played(self) -> int:
        """How many matches have been played."""
        return len(self._came)

    @property
    def is_done(self) -> bool:
        """Whether every seed has been played."""
        return self.played == len(self.seeds)

    def step(self) -> bool:
        """Play one more match, some hundredths of a second; returns whether there are more to play."""
        if not self.is_done:
            self._came.append(came_of(self._play(self.seeds[self.played])))
        return not self.is_done

    def ranges(self) -> Ranges:
        """What came of the matches so far, one at least."""
        if not self._came:
            raise ValueError("no match has been played yet: call step() first")
        seats = range(self.record.seats)
        return Ranges(
            self.regime,
            self.played,
            tuple(spread([came.refused[seat] for came in self._came]) for seat in seats),
            tuple(sum(came.flown[seat] for came in self._came) / self.played for seat in seats),
            tuple(spread([came.place[seat] for came in self._came]) for seat in seats),
            tuple(spread([came.life[seat] for came in self._came]) for seat in seats),
        )

    def _play(self, seed: int) -> Record:
        host: Host[City] = Host(plaudit_rules(self._plan), seed, pace=Pace(BEATS_S), players=self._players)
        run_headless(host)
        return record_of(host.history)


def rerun(plan: Plan, record: Record, regime: str, seeds: Sequence[int]) -> Ranges:
    """All of it at once; `seeds` holds one at least. The same seeds under two rules meet the same luck."""
    matches = Rerun(plan, record, regime, seeds)
    while matches.step():
        pass
    return matches.ranges()


def plan_under(plan: Plan, regime: str) -> Plan:
    """The same frame with `regime` in force from the doors' day to the flight; raises UnknownRegime."""
    plan.regime(regime)
    scenario = replace(plan.scenario, regime=regime, reform=regime, abolish=regime)
    return OneRule(plan.pack, scenario, plan.length, plan.seats, plan.bots, plan.rated, plan.reveal)


def came_of(record: Record) -> _Came:
    """What one finished match came to."""
    masks, ended, flight = record.masks, record.ended, record.flight
    points = {seat: life for seat, _, life in ended.rows} if ended is not None else {}
    life = [points[seat] for seat in range(record.seats)]
    turned_away = [mask for door in record.doors for mask, _, is_in, _ in door.asked.rows if not is_in]
    flown = flight.flown if flight is not None else ()
    return _Came(
        [turned_away.count(mask) for mask in masks],
        [mask in flown for mask in masks],
        [1 + sum(other > mine for other in life) for mine in life],
        life,
    )


def spread(values: Sequence[int]) -> Spread:
    """Low, median, high of one value at least, by nearest rank: value number ceil(percent * n / 100) of the sorted."""
    ordered = sorted(values)

    def at(percent: int) -> int:
        return ordered[max(0, -(-percent * len(ordered) // 100) - 1)]

    return Spread(at(LOW_PERCENT), at(50), at(HIGH_PERCENT))
