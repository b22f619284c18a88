"""A saved match's events as they were recorded, for whatever version of the game reads them. Runs no rules."""

from __future__ import annotations

from collections import Counter

from game.city.events import event_types
from game.engine.events import ENGINE_EVENTS, NAME, Event, from_doc
from game.engine.journal import Journal


def events_of(journal: Journal) -> tuple[list[Event], Counter[str]]:
    """Every event as recorded, and how many there were of each kind that this version can't read."""
    kinds = {kind.__name__: kind for kind in (*event_types(), *ENGINE_EVENTS)}
    found: list[Event] = []
    unknown: Counter[str] = Counter()
    for row in journal.steps():
        for doc in row.events:
            try:
                found.append(from_doc(doc, kinds))
            except (KeyError, TypeError):
                unknown[str(doc.get(NAME))] += 1
    return found, unknown
