"""A good name: what all the stars that a mask was given are worth in the end, whatever rule was in force."""

from __future__ import annotations

from game.city.city import City
from game.city.pack import MaskId

WORTH_NOTHING = 2
"""Each whole star of the mean above so many is a Life point, as far as the scenario goes."""


def name_life(city: City, mask: MaskId, most: int) -> int:
    """Life points of a good name: of a mean rounded down, so that no single star can be told from it."""
    got = [star.stars for star in city.given if star.of == mask]
    return min(most, max(0, sum(got) // len(got) - WORTH_NOTHING)) if got else 0
