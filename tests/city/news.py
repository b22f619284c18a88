"""Runs a piece of a day (event, question, fact) through the engine with answers by mask; checks nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.city_table import CityTable
from game.city.pack import CityEvent, Effect, Pack
from game.city.plan import Plan
from game.content import default_pack
from game.engine.driver import Close, Driver
from game.engine.events import Event
from game.engine.prompts import STAGE, Choose, Raw
from game.engine.rules import Rules

MASKS = ("ada", "bo", "cy", "di")
Piece = Callable[[CityTable, Plan], Coroutine[Any, Any, Any]]


def plan_with(scenario: str = "charter", seats: int = len(MASKS), **changes: Any) -> Plan:  # noqa: ANN401
    """A match of a scenario like the base one under another name, with changes to it."""
    pack: Pack = default_pack()
    made = replace(pack.scenarios["plaudit"], id=scenario, **changes)
    return Plan(replace(pack, scenarios={scenario: made}), made, "standard", seats)


def event_of(kind: str, amount: int = 0, about: str = "", name: str = "news") -> CityEvent:
    """An event that does this."""
    return CityEvent(name, "News", "It is so.", Effect(kind, amount, about))


@dataclass
class Ran:
    """What came of it."""

    city: City
    events: list[Event]
    asked: list[tuple[str, str, tuple[str, ...]]]
    """(mask, topic, options) of every choice."""
    outcome: Any

    def told(self, kind: type[Event]) -> list[Any]:
        """Events of one kind, in order."""
        return [event for event in self.events if type(event) is kind]

    def deeds(self) -> list[tuple[object, ...]]:
        """Deeds as (name, value, value ...)."""
        return [(e.deed, *(value for _, value in e.pairs)) for e in self.told(ev.DeedNoted)]

    def coins(self) -> dict[str, int]:
        """What came or went since the first purse."""
        return {mask: coins - 5 for mask, coins in self.city.coins.items()}

    def life(self) -> dict[str, int]:
        """Life points by mask."""
        return {mask: self.city.life[self.city.seat_of(mask)] for mask in self.city.masks}


def run(
    piece: Piece,
    plan: Plan | None = None,
    said: Mapping[str, Raw] | None = None,
    *,
    day: int = 3,
    tops: tuple[str, ...] = MASKS,
    coins: int = 5,
    tiers: tuple[int, ...] = (4, 3, 2, 0),
    regime: str = "gilded",
    seed: int = 1,
) -> Ran:
    """Run `piece` on the morning of `day`, the hill as in `tops`; `said` by mask or "mask/topic", others pass."""
    plan = plan or plan_with()

    async def one(table: CityTable) -> Any:  # noqa: ANN401
        table.tell(ev.MatchBegan(plan.scenario.id, plan.length, plan.days, MASKS, ()))
        table.tell(*(ev.Paid(mask, coins, "start") for mask in MASKS))
        table.tell(ev.RuleChanged(regime, "scenario"), ev.DayBegan(day, plan.act(day), ("rose-garden", "yard")))
        rows = [(m, tier, place) for place, (m, tier) in enumerate(zip(tops, tiers, strict=True), 1)]
        table.tell(ev.StandingsJudged(regime, tuple((m, 5.0 - place, tier, place) for m, tier, place in rows)))
        table.tell(ev.StandingsShown(regime, tuple((m, f"{5 - place}.00", t, place, False) for m, t, place in rows)))
        table.fresh.clear()
        return await piece(table, plan)

    driver = Driver(Rules("news", len(MASKS), City, APPLIERS, one, ev.event_types()), seed)
    events, asked = list(driver.fresh), []
    while driver.ask is not None:
        given: list[Raw | None] = []
        for slot in driver.ask.slots:
            if slot.seat == STAGE:
                given.append("ready")
                continue
            mask = driver.table.state.mask_of(slot.seat)
            if isinstance(slot.prompt, Choose):
                asked.append((mask, slot.prompt.topic, tuple(o.id for o in slot.prompt.options)))
            topic = getattr(slot.prompt, "topic", "")
            given.append((said or {}).get(f"{mask}/{topic}", (said or {}).get(mask)))
        events += driver.feed(Close(tuple(given), ()))
    return Ran(driver.table.state, events, asked, driver.outcome)
