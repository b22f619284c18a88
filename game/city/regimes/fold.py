"""A rule told round by round, so that what is closed is read once; knows no single rule."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from game.city.regimes.regime import Deeds, Rounds, Seats, Standings

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Fold(Generic[S]):
    """`begin` is the state before any round, `close` the state after one more, `table` everybody's standing in it.

    `close` leaves the state that it is given as it was: the veil judges many last rounds after one and the same past.
    """

    begin: Callable[[Seats], S]
    close: Callable[[S, Deeds], S]
    table: Callable[[S], Standings]

    def judge(self, seats: Seats, rounds: Rounds) -> list[Standings]:
        """For `Regime.rule`: one table a round."""
        state, judged = self.begin(seats), []
        for deeds in rounds:
            state = self.close(state, deeds)
            judged.append(self.table(state))
        return judged

    def after(self, seats: Seats, past: Rounds) -> Callable[[Deeds], Standings]:
        """For `Regime.after_rule`: the closed rounds are read now, the round after them when it is given."""
        state = self.begin(seats)
        for deeds in past:
            state = self.close(state, deeds)
        return lambda deeds: self.table(self.close(state, deeds))
