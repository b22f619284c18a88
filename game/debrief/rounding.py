"""Figures as the debrief prints them: rounded as the hill rounds, so that a page has one rule. Works out nothing."""

from __future__ import annotations

from fractions import Fraction

from game.city.regimes.numbers import half_up

MINUS = "\N{MINUS SIGN}"
DIGITS_MEANT = 9
"""Sums of binary fractions miss a half by less than this many digits; a half that was meant is a half."""


def decimal(value: float, digits: int = 1) -> str:
    """A figure with a proper minus sign, halves away from nought, and never -0.0."""
    size = half_up(Fraction(str(round(abs(value), DIGITS_MEANT))), digits)
    return f"{MINUS if value < 0 and size else ''}{size:.{digits}f}"


def per_cent(share: float) -> int:
    """A share of 0 to 1 in whole per cent, halves up."""
    return int(half_up(Fraction(str(round(100 * share, DIGITS_MEANT))), 0))
