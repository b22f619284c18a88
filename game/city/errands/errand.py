"""What an errand is: the gate it meets and what each answer brings. Shapes only; runs none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from game.city.city import City
from game.city.city_table import CityTable
from game.city.pack import MaskId
from game.engine.events import Event
from game.engine.prompts import Gist

LATER_WORTH = 2 / 3
"""What is to come counts as much of what is there (as at the city's desks)."""


@dataclass(frozen=True, slots=True)
class Later:
    """Coins (below 0: owed) and Life points on an evening `in_days` from now, or on the last if that is sooner."""

    in_days: int
    coins: int = 0
    life: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """What one answer brings: coins (below 0: paid) and Life points now, things later, a wage from tomorrow on."""

    coins: int = 0
    life: int = 0
    later: tuple[Later, ...] = ()
    wage: int = 0

    @property
    def all_coins(self) -> int:
        """Coins in all, now and later; a wage is told as it is."""
        return self.wage or self.coins + sum(later.coins for later in self.later)

    @property
    def all_life(self) -> int:
        """Life points in all, now and later."""
        return self.life + sum(later.life for later in self.later)


Run: TypeAlias = "Callable[[CityTable, Errand, Sequence[MaskId]], None]"
"""Tells what comes of an errand for those who run it."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One errand. `terms` has "open" at least; a treatment without its own gets those, with a deposit on top.

    What is on offer goes by the terms of an open gate, so that an offer tells nobody how its gate is going to answer.
    """

    id: str
    run: Run
    gate: str = ""
    """Which gate of the rule in force answers; "": none does."""
    terms: Mapping[str, Terms] = field(default_factory=dict)
    gist: Gist | None = None
    """Where it is not to be read off the open terms."""
    why: str = ""
    """What a later payment is for; left out: the errand's own id."""
    job: str = ""
    keeps_deposit: bool = True
    fits: Callable[[City], bool] = lambda city: True
    """Whether it makes sense this evening."""
    suits: Callable[[City, MaskId], bool] = lambda city, mask: True
    """Whether it makes sense for this mask, the price aside."""
    traces: Callable[[CityTable, MaskId, str], Iterable[Event]] = lambda table, mask, treatment: ()
    """What it leaves on record, by treatment."""

    def terms_for(self, treatment: str) -> Terms:
        """What this answer of its gate brings."""
        return self.terms.get(treatment, self.terms["open"])

    @property
    def price(self) -> int:
        """Coins that must be in the purse for it to be on offer, 0 or more."""
        return max(0, -self.terms["open"].coins) if self.terms else 0

    @property
    def likely(self) -> Gist:
        """Its public gist."""
        if self.gist is not None:
            return self.gist
        terms = self.terms["open"]
        later = LATER_WORTH * sum(one.coins + one.life for one in terms.later)
        wage = 2 * max(0, terms.wage - 3)
        return Gist(coins=terms.coins + terms.life + later + wage, risk=0.2 if terms.later else 0.0)

    def is_for(self, city: City, mask: MaskId) -> bool:
        """Whether `mask` may be offered it now."""
        return self.fits(city) and self.suits(city, mask) and city.can_pay(mask, self.price)


def has_evenings(count: int) -> Callable[[City], bool]:
    """For `fits`: so many evenings are still to come after this one."""
    return lambda city: city.day + count <= city.days
