"""What a secret vote of few cannot hide, said while it is held."""

from __future__ import annotations

from game.city.city import City
from game.city.rating import FEW_SEATS
from game.stage.staging import Props


def ballot_note(props: Props, city: City, usual: str) -> str:
    """At three or four masks the result alone may tell how somebody voted; else what is usually noted."""
    return props.words("vote.few") if len(city.masks) <= FEW_SEATS else usual
