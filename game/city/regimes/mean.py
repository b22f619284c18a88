"""The regime `mean`: the mean of all ratings ever received, whoever gave them."""

from dataclasses import dataclass

from game.city.deeds import Rated
from game.city.regimes.fold import Fold
from game.city.regimes.numbers import half_up_ratio, tier_by_cuts
from game.city.regimes.regime import Deeds, Regime, Seats, Standing, Standings, equal_weights, moved, refuse, welcome

START = 3
CUTS = ((2.50, 0), (3.20, 1), (3.80, 2), (4.30, 3))


@dataclass(slots=True)
class _Sums:
    """What each mask was given so far: all its stars, and how many ratings they came in."""

    stars: dict[str, int]
    ratings: dict[str, int]


def _begin(seats: Seats) -> _Sums:
    return _Sums(dict.fromkeys(seats, 0), dict.fromkeys(seats, 0))


def _close(sums: _Sums, deeds: Deeds) -> _Sums:
    stars, ratings = sums.stars.copy(), sums.ratings.copy()
    for deed in deeds:
        if isinstance(deed, Rated):
            stars[deed.of] += deed.stars
            ratings[deed.of] += 1
    return _Sums(stars, ratings)


def _table(sums: _Sums) -> Standings:
    return {seat: _standing(stars, sums.ratings[seat]) for seat, stars in sums.stars.items()}


def _standing(stars: int, ratings: int) -> Standing:
    if not ratings:
        stars, ratings = START, 1
    score = half_up_ratio(stars, ratings, 2)
    parts = moved(rated=(stars - START * ratings) / ratings)
    return Standing(score, tier_by_cuts(score, CUTS, above=4), f"{score:.2f}", parts)


MEAN = Fold(_begin, _close, _table)

REGIME = Regime(
    name="mean",
    rule=MEAN.judge,
    needs=("rated",),
    shows="digits",
    decimals=2,
    start_text="3.00",
    doors={
        0: refuse("home", "travel"),
        1: {"home": "queue", "travel": "queue"},
        4: welcome("home", "travel"),
    },
    weights=equal_weights,
    after_rule=MEAN.after,
)
