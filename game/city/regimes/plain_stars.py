"""The regime `plain_stars`: the last twenty ratings, leaning on five of 4.7, as ride-hailing does."""

from collections import deque
from fractions import Fraction

from game.city.deeds import Rated
from game.city.regimes.numbers import half_up, tier_by_cuts
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings, moved, refuse, welcome

START = Fraction(47, 10)
LEANING = 5
"""How many ratings the start is worth."""
WINDOW = 20
CUTS = ((4.60, 1), (4.80, 2))


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    lately: dict[str, deque[int]] = {seat: deque(maxlen=WINDOW) for seat in seats}
    judged = []
    for deeds in rounds:
        for deed in deeds:
            if isinstance(deed, Rated):
                lately[deed.of].append(deed.stars)
        judged.append({seat: _standing(lately[seat]) for seat in seats})
    return judged


def _standing(stars: deque[int]) -> Standing:
    exact = (LEANING * START + sum(stars)) / (LEANING + len(stars))
    score = half_up(exact, 2)
    return Standing(score, tier_by_cuts(score, CUTS, above=3), f"{score:.2f}", moved(rated=float(exact - START)))


REGIME = Regime(
    name="plain_stars",
    rule=judge,
    needs=("rated",),
    windows=("rated",),
    shows="digits",
    decimals=2,
    start_text="4.70",
    doors={1: refuse("work"), 3: welcome("work", "service")},
)
