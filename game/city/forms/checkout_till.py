"""The till of a `checkout`: who is served, in which order, at which price. Moves no coin itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.city.city_table import CityTable
from game.city.forms.form import Cast
from game.city.forms.reception import reception
from game.city.pack import Act, MaskId
from game.city.regimes.regime import TREATMENTS

CASH_LAW = "cash_law"
"""The law under which a till must take coins."""
CASH, SHORT, SOLD_OUT = "cash", "short", "sold_out"
DEPOSIT = "deposit"
DEPOSIT_COINS, REBATE_COINS = 1, 1
"""What some leave at the till until tomorrow evening, and what others are let off."""
REFUSED = "refused"
TURNED = (CASH, SHORT, SOLD_OUT, REFUSED)
"""Why a mask leaves without what it came for."""


@dataclass(frozen=True, slots=True)
class Served:
    """How one mask left the till: the act that it ended with, what it paid, and why (see `SlipsPrinted`)."""

    act: Act
    coins: int = 0
    how: str = "open"

    @property
    def is_turned(self) -> bool:
        """Whether it did not get what it came for."""
        return self.how in TURNED

    @property
    def has_deposit(self) -> bool:
        """Whether a coin comes back tomorrow."""
        return self.how == "deposit" and self.coins > 0

    def told(self, turned: Mapping[str, str]) -> str:
        """What it did, in words; `turned`: those for whoever is turned away, by why."""
        return turned.get(self.how, self.act.did)


def serve(
    table: CityTable, cast: Cast, wanted: Mapping[MaskId, Act], free: Mapping[MaskId, Act], elder: Sequence[MaskId],
    scarce: Sequence[str], stock: int,
) -> dict[MaskId, Served]:  # fmt: skip
    """Everybody's slip, in the order of `wanted`. What costs nothing is never refused."""
    city = table.state
    met = {m: "open" if m in elder else reception(city, m, "service") for m in wanted}
    queue = table.dice(cast.place, "till").ranked(tuple(wanted), lambda m: TREATMENTS.index(met[m]) * 10 - city.tier[m])
    left = stock
    slips: dict[MaskId, Served] = {}
    for mask in queue:
        act = wanted[mask]
        price = act.gives
        if not price:
            slips[mask] = Served(act)
            continue
        price += DEPOSIT_COINS * (met[mask] == "deposit") - REBATE_COINS * (met[mask] == "welcome")
        if mask in elder and CASH_LAW not in city.laws:
            why = CASH
        elif met[mask] == "refused":
            why = REFUSED
        elif price > city.coins[mask]:
            why = SHORT
        elif act.id in scarce and not left:
            why = SOLD_OUT
        else:
            left -= act.id in scarce
            slips[mask] = Served(act, price, met[mask])
            continue
        slips[mask] = Served(free[mask], 0, why)
    return {mask: slips[mask] for mask in wanted}
