"""Judging and publishing: what the regime in force makes of all deeds so far, and what the hill may show of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from game.city import events as ev
from game.city.city import NO_SCORE, OUT_TIER, City
from game.city.city_table import CityTable
from game.city.deeds import Deed
from game.city.felt import outside
from game.city.pack import MaskId
from game.city.plan import Plan
from game.city.regimes.regime import Regime, Standing
from game.city.told_twice import would_tell
from game.city.veil import veiled_masks

VEIL = "\N{MEDIUM SHADE}"


Key: TypeAlias = tuple[float, ...]
"""What masks are ordered by: the greater, the higher."""


def places(keys: Mapping[MaskId, Key]) -> dict[MaskId, int]:
    """Places from the top counted from 1; equal keys share the better place."""
    best: dict[Key, int] = {}
    for place, key in enumerate(sorted(keys.values(), reverse=True), 1):
        best.setdefault(key, place)
    return {mask: best[key] for mask, key in keys.items()}


def keys_of(regime: Regime, standings: Mapping[MaskId, Standing]) -> dict[MaskId, Key]:
    """The exact score; where no number is published, what is: whoever shows the same stands equal.

    So under a letter, a glow or a name on a wall nobody is before anybody for a reason that can't be seen.
    """
    worth = {m: (s.tier, float(s.score) if isinstance(s.score, int | float) else -1.0) for m, s in standings.items()}
    if regime.has_figure:
        return {mask: (score,) for mask, (_, score) in worth.items()}
    best: dict[str, Key] = {}
    for mask, standing in standings.items():
        best[standing.shown] = max(best.get(standing.shown, worth[mask]), worth[mask])
    return {mask: best[standing.shown] for mask, standing in standings.items()}


BY_PLACE = frozenset(
    ("lowest_coins", "highest_coins", "top_goes_last", "bottom_goes_first", "bottom_goes_last", "swap_extremes")
)
"""Effects that are about the highest or the lowest: they are not dealt where there is neither."""


def hung_out(city: City) -> dict[MaskId, tuple[int, int]]:
    """(tier, place) of each mask that stands on the hill, as the hill shows them; none before the first evening."""
    return {mask: city.shown[mask][1:3] for mask in city.standing if mask in city.shown}


def is_level(city: City) -> bool:
    """Whether the hill tells nobody from anybody, so that the lot alone can name a highest or a lowest."""
    return len({place for _, place in hung_out(city).values()}) < 2


def alone_last(city: City) -> MaskId:
    """Who stands last on the hill and alone, by what it shows; "" where nobody does."""
    places = {mask: place for mask, (_, place) in hung_out(city).items()}
    last = max(places.values(), default=1)
    lowest = [mask for mask, place in places.items() if place == last]
    return lowest[0] if last > 1 and len(lowest) == 1 else ""


def tiers_under(city: City, regime: Regime) -> dict[MaskId, int]:
    """Everybody's tier if `regime` had been in force from the start; who has no app is rated by no rule."""
    judged = regime.latest(city.masks, city.rounds)
    return {mask: OUT_TIER if mask in city.out else standing.tier for mask, standing in judged.items()}


def set_aside(standings: Mapping[MaskId, Standing], out: Collection[MaskId]) -> dict[MaskId, Standing]:
    """The same with those outside the list: no score, and low."""
    return {mask: Standing(None, OUT_TIER, NO_SCORE) if mask in out else one for mask, one in standings.items()}


def judged_by_day(
    regime: Regime, masks: Sequence[MaskId], rounds: Sequence[list[Deed]]
) -> list[dict[MaskId, Standing]]:
    """Everybody's standing after each round, as the match judges: whoever had no app by then is rated by no rule."""
    tables = regime.judge(masks, rounds)
    return [set_aside(table, outside(rounds[: day + 1])) for day, table in enumerate(tables)]


def places_of(regime: Regime, standings: Mapping[MaskId, Standing], out: Collection[MaskId]) -> dict[MaskId, int]:
    """Places by this rule: those of the rated, and behind all of them one that whoever is out shares."""
    inside = places(keys_of(regime, {mask: one for mask, one in standings.items() if mask not in out}))
    return {mask: inside.get(mask, len(inside) + 1) for mask in standings}


def judge(table: CityTable, plan: Plan) -> None:
    """The ledger: judge all days so far by the rule in force, and publish what may be published.

    A figure is veiled where it would betray a vote (see veil.py), or where the regime hides it.
    """
    city = table.state
    regime = plan.regime(city.regime)
    standings = set_aside(regime.latest(city.masks, city.rounds), city.out)
    exact = places_of(regime, standings, city.out)
    judged = ev.StandingsJudged(city.regime, tuple((m, s.score, s.tier, exact[m]) for m, s in standings.items()))
    if regime.is_secret:
        # Not even tiers are told. Judged last, so that doors read the tiers that nobody sees.
        shown = tuple(
            (mask, NO_SCORE, OUT_TIER, exact[mask], False) if mask in city.out else (mask, "", 2, 1, False)
            for mask in standings
        )
        table.tell(ev.StandingsShown(city.regime, shown), judged)
        return
    table.tell(judged)
    hidden = veiled_masks(city.masks, city.rounds, regime)
    if regime.weights is not None:
        beside = plan.rules_beside(city.regime)
        hidden |= {mask for mask in city.masks if mask not in hidden and _would_tell(city, plan, mask, regime, beside)}
    is_glow = regime.is_hidden_figure
    rows = []
    for mask, standing in standings.items():
        is_veiled = mask in hidden and mask not in city.out
        text = standing.shown if mask in city.out or not is_glow else ""
        if is_veiled:
            text = veil(text)
        rows.append((mask, text, standing.tier, exact[mask], is_veiled))
    table.tell(ev.StandingsShown(city.regime, tuple(rows)))


def _would_tell(city: City, plan: Plan, mask: MaskId, regime: Regime, beside: Sequence[Regime]) -> bool:
    """Whether its figure would betray a vote beside what was told of it, or may be told, under other rules."""
    shown = [(plan.regime(name), seen[mask]) for name, seen in city.figures.items() if mask in seen]
    veiled = [(plan.regime(name), seen[mask]) for name, seen in city.veiled.items() if mask in seen]
    return would_tell(mask, city.masks, city.rounds, regime, shown, (len(city.given), len(city.rounds)), veiled, beside)


def veil(shown: str) -> str:
    """A figure with every digit hidden, "4.21" as "▒.▒▒": of few votes already the first digit may tell."""
    return "".join(VEIL if sign.isdigit() else sign for sign in shown)


def by_standing(table: CityTable, masks: Sequence[MaskId], *place: str | int) -> list[MaskId]:
    """The highest first; ties are drawn by lot at the named place."""
    rank = table.state.rank
    keys = {mask: rank.get(mask, 1) for mask in masks}
    if len(set(keys.values())) == len(keys):  # mostly: no lot is made that nobody draws
        return sorted(masks, key=keys.__getitem__)
    return table.dice(*place).ranked(masks, keys.__getitem__)


def extremes(table: CityTable, place: str) -> tuple[MaskId, MaskId]:
    """The highest and the lowest mask now (of all if nobody stands on the hill); ties by lot at the named place."""
    ranked = by_standing(table, table.state.standing or table.state.masks, place, "order")
    return ranked[0], ranked[-1]
