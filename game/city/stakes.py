"""What a rule on offer would mean today: to whom good beds and the upper door are open. By tiers only."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.book import is_good, is_shut_to
from game.city.city import City
from game.city.pack import MaskId
from game.city.plan import Plan

Stake = tuple[str, tuple[MaskId, ...], tuple[MaskId, ...]]
"""(rule, who may ask for a good bed tonight, whom the door up the hill takes today, if there is room)."""


def stakes(city: City, plan: Plan, under: Mapping[str, Mapping[MaskId, int]]) -> tuple[Stake, ...]:
    """A stake for each rule on offer that tells where anybody stands; places are not counted, nor coins.

    `under`: by rule the tiers that it would give.
    """
    return tuple(_stake(city, plan, name, tiers) for name, tiers in under.items() if not plan.regime(name).is_secret)


def _stake(city: City, plan: Plan, name: str, tiers: Mapping[MaskId, int]) -> Stake:
    rule = plan.regime(name)
    gate = plan.pack.districts[city.districts[0]].gate
    good = [home for home in plan.pack.homes if is_good(home)]
    is_open = bool(city.effect("doors_open"))

    def may_ask(mask: MaskId) -> bool:
        free = [home for home in good if not is_shut_to(city, mask, home)]
        is_met = rule.treatment(tiers[mask], "home") != "refused"
        return bool(free) and (is_open or (is_met and any(tiers[mask] >= home.line for home in free)))

    door = tuple(mask for mask in city.rated if is_open or rule.treatment(tiers[mask], gate) != "refused")
    return name, tuple(mask for mask in city.rated if may_ask(mask)), door
