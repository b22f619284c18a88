"""Wishes about the charter: whose articles stand, and what became of whoever brought the first."""

from __future__ import annotations

from collections.abc import Mapping

from game.city.wishes.life import OUTSIDE, Life, Rule

NAMES = 2
"""A charter with fewer articles is too short to have signed all of it."""


def lawgiver(life: Life) -> bool:
    """What you brought stands for good, or two articles or more, all with your name; you are not in the upper half."""
    return not life.is_upper(life.mask) and lawgiver_half(life)


def lawgiver_half(life: Life) -> bool:
    """The same, wherever you end."""
    standing = [life.city.brought[article] for article in life.city.charter]
    has_written = any(told.by == life.mask for told in standing)
    has_signed = len(standing) >= NAMES and all(life.mask in told.signed for told in standing)
    return has_written or has_signed


def torn_paper(life: Life) -> bool:
    """Less stands for good than was brought, and whoever brought the first article ends below you."""
    if not torn_paper_half(life):
        return False
    founder = next(iter(life.city.brought.values())).by
    return life.end.get(founder, 0) > life.end.get(life.mask, OUTSIDE)


def torn_paper_half(life: Life) -> bool:
    """Less stands for good than was brought, wherever anybody ends."""
    return len(life.city.charter) < len(life.city.brought)


RULES: Mapping[str, Rule] = {"lawgiver": lawgiver, "torn-paper": torn_paper}
HALVES: Mapping[str, Rule] = {"lawgiver": lawgiver_half, "torn-paper": torn_paper_half}
