"""Nobody can work out a single vote from what the hill tells in whole matches: all there could have been are tried."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from game.city import events as ev
from game.city.deeds import CITIZENS
from tests.benchmarks.inference import MARK, MARKS, read
from tests.laws.bot_matches import bot_match
from tests.laws.generous import generous_match
from tests.laws.onlooker import Closed, Face, Story, Told, stories
from tests.laws.possible import agrees, certain, truth_of
from tests.sampled import some


@pytest.mark.parametrize(
    ("scenario", "seats"), some([("first-impressions", 3), ("first-impressions", 8), ("plaudit", 4)], 2, names=2)
)
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


@pytest.mark.parametrize("seats", some([3, 4], 1))
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


MOODY = {"bo": 1, "cy": 4}


def by_hand(story: Story, knows: tuple[str, ...]) -> list[tuple[int, str]]:
    """Votes that are the same in every set of votes that agrees with all that was told: one set after another."""
    faces = story.faces
    choices = []
    for face in faces:
        givers = [[stars] if by in knows else range(1, 6) for by, stars in face.votes]
        choices.append([*product(product(*givers), product(range(1, 6), repeat=len(face.street)))])
    agreeing = []
    for world in product(*choices):
        other = iter(world)
        moments = [
            Face(tuple([(by, s) for (by, _), s in zip(m.votes, votes, strict=True)]), street, m.weights)
            if isinstance(m, Face)
            else m
            for m in story.moments
            for votes, street in [next(other) if isinstance(m, Face) else ((), ())]
        ]
        if all(agrees(told, mine) for told, mine in truth_of(Story(moments)) if mine is not None):
            agreeing.append([votes for votes, _ in world])
    return [
        (number, by)
        for number, face in enumerate(faces)
        for place, (by, stars) in enumerate(face.votes)
        if by not in knows and all(world[number][place] == stars for world in agreeing)
    ]


@pytest.mark.parametrize(
    "told",
    [
        [("mean", False), ("gilded", False)],
        [("charter", False), ("gilded", True)],
        [("gilded", False), ("mean", True)],
        [("charter", False), ("mean", False)],
    ],
)
@pytest.mark.parametrize("is_flagged", [False, True])
def test_the_quick_reading_finds_what_going_through_all_votes_finds(
    told: list[tuple[str, bool]], is_flagged: bool
) -> None:
    """Two days with a face each, a citizen each time who votes blindly; on a flagged day low stars count twice."""
    found = 0
    for n, stars in enumerate(
        [((5, 5), (5,), (5, 4)), ((1, 1), (1,), (2, 1)), ((4, 2), (3,), (5, 1)), ((5, 1), (5,), (5, 5))]
    ):
        (bo, cy), street, (bo2, cy2) = stars
        faces = [Face((("bo", bo), ("cy", cy)), street, MOODY), Face((("bo", bo2), ("cy", cy2)), street, MOODY)]
        blank = [Told(rule, "0", 0, is_veiled, is_flagged, 30 * n) for rule, is_veiled in told]
        days = [faces[0], blank[0], Closed(is_flagged, 30 * n), faces[1], *blank, Closed(is_flagged, 30 * n)]
        truth = iter([mine for _, mine in truth_of(Story(list(days)))])
        moments: list[Face | Told | Closed] = []
        for moment in days:
            if isinstance(moment, Told):
                text, tier = next(truth) or ("", 0)
                moments.append(replace(moment, text=text, tier=tier))
            else:
                moments.append(moment)
        story = Story(moments, is_blind_street=True)
        for knows in (("cy",), ("bo",)):
            sure = by_hand(story, knows)
            assert certain(story, knows)[0] == sure
            found += len(sure)
    assert found


def test_bots_are_hidden_as_well() -> None:
    for seed in range(3):
        for story in stories(bot_match("first-impressions", seed, 3).events).values():
            assert certain(story, ())[0] == []
