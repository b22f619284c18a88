"""The deeds of one match judged by any rule: standings by day, and tiers and places when a door answered. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.city.deeds import STREET, Deed, Rated
from game.city.pack import MaskId
from game.city.regimes.regime import Regime, Standings
from game.city.standing import judged_by_day, places_of, set_aside
from game.debrief.record import Record

TIER_AT_FIRST, PLACE_AT_FIRST = 2, 1
"""Everybody's, until something was judged."""


def judged(record: Record, regime: Regime) -> list[Standings]:
    """Everybody's standing after each closed round, one table a day, as if `regime` had been in force from the start.

    This is the very function that the match is judged by, so for the rule that was in force it gives what was stored.
    Whoever had no app that evening is rated by no rule.
    """
    return judged_by_day(regime, record.masks, record.closed_rounds)


@dataclass(frozen=True, slots=True)
class Hill:
    """Who stands where at one moment: tiers 0 to 4, places from the top counted from 1, equals sharing the better."""

    tiers: Mapping[MaskId, int]
    ranks: Mapping[MaskId, int]
    aside: frozenset[MaskId] = frozenset()
    """Who stands outside the list, and is neither the highest nor the lowest."""

    def like(self, singled: MaskId, ranks: Mapping[MaskId, int], lots: Sequence[MaskId]) -> MaskId:
        """Who would have been singled out as the highest or the lowest, where `singled` was, standing as in `ranks`.

        Of equals here, the one that was singled out then, else as the lots lie. "" where nobody was.
        """
        if not singled:
            return ""
        then, mine = self._listed(ranks), self._listed(self.ranks)
        is_bottom = ranks[singled] == max(then.values()) and ranks[singled] > min(then.values())
        place = (max if is_bottom else min)(mine.values())
        tied = [mask for mask, rank in mine.items() if rank == place]
        if singled in tied:
            return singled
        drawn = [mask for mask in lots if mask in tied] or tied
        return drawn[-1] if is_bottom else drawn[0]

    def _listed(self, ranks: Mapping[MaskId, int]) -> Mapping[MaskId, int]:
        """The places of those on the list; of all where nobody is."""
        return {mask: rank for mask, rank in ranks.items() if mask not in self.aside} or ranks


class Rejudged:
    """One rule over one match: the hill at any moment at which the match was judged. Remembers what it has judged."""

    def __init__(self, record: Record, regime: Regime) -> None:
        self.record, self.regime = record, regime
        self._known: dict[tuple[int, int, frozenset[MaskId]], Hill] = {}

    def hill(self, rounds: int, deeds: int, aside: frozenset[MaskId] = frozenset()) -> Hill:
        """The standings after `rounds` rounds, of the last of which `deeds` deeds had been done, but for who is aside.

        These are the moments at which the match itself judged, so that no rule knows more than the one in force did.
        """
        known = self._known.get((rounds, deeds, aside))
        if known is None:
            known = self._known[rounds, deeds, aside] = self._judge(rounds, deeds, aside)
        return known

    def _past(self, rounds: int, deeds: int) -> list[list[Deed]]:
        return self.record.past(rounds, deeds)

    def _judge(self, rounds: int, deeds: int, aside: frozenset[MaskId]) -> Hill:
        masks = self.record.masks
        if not rounds:
            return Hill(dict.fromkeys(masks, TIER_AT_FIRST), dict.fromkeys(masks, PLACE_AT_FIRST))
        standings = set_aside(self.regime.latest(masks, self._past(rounds, deeds)), aside)
        ranks = places_of(self.regime, standings, aside)
        return Hill({mask: standing.tier for mask, standing in standings.items()}, ranks, aside)


class WithOneFive(Rejudged):
    """The same, had one mask been given a five: beside its stars (`instead` None), or in the place of one of them."""

    def __init__(self, record: Record, regime: Regime, mask: MaskId, instead: Rated | None = None) -> None:
        super().__init__(record, regime)
        self._five, self._instead = Rated(STREET, mask, 5) if instead is None else replace(instead, stars=5), instead

    def _past(self, rounds: int, deeds: int) -> list[list[Deed]]:
        *before, last = super()._past(rounds, deeds)
        if self._instead is None:
            return [*before, [*last, self._five]]
        return [*before, [self._five if deed is self._instead else deed for deed in last]]
