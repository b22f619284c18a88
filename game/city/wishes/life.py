"""What a wish may look at: the whole city, the plan, one seat. Asked in the finale only; decides no wish."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import TypeAlias

from game.city.city import City
from game.city.pack import MaskId
from game.city.plan import Plan
from game.engine.prompts import Seat

OUTSIDE = 99
"""For whoever is not rated at the end: below any place that counts as high."""


@dataclass(slots=True)
class Life:
    """What a seat's wish may look at: the city, the plan, and this seat's mask now."""

    city: City
    plan: Plan
    seat: Seat

    @property
    def mask(self) -> MaskId:
        return self.city.mask_of(self.seat)

    @property
    def n(self) -> int:
        return self.plan.seats

    @property
    def is_long(self) -> bool:
        return self.plan.days >= 5

    @property
    def is_brief(self) -> bool:
        """Three days or fewer: the hill has little time to turn."""
        return self.plan.days <= 3

    @property
    def end(self) -> Mapping[MaskId, int]:
        """Places at the end, of the masks that are rated then; the others are neither high nor low."""
        return self.city.ranks[-1]

    def neighbour(self, step: int) -> MaskId:
        """The mask worn one seat to the right (1) or left (-1), as a ring."""
        return self.city.mask_of((self.seat + step) % self.n)

    def is_leading(self, mask: MaskId) -> bool:
        """Among the first third of those who are rated, rounded; at least one."""
        return self.end.get(mask, OUTSIDE) <= self.third

    @property
    def third(self) -> int:
        """A third of those who are rated, rounded; at least one."""
        return max(1, round(len(self.end) / 3))

    def is_upper(self, mask: MaskId) -> bool:
        """In the upper half; the very middle of an odd table is not."""
        return self.end.get(mask, OUTSIDE) <= len(self.end) // 2

    def is_lower(self, mask: MaskId) -> bool:
        """In the lower half; the very middle of an odd table is not."""
        return self.end.get(mask, 0) > len(self.end) - len(self.end) // 2

    @property
    def is_well_placed(self) -> bool:
        """This mask is in the upper half of the hill, or the very middle of an odd table."""
        return 2 * self.end.get(self.mask, OUTSIDE) <= len(self.end) + 1

    def averages(self, from_day: int = 2) -> dict[MaskId, float]:
        """The mean of the stars this seat gave each mask from a day on; masks it never rated then are left out."""
        given: dict[MaskId, list[int]] = {}
        for star in self.city.own_stars:
            if star.seat == self.seat and star.day >= from_day:
                given.setdefault(star.of, []).append(star.stars)
        return {mask: fmean(stars) for mask, stars in given.items()}


Rule: TypeAlias = "Callable[[Life], bool]"
"""Whether a wish has come true for this life, or half of it."""
