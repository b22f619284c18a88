"""Scenarios name things that exist, and enough of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.city.chair import PARTS
from game.city.errands import ERRANDS
from game.city.forms.registry import all_forms
from game.city.pack import Card, Pack, Scenario
from game.city.plan import MOST_ENCOUNTERS, SEATS_LEAST, SEATS_MOST
from game.city.regimes.registry import all_regimes
from game.content.findings import Finding
from game.content.problems import did_you_mean, named

STANDARD = "standard"
REGIMES_LEAST = 3
DAYS_MOST = 10
SIZES = SEATS_MOST - SEATS_LEAST + 1
APP_LIFE_MOST = 7
NAME_LIFE_MOST = 2
LAID_LEAST, LAID_MOST = 2, 5
"""A wish is taken with one of five buttons."""
FIRST_CARDS = 3


def check(pack: Pack) -> Iterable[Finding]:
    """Every name in every scenario; wishes, districts, rules enough to choose from; days that can be played."""
    for scenario in pack.scenarios.values():
        yield from _names(pack, scenario)
        yield from _enough(pack, scenario)
        yield from _lengths(scenario)
        yield from _first_cards(pack, scenario)
    if not pack.scenarios:
        yield Finding("scenario", "", "a pack needs a scenario to play")


def _names(pack: Pack, scenario: Scenario) -> Iterable[Finding]:
    known: tuple[tuple[str, str, Mapping[str, object]], ...] = (
        ("regimes", "regime", _rules(pack)),
        ("forms", "form", all_forms()),
        ("opening_forms", "form", dict.fromkeys(scenario.forms)),
        ("wishes", "wish", pack.wishes),
        ("districts", "district", pack.districts),
        ("first_cards", "card", pack.cards),
        ("leaves_out", "card", pack.cards),
        ("errands", "errand", ERRANDS),
    )
    for key, kind, there in known:
        for number, name in enumerate(getattr(scenario, key)):
            if name not in there:
                yield Finding("scenario", scenario.id, _unknown(kind, name, there), (key, number), (kind,))
    for number, names in enumerate(scenario.more_first_cards):
        for place, name in enumerate(names):
            if name not in pack.cards:
                at = ("more_first_cards", number, place)
                yield Finding("scenario", scenario.id, _unknown("card", name, pack.cards), at, ("card",))
    for key in ("regime", "reform", "abolish"):
        name = getattr(scenario, key)
        if name not in _rules(pack):
            yield Finding("scenario", scenario.id, _unknown("regime", name, _rules(pack)), (key,), ("regime",))


def _rules(pack: Pack) -> Mapping[str, object]:
    """The pack's own rules and the city's, by name."""
    return {own.id: own for own in pack.regimes} | dict(all_regimes())


def _unknown(kind: str, name: str, there: Iterable[str]) -> str:
    hint = did_you_mean(name, there)
    return f'there is no {kind} "{name}".{hint or f" There are: {named(there)}"}'


def _fares(scenario: Scenario) -> Iterable[Finding]:
    """None, or coins for the way up at each size of table."""
    if scenario.fares and (len(scenario.fares) != SIZES or any(coins < 0 for coins in scenario.fares)):
        says = f"fares are {SIZES} numbers, 0 or more, one for each size of table"
        yield Finding("scenario", scenario.id, says, ("fares",))


def _beds(pack: Pack, scenario: Scenario) -> Iterable[Finding]:
    """Places of homes that have some anyhow, for each size of table."""
    limited = [home.id for home in pack.homes if home.places]
    for name, places in scenario.beds.items():
        where = ("beds", name)
        if name not in limited:
            says = f'there is no home "{name}" with places. There are: {", ".join(limited)}'
            yield Finding("scenario", scenario.id, says, where, ("home",))
        elif len(places) != SIZES or any(count < 0 for count in places):
            says = f"places of {name} are {SIZES} numbers, 0 or more, one for each size of table"
            yield Finding("scenario", scenario.id, says, where)


def _enough(pack: Pack, scenario: Scenario) -> Iterable[Finding]:
    if len(set(scenario.regimes)) < REGIMES_LEAST:
        yield Finding("scenario", scenario.id, f"name {REGIMES_LEAST} regimes or more to choose from", ("regimes",))
    at_three = [w for w in scenario.wishes if w in pack.wishes and not pack.wishes[w].needs_bots_at_three]
    laid = scenario.wishes_laid
    if not LAID_LEAST <= laid <= LAID_MOST:
        says = f"{LAID_LEAST} to {LAID_MOST} wishes lie on the table, not {laid}"
        yield Finding("scenario", scenario.id, says, ("wishes_laid",))
    elif len(set(at_three)) < laid:
        says = f"{laid} wishes lie on the table, so name {laid} or more that work with three players"
        yield Finding("scenario", scenario.id, f"{says}; here are {len(set(at_three))}", ("wishes",), ("wish",))
    yield from _beds(pack, scenario)
    yield from _fares(scenario)
    sides = [pack.districts[d].side for d in dict.fromkeys(scenario.districts) if d in pack.districts]
    lower = scenario.districts_open_large - 1
    if not 1 <= scenario.encounters_small <= scenario.encounters <= MOST_ENCOUNTERS:
        yield Finding(
            "scenario", scenario.id, f"encounters a day are 1 to {MOST_ENCOUNTERS}, with three seats the fewest",
            ("encounters",),
        )  # fmt: skip
    if not 2 <= scenario.districts_open_large <= 3:
        yield Finding("scenario", scenario.id, "two or three districts are open a day", ("districts_open_large",))
    elif "upper" not in sides or sides.count("lower") < lower:
        says = f'name at least one district whose side is "upper" and {lower} whose side is "lower"'
        yield Finding("scenario", scenario.id, says, ("districts",), ("district",))


def _lengths(scenario: Scenario) -> Iterable[Finding]:
    if STANDARD not in scenario.lengths:
        yield Finding("scenario", scenario.id, f"one length must be called {STANDARD}", ("lengths",))
    for name, length in scenario.lengths.items():
        for key in ("days", "days_small"):
            if not 2 <= getattr(length, key) <= DAYS_MOST:
                yield Finding("scenario", scenario.id, f"2 to {DAYS_MOST} days can be played", ("lengths", name, key))
        if not 1 <= length.encounters_max <= 3:
            at = ("lengths", name, "encounters_max")
            yield Finding("scenario", scenario.id, "a day has 1 to 3 encounters", at)
    if scenario.doors_day < 2:
        yield Finding("scenario", scenario.id, "doors look from day 2 on, or later", ("doors_day",))
    if scenario.bill_every < 0:
        says = "a bill comes every so many days, or only by lot: 0 or more"
        yield Finding("scenario", scenario.id, says, ("bill_every",))
    if not 0 <= scenario.app_life <= APP_LIFE_MOST:
        says = f"a night without the app is worth 0 to {APP_LIFE_MOST} Life points, one for each other at the table"
        yield Finding("scenario", scenario.id, says, ("app_life",))
    if not 0 <= scenario.good_name <= NAME_LIFE_MOST:
        says = f"a good name is worth 0 to {NAME_LIFE_MOST} Life points, one for each whole star of the mean above two"
        yield Finding("scenario", scenario.id, says, ("good_name",))
    if scenario.changes not in ((), ("pick",), ("vote",), ("pick", "vote")):
        says = 'the rule changes by a "pick", by a "vote", by both in this order, or not at all: []'
        yield Finding("scenario", scenario.id, says, ("changes",))
    if scenario.chair and 0 < scenario.bill_every <= len(PARTS):
        says = "the chair needs three days running without a bill; bills come too often for it"
        yield Finding("scenario", scenario.id, says, ("chair",))


def _first_cards(pack: Pack, scenario: Scenario) -> Iterable[Finding]:
    """Each set by itself; and no card in two of them, or the next match would begin as this one did."""
    more = [("more_first_cards", number) for number in range(len(scenario.more_first_cards))]
    found: list[str] = []
    for at, names in zip((("first_cards",), *more), scenario.opener_sets, strict=True):
        if len(set(names)) != FIRST_CARDS:
            says = "name three cards: the table's first, its twin for the other half of a large table, the pair's"
            yield Finding("scenario", scenario.id, says, at)
            continue
        for number, name in enumerate(names):
            card = pack.cards.get(name)
            if card is not None and not _fits(card, number):
                says = "the first two must be for 2 to 4 masks, the third for 2"
                yield Finding("scenario", scenario.id, f"{name}: {says}", (*at, number))
            elif name in scenario.leaves_out:
                yield Finding("scenario", scenario.id, f"{name}: leaves_out names it as well", (*at, number))
            elif name in found:
                says = "another set of first cards has it; each match of an evening begins with others"
                yield Finding("scenario", scenario.id, f"{name}: {says}", (*at, number))
        found += names


def _fits(card: Card, number: int) -> bool:
    least, most = card.masks
    return least <= 2 and most >= 4 if number < 2 else least <= 2 <= most
