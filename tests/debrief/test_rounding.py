"""Figures of the debrief are rounded half up, as the hill rounds, whatever binary fractions make of a half."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.debrief.rounding import MINUS, decimal, per_cent


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [(4.25, 1, "4.3"), (2.25, 1, "2.3"), (2.675, 2, "2.68"), (-0.25, 1, f"{MINUS}0.3"), (-0.04, 1, "0.0")],
)  # fmt: skip
def test_a_half_goes_up(value: float, digits: int, said: str) -> None:
    assert decimal(value, digits) == said


def test_an_eighth_is_thirteen_per_cent_and_29_of_200_fifteen() -> None:
    assert (per_cent(1 / 8), per_cent(29 / 200)) == (13, 15)


@given(st.integers(0, 4000), st.integers(1, 400), st.integers(0, 2))
def test_a_mean_is_rounded_as_on_paper(total: int, count: int, digits: int) -> None:
    exact = Fraction(total, count)
    step = 10**digits
    on_paper = Decimal((2 * exact.numerator * step + exact.denominator) // (2 * exact.denominator)) / step
    assert decimal(total / count, digits) == str(on_paper.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP))
