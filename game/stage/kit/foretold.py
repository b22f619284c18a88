"""The sentence that names who saw another's choice coming; knows no guess before it is laid open."""

from __future__ import annotations

from game.city.events import Foretold
from game.stage.staging import Props

NAMED_MOST = 3


def foretold_line(props: Props, told: Foretold | None, turn: int) -> str:
    """Who guessed right, up to NAMED_MOST by name; "" where nobody did."""
    right = [mask for mask, _, is_right in told.rows if is_right] if told is not None else []
    if not right:
        return ""
    words = props.words
    if len(right) > NAMED_MOST:
        return words("foretold.many", count=len(right))
    return words("foretold.few" if len(right) == 1 else "foretold.some", turn=turn, names=words.masks(right))
