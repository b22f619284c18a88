"""Words that the rules are going to ask for are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.city import cold_open, errands, finale, travel
from game.city.forms import ballot
from game.city.pack import Pack
from game.city.regimes.regime import TIERS, TREATMENTS
from game.city.regimes.registry import all_regimes
from game.content.findings import Finding
from game.content.problems import did_you_mean

REGIME_CARD = ("name", "line1", "line2", "line3", "inspired", "invented")
OPTIONS = {
    "errand": (errands.SHIFT, errands.CALL, errands.CAKE),
    "flight": (finale.PLANE, finale.BOAT),
    "hold": ("sit", "hold"),
    "referendum": (finale.KEEP, finale.REFORM, finale.ABOLISH),
    "vouch": (travel.NOBODY,),
    "jump_seat": (finale.NOBODY,),
    "hand": (ballot.RAISE, ballot.KEEP),
}
REASONS = (
    "start", "wage", "rent", "home", "upper", "lower", "fare", "vouch", "headline", "foretold", "wish", "coins",
    "guess_wish", "guessed_stars", "jump_seat", "held", errands.SHIFT, errands.CALL, errands.CAKE, finale.PLANE,
    finale.BOAT,
)  # fmt: skip
"""What coins and Life points came or went for; cards, headlines and events go by their own titles."""


def check(pack: Pack) -> Iterable[Finding]:
    """Every key by name; a near miss among the pack's own words is shown."""
    wanted = tuple(needed(pack))
    spare = sorted(pack.words.keys() - set(wanted))
    for key in wanted:
        if key not in pack.words:
            says = f"there are no words for this.{did_you_mean(key, spare)} Put them in a file in words/"
            yield Finding("words", "", says, (key,), ("words",))


def needed(pack: Pack) -> Iterator[str]:
    """All keys that cards, doors, homes and sums ask for."""
    for regime in all_regimes():
        yield from (f"regime.{regime}.{part}" for part in REGIME_CARD)
    for topic, options in OPTIONS.items():
        yield from (f"option.{topic}.{option}" for option in options)
    yield from (f"home.{home.id}" for home in pack.homes)
    yield from (f"tier.{tier}" for tier in range(len(TIERS)))
    yield from (f"treatment.{treatment}" for treatment in TREATMENTS)
    yield from (f"why.{reason}" for reason in REASONS)
    yield from (f"poll.{question}" for question in cold_open.POLL)
