"""The rules that a pack brings along: one of the city's with other constants or other doors. Knows no single rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from game.city.pack import Pack, TunedRegime
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes, regime_named


def tuned(own: TunedRegime) -> Regime:
    """The rule that a pack describes. Raises UnknownRegime or ValueError for what its check should have found."""
    regime = regime_named(own.based_on, **own.params)
    doors = {int(tier): dict(gates) for tier, gates in own.doors.items()} if own.doors else regime.doors
    return replace(regime, name=own.id, doors=doors)


def regimes_of(pack: Pack) -> Mapping[str, Regime]:
    """Every rule that may be in force in a match of this pack, by name: its own first, then the city's."""
    own = {each.id: tuned(each) for each in pack.regimes}
    return MappingProxyType({**own, **all_regimes()}) if own else all_regimes()
