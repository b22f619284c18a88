"""The regime `quiet`: nobody is scored and every gate is open, so that a match can be compared with none of it."""

from game.city.regimes.regime import Regime, Rounds, Seats, Standing, Standings


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    return [latest(seats, rounds) for _ in rounds]


def latest(seats: Seats, rounds: Rounds) -> Standings:
    return {seat: Standing(None, 2, "-") for seat in seats}


REGIME = Regime(
    name="quiet",
    rule=judge,
    needs=(),
    shows="nothing",
    decimals=None,
    start_text="-",
    doors={},
    latest_rule=latest,
)
