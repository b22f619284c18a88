"""The first day's pair: the highest and the lowest of the first hill meet, and the lot says who of them begins."""

from __future__ import annotations

from game.city import events as ev
from tests.laws.matches import plan_for, play

MATCHES = 40


def test_the_highest_of_the_pair_begins_as_often_as_not() -> None:
    plan, begun = plan_for(seats=4), 0
    for seed in range(MATCHES):
        events = play(plan, seed).events
        hill = next(e for e in events if isinstance(e, ev.StandingsShown))
        place = {row[0]: row[3] for row in hill.rows}
        pair = [e for e in events if isinstance(e, ev.EncounterDone)][1].front[:2]
        assert {place[mask] for mask in pair} >= {min(place.values()), max(place.values())}, seed
        begun += place[pair[0]] < place[pair[1]]
    assert MATCHES / 4 < begun < MATCHES * 3 / 4
