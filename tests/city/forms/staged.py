"""Plays a card in a city that has a past (day, act, standing, laws, the dark), day after day; checks nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.city_table import CityTable
from game.city.forms.form import Cast, Result
from game.city.forms.registry import form_named
from game.city.pack import Card
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Raw
from game.engine.rules import Rules
from tests.city.forms.playing import MASKS, Answers


class Staged:
    """One card, played on several days in the same city; `day(answers)` plays it once and gives its result."""

    def __init__(
        self,
        card: Card,
        seats: int,
        front: int,
        past: Sequence[Event] = (),
        *,
        act: int = 2,
        coins: int = 5,
        seed: int = 1,
    ) -> None:
        self.card = card
        self.results: list[Result] = []
        masks = MASKS[:seats]

        async def days(table: CityTable) -> None:
            table.tell(ev.MatchBegan("test", "quick", 9, masks, ()), *(ev.Paid(mask, coins, "start") for mask in masks))
            table.tell(*past)
            for day in range(1, 9):
                table.tell(ev.DayBegan(day, act, ("yard",)))
                with table.card(card.id):
                    cast = Cast(f"day{day}/1", "yard", masks[:front], masks[front:])
                    result = await form_named(card.form).play(table, card, cast)
                    table.tell(*result.events)
                    self.results.append(result)

        self.driver = Driver(Rules("days", seats, City, APPLIERS, days, ev.event_types()), seed)

    @property
    def city(self) -> City:
        return self.driver.table.state

    def day(self, answers: Answers) -> list[Event]:
        """All that is told and shown until the card of this day is over."""
        told: list[Event] = []
        count = len(self.results)
        while len(self.results) == count and self.driver.ask is not None:
            told += self.driver.feed(Close(self._given(answers)))
        return told

    def _given(self, answers: Answers) -> tuple[Raw | None, ...]:
        assert self.driver.ask is not None
        slots = self.driver.ask.slots
        return tuple("ready" if s.seat == STAGE else answers(MASKS[s.seat], s.prompt) for s in slots)


def standing(regime: str, **tiers: int) -> list[Event]:
    """A rule in force and the tiers of masks under it; who is not listed stays a tier 2."""
    rows = tuple((mask, "", tier, 1, False) for mask, tier in tiers.items())
    return [ev.RuleChanged(regime, "scenario"), ev.StandingsShown(regime, rows)]


def shown(events: Sequence[Event], kind: type[Event]) -> list[Event]:
    """Events of one kind."""
    return [event for event in events if type(event) is kind]
