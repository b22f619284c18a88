"""What a rule takes for a loud day, and for company with an outcast, is said of those whom it was taken from."""

from __future__ import annotations

from game.city import events as ev
from game.city.city import City
from game.city.deeds import KeptCompany, Recorded
from game.stage.scenes.company.scene import CompanyScene
from game.stage.scenes.hill.scene import HillScene, _is_by_stars
from tests.screens.picture import shown_props


def city(regime: str) -> City:
    made = City(masks=("ada", "bo", "cy"), regime=regime, tier={"ada": 2, "bo": 0, "cy": 2})
    made.rounds = [[], [Recorded("bo", "disturbance"), Recorded("ada", "ticket")], []]
    return made


def test_who_was_loud_is_named_where_that_costs_a_star() -> None:
    scene = HillScene(shown_props())
    assert scene._loud(city("gilded")) == ["bo"]
    assert scene._loud(city("charter")) == []


def test_a_fall_is_for_stars_only_where_the_rule_read_nothing_else_of_that_mask() -> None:
    """The caste takes a star for noise and a little for company; whoever had neither fell by what it was given."""
    made, needs = city("gilded"), ("rated", "kept_company", "recorded")
    made.rounds[1].append(KeptCompany("cy", "bo"))
    assert not _is_by_stars(needs, "bo", made)
    assert not _is_by_stars(needs, "cy", made)
    made.rounds[1] = []
    assert _is_by_stars(needs, "bo", made)
    assert _is_by_stars(("rated",), "cy", made)
    assert not _is_by_stars(("rated", "clapped"), "bo", made)


def test_who_walked_beside_an_outcast_is_named_where_that_costs_something() -> None:
    scene = CompanyScene(shown_props())
    scene.take(ev.CompanyKept((("ada", "bo"),), (), ("cy",), ()), city("gilded"))
    assert scene._outcast(city("gilded")) == ["ada"]
    assert scene._outcast(city("echo")) == []
