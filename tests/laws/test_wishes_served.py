"""A wish is no luck: a bot that serves it gets it at least twice as often as one that does not."""

from __future__ import annotations

import pytest

from game.content import default_pack
from game.places import ASSETS
from tests.laws.wish_holders import DEALT, measured

MATCHES = 100
"""Of each, served and not: twice as often is told from as often by so many."""
CLOSE = {"comeback": 300}
"""Comes true 2.3 times as often, as 300 matches say; of a hundred the same may say 1.8."""


def test_every_wish_is_held_by_the_law_where_it_is_dealt() -> None:
    pack = default_pack()
    assert set(DEALT) == set(pack.wishes)
    assert all(wish in pack.scenarios[scenario].wishes for wish, scenario in DEALT.items())


@pytest.mark.slow
@pytest.mark.xdist_group("served")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("wish", DEALT)
def test_a_wish_is_served_by_what_one_does(wish: str) -> None:
    found = measured(wish, DEALT[wish], CLOSE.get(wish, MATCHES))
    assert found.serving >= 2 * found.not_serving, found


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
