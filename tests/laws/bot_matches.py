"""Matches of bots for the laws on rules: whole histories, cached within a process. Decides nothing about the game."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.host import Host, Pace, Player, run_headless
from game.engine.prompts import Seat
from tests.laws.matches import under

LENGTHS = [(scenario.id, length) for scenario in default_pack().scenarios.values() for length in scenario.lengths]


@dataclass(frozen=True)
class BotMatch:
    """One match: its plan, what was told, and the city at its end."""

    plan: Plan
    events: tuple[Event, ...]
    city: City

    def by_day(self) -> Iterator[tuple[int, str, Event]]:
        """Every event with its day and the rule in force as it was told."""
        day, rule = 0, "mean"
        for event in self.events:
            if isinstance(event, ev.DayBegan):
                day = event.day
            if isinstance(event, ev.RuleChanged | ev.ReferendumHeld):
                rule = event.regime
            yield day, rule, event


@cache
def plan_of(scenario: str, length: str = "standard", seats: int = 5, rule: str = "") -> Plan:
    """A table of bots; with `rule`, that one is in force from day 2 to the end."""
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], length, seats, bots=tuple(range(seats)))
    return under(plan, rule) if rule else plan


def begun(plan: Plan, seed: int, people: Mapping[Seat, Player[City]] | None = None) -> Host[City]:
    """A match at its first question; whoever plays it, bots of any temperaments else."""
    players = bots_for(range(plan.seats), Dice(seed, "temperaments")) if people is None else people
    return Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=players)


def over(host: Host[City]) -> Host[City]:
    """The same at its end."""
    run_headless(host)
    return host


@cache
def bot_match(scenario: str, seed: int, seats: int = 5, length: str = "standard", rule: str = "") -> BotMatch:
    """The match of that seed."""
    plan = plan_of(scenario, length, seats, rule)
    host = over(begun(plan, seed))
    return BotMatch(plan, tuple(host.history), host.public.state)
