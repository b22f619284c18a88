"""What Life points came from, in the few parts that the last screen and the story tell. Adds up nothing."""

from __future__ import annotations

from collections.abc import Container

_WAYS = frozenset({"upper", "lower", "plane", "boat", "held", "vouch", "jump_seat"})
_WISHES = frozenset({"wish", "guess_wish"})


def part_of(why: str, cards: Container[str]) -> str:
    """The part that the reason of a `Lived` belongs to; the paper's effects count as evenings."""
    if why in ("home", "coins"):
        return why
    if why in _WAYS:
        return "way"
    if why in _WISHES:
        return "wish"
    return "card" if why in cards else "evening"
