"""The scoring rules of the city, one a file: deeds in, standings out. Pure: no clock, no dice, no files, no screen."""

from game.city.regimes.regime import GATES, TIERS, TREATMENTS, Regime, Rounds, Seats, Standing, Standings
from game.city.regimes.registry import UnknownRegime, all_regimes, regime_named, regime_names

__all__ = [
    "GATES",
    "TIERS",
    "TREATMENTS",
    "Regime",
    "Rounds",
    "Seats",
    "Standing",
    "Standings",
    "UnknownRegime",
    "all_regimes",
    "regime_named",
    "regime_names",
]
