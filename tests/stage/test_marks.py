"""The marks on a card: what a mask owes is a bill, what it has put away a jar, whatever the matches of a day hold."""

from __future__ import annotations

from game.city import events as ev
from game.city.appliers import APPLIERS
from game.city.city import City
from game.stage.strip_marks import marks_of
from tests.city.news import MASKS


def test_what_is_owed_is_a_bill_and_what_is_put_away_a_jar() -> None:
    city = City()
    told = (
        ev.MatchBegan("plaudit", "standard", 5, MASKS, ()),
        ev.Deferred("ada", 3, -4, 0, "loan"),
        ev.Deferred("bo", 3, 5, 0, "saved"),
        ev.Deferred("cy", 3, -2, 0, "loan"),
        ev.Deferred("cy", 4, 7, 0, "saved"),
    )
    for event in told:
        APPLIERS[type(event)](city, event)
    marks = {mask: {name: text for name, text in marks_of(city, mask) if name in ("bill", "jar")} for mask in MASKS}
    assert marks == {"ada": {"bill": "4"}, "bo": {"jar": "5"}, "cy": {"bill": "2", "jar": "7"}, "di": {}}
