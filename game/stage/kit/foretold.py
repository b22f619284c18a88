"""The sentence that names who saw another's choice coming; knows no guess before it is laid open."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.events import Foretold
from game.city.pack import MaskId
from game.stage.staging import Props

NAMED_MOST = 3


def foretold_line(props: Props, told: Foretold | None) -> str:
    """Who guessed right, up to NAMED_MOST by name; "" where nobody did."""
    right = [mask for mask, _, is_right in told.rows if is_right] if told is not None else []
    if not right:
        return ""
    words = props.words
    if len(right) > NAMED_MOST:
        return words("foretold.many", count=len(right))
    return words("foretold.few" if len(right) == 1 else "foretold.some", names=names_line(props, right))


def names_line(props: Props, masks: Sequence[MaskId]) -> str:
    """ "Odile, Ivo and Cleo"; at least one mask."""
    names = [props.words.mask(mask) for mask in masks]
    first = ", ".join(names[:-1])
    return props.words("foretold.and", first=first, last=names[-1]) if first else names[0]
