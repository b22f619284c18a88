"""What a rule takes for a loud day, and for company with an outcast, is said of those whom it was taken from."""

from __future__ import annotations

from game.city import events as ev
from game.city.city import City
from game.city.deeds import Recorded
from game.stage.scenes.company.scene import CompanyScene
from game.stage.scenes.hill.scene import HillScene
from tests.screens.picture import shown_props


def city(regime: str) -> City:
    made = City(masks=("ada", "bo", "cy"), regime=regime, tier={"ada": 2, "bo": 0, "cy": 2})
    made.rounds = [[], [Recorded("bo", "disturbance"), Recorded("ada", "ticket")], []]
    return made


def test_who_was_loud_is_named_where_that_costs_a_star() -> None:
    scene = HillScene(shown_props())
    assert scene._loud(city("gilded")) == ["bo"]
    assert scene._loud(city("charter")) == []


def test_who_walked_beside_an_outcast_is_named_where_that_costs_something() -> None:
    scene = CompanyScene(shown_props())
    scene.take(ev.CompanyKept((("ada", "bo"),), (), ("cy",), ()), city("gilded"))
    assert scene._outcast(city("gilded")) == ["ada"]
    assert scene._outcast(city("echo")) == []
