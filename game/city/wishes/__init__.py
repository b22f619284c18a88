"""The secret wishes and when each has come true. Reads the whole city, so it is asked in the finale only.

Places after a day are by the exact standing then in force. Left and right follow the seat strip, as a ring.
Source of the rules and thresholds: the wish table in the game's design, tuned by bot matches.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.plan import Plan
from game.city.wishes import beds, company, hill, purse, taste
from game.city.wishes.life import Life, Rule
from game.engine.prompts import Seat

RULES: Mapping[str, Rule] = {**hill.RULES, **beds.RULES, **taste.RULES, **company.RULES, **purse.RULES}
"""Every wish's rule, by the id that it has in a pack."""


def is_true(city: City, plan: Plan, seat: Seat, wish: str) -> bool:
    """Whether this seat's wish has come true, as the city stands in the finale."""
    return RULES[wish](Life(city, plan, seat))
