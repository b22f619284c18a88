"""Whose turn it is among the variants of a sentence: counted from what all seats see, so a replay says the same."""

from __future__ import annotations

from zlib import crc32

from game.city.city import City


def of_match(city: City) -> int:
    """Where this match begins: matches with other masks begin elsewhere."""
    return crc32("/".join(city.masks).encode()) % 1000


def of_day(city: City) -> int:
    """One further each day."""
    return of_match(city) + city.day


def of_scene(city: City) -> int:
    """One further with each card that is played."""
    return of_match(city) + len(city.played)


def of_group(city: City, step: int) -> int:
    """One further with each prompt or pause."""
    return of_match(city) + step
