"""How long each way through the debrief lasts: five minutes for a party, and a class's five, nine and sixteen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pytest

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.opinions import ASKED, OPINIONS
from game.city.pacing import DEBRIEF, beats_for
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.talk import COURSES
from game.content import default_pack
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.host import Host, Pace

PARTY_MOST_S = 320
CLASS_S = {"class5": 310, "class10": 517, "class15": 990}


def plan_for(course: str, seats: int = 4) -> Plan:
    """A match whose debrief goes that way; as much is laid open at its end as can be, which takes longest."""
    pack = default_pack()
    for scenario in pack.scenarios.values():
        for length in scenario.lengths:
            plan = Plan(pack, scenario, length, seats, reveal=3)
            if plan.course == course:
                return plan
    raise AssertionError(f"no length has the course {course}")


def played(plan: Plan, seed: int = 3) -> tuple[list[Event], Mapping[str, float]]:
    """Every event of a match of bots, and the seconds of each beat after its result."""
    pace = Pace(beats_for(has_team_talk=plan.has_team_talk))
    host = Host(plaudit_rules(plan), seed, pace=pace, players=bots_for(range(plan.seats), Dice(seed, "t")))
    seconds, is_over = defaultdict[str, float](float), False
    while host.group is not None:
        if is_over:
            seconds[host.group.beat] += host.pace.design_s(host.group.beat, host.group.slots)
        is_over = is_over or host.group.beat == "result"
        host.close_now(is_strict=True)
    return host.history, seconds


@pytest.mark.parametrize("seats", [3, 8])
def test_a_partys_talk_takes_five_minutes(seats: int) -> None:
    seconds = played(plan_for("party", seats))[1]
    assert seconds["consent"], "the longest way"
    assert 280 <= sum(seconds.values()) <= PARTY_MOST_S
    assert (seconds["mirror"], seconds["talk"], seconds["talk_close"]) == (40, 60, 60)
    assert sum(played(plan_for("glance", seats))[1].values()) < sum(seconds.values()) / 2


@pytest.mark.parametrize("seats", [3, 8])
@pytest.mark.parametrize("course", CLASS_S)
def test_a_class_talks_for_as_long_as_its_course_is_called(course: str, seats: int) -> None:
    lasts_s = sum(played(plan_for(course, seats))[1].values())
    assert lasts_s == pytest.approx(CLASS_S[course], rel=0.05)


@pytest.mark.parametrize("course", COURSES)
def test_what_is_asked_before_is_asked_again(course: str) -> None:
    plan = plan_for(course)
    history, seconds = played(plan)
    assert {OPINIONS[question] for question in ASKED} >= {"helps", "harms"}
    polled = [(event.question, event.is_after) for event in history if isinstance(event, ev.PollAnswered)]
    after = tuple(dict.fromkeys(question for question, is_after in polled if is_after))
    before = tuple(dict.fromkeys(question for question, is_after in polled if not is_after))
    assert after == (ASKED if COURSES[course].has_poll else ())
    assert before in (ASKED, ())
    assert before or not COURSES[course].has_poll
    poll_s = beats_for(has_team_talk=plan.has_team_talk)["poll"] or 0
    assert seconds["poll"] == poll_s * len(after)


def test_beats_after_the_result_are_the_debriefs() -> None:
    for course in COURSES:
        assert set(played(plan_for(course))[1]) <= {*DEBRIEF, "poll", "fact", "fact_shown"}
