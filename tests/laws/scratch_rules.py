"""Scoring rules that no game is played by, for the laws to be tried on: what an author might bring. Not registered."""

from __future__ import annotations

from game.city.deeds import CITIZENS, Rated
from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings


def _judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    given: dict[str, list[int]] = {seat: [] for seat in seats}
    tables = []
    for deeds in rounds:
        for deed in deeds:
            if isinstance(deed, Rated) and deed.by not in CITIZENS:
                given[deed.by].append(deed.stars)
        tables.append({seat: _standing(stars) for seat, stars in given.items()})
    return tables


def _standing(stars: list[int]) -> Standing:
    score = round(sum(stars) / len(stars), 2) if stars else 3.0
    return Standing(score, 2, f"{score:.2f}")


MIRROR = Regime(
    name="mirror", rule=_judge, needs=("rated",), shows="digits", decimals=2, start_text="3.00", doors={}
)  # fmt: skip
"""The mean of the stars that one GAVE: it moves the figure of who rates, not of who is rated."""
