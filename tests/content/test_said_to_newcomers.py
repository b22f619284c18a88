"""What a newcomer read wrongly on the first screens: a number, and a letter, that are keys of the keyboard, too."""

from __future__ import annotations

import re

from game.content import default_pack
from game.content.wording import Wording

_NUMBER_LIKE_A_KEY = re.compile(r"\bpress (?:two|three|four|five)(?=[.,;:!?])", re.IGNORECASE)


def test_no_line_tells_to_press_a_number_and_means_how_often() -> None:
    # The keys are called 1 to 5: "Press three." had its readers give three stars.
    words = default_pack().words
    assert not [key for key, text in words.items() if _NUMBER_LIKE_A_KEY.search(text)]
    assert "three times" in words["gus.change"]


def test_the_first_x_is_said_to_be_ones_own_and_not_the_letter() -> None:
    # On a keyboard it is another key than X.
    assert "your X" in Wording(default_pack())("x.all")
