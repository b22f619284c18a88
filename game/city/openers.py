"""What comes first and what comes last: the cards that a match begins with, and those that an evening has seen."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.city_table import CityTable
from game.city.pack import Card
from game.city.plan import Plan


def first_cards(table: CityTable, plan: Plan) -> tuple[str, ...]:
    """The three of the set of which this evening has seen least, and not for longest; ties by lot."""
    return table.dice("openers").choice(plan.least_known_openers)


def first_places(table: CityTable, plan: Plan) -> tuple[str, ...]:
    """Districts of the lower half where all first cards may be played; none if they share none."""
    cards = [plan.pack.cards[card] for card in first_cards(table, plan)]
    lower = [place for place in plan.scenario.districts if plan.pack.districts[place].side == "lower"]
    return tuple(place for place in lower if all(not card.places or place in card.places for card in cards))


def freshest(plan: Plan, cards: Sequence[Card]) -> list[Card]:
    """Those of `cards` that are dealt before the others: new ones, then those that would begin another match."""
    seen = set(plan.seen)
    unseen = [card for card in cards if card.id not in seen]
    return [card for card in unseen if card.id not in plan.openers] or unseen or list(cards)


def longest_unseen(plan: Plan, cards: Sequence[Card]) -> list[Card]:
    """Where all of `cards` were seen tonight, the one that was for longest not; else all of them."""
    if not plan.seen:
        return list(cards)
    oldest = min(plan.seen_at(card.id) for card in cards)
    return [card for card in cards if plan.seen_at(card.id) == oldest]
