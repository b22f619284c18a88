"""Errands about town: a cake, the shops, a picture for the network, a party. Numbers and traces; the gates decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.deeds import TAGS
from game.city.errands.errand import Errand, Terms
from game.city.errands.gated import serve
from game.city.pack import MaskId
from game.engine.events import Event
from game.engine.prompts import Gist

CAKE, SHOP, POST, DANCE = "cake", "shop", "post", "dance"
CAKE_COINS = 1
KITCHEN_COINS = 1
READ_BY_MANY = ("welcome", "open", "deposit")
"""How the network must have met a picture for friends to see it."""


def eat(table: CityTable, errand: Errand, masks: Sequence[MaskId]) -> None:
    """A cake is bought and eaten, and no machine takes note."""
    city = table.state
    for mask in masks:
        table.tell(city.payment(mask, -CAKE_COINS, CAKE), ev.Lived(city.seat_of(mask), 1, CAKE))


def bought(table: CityTable, mask: MaskId, treatment: str) -> Iterator[Event]:
    """A till takes note of a bag, by lot; the market stall takes cash."""
    if treatment != "refused":
        yield ev.TagRead(mask, table.dice(SHOP, table.state.day, mask).choice(TAGS))


def posted(table: CityTable, mask: MaskId, treatment: str) -> Iterator[Event]:
    """A pleasant picture, liked by every friend; a slow or dark network shows it to nobody."""
    if treatment in READ_BY_MANY:
        yield ev.DeedNoted("posted", (("by", mask), ("tone", "approved")))
        friends = [other for other in table.state.masks if frozenset((mask, other)) in table.state.friends]
        yield from (ev.DeedNoted("liked", (("by", friend), ("of", mask))) for friend in friends)


TOWN = (
    Errand(CAKE, eat, terms={"open": Terms(-CAKE_COINS, 1)}, gist=Gist(coins=-CAKE_COINS)),
    Errand(
        SHOP,
        serve,
        "service",
        {"welcome": Terms(-2, 2), "open": Terms(-3, 2), "queue": Terms(-2, 1), "refused": Terms(-2, 1)},
        traces=bought,
    ),
    Errand(
        POST,
        serve,
        "network",
        {"welcome": Terms(0, 1), "open": Terms(-1, 1), "refused": Terms(1)},
        traces=posted,
    ),
    Errand(
        DANCE,
        serve,
        "event",
        {"welcome": Terms(0, 2), "open": Terms(-2, 2), "queue": Terms(-2, 1), "refused": Terms(KITCHEN_COINS)},
    ),
)
