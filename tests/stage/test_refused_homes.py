"""What a home said to whoever it turned away names that home, as it stands over a mask that sleeps in another one."""

from __future__ import annotations

import pytest

from game.city.city import City
from game.city.events import DoorAnswered
from game.stage.scenes.evening.homes import refusals
from tests.screens.picture import shown_props

NOS = {
    "shut": ("", "3.50", "Tower shut below 3.50"),
    "line": ("", "", "Tower shut below “Plain”"),
    "standing": ("mira", "", "Tower full: Mira"),
    "lot": ("mira", "", "Tower full: by lot"),
    "hushed": ("", "", "Tower not today"),
}


@pytest.mark.parametrize("why", NOS)
def test_a_no_is_said_in_the_name_of_the_home_that_said_it(why: str) -> None:
    other, figure, said = NOS[why]
    how = "refused" if why in ("shut", "line", "hushed") else "open"
    rows = (("mira", "open", True, ""), ("cleo", how, False, ""))
    door = DoorAnswered("home", "tower", 1, rows, line=2, reasons=(("cleo", why, other, figure),))
    assert refusals(shown_props(), [door], City()) == {"cleo": said}
