"""Five rungs of homes, with places for every size of table, and a bed for whoever has nothing."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack
from game.city.plan import SEATS_LEAST, SEATS_MOST
from game.city.regimes.regime import TIERS
from game.content.findings import Finding

RUNGS = 5
_SIZES = SEATS_MOST - SEATS_LEAST + 1


def check(pack: Pack) -> Iterable[Finding]:
    """Rungs 0 to 4 once each; six entries of places or none; sane rents, lines and Life points."""
    rungs = sorted(home.rung for home in pack.homes)
    if rungs != list(range(RUNGS)):
        says = f"there must be {RUNGS} homes, on rungs 0 to {RUNGS - 1}, one each; here are rungs {rungs}"
        yield Finding("home", "", says)
    for home in pack.homes:
        if home.places and len(home.places) != _SIZES:
            sizes = f"{_SIZES} numbers, for tables of {SEATS_LEAST} to {SEATS_MOST}"
            says = f"places need {sizes}, or no line at all for no limit; here are {len(home.places)}"
            yield Finding("home", home.id, says, ("places",))
        if any(places < 0 for places in home.places):
            yield Finding("home", home.id, "places are 0 or more", ("places",))
        if home.life < 0:
            yield Finding("home", home.id, "must be 0 or more", ("life",))
        if not 0 <= home.line < len(TIERS):
            yield Finding("home", home.id, f"a line is a tier, 0 to {len(TIERS) - 1}", ("line",))
    lowest = min(pack.homes, key=lambda home: home.rung, default=None)
    if lowest is not None and (lowest.rent > 0 or lowest.line or lowest.places):
        says = "the lowest home must take everyone: no rent above 0, line 0 and no places"
        yield Finding("home", lowest.id, says, (), ("home",))
