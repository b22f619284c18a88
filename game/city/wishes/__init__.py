"""The secret wishes and when each has come true. Reads the whole city, so it is asked in the finale only.

Places after a day are by the exact standing then in force. Left and right follow the seat strip, as a ring.
Source of the rules and thresholds: the wish table in the game's design, tuned by bot matches.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.city.city import City
from game.city.pack import Clause, Wish
from game.city.plan import Plan
from game.city.wishes import beds, charter, company, hill, word
from game.city.wishes.life import Life, Rule
from game.city.wishes.made import MADE
from game.engine.prompts import Seat

RULES: Mapping[str, Rule] = {**hill.RULES, **beds.RULES, **word.RULES, **company.RULES, **charter.RULES}
"""The rules without numbers, by the id of the wish that each was made for; those with numbers are in made.py."""

HALVES: Mapping[str, Rule] = {
    **hill.HALVES,
    **beds.HALVES,
    **word.HALVES,
    **company.HALVES,
    **charter.HALVES,
}
"""When half of each of those has come true; asked only where the whole has not."""


def clauses_of(wish: Wish) -> tuple[Clause, ...]:
    """What must be so for a wish to come true: one thing, or several."""
    return wish.all or (Clause(wish.rule or wish.id, wish.params),)


def is_true(city: City, plan: Plan, seat: Seat, wish: str) -> bool:
    """Whether this seat's wish has come true, as the city stands in the finale."""
    life = Life(city, plan, seat)
    return all(_holds(life, clause) for clause in clauses_of(plan.pack.wishes[wish]))


def is_half_true(city: City, plan: Plan, seat: Seat, wish: str) -> bool:
    """Whether half of it has come true, and not all; of several things half of them, of one with numbers never."""
    if is_true(city, plan, seat, wish):
        return False
    life = Life(city, plan, seat)
    clauses = clauses_of(plan.pack.wishes[wish])
    if len(clauses) > 1:
        return 2 * sum(_holds(life, clause) for clause in clauses) >= len(clauses)
    return clauses[0].rule in HALVES and HALVES[clauses[0].rule](life)


def _holds(life: Life, clause: Clause) -> bool:
    if clause.rule in RULES:
        return RULES[clause.rule](life)
    return MADE[clause.rule].is_true(life, clause.params)
