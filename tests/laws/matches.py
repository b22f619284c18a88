"""Whole matches for the laws: random legal answers, kept step by step. Decides nothing about the game."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace

from game.city.city import City
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Raw, Slot, legal

Answer = Callable[[int, int, Slot], Raw | None]
"""(step, place in the group, slot) -> an answer."""


def plan_for(scenario: str = "first-impressions", seats: int = 4, length: str = "standard") -> Plan:
    """A match of the base pack in which nobody is a bot."""
    pack = default_pack()
    return Plan(pack, pack.scenarios[scenario], length, seats)


def under(plan: Plan, rule: str) -> Plan:
    """The same match with one rule in force from the day on which doors look to the end."""
    scenario = replace(plan.scenario, regime=rule, regimes=(rule,), reform=rule, abolish=rule)
    return replace(plan, scenario=scenario)


def random_answers(seed: int, passes: float = 0.05) -> Answer:
    """Legal answers by lot, a pass now and then; the same for the same seed."""

    def answer(step: int, place: int, slot: Slot) -> Raw | None:
        if slot.seat == STAGE:
            return "ready"
        dice = Dice(seed, "law", step, place)
        return None if dice.chance() < passes else dice.choice(legal(slot.prompt))

    return answer


@dataclass
class Played:
    """A match played to its end: its driver and the events of every step."""

    driver: Driver[City]
    steps: list[list[Event]] = field(default_factory=list)

    @property
    def events(self) -> list[Event]:
        return [event for step in self.steps for event in step]

    @property
    def city(self) -> City:
        return self.driver.table.state


def sealed(driver: Driver[City], answer: Answer) -> Close:
    """One closing of the open group; whoever raised a hand did so in the order of seats."""
    assert driver.ask is not None
    slots = driver.ask.slots
    raws = tuple(answer(driver.step, place, slot) for place, slot in enumerate(slots))
    order = tuple(p for p, s in enumerate(slots) if s.prompt.secrecy == "open" and raws[p] is not None)
    return Close(raws, order)


def stepping(plan: Plan, seed: int, answer: Answer) -> Iterator[Played]:
    """Yields at every open group, before it closes, and once at the end."""
    played = Played(Driver(plaudit_rules(plan), seed))
    played.steps.append(played.driver.fresh)
    while played.driver.ask is not None:
        yield played
        if played.driver.ask is not None:
            played.steps.append(played.driver.feed(sealed(played.driver, answer)))
    yield played


def play(plan: Plan, seed: int, answer: Answer | None = None) -> Played:
    """The whole match at once. Of random answers it is the one that was played before: look at it, and leave it so."""
    if answer is not None:
        return play_anew(plan, seed, answer)
    key = id(plan.pack), repr([getattr(plan, each.name) for each in fields(plan)[1:]]), seed
    if key not in _known:
        while len(_known) >= KNOWN_MOST:
            del _known[next(iter(_known))]
        _known[key] = plan, play_anew(plan, seed, random_answers(seed))
    return _known[key][1]


KNOWN_MOST = 40
_known: dict[tuple[int, str, int], tuple[Plan, Played]] = {}
"""Many laws look at the same few matches; with the plan, so that its pack is no other."""


def play_anew(plan: Plan, seed: int, answer: Answer) -> Played:
    """The whole match at once, whatever was played before."""
    played: Played | None = None
    for played in stepping(plan, seed, answer):  # noqa: B007 - the last one counts
        pass
    assert played is not None
    return played
