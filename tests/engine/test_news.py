"""Views that are folded when they are read know what views know that are folded at once; and lots without ties."""

from __future__ import annotations

import pytest

from game.city.city import City
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.events import Event
from game.engine.views import News, SharedView, View
from tests.laws.matches import plan_for, play


def test_a_view_read_late_or_often_knows_what_its_seat_may_see() -> None:
    plan = plan_for()
    steps = play(plan, seed=3).steps
    rules = plaudit_rules(plan)
    told: list[Event] = []
    news: News[City] = News(rules, told)
    for seat in (None, 0, 3):
        at_once, often, late = View(rules, seat), View(rules, seat, news), View(rules, seat, news)
        for events in steps:
            at_once.fold(events)
            if seat is None:
                told += events
                assert often.state == at_once.state
        assert late.state == often.state == at_once.state


@pytest.mark.parametrize("scenario", ["plaudit", "the-list", "applause", "charter"])
def test_a_shared_view_knows_for_each_seat_what_its_own_would(scenario: str) -> None:
    """Read at every step by one seat or another; fields that hold nothing of one's own may be shared."""
    plan = plan_for(scenario, 5)
    rules = plaudit_rules(plan)
    assert rules.private is not None
    told: list[Event] = []
    news: News[City] = News(rules, told)
    shared, views = SharedView(rules, rules.private, told), [View(rules, seat, news) for seat in range(5)]
    assert shared.state_of(3) == views[3].state, "before anything is told"
    for step, events in enumerate(play(plan, seed=3).steps):
        told += events
        for seat in (step % 5, step * 3 % 5):
            assert shared.state_of(seat) == views[seat].state
    for seat in range(5):
        assert shared.state_of(seat) == views[seat].state


def test_ranking_is_by_key_and_ties_are_drawn() -> None:
    def tens(number: int) -> int:
        return number // 10

    assert Dice(1, "lot").ranked((31, 12, 24), tens) == [12, 24, 31]
    drawn = {tuple(Dice(seed, "lot").ranked((11, 12, 5), tens)) for seed in range(20)}
    assert drawn == {(5, 11, 12), (5, 12, 11)}
    assert Dice(1, "lot").ranked((11, 12, 5), tens) == sorted(Dice(1, "lot").shuffled((11, 12, 5)), key=tens)
