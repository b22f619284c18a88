"""The city as it stood at each event of a finished record, by the same appliers that rules and screens use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.city.appliers import APPLIERS
from game.city.city import City
from game.engine.events import Event


def take(city: City, event: Event) -> None:
    """The city takes in one event."""
    apply = APPLIERS.get(type(event))
    if apply is not None:
        apply(city, event)


def passing(events: Iterable[Event], city: City | None = None) -> Iterator[tuple[City, Event]]:
    """Each event with the city as it stood just before; always the same city, which takes in one event after another.

    With a `city` of one's own, that one is folded on.
    """
    city = City() if city is None else city
    for event in events:
        yield city, event
        take(city, event)
