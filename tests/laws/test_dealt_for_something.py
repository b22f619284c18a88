"""Cards, errands and news are dealt only where they do something under the rules of that match, in any pack."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.felt import is_felt
from game.city.fold import passing
from game.city.forms.registry import form_named
from game.city.plan import Plan
from game.content.loading import PACKS, load_pack
from game.engine.events import Event
from tests.laws.bot_matches import begun, over
from tests.sampled import some

MATCHES = 8
TABLES = [(pack, scenario) for pack in ("plaudit", "example") for scenario in load_pack(PACKS / pack).scenarios]


@cache
def histories(pack_name: str, scenario: str) -> tuple[Plan, tuple[tuple[Event, ...], ...]]:
    """Some matches of bots of any pack's scenario, at small and large tables."""
    pack = load_pack(PACKS / pack_name)
    found = []
    for seed in range(MATCHES):
        plan = Plan(pack, pack.scenarios[scenario], "standard", 4 + seed % 5, bots=tuple(range(4 + seed % 5)))
        found.append(tuple(over(begun(plan, seed)).history))
    return plan, tuple(found)


@pytest.mark.parametrize(("pack", "scenario"), some(TABLES, 3, names=2))
def test_a_card_is_dealt_only_to_those_with_whom_it_does_something(pack: str, scenario: str) -> None:
    """Asked of the form, with those who are in front, under the rule of the hour; the first day has its own cards."""
    plan, matches = histories(pack, scenario)
    dealt = 0
    for history in matches:
        for city, event in passing(history, City(regimes=plan.regimes)):
            if isinstance(event, ev.EncounterSet) and city.day > 1:
                card = plan.pack.cards[event.card]
                assert card in plan.deck
                assert form_named(card.form).suits(city, card, event.front), (event.card, city.regime)
                dealt += 1
    assert dealt


@pytest.mark.parametrize(("pack", "scenario"), some(TABLES, 3, names=2))
def test_news_are_read_only_where_somebody_can_feel_them(pack: str, scenario: str) -> None:
    plan, matches = histories(pack, scenario)
    news = {event.id: event for event in plan.pack.events}
    for history in matches:
        for city, event in passing(history, City(regimes=plan.regimes)):
            if isinstance(event, ev.BulletinRead) and event.event:
                assert is_felt(plan.regime(city.regime), news[event.event].effect.kind), (event.event, city.regime)


def brought(history: Sequence[Event]) -> Iterator[tuple[str, bool]]:
    """Each errand that a mask ran, and whether anything that was told of that evening's errands names it."""
    told: list[Event] = []
    runs: list[tuple[str, str]] = []
    wearer: dict[str, int] = {}
    for city, event in passing(history):
        if isinstance(event, ev.ErrandRun):
            runs, told = list(event.errands), []
            wearer = {mask: city.seat_of(mask) for mask, _ in runs}
        elif isinstance(event, ev.HomeTaken | ev.DayClosed) and runs:
            for mask, errand in runs:
                named = [e for e in told if names(e, mask, wearer[mask])]
                yield errand, bool(named)
            runs = []
        else:
            told.append(event)


def names(event: Event, mask: str, seat: int) -> bool:
    """Whether an event is of this mask, or of whoever wears it."""
    fields = [getattr(event, field.name) for field in dataclasses.fields(event)]  # type: ignore[arg-type]
    return mask in str(fields) or getattr(event, "seat", None) == seat


@pytest.mark.parametrize(("pack", "scenario"), some(TABLES, 3, names=2))
def test_an_errand_on_offer_brings_something_to_whoever_runs_it(pack: str, scenario: str) -> None:
    """Coins, a Life point, a friend, a job, a bill less: at every gate that is not shut, and most are not."""
    plan, matches = histories(pack, scenario)
    run: Counter[str] = Counter()
    idle: Counter[str] = Counter()
    for history in matches:
        for errand, is_something in brought(history):
            run[errand] += 1
            idle[errand] += not is_something
    assert run or not plan.scenario.errands
    assert all(idle[errand] <= max(1, run[errand] / 4) for errand in run), (run, idle)
