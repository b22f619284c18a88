"""The regime `list_secret`: the same list without a wall; nobody is told, the gate says only "not today"."""

from dataclasses import replace

from game.city.regimes import list as court
from game.city.regimes.regime import Regime, Rounds, Seats, Standings


def judge(seats: Seats, rounds: Rounds) -> list[Standings]:
    """As the court's list, with nothing published about anyone."""
    judged = court.judge(seats, rounds)
    return [{seat: replace(standing, shown=court.CLEAR) for seat, standing in table.items()} for table in judged]


REGIME = Regime(
    name="list_secret",
    rule=judge,
    needs=court.NEEDS,
    shows="nothing",
    decimals=None,
    start_text=court.CLEAR,
    doors=court.DOORS,
    is_opaque=True,
    is_hidden_figure=True,
    is_ahead=True,
)
