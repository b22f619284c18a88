"""Whether what people may do today is felt: would a rule make another standing of it? Judges nobody, moves nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from game.city.deeds import Bought, Deed, Disclosed, Due, OptedIn, OptedOut, Posted, Rated, Recorded, Shared
from game.city.pack import MaskId
from game.city.regimes.regime import Regime, Rule

ONE, TWO, THREE = SOMEBODY = ("one", "two", "three")
LEAVES: Mapping[str, tuple[Deed, ...]] = {
    "bill": (Due(ONE, able=True, answer="ignored"), Recorded(ONE, "unpaid_fine")),
    "mix_up": (Due(ONE, able=True, answer="ignored"), Recorded(ONE, "unpaid_fine")),
    "survey": (Disclosed(ONE),),
    "loophole": (Bought(ONE, "house_brand"),),
    "volunteering": (Recorded(ONE, "volunteering"),),
    "notice": (Shared(ONE),),
    "founder": (Posted(ONE, "approved"),),
    "street_kinder": (Rated("street", ONE, 1), Rated("street", TWO, 5)),
}
"""What an effect may leave behind, where that is all that it is for: it happens only under a rule that reads it."""


def is_felt(regime: Regime, kind: str) -> bool:
    """Whether what this kind of effect leaves behind moves a standing under this rule; true of all other kinds."""
    return kind not in LEAVES or _moves(regime.rule, kind)


@lru_cache(maxsize=256)  # every morning asks it of every piece of news; rules are pure
def _moves(rule: Rule, kind: str) -> bool:
    """Whether it changes anybody's standing at the ledger of its day, or at the one after it."""
    return rule(SOMEBODY, [LEAVES[kind], []]) != rule(SOMEBODY, [[], []])


def tells_apart(regime: Regime, gate: str) -> bool:
    """Whether this gate meets some tiers otherwise than others."""
    return len({regime.treatment(tier, gate) for tier in range(5)}) > 1


def outside(rounds: Sequence[Sequence[Deed]]) -> set[MaskId]:
    """Who has left the system that one may leave."""
    out: set[MaskId] = set()
    for deeds in rounds:
        for deed in deeds:
            if isinstance(deed, OptedOut):
                out.add(deed.by)
            elif isinstance(deed, OptedIn):
                out.discard(deed.by)
    return out
