"""Nobody can work out a single vote from what the hill tells in whole matches: all there could have been are tried."""

from __future__ import annotations

import pytest

from game.city import events as ev
from game.city.deeds import CITIZENS
from tests.benchmarks.inference import MARK, MARKS, read
from tests.laws.bot_matches import bot_match
from tests.laws.generous import generous_match
from tests.laws.onlooker import Closed, Face, Story, Told, certain, stories, truth_of


@pytest.mark.parametrize(("scenario", "seats"), [("first-impressions", 3), ("first-impressions", 8), ("plaudit", 4)])
def test_the_reader_knows_the_rules(scenario: str, seats: int) -> None:
    """With the true votes it comes to every figure that was shown; a reader who reckons wrongly would find nothing."""
    compared = 0
    for seed in range(6):
        events = generous_match(scenario, seed, seats)
        told = stories(events)
        assert sum(len(face.votes) for story in told.values() for face in story.faces) == sum(
            isinstance(event, ev.StarsGiven) and event.by not in CITIZENS for event in events
        )
        for mask, story in told.items():
            for figure, mine in truth_of(story):
                if mine is not None and not figure.is_veiled and any(sign.isdigit() for sign in figure.text):
                    assert mine == (figure.text, figure.tier), (seed, mask)
                    compared += 1
    assert compared > 50


def test_the_reader_finds_what_can_be_found() -> None:
    """Two fives and three from the street make 5.00: certain to all. With a four in it a fellow still has a doubt."""
    weights = {"bo": 2, "cy": 2}
    bare = Face((("bo", 5), ("cy", 5)), (5, 5, 5), weights)
    hidden = Face((("bo", 5), ("cy", 4)), (3, 4, 4), weights)
    for face, text, tier in ((bare, "5.00", 4), (hidden, "4.00", 3)):
        story = Story([face, Told("mean", text, tier, False, False, 0), Closed(False, 0)])
        story.is_blind_street = True
        sure, votes = certain(story, ("bo",))
        assert (len(sure), votes) == (1 if face is bare else 0, 1)


def test_a_vote_is_found_where_two_rules_weigh_it_otherwise() -> None:
    """The reader puts figures of several rules together: bo counts double in one of them, and both are shown."""
    face = Face((("bo", 5), ("cy", 4)), (3, 4, 4), {"bo": 4, "cy": 2})
    shown = [Told("mean", "4.00", 3, False, False, 0), Told("gilded", "4.067", 2, False, False, 0)]
    assert certain(Story([face, *shown[:1], Closed(False, 0)]), ("cy",))[0] == []
    assert certain(Story([face, *shown, Closed(False, 0)]), ("cy",))[0] == [(0, "bo")]


@pytest.mark.parametrize("seats", [3, 4])
def test_no_vote_is_certain_where_one_kind_of_rule_judges(seats: int) -> None:
    reading = read("first-impressions", seats, range(4), with_two=False)
    assert reading.player.votes > 100
    assert (reading.onlooker.certain, reading.player.certain) == (0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 4, 5])
def test_the_marks_hold_over_whole_matches(seats: int) -> None:
    """A tenth of `python -m tests.benchmarks.inference`, with two who tell each other."""
    reading = read("first-impressions", seats, range(100, 104))
    assert reading.player.share <= MARKS.get(seats, MARK)
    assert reading.onlooker.certain == 0
    assert reading.veiled.certain == 0, "and nothing has to be veiled for it"


def test_bots_are_hidden_as_well() -> None:
    for seed in range(3):
        for story in stories(bot_match("first-impressions", seed, 3).events).values():
            assert certain(story, ())[0] == []
