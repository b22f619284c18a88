"""No card is seen twice: every scenario has enough of them for its longest match at every table."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack, Scenario
from game.city.plan import SEATS_LEAST, SEATS_MOST, Plan
from game.content.findings import Finding

FIRST_DAY = 3


def check(pack: Pack) -> Iterable[Finding]:
    """Cards for the longest match, and among them one for a full place on every day of it."""
    for scenario in pack.scenarios.values():
        if not scenario.lengths or not 2 <= scenario.districts_open_large <= 3:
            continue
        wanted, days = longest(pack, scenario)
        deck = [card for card in pack.cards.values() if scenario.plays(card)]
        crowd = [card for card in deck if card.masks == (0, 0) and not card.places]
        if len(deck) < wanted:
            says = f"a match can take {wanted} cards; its forms have {len(deck)}"
            yield Finding("scenario", scenario.id, says, ("forms",), ("card",))
        if len(crowd) < days - 1:
            says = f"a match can take {days - 1} cards for everyone, that fit anywhere; its forms have {len(crowd)}"
            yield Finding("scenario", scenario.id, says, ("forms",), ("card",))


def longest(pack: Pack, scenario: Scenario) -> tuple[int, int]:
    """The most cards that a match of this scenario can take at any table and length, and the most days."""
    cards = days = 0
    for length in scenario.lengths:
        for seats in range(SEATS_LEAST, SEATS_MOST + 1):
            plan = Plan(pack, scenario, length, seats)
            cards = max(cards, FIRST_DAY + (plan.days - 1) * plan.encounters_a_day)
            days = max(days, plan.days)
    return cards, days
