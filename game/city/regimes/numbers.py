"""Exact rounding and cuts for scores; only arithmetic, no rule of any regime.

Scores often fall just between two steps (15 ratings under `plain_stars` always do), and binary fractions then round by
accident and by the order of a sum. So rules count in whole numbers or Fractions, and round once, here.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor

HALF = Fraction(1, 2)


def half_up(exact: Fraction | float, decimals: int) -> float:
    """`floor(x * 10**d + 0.5) / 10**d` (regimes.md, "Rules for all"), worked out without binary error."""
    step: int = 10**decimals
    return floor(Fraction(exact) * step + HALF) / step


def half_up_ratio(top: int, bottom: int, decimals: int) -> float:
    """`half_up` of `top / bottom` in whole numbers only, the bottom above 0: what is judged often goes this way."""
    step: int = 10**decimals
    return (2 * top * step + bottom) // (2 * bottom) / step


def half_up_whole(exact: Fraction | float) -> int:
    """The same for scores that are whole numbers."""
    return floor(Fraction(exact) + HALF)


def tier_by_cuts(score: float, cuts: Sequence[tuple[float, int]], above: int) -> int:
    """The tier of the first cut that the score is below (cuts rise), or `above` if it is below none."""
    for cut, tier in cuts:
        if score < cut:
            return tier
    return above


def least_by_tier(cuts: Sequence[tuple[float, int]], decimals: int) -> Mapping[int, str]:
    """For `Regime.least`: the figure that each tier begins with, as it is shown; the lowest begins with none."""
    return {tier + 1: f"{cut:.{decimals}f}" for cut, tier in cuts}
