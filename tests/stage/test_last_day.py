"""The day of the plane has one name, from the last question to the last wish."""

from __future__ import annotations

import pytest

from game.city.city import City
from game.stage.director import scene_types
from game.stage.staging import Live
from tests.screens.picture import shown_props

FINALE = (
    "referendum", "decided", "charter", "charter_shown", "book", "book_struck", "flight", "door", "vouch", "hold",
    "flown", "fact", "fact_shown", "guess_wish", "wish_shown", "wishes_shown",
)  # fmt: skip


@pytest.mark.parametrize("beat", FINALE)
def test_once_the_last_night_is_over_every_scene_calls_the_day_the_last(beat: str) -> None:
    props = shown_props()
    city = City(day=3, days=3)
    scene = next(kind for kind in scene_types() if beat in kind.beats)(props)
    city.nights = [{}, {}]
    assert scene.note(Live(beat), city) in (props.words("note.day", day=3), "")
    city.nights.append({})
    assert scene.note(Live(beat), city) == props.words("finale.note")


def test_the_last_night_still_belongs_to_its_day() -> None:
    props = shown_props()
    city = City(day=3, days=3)
    city.nights = [{}, {}, {}]
    scene = next(kind for kind in scene_types() if "night" in kind.beats)(props)
    assert scene.note(Live("night"), city) == props.words("note.day", day=3)
