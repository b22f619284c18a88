"""Temperaments: what a bot is like, in a few numbers. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Temperament:
    """All but the name are 0.0 to 1.0 unless said otherwise.

    kindness: how often it does the kind thing; honesty: how often it does what it said; ambition: how far up it wants
    to be seen and to live; candour: how far its stars follow the act; warmth: what it adds to stars (-2 to 2);
    wish: how often its stars serve its wish; grudge: how far it repays in kind; loyalty: how far it favours friends and
    whoever sits to its left over all others; noise: how much is mood.
    """

    name: str
    kindness: float
    honesty: float
    ambition: float
    candour: float
    warmth: float = 0.0
    wish: float = 0.4
    grudge: float = 0.0
    loyalty: float = 0.0
    noise: float = 0.6


TEMPERAMENTS: Mapping[str, Temperament] = {
    t.name: t
    for t in (
        Temperament("honest", kindness=0.75, honesty=0.95, ambition=0.45, candour=1.0, wish=0.35),
        Temperament("climber", kindness=0.45, honesty=0.45, ambition=0.65, candour=0.4, warmth=-0.3, wish=0.5),
        Temperament("retaliator", kindness=0.55, honesty=0.75, ambition=0.6, candour=0.7, wish=0.35, grudge=0.8),
        Temperament("drifter", kindness=0.55, honesty=0.6, ambition=0.5, candour=0.3, wish=0.4, noise=1.0),
        Temperament("generous", kindness=0.8, honesty=0.8, ambition=0.5, candour=0.5, warmth=0.8, wish=0.4),
        Temperament("harsh", kindness=0.5, honesty=0.8, ambition=0.6, candour=0.7, warmth=-0.9, wish=0.4),
        Temperament("clique", kindness=0.5, honesty=0.65, ambition=0.6, candour=0.3, wish=0.35, loyalty=0.9),
        Temperament("contrarian", kindness=0.5, honesty=0.6, ambition=0.5, candour=-0.4, wish=0.4, noise=0.9),
    )
}

AT_THE_TABLE = tuple(TEMPERAMENTS)
"""The order in which bots are dealt to empty seats."""
