"""The regime `mean`: the mean of all ratings ever received, whoever gave them."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.city.deeds import Rated
from game.city.regimes.fold import Fold
from game.city.regimes.knobs import Knob, rising, settled
from game.city.regimes.numbers import half_up_ratio, least_by_tier, tier_by_cuts
from game.city.regimes.regime import Deeds, Regime, Seats, Standing, Standings, equal_weights, moved, refuse, welcome

START = 3
KNOBS = {
    "outcast_below": Knob(2.5, 1, 5, "the mean below which a mask is an outcast"),
    "low_below": Knob(3.2, 1, 5, "below which it is low"),
    "plain_below": Knob(3.8, 1, 5, "below which it is plain"),
    "favoured_below": Knob(4.3, 1, 5, "below which it is favoured; from here on, prime"),
}
Cuts = Sequence[tuple[float, int]]


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


def _table(sums: _Sums, cuts: Cuts) -> Standings:
    return {seat: _standing(stars, sums.ratings[seat], cuts) for seat, stars in sums.stars.items()}


def _standing(stars: int, ratings: int, cuts: Cuts) -> Standing:
    if not ratings:
        stars, ratings = START, 1
    score = half_up_ratio(stars, ratings, 2)
    parts = moved(rated=(stars - START * ratings) / ratings)
    return Standing(score, tier_by_cuts(score, cuts, above=4), f"{score:.2f}", parts)


def mean(**constants: float) -> Regime:
    """The regime with other cuts between the tiers, in stars (see KNOBS); they must rise."""
    tiers = tuple((cut, tier) for tier, cut in enumerate(rising(**settled(KNOBS, constants))))
    fold = Fold(_begin, _close, lambda sums: _table(sums, tiers))
    return Regime(
        name="mean",
        rule=fold.judge,
        needs=("rated",),
        shows="digits",
        decimals=2,
        start_text="3.00",
        least=least_by_tier(tiers, 2),
        doors={
            0: refuse("home", "travel"),
            1: {"home": "queue", "travel": "queue"},
            4: welcome("home", "travel"),
        },
        tune=mean,
        knobs=KNOBS,
        weights=equal_weights,
        cuts=[cut for cut, _ in tiers],
        of_sums=lambda stars, ratings: stars / ratings if ratings else START,
        after_rule=fold.after,
        latest_rule=fold.latest,
    )


REGIME = mean()
