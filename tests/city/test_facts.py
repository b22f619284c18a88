"""The fact of the evening: asked of all, laid open, paid to nobody, and never one country for long."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.facts import fact
from game.city.pack import Fact
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.engine.driver import Driver
from tests.city.news import MASKS, Ran, plan_with, run
from tests.laws.matches import play, random_answers, sealed

ONE = Fact("tea", "Tea is wet.", "true", "It was tried.", "The Kettle, 2001", "2001", "several")


def plan_about(*facts: Fact) -> Plan:
    plan = plan_with(facts=True)
    return replace(plan, pack=replace(plan.pack, facts=facts))


def asked(plan: Plan, said: dict[str, str], times: int = 1, **given: object) -> Ran:
    async def piece(table: CityTable, plan: Plan) -> None:
        for time in range(times):
            await fact(table, plan, f"evening{time}")

    return run(piece, plan, said, **given)  # type: ignore[arg-type]


def test_who_was_right_is_told_and_nothing_is_paid() -> None:
    ran = asked(plan_about(ONE), {"ada": "true", "bo": "false", "cy": "true"})
    (answered,) = ran.told(ev.FactAnswered)
    assert (answered.fact, answered.verdict, answered.right) == ("tea", "true", ("ada", "cy"))
    assert set(ran.coins().values()) == set(ran.life().values()) == {0}
    assert [(mask, options) for mask, _, options in ran.asked] == [(m, ("true", "partly", "false")) for m in MASKS]


def test_each_fact_is_asked_once_and_then_there_are_none() -> None:
    ran = asked(plan_about(ONE, replace(ONE, id="milk")), {}, times=3)
    assert sorted(e.fact for e in ran.told(ev.FactAsked)) == ["milk", "tea"]


def test_a_scenario_without_facts_asks_none() -> None:
    assert asked(replace(plan_about(ONE), scenario=plan_with().scenario), {}).events == []


def test_never_twice_running_from_one_country_while_there_is_another() -> None:
    plan = plan_with(facts=True)
    where = {each.id: each.where for each in plan.pack.facts}
    for seed in range(20):
        ran = asked(plan, {}, times=8, seed=seed)
        seen = [where[e.fact] for e in ran.told(ev.FactAsked)]
        assert all(a != b for a, b in pairwise(seen)), seen


def test_what_is_about_the_rule_in_force_comes_first() -> None:
    others = tuple(replace(ONE, id=f"other{n}", about=("mean",)) for n in range(9))
    ran = asked(plan_about(*others, replace(ONE, id="mine", about=("echo",))), {}, regime="echo")
    assert [e.fact for e in ran.told(ev.FactAsked)] == ["mine"]


@pytest.mark.parametrize("length", ["standard", "showcase"])
def test_a_match_asks_one_an_evening_and_one_in_the_finale(length: str) -> None:
    plan = replace(plan_with(facts=True), length=length)
    events = play(plan, 3).events
    assert len([e for e in events if isinstance(e, ev.FactAsked)]) == plan.facts_asked
    assert plan.facts_asked == (1 if length == "showcase" else plan.days + 1)
    flown = next(i for i, e in enumerate(events) if isinstance(e, ev.FlightLeft))
    assert len([e for e in events[flown:] if isinstance(e, ev.FactAsked)]) == 1


def test_a_scenario_without_facts_opens_no_such_prompt() -> None:
    driver = Driver(plaudit_rules(plan_with()), 1)
    beats = set()
    answer = random_answers(1)
    while driver.ask is not None:
        beats.add(driver.ask.beat)
        driver.feed(sealed(driver, answer))
    assert beats.isdisjoint({"fact", "fact_shown"})
    assert "errand" in beats
