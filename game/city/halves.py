"""Two halves of a large table at once: two cards, one *say*, one *do*, then two gasps, each with everybody's stars.

Whoever sits at a table of seven or eight would else be in front once in four minutes. X removes both cards.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from game.city import events as ev
from game.city.city import City
from game.city.city_table import CityTable
from game.city.encounter import has_life, in_front, stars_for, stood
from game.city.forms.form import Cast, Result, Script
from game.city.forms.registry import form_named
from game.city.looking import all_look
from game.city.pack import Card, MaskId
from game.city.plan import Plan
from game.engine.asks import Ask
from game.engine.events import Event
from game.engine.rules import Struck

LEAST_IN_FRONT = 3
"""So many of each half play its card: with fewer the table would watch, not play."""
TOGETHER = ("say", "do")
"""Beats that both halves are asked in at once; each has its own gasp, which all watch."""
CARDS = "cards"
Then: TypeAlias = "Callable[[int, Result], Awaitable[None]]"


@dataclass(slots=True)
class Half:
    """What one half of the table plays."""

    card: Card
    cast: Cast


async def both_halves(table: CityTable, plan: Plan, halves: tuple[Half, Half]) -> bool:
    """Play both cards; what they change is told at the end, after which nothing is awaited. Whether they stand."""
    one, other = halves
    with table.card(one.card.id) as outer:
        with table.card(other.card.id) as inner:
            table.show(ev.HalvesDealt(tuple((half.card.id, half.cast.front) for half in halves)))
            scripts = (
                form_named(one.card.form).play(table, one.card, one.cast),
                form_named(other.card.form).play(table, other.card, other.cast),
            )
            stars: list[list[Event]] = [[], []]

            async def rate(at: int, result: Result) -> None:
                stars[at] = await stars_for(table, plan, halves[at].card, halves[at].cast, result)

            results = await side_by_side(table, scripts, rate)
            for half, result, given in zip(halves, results, stars, strict=True):
                stood(table, half.card, half.cast, result, given)
        if inner.struck:
            raise Struck(one.card.id)
    if outer.struck:
        table.tell(ev.Redirected((*one.cast.front, *other.cast.front)))
    return not outer.struck


async def side_by_side(table: CityTable, scripts: tuple[Script, Script], then: Then) -> list[Result]:
    """Both scripts to their ends: what both ask in one beat is one group; from the gasp on one waits for the other.

    `then` follows each script at once: what one half did is rated before the other half lays its deeds open.
    """
    one, other = scripts
    results: list[Result] = []
    try:
        dealt = one.send(None), other.send(None)
        await all_look(table, CARDS, dealt[0].slots[0].prompt.about)  # until both cards are read
        mine: Any = None
        theirs: Any = None
        while (ask := one.send(mine)).beat in TOGETHER:
            same: Ask[Any] = other.send(theirs)
            mine, theirs = await (ask & same)
        results.append(await _to_the_end(one, ask))
        await then(0, results[0])
        results.append(await _to_the_end(other, other.send(theirs)))
        await then(1, results[1])
    finally:
        for script in scripts:
            script.close()
    return results


async def _to_the_end(script: Script, ask: Ask[Any]) -> Result:
    try:
        while True:
            ask = script.send(await ask)
    except StopIteration as stop:
        result: Result = stop.value
        return result


def halves_for(table: CityTable, plan: Plan, place: str) -> tuple[Half, Half] | None:
    """The table cut in two, with a card for each; None where the deck has no two left, or a half is of bots alone.

    Whoever is in the upper district plays together, as far as that makes a half.
    """
    city = table.state
    upper = city.districts[0]
    drawn = table.dice(place, "halves").shuffled(city.masks)
    order = sorted(drawn, key=lambda mask: city.place[mask] != upper)
    cut = (len(order) + 1) // 2
    parts = [tuple(m for m in city.masks if m in part) for part in (order[:cut], order[cut:])]
    if not all(has_life(city, part) for part in parts):  # nobody wants to watch bots play by themselves
        return None
    found: list[Half] = []
    for number, part in enumerate(parts):
        taken = [half.card.id for half in found]
        card = _card_for(table, plan, part, taken, f"{place}/{number}")
        if card is None:
            return None
        district = _district_for(city, card, part)
        count = _in_front(card, len(part))
        front = in_front(table, part, count, f"{place}/{number}")
        rest = tuple(mask for mask in part if mask not in front)
        found.append(Half(card, Cast(f"{place}/{number}", district, front, rest)))
    return found[0], found[1]


def _card_for(table: CityTable, plan: Plan, part: Sequence[MaskId], taken: Sequence[str], place: str) -> Card | None:
    """A card of a form that halves can play, not played yet, that puts most of so many in front; ties by lot."""
    city, count = table.state, len(part)
    spent = city.spent.union(taken)
    fitting = [
        card
        for card in plan.deck
        if form_named(card.form).plays_in_halves
        and form_named(card.form).suits(city, card, part)
        and card.id not in spent
        and card.masks[0] <= count
        and _in_front(card, count) >= LEAST_IN_FRONT
    ]
    if not fitting:
        return None
    fitting = [card for card in fitting if card.id not in plan.seen] or fitting
    most = max(_in_front(card, count) for card in fitting)
    return table.dice(place, "card").choice([card for card in fitting if _in_front(card, count) == most])


def _in_front(card: Card, count: int) -> int:
    """How many of a half of so many play the card; a part that a watcher plays must find one among them."""
    return min(card.masks[1], count - form_named(card.form).watchers(card))


def _district_for(city: City, card: Card, part: Sequence[MaskId]) -> str:
    """Where a half plays: where all of it is, else in the lower district; never behind a door that one was refused at.

    A card that belongs to certain places takes its half there.
    """
    upper, lower = city.districts[0], city.districts[-1]
    here = upper if all(city.place[mask] == upper for mask in part) else lower
    if not card.places or here in card.places:
        return here
    return next((place for place in card.places if place != upper), here)
