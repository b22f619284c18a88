"""The published standings as the hill shows them, and those before them; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.city.city import NO_SCORE
from game.city.events import StandingsShown
from game.city.pack import MaskId
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes
from game.city.standing import VEIL
from game.engine.events import Event

_FIGURE = re.compile(r"\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One mask's published standing."""

    text: str
    tier: int
    place: int
    is_veiled: bool
    is_level: bool = False
    """Whether all who are rated stand level, so that a place tells nothing."""


@dataclass(slots=True)
class Standings:
    """The last two published standings: what the hill shows, and what it showed before."""

    regimes: Mapping[str, Regime] = field(default_factory=all_regimes)
    regime: str = ""
    regime_before: str = ""
    before: dict[MaskId, Row] = field(default_factory=dict)
    now: dict[MaskId, Row] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        """Keeps the newest standings and those before them."""
        if isinstance(event, StandingsShown):
            self.before, self.regime_before, self.regime = self.now, self.regime, event.regime
            is_level = len({place for _, text, _, place, _ in event.rows if text != NO_SCORE}) == 1
            self.now = {
                mask: Row(text, tier, place, veiled, is_level) for mask, text, tier, place, veiled in event.rows
            }
            if self.is_quiet:
                # Where nothing is told the hill tells neither tier nor order: all stand on the middle terrace. That
                # somebody is not rated is no secret.
                out = {mask for mask, row in self.now.items() if row.text == NO_SCORE}
                self.now = {mask: Row(NO_SCORE if mask in out else "", 2, 1, is_veiled=False) for mask in self.now}

    @property
    def rule(self) -> Regime | None:
        """The rule in force; None before anything was judged."""
        return self.regimes[self.regime] if self.regime else None

    @property
    def is_quiet(self) -> bool:
        """Whether the rule in force tells nothing of anybody."""
        return self.rule is not None and self.rule.shows == "nothing"

    @property
    def is_secret(self) -> bool:
        """Whether something is counted of which nothing is told."""
        return self.rule is not None and self.rule.is_secret

    @property
    def is_recounted(self) -> bool:
        """Whether another rule has counted the same days since: nobody has risen or fallen by that."""
        return self.regime_before not in ("", self.regime)

    @property
    def has_sun(self) -> bool:
        """Whether the highest stand in the sun: not where light is the standing itself, or where ranks mean nothing."""
        return self.rule is None or self.rule.shows in ("digits", "letter", "rank")

    def row(self, mask: MaskId) -> Row:
        """A mask's standing now; in the middle before anything was judged."""
        return self.now.get(mask) or Row("", 2, 1, is_veiled=False)

    def change(self, mask: MaskId) -> int:
        """1 for a mask whose standing, as it is shown, rose under one rule; -1 for one whose standing fell; else 0.

        Whoever leaves the app or comes back has not moved on the hill: there is no figure to compare.
        """
        old, new = self.before.get(mask), self.now.get(mask)
        if old is None or new is None or self.is_quiet or self.is_recounted or NO_SCORE in (old.text, new.text):
            return 0
        was, now = span(old.text), span(new.text)
        if was is not None and now is not None:
            return (now[0] > was[1]) - (now[1] < was[0])
        if self.rule is not None and self.rule.shows == "letter":
            # Two letters may share a tier; the one that comes first in the alphabet is the better one.
            return ((new.tier, old.text) > (old.tier, new.text)) - ((new.tier, old.text) < (old.tier, new.text))
        return (new.tier > old.tier) - (new.tier < old.tier)


def span(text: str) -> tuple[float, float] | None:
    """The least and the most that a figure may be whose hidden digits nobody knows; None for what is no figure."""
    least, most = text.replace(VEIL, "0"), text.replace(VEIL, "9")
    return (float(least), float(most)) if _FIGURE.fullmatch(least) else None


def shelves(rows: dict[MaskId, Row], order: tuple[MaskId, ...]) -> dict[MaskId, tuple[int, int, int]]:
    """Where each mask stands: (tier, index from the stairs, how many are there), the best placed in the middle."""
    found: dict[MaskId, tuple[int, int, int]] = {}
    for tier in range(5):
        here = sorted((m for m in order if m in rows and rows[m].tier == tier), key=lambda m: rows[m].place)
        for index, mask in enumerate(here):
            found[mask] = tier, index, len(here)
    return found
