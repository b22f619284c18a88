"""Plaudit as a game for the engine: script, city and appliers, tied to one plan."""

from __future__ import annotations

from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.digest import digest
from game.city.events import DayClosed, event_types
from game.city.match import match
from game.city.plan import Plan
from game.engine.rules import Rules


def plaudit_rules(plan: Plan) -> Rules[City]:
    """The rules of one match; pure: the same plan, seed and answers give the same events."""
    return Rules(
        name="plaudit",
        seats=plan.seats,
        new_state=lambda: City(regimes=plan.regimes),
        appliers=APPLIERS,
        script=lambda table: match(table, plan),
        event_types=event_types(),
        digest=digest,
        milestones=frozenset({DayClosed}),
    )
