"""The last question: three ways to go on that differ from one another, and what each would put in force."""

from __future__ import annotations

from game.city.pack import Scenario

KEEP, REFORM, ABOLISH, RESTORE = DECISIONS = ("keep", "reform", "abolish", "restore")
"""The last one only where there is nothing to abolish: the scenario's own rule comes back."""


def last_question(scenario: Scenario, in_force: str) -> dict[str, str]:
    """What may be decided, and the rule that each decision opens the flight's door by: three rules, if the scenario
    has three. A scenario that names the rule in force for all of them is played under that one to the end."""
    if {scenario.reform, scenario.abolish} == {in_force}:
        return dict.fromkeys((KEEP, REFORM, ABOLISH), in_force)
    known = (scenario.reform, scenario.regime, *scenario.regimes)
    others = [name for name in dict.fromkeys(known) if name not in (in_force, scenario.abolish)]
    reform = others[0] if others else scenario.reform
    if in_force != scenario.abolish or len(others) < 2:
        return {KEEP: in_force, REFORM: reform, ABOLISH: scenario.abolish}
    restored = scenario.regime if scenario.regime in others[1:] else others[1]
    return {KEEP: in_force, REFORM: reform, RESTORE: restored}
