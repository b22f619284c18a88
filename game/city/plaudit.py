"""Plaudit as a game for the engine: script, city, appliers and digest, tied to one plan."""

from __future__ import annotations

import marshal
from dataclasses import fields

from game.city.city import APPLIERS, City
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


def digest(city: City) -> bytes:
    """Stable bytes of what masks and players own and are, for finding where two runs part."""
    plain = (int, str, float, bool, type(None))
    parts: list[tuple[str, object]] = []
    for field in fields(city):
        value = getattr(city, field.name)
        if isinstance(value, plain):
            parts.append((field.name, value))
        elif isinstance(value, dict) and all(isinstance(v, plain) for v in value.values()):
            parts.append((field.name, tuple(value.items())))
    return marshal.dumps(parts, 2)
