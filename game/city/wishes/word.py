"""Wishes about one's word."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.wishes.life import OUTSIDE, Life, Rule

TWICE = 2
"""Once happens to anybody."""


def forgiven(life: Life) -> bool:
    """You did less than your word twice, and are in the upper half or in the middle all the same.

    The middle of an even table is two places, or it would hardly come true there.
    """
    return _broken(life) >= TWICE and 2 * life.end.get(life.mask, OUTSIDE) <= len(life.end) + 2


def forgiven_half(life: Life) -> bool:
    """You did less than your word once, wherever you end."""
    return _broken(life) > 0


def _broken(life: Life) -> int:
    return sum(p.mask == life.mask and not p.is_kept for p in life.city.promises)


RULES: Mapping[str, Rule] = {"forgiven": forgiven}
HALVES: Mapping[str, Rule] = {"forgiven": forgiven_half}
