"""How a door meets a mask in an encounter; asks the rule in force and decides nothing itself."""

from __future__ import annotations

from game.city.city import City
from game.city.pack import MaskId

DOORS_LOOK_FROM_ACT = 2


def reception(city: City, mask: MaskId, gate: str) -> str:
    """One of TREATMENTS for `mask` at a gate (one of GATES); in the first act all doors stand open."""
    if city.act < DOORS_LOOK_FROM_ACT:
        return "open"
    return city.rule.treatment(city.tier[mask], gate)


def reach(city: City, mask: MaskId) -> str:
    """How the network meets `mask`: as any gate does, but shut to whoever is in the dark."""
    return "refused" if city.is_dark(mask) else reception(city, mask, "network")
