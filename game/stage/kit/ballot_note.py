"""What a secret vote of few cannot hide, said while it is held."""

from __future__ import annotations

from game.city.city import City
from game.city.morning import BALLOTS
from game.city.rating import FEW_SEATS
from game.stage.staging import Live, Props


def ballot_note(props: Props, live: Live, city: City, usual: str) -> str:
    """At three or four masks the result alone may tell how somebody voted; else what is usually noted."""
    is_told = live.beat in BALLOTS and len(city.masks) <= FEW_SEATS
    return props.words("vote.few") if is_told else usual
