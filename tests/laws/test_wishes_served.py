"""A wish is no luck: a bot that serves it gets it at least twice as often as one that does not."""

from __future__ import annotations

import pytest

from game.content import default_pack
from game.places import ASSETS
from tests.laws.wish_holders import dealt, measured

MATCHES = 100
"""Of each, served and not: twice as often is told from as often by so many."""
CLOSE = frozenset({"comeback", "left-and-right", "light-luggage", "somersault"})
"""Come true 2.1 to 2.4 times as often, as the larger sample says; of a hundred matches the same may say 1.8."""
MATCHES_CLOSE = 600


@pytest.mark.slow
@pytest.mark.xdist_group("served")
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("wish", "scenario"), dealt())
def test_a_wish_is_served_by_what_one_does_wherever_it_is_dealt(wish: str, scenario: str) -> None:
    found = measured(wish, scenario, MATCHES_CLOSE if wish in CLOSE else MATCHES)
    assert found.serving >= 2 * found.not_serving, found


def test_every_wish_is_dealt_somewhere() -> None:
    assert {wish for wish, _ in dealt()} == set(default_pack().wishes)


def test_a_third_of_the_wishes_is_about_what_happens_at_the_table() -> None:
    table = {"forgiven", "second-chance", "no-excuses", "no-mercy", "lawgiver", "torn-paper"}
    wishes = default_pack().wishes
    assert table <= set(wishes)
    assert 3 * len(table) >= len(wishes)


def test_each_wish_has_a_drawing_of_its_own() -> None:
    drawn = {path.stem for path in (ASSETS / "art" / "thing").glob("*.svg")}
    pictures = [wish.picture for wish in default_pack().wishes.values()]
    assert set(pictures) <= drawn
    assert len(set(pictures)) == len(pictures)
