"""A fact from outside the city: everyone says true, partly or false. Right is right, and pays nothing."""

from __future__ import annotations

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.pack import VERDICTS, Fact
from game.city.plan import Plan
from game.engine.asks import choose_each, curtain
from game.engine.prompts import Choose, Option

UNSURE = ""
TOPIC = "fact"


async def fact(table: CityTable, plan: Plan, place: str, *, is_always: bool = False) -> None:
    """One question, if the scenario has any or `is_always`: sealed answers, then what is known, why, from where."""
    drawn = draw_fact(table, plan, place) if plan.scenario.facts or is_always else None
    if drawn is None:
        return
    table.tell(ev.FactAsked(drawn.id))
    prompt = Choose(TOPIC, tuple(Option(verdict) for verdict in VERDICTS), UNSURE, about=drawn.id)
    said = await choose_each(dict.fromkeys(range(table.seats), prompt), "fact")
    right = tuple(mask for mask in table.state.masks if said[table.state.seat_of(mask)] == drawn.verdict)
    table.tell(ev.FactAnswered(drawn.id, drawn.verdict, right))
    await curtain("fact_shown", about=drawn.id)


def draw_fact(table: CityTable, plan: Plan, place: str) -> Fact | None:
    """One not guessed yet, from elsewhere than the last one: about the rule in force if there is one; by lot.

    None when the pack has no more.
    """
    known = {each.id: each for each in plan.pack.facts}
    seen = [known[name] for name in table.state.facts if name in known]
    fresh = [each for each in plan.pack.facts if each.id not in table.state.facts]
    elsewhere = [each for each in fresh if not seen or each.where != seen[-1].where] or fresh
    fitting = [each for each in elsewhere if table.state.regime in each.about] or elsewhere
    return table.dice("fact", place).choice(fitting) if fitting else None
