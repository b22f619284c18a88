"""Laws of the charter over whole matches of random answers: it stays, it lasts, it pays, and votes stay secret."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.city import events as ev
from game.city.charter_vote import ADOPT, BURN
from game.engine.events import audience_of, stable_bytes
from game.engine.prompts import STAGE, Raw, Slot
from tests.laws.matches import plan_for, play, random_answers, stepping

SEEDS = st.integers(0, 2**32)
SIZES = st.integers(3, 8)


@settings(max_examples=8, deadline=None)
@given(SEEDS, SIZES, st.sampled_from(["standard", "quick"]))
def test_a_charter_grows_by_one_article_a_day_and_is_voted_on_once(seed: int, seats: int, length: str) -> None:
    plan = plan_for("charter", seats, length)
    events = play(plan, seed).events
    brought = [e for e in events if isinstance(e, ev.ArticleBrought)]
    assert len(brought) == plan.articles_brought
    assert len({e.article for e in brought}) == len({e.kind for e in brought}) == len(brought)
    (voted,) = [e for e in events if isinstance(e, ev.CharterVoted)]
    lost = [e.article for e in brought if e.article not in voted.standing]
    assert lost == ({"adopt": [], "burn": [e.article for e in brought]}.get(voted.decision, [voted.struck]))
    assert all(e.by not in e.signed for e in brought)


@settings(max_examples=8, deadline=None)
@given(SEEDS, SIZES)
def test_coins_and_life_points_add_up_under_a_charter(seed: int, seats: int) -> None:
    played = play(plan_for("charter", seats), seed)
    coins: Counter[str] = Counter()
    life: Counter[int] = Counter()
    for event in played.events:
        if isinstance(event, ev.Paid):
            coins[event.mask] += event.coins
            assert coins[event.mask] >= 0, event
        elif isinstance(event, ev.Lived | ev.LivedQuietly):
            life[event.seat] += event.points
    ended = next(e for e in played.events if isinstance(e, ev.MatchEnded))
    assert dict(coins) == played.city.coins
    assert {seat: points for seat, _, points in ended.rows} == {seat: life[seat] for seat in range(seats)}


@pytest.mark.parametrize("seats", [3, 8])
def test_two_charter_votes_with_one_winner_look_the_same_to_the_end(seats: int) -> None:
    """Who voted how is in no public event: a lone vote for fire changes nothing where the others adopt."""
    told = []
    lot = random_answers(7, passes=0)
    for odd in (0, 1, seats - 1):

        def answer(step: int, place: int, slot: Slot, odd: int = odd) -> Raw | None:
            if slot.seat != STAGE and slot.prompt.topic == "charter":
                return BURN if slot.seat == odd else ADOPT
            return lot(step, place, slot)

        events = play(plan_for("charter", seats), 7, answer).events
        told.append(stable_bytes(e for e in events if audience_of(e, None)))
    assert told[0] == told[1] == told[2]
    assert b"CharterVoted" in told[0]


def test_what_a_charter_changes_lasts_to_the_vote_and_no_longer_than_it_stands() -> None:
    for played in stepping(plan_for("charter", 5), 3, random_answers(3)):
        city = played.driver.table.state
        expected: Counter[str] = Counter()
        for article in city.charter:
            expected[city.brought[article].kind] += city.brought[article].amount
        assert city.lasting == dict(expected)
