"""Finds the regimes: every module of this package that defines REGIME. Names none of them."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

import game.city.regimes as package
from game.city.regimes.regime import Regime
from game.engine.registry import found_in


class UnknownRegime(ValueError):
    """No regime bears that name; the message lists those that exist."""


@cache
def all_regimes() -> Mapping[str, Regime]:
    """Every regime by name, in alphabetical order, with the constants of the papers."""
    found: dict[str, Regime] = {}
    for module, regime in found_in(package, "REGIME").items():
        if not isinstance(regime, Regime):
            raise TypeError(f"REGIME in {package.__name__}.{module} is not a Regime")
        if regime.name in found:
            raise ValueError(f"two modules of {package.__name__} define a regime called {regime.name!r}")
        found[regime.name] = regime
    return MappingProxyType(dict(sorted(found.items())))


def regime_names() -> tuple[str, ...]:
    """The names that `regime_named` knows, in alphabetical order."""
    return tuple(all_regimes())


def regime_among(regimes: Mapping[str, Regime], name: str) -> Regime:
    """The regime of that name among these; raises UnknownRegime."""
    if name not in regimes:
        close = get_close_matches(name, regimes, n=1)
        hint = f" Did you mean {close[0]!r}?" if close else ""
        raise UnknownRegime(f"There is no regime called {name!r}.{hint} There are: {', '.join(regimes)}.")
    return regimes[name]


def regime_named(name: str, **constants: float) -> Regime:
    """The city's own regime of that name; constants replace those of the papers: `regime_named("gilded", step=0.7)`.

    Raises UnknownRegime for a name that is not there, ValueError for a constant that the regime does not have.
    """
    regime = regime_among(all_regimes(), name)
    if not constants:
        return regime
    if regime.tune is None:
        raise ValueError(f"the regime {name!r} has no constants to set, so not {', '.join(constants)}")
    try:
        return regime.tune(**constants)
    except TypeError as error:
        raise ValueError(f"the regime {name!r} has no such constant: {', '.join(constants)}") from error
