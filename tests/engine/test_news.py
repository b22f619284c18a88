"""Views that are folded when they are read know what views know that are folded at once; and lots without ties."""

from __future__ import annotations

from game.city.city import City
from game.city.plaudit import plaudit_rules
from game.engine.dice import Dice
from game.engine.views import News, View
from tests.laws.matches import plan_for, play


def test_a_view_read_late_or_often_knows_what_its_seat_may_see() -> None:
    plan = plan_for()
    steps = play(plan, seed=3).steps
    rules = plaudit_rules(plan)
    news: News[City] = News(rules)
    for seat in (None, 0, 3):
        at_once, often, late = View(rules, seat), View(rules, seat, news), View(rules, seat, news)
        for events in steps:
            at_once.fold(events)
            if seat is None:
                news.take(events)
                assert often.state == at_once.state
        assert late.state == often.state == at_once.state


def test_ranking_is_by_key_and_ties_are_drawn() -> None:
    def tens(number: int) -> int:
        return number // 10

    assert Dice(1, "lot").ranked((31, 12, 24), tens) == [12, 24, 31]
    drawn = {tuple(Dice(seed, "lot").ranked((11, 12, 5), tens)) for seed in range(20)}
    assert drawn == {(5, 11, 12), (5, 12, 11)}
    assert Dice(1, "lot").ranked((11, 12, 5), tens) == sorted(Dice(1, "lot").shuffled((11, 12, 5)), key=tens)
