"""The quick way to the last table is the whole rule's own, and tries nothing out on the past that it was given."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.city.deeds import CITIZENS, Rated
from game.city.regimes.numbers import half_up, half_up_ratio
from game.city.regimes.regime import Regime
from game.city.regimes.registry import all_regimes

SEATS = ("ada", "bo", "cy", "di")

ratings = st.builds(
    Rated,
    by=st.sampled_from((*SEATS, CITIZENS[0])),
    of=st.sampled_from(SEATS),
    stars=st.integers(1, 5),
    context=st.sampled_from(("home", "work")),
).filter(lambda deed: deed.by != deed.of)
rounds_of_ratings = st.lists(st.lists(ratings, max_size=12), min_size=1, max_size=4)


@pytest.mark.parametrize("regime", all_regimes().values(), ids=lambda regime: regime.name)
def test_the_last_round_is_judged_as_in_the_whole_match_however_often(regime: Regime) -> None:
    @settings(max_examples=15, deadline=None)
    @given(rounds_of_ratings, st.lists(ratings, max_size=12))
    def law(rounds: list[list[Rated]], other: list[Rated]) -> None:
        judge_last = regime.after(SEATS, rounds[:-1])
        now = regime.judge(SEATS, rounds)[-1]
        assert judge_last(rounds[-1]) == now == regime.latest(SEATS, rounds)
        assert judge_last(other) == regime.judge(SEATS, [*rounds[:-1], other])[-1]
        assert judge_last(rounds[-1]) == now

    law()


@given(st.integers(-10_000, 10_000), st.integers(1, 500), st.integers(0, 3))
def test_whole_numbers_round_as_fractions_do(top: int, bottom: int, decimals: int) -> None:
    assert half_up_ratio(top, bottom, decimals) == half_up(Fraction(top, bottom), decimals)
