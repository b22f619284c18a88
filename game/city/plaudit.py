"""Plaudit as a game for the engine: script, city and appliers, tied to one plan."""

from __future__ import annotations

from typing import Any

from game.city.appliers import APPLIERS
from game.city.city import City
from game.city.digest import digest
from game.city.events import DayClosed, event_types
from game.city.match import match
from game.city.plan import Plan
from game.engine.rules import Private, Rules


def _read_own(city: City) -> tuple[Any, ...]:
    return city.wish, city.own_stars, city.guesses, city.quiet_life, city.roles, city.hired


def _put_own(city: City, own: tuple[Any, ...]) -> None:
    city.wish, city.own_stars, city.guesses, city.quiet_life, city.roles, city.hired = own


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
        private=Private(_read_own, _put_own),
    )
