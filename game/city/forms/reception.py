"""How a door meets a mask in an encounter; asks the rule in force and decides nothing itself."""

from __future__ import annotations

from game.city.city import City
from game.city.pack import MaskId
from game.city.regimes.registry import regime_named

DOORS_LOOK_FROM_ACT = 2


def reception(city: City, mask: MaskId, gate: str) -> str:
    """One of TREATMENTS for `mask` at a gate (one of GATES); in the first act all doors stand open."""
    if city.act < DOORS_LOOK_FROM_ACT:
        return "open"
    return regime_named(city.regime).treatment(city.tier[mask], gate)
