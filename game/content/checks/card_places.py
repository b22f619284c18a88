"""A card's places are districts, and its masks a number that can meet."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack
from game.city.plan import SEATS_MOST
from game.content.findings import Finding
from game.content.problems import did_you_mean


def check(pack: Pack) -> Iterable[Finding]:
    """Dangling places; masks that are neither (0, 0) nor least and most."""
    for card in pack.cards.values():
        for number, place in enumerate(card.places):
            if place not in pack.districts:
                says = f'there is no district "{place}".{did_you_mean(place, pack.districts)}'
                yield Finding("card", card.id, says, ("places", number), ("district",))
        least, most = card.masks
        if (least, most) != (0, 0) and not 1 <= least <= most <= SEATS_MOST:
            says = f"masks are the least and the most in front, 1 to {SEATS_MOST}, or [0, 0] for a card for everyone"
            yield Finding("card", card.id, says, ("masks",))
