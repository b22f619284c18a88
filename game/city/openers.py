"""What comes first and what comes last: the cards that a match begins with, and those that an evening has seen."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.city_table import CityTable
from game.city.pack import Card
from game.city.plan import Plan

FRESH, KEPT_BACK, SEEN = range(3)
"""What is dealt before what: new cards, then those that would begin another match, then those seen tonight."""


def first_cards(table: CityTable, plan: Plan) -> tuple[str, ...]:
    """The three of the set of which this evening has seen least, and not for longest; ties by lot."""
    sets = plan.scenario.opener_sets
    known = [_known(plan, cards) for cards in sets]
    return table.dice("openers").choice([c for c, how in zip(sets, known, strict=True) if how == min(known)])


def _known(plan: Plan, cards: Sequence[str]) -> tuple[int, int]:
    """How many of these cards this evening has seen, and when the last of them."""
    return sum(card in plan.seen for card in cards), max(_seen_at(plan, card) for card in cards)


def first_places(table: CityTable, plan: Plan) -> tuple[str, ...]:
    """Districts of the lower half where all first cards may be played; none if they share none."""
    cards = [plan.pack.cards[card] for card in first_cards(table, plan)]
    lower = [place for place in plan.scenario.districts if plan.pack.districts[place].side == "lower"]
    return tuple(place for place in lower if all(not card.places or place in card.places for card in cards))


def freshest(plan: Plan, cards: Sequence[Card]) -> list[Card]:
    """Those of `cards` that are dealt before the others."""
    seen, opening = set(plan.seen), set().union(*plan.scenario.opener_sets)
    turns = [SEEN if card.id in seen else KEPT_BACK if card.id in opening else FRESH for card in cards]
    first = min(turns, default=FRESH)
    return [card for card, turn in zip(cards, turns, strict=True) if turn == first]


def longest_unseen(plan: Plan, cards: Sequence[Card]) -> list[Card]:
    """Where all of `cards` were seen tonight, the one that was for longest not; else all of them."""
    oldest = min(_seen_at(plan, card.id) for card in cards)
    return [card for card in cards if _seen_at(plan, card.id) == oldest]


def _seen_at(plan: Plan, card: str) -> int:
    """When tonight, from 1 on; 0: not yet."""
    return plan.seen.index(card) + 1 if card in plan.seen else 0
