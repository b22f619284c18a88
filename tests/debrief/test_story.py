"""The story of a match speaks in the words that were on the screen, in whole matches of every scenario."""

from __future__ import annotations

import re

import pytest

from game.bots.bot import bots_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.content import default_pack
from game.content.wording import Wording
from game.debrief.story import story_of
from game.debrief.story.sentences import promised
from game.engine.dice import Dice
from game.engine.events import CardOpened, Event
from game.engine.host import Host, Pace, run_headless

SCENARIOS = ("first-impressions", "plaudit", "the-list", "applause", "charter")


def played(scenario: str, seed: int) -> list[Event]:
    pack = default_pack()
    plan = Plan(pack, pack.scenarios[scenario], "quick", 6, bots=tuple(range(6)))
    host = Host(plaudit_rules(plan), seed, pace=Pace(BEATS_S), players=bots_for(range(6), Dice(seed, "temperaments")))
    run_headless(host)
    return list(host.history)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_promises_are_told_in_the_words_of_their_buttons(scenario: str) -> None:
    words, told = Wording(default_pack()), 0
    shown: dict[str, str] = {}
    for event in played(scenario, 5):
        match event:
            case CardOpened():
                shown = {}
            case ev.Promised():
                shown |= dict(event.promises)
            case ev.EncounterDone():
                for mask, said in event.promises:
                    assert not said or promised(words, event.card, said) == shown[mask], (event.card, said)
                    told += bool(said)
    assert told


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_story_has_no_article_too_many_and_no_hole(scenario: str) -> None:
    lines = list(story_of(played(scenario, 6), Wording(default_pack())))
    assert len(lines) > 30
    for line in lines:
        assert not re.search(r"\b(the the|the a|a the) |[{}]|\bstory\.", line, re.IGNORECASE), line
        assert not re.search(r"(?<![.:“] )(?<!^)\bThe (Clinic|Terminal|Academy|Bus Yard)", line), line


def test_a_loan_that_is_paid_and_a_course_that_pays_are_told_and_a_deposit_is_not() -> None:
    pack = default_pack()
    mask = pack.masks[0]
    told = list(
        story_of(
            (
                ev.Deferred(mask.id, 2, -4, 0, "loan"),
                ev.Deferred(mask.id, 3, 0, 2, "study"),
                ev.Deferred(mask.id, 3, 1, 0, "deposit"),
                ev.Deferred(mask.id, 2, -4, 0, "loan"),
                ev.FellDue(mask.id, "loan", -4, 0, 0, 2),
                ev.FellDue(mask.id, "study", 0, 2, 0, 3),
                ev.FellDue(mask.id, "deposit", 1, 0, 0, 3),
                ev.FellDue(mask.id, "loan", 0, 0, -4, 2),
            ),
            Wording(pack),
        )
    )
    assert len(told) == 2
    assert all(line.startswith(mask.name) for line in told)
    assert "4" in told[0]
    assert "2 Life points" in told[1]


def test_a_rule_that_is_voted_in_again_has_stayed() -> None:
    changes = (ev.RuleChanged("mean", "scenario"), ev.RuleChanged("mean", "vote"))
    first, again = story_of(changes, Wording(default_pack()))
    assert "became" in first
    assert "stayed" in again
