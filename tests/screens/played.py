"""Matches of random legal answers, each played once: all pictures of a match, in every setting, look on at the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.city.city import City
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Raw, Slot, legal
from game.engine.rules import Rules


@dataclass(frozen=True, slots=True)
class Met:
    """One open group, and what was told on the way to it."""

    step: int
    beat: str
    slots: tuple[Slot, ...]
    fresh: tuple[Event, ...]


class Played:
    """One match, played as far as somebody has looked."""

    def __init__(self, plan: Plan, seed: int) -> None:
        self.rules: Rules[City] = plaudit_rules(plan)
        self._seed = seed
        self._met: list[Met] = []
        self._driver: Driver[City] | None = Driver(self.rules, seed)

    def __iter__(self) -> Iterator[Met]:
        """Its groups in order; what nobody has seen yet is played now."""
        at = 0
        while at < len(self._met) or self._goes_on():
            yield self._met[at]
            at += 1

    def _goes_on(self) -> bool:
        driver = self._driver
        if driver is not None and self._met:
            driver.feed(random_answers(self._seed, driver.step, self._met[-1].slots))
        if driver is None or driver.ask is None:
            self._driver = None
            return False
        self._met.append(Met(driver.step, driver.ask.beat, driver.ask.slots, tuple(driver.fresh)))
        return True


def random_answers(seed: int, step: int, slots: tuple[Slot, ...]) -> Close:
    """Legal answers by lot to one group, the same for the same seed; hands are raised in the order of places."""
    answers = tuple(random_answer(seed, step, place, slot) for place, slot in enumerate(slots))
    return Close(answers, tuple(place for place, slot in enumerate(slots) if slot.prompt.secrecy == "open"))


def random_answer(seed: int, step: int, place: int, slot: Slot) -> Raw | None:
    """One of them."""
    if slot.seat == STAGE:
        return "ready"
    return Dice(seed, "picture", step, place).choice(legal(slot.prompt))
