"""A pack's own rules are based on one of the city's, with numbers that it takes and doors that there are."""

from __future__ import annotations

from collections.abc import Iterable

from game.city.pack import Pack, TunedRegime
from game.city.regimes.knobs import knob_problems
from game.city.regimes.regime import GATES, TIERS, TREATMENTS, Regime
from game.city.regimes.registry import all_regimes
from game.content.findings import Finding
from game.content.problems import did_you_mean, named

_TIERS = tuple(str(tier) for tier in range(len(TIERS)))


def check(pack: Pack) -> Iterable[Finding]:
    """A name of its own; a rule below; constants within their bounds that agree; tiers, gates and answers."""
    there = all_regimes()
    for own in pack.regimes:
        if own.id in there:
            says = f'the city has a rule called "{own.id}" already; give yours another id'
            yield Finding("regime", own.id, says, ("id",))
        if own.based_on in there:
            yield from _constants(own, there[own.based_on])
        else:
            hint = did_you_mean(own.based_on, there) or f" There are: {named(there)}"
            yield Finding("regime", own.id, f'there is no rule "{own.based_on}".{hint}', ("based_on",))
        yield from _doors(own)


def _constants(own: TunedRegime, below: Regime) -> Iterable[Finding]:
    problems = knob_problems(below.knobs, own.params)
    for key, says in problems:
        yield Finding("regime", own.id, says, ("params", key))
    if problems or not own.params or below.tune is None:
        return
    try:
        below.tune(**own.params)
    except ValueError as error:
        yield Finding("regime", own.id, str(error), ("params",))


def _doors(own: TunedRegime) -> Iterable[Finding]:
    for tier, gates in own.doors.items():
        if tier not in _TIERS:
            says = f"tiers go from {_TIERS[0]} (outcast) to {_TIERS[-1]} (prime)"
            yield Finding("regime", own.id, says, ("doors", tier))
        for gate, treatment in gates.items():
            if gate not in GATES:
                hint = did_you_mean(gate, GATES) or f" There are: {named(GATES)}"
                yield Finding("regime", own.id, f'there is no gate "{gate}".{hint}', ("doors", tier, gate))
            if treatment not in TREATMENTS:
                hint = did_you_mean(treatment, TREATMENTS) or f" There are: {named(TREATMENTS)}"
                yield Finding("regime", own.id, f'no door answers "{treatment}".{hint}', ("doors", tier, gate))
