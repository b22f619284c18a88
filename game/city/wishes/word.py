"""Wishes about one's word."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.wishes.life import Life, Rule


def forgiven(life: Life) -> bool:
    """You did less than your word, and are in the upper half all the same."""
    return forgiven_half(life) and life.is_upper(life.mask)


def forgiven_half(life: Life) -> bool:
    """You did less than your word once, wherever you end."""
    return any(p.mask == life.mask and not p.is_kept for p in life.city.promises)


RULES: Mapping[str, Rule] = {"forgiven": forgiven}
HALVES: Mapping[str, Rule] = {"forgiven": forgiven_half}
