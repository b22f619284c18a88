"""The regime `mean`: the mean of all ratings ever received, whoever gave them."""

from fractions import Fraction

from game.city.deeds import Rated
from game.city.regimes.numbers import half_up, tier_by_cuts
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, equal_weights, moved, refuse, welcome

START = 3
CUTS = ((2.50, 0), (3.20, 1), (3.80, 2), (4.30, 3))


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    stars = dict.fromkeys(seats, 0)
    ratings = dict.fromkeys(seats, 0)
    judged = []
    for deeds in rounds:
        for deed in deeds:
            if isinstance(deed, Rated):
                stars[deed.of] += deed.stars
                ratings[deed.of] += 1
        judged.append({seat: _standing(stars[seat], ratings[seat]) for seat in seats})
    return judged


def _standing(stars: int, ratings: int) -> Standing:
    exact = Fraction(stars, ratings) if ratings else Fraction(START)
    score = half_up(exact, 2)
    return Standing(score, tier_by_cuts(score, CUTS, above=4), f"{score:.2f}", moved(rated=float(exact - START)))


REGIME = Regime(
    name="mean",
    rule=judge,
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
)
