"""About how long a match lasts, from what each part of it costs. Tests hold it beside what is played."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.opinions import ASKED
from game.city.plan import Plan

FIXED_S, CHANGE_S, SEAT_S, DAY_S, ERRAND_S, ENCOUNTER_S, LARGE_ENCOUNTER_S = 140, 21, 8, 70, 14, 63, 85
"""What a match of people costs: once, a change of rule, a seat, a day, an evening's errands, an encounter with its
stars, one of a large table;"""
SHORT_S, SHORT_DAY_S = 84, 143
"""... a showcase once, and a day of it;"""
CLASS_S, CLASS_DAY_S, OPINION_S = 114, 120, 7
"""... a class once, a day of it, and each opinion by itself;"""
TALKED_S, TALKED_DAY_S, TALKED_SEATS, TALKED_SEAT_S = 76, 166, 5, 40
"""... a class whose teams talk over each press once, a day of it, and each of so many seats, as the slowest decides;"""
TALKED_CHANGE_S, TALKED_ERRAND_S, TALKED_FACT_S, TALKED_ARTICLE_S = 31, 30, 38, 48
"""... and what else such teams talk over: a change of rule, an evening's errands, a fact, an article;"""
FACT_S, ARTICLE_S, COMPANY_S, CHAIR_S = 23, 33, 13, 24
"""... if any, a fact, an article, company of a day, the chair (every other match has none);"""
NEWS_S, APP_S, APP_DAY_S = 5, 45, 18
"""... the news of a day from the third on, the morning on which the app may be handed in, and each one after it;"""
KNOWN_S, POLL_S = 32, 7
"""... and what a later match of an evening leaves out: Gus with the X, and each poll."""

TALK_MIN: Mapping[str, float] = {"class5": 5, "class10": 8.6, "class15": 16.5}
"""A class's talk, in minutes: a lesson is planned with it (tests/city/test_courses.py)."""


def lesson_minutes(plan: Plan, scale: float | None = 1.0) -> float:
    """What a menu says: the match, and for a class its talk; `scale` as timers are stretched (None: no timers)."""
    return (estimated_minutes(plan) + TALK_MIN.get(plan.course, 0.0) * plan.is_class) * (scale or 1.0)


def estimated_minutes(plan: Plan) -> float:
    """About how long the match lasts; within a tenth of what `tests.benchmarks.pace` prints (a test says so)."""
    known_s = (KNOWN_S + POLL_S * len(ASKED) * (not plan.is_short)) if plan.is_again else 0
    if plan.is_short:
        return (SHORT_S + plan.days * SHORT_DAY_S + FACT_S * plan.facts_asked - known_s) / 60
    if plan.has_team_talk:
        return _talked_over_s(plan) / 60 - known_s / 60
    days_s = FACT_S * plan.facts_asked + ARTICLE_S * plan.articles_brought - known_s
    days_s += plan.days * ERRAND_S * bool(plan.scenario.errands) + CHANGE_S * len(plan.changes)
    days_s += NEWS_S * max(0, plan.days - 2) * plan.scenario.events
    if plan.is_class:
        days_s += plan.days * CLASS_DAY_S
        return (CLASS_S + OPINION_S * len(ASKED) + SEAT_S * plan.seats + days_s) / 60
    later = (plan.days - 1) * plan.encounters_a_day
    days_s += DAY_S * plan.days + ENCOUNTER_S * (2 if plan.seats <= 4 else 3)
    days_s += later * (LARGE_ENCOUNTER_S if plan.is_large else ENCOUNTER_S)
    days_s += COMPANY_S * sum(map(plan.has_company, range(1, plan.days + 1))) + CHAIR_S * plan.has_chair
    days_s += (APP_S + APP_DAY_S * (plan.days - plan.app_day)) * plan.has_app
    return (FIXED_S + SEAT_S * plan.seats + days_s) / 60


def _talked_over_s(plan: Plan) -> float:
    """A class's match with time to talk before each press: that time is in it, whole."""
    evenings = sum(map(plan.has_errands, range(1, plan.days + 1)))
    seats_s = SEAT_S * plan.seats + TALKED_SEAT_S * min(plan.seats, TALKED_SEATS)
    days_s = plan.days * TALKED_DAY_S + evenings * TALKED_ERRAND_S + TALKED_CHANGE_S * len(plan.changes)
    days_s += TALKED_FACT_S * plan.facts_asked + TALKED_ARTICLE_S * plan.articles_brought
    days_s += NEWS_S * max(0, plan.days - 2) * plan.scenario.events
    return TALKED_S + OPINION_S * len(ASKED) + seats_s + days_s
