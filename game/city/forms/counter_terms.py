"""What a desk of the city offers to whom, and how insisting, bribing and vouching move it. Data and arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass

from game.city.pack import Said
from game.city.regimes.regime import TREATMENTS

TAKE, INSIST, BRIBE, WALK = "take", "insist", "bribe", "walk"
VOUCH = "vouch"
NO_DEAL = ""
OPEN = TREATMENTS.index("open")
REFUSED = TREATMENTS.index("refused")


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer. `to`: the treatments that get it, all but "refused", which gets none.

    Coins and Life points now: `price` (paid by the applicant), `coins`, `life`. On an evening `in_days` from now, or on
    the last if that is sooner: `owed` coins to repay, `gains` coins and `gains_life` Life points to come. `wage`: coins
    an evening from now on, in the job that the desk gives.
    """

    to: tuple[str, ...]
    line: Said
    """What the clerk says."""
    price: int = 0
    coins: int = 0
    life: int = 0
    owed: int = 0
    gains: int = 0
    gains_life: int = 0
    in_days: int = 2
    wage: int = 0

    @property
    def worth(self) -> float:
        """Coins to be hoped for, as a gist: a Life point is one, a later one two thirds, a wage two days'."""
        later = 2 / 3 * (self.gains + self.gains_life - self.owed) + 2 * max(0, self.wage - 3)
        return float(self.coins - self.price + self.life + later)


def moved(treatment: str, act: str, reply: str, *, is_lucky: bool, bribe_steps: int) -> str:
    """The treatment in the end, `NO_DEAL` for none: after walking away, insisting in vain, or a plain refusal.

    Who is vouched for is met as an open door meets it, at the least; insisting is one step up or nothing at all.
    """
    if act == WALK or (act == INSIST and not is_lucky):
        return NO_DEAL
    at = TREATMENTS.index(treatment)
    if reply == VOUCH:
        at = min(at, OPEN)
    if act == INSIST:
        at = max(0, at - 1)
    elif act == BRIBE:
        at = max(0, at - bribe_steps)
    return NO_DEAL if at == REFUSED else TREATMENTS[at]


def terms_for(offers: tuple[Offer, ...], treatment: str) -> Offer:
    """The offer that a treatment gets; StopIteration for "refused", which gets none."""
    return next(terms for terms in offers if treatment in terms.to)
