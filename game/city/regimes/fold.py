"""A rule told round by round, so that what is closed is read once; knows no single rule."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from game.city.regimes.regime import Deeds, Rounds, Seats, Standings

S = TypeVar("S")


@dataclass(slots=True)
class _Read(Generic[S]):
    """What was read last: the rounds of these seats, how long each was, and the state after it."""

    seats: tuple[str, ...] = ()
    closed: tuple[tuple[Deeds, int, S], ...] = ()
    told: tuple[S, Standings] | None = None
    """The state whose table was asked for last, and that table."""


@dataclass(frozen=True, slots=True)
class Fold(Generic[S]):
    """`begin` is the state before any round, `close` the state after one more, `table` everybody's standing in it.

    `close` leaves the state that it is given as it was: the veil judges many last rounds after one and the same past.
    """

    begin: Callable[[Seats], S]
    close: Callable[[S, Deeds], S]
    table: Callable[[S], Standings]
    _read: _Read[S] = field(default_factory=_Read, repr=False, compare=False)

    def judge(self, seats: Seats, rounds: Rounds) -> list[Standings]:
        """For `Regime.rule`: one table a round."""
        state, judged = self.begin(seats), []
        for deeds in rounds:
            state = self.close(state, deeds)
            judged.append(self.table(state))
        return judged

    def after(self, seats: Seats, past: Rounds) -> Callable[[Deeds], Standings]:
        """For `Regime.after_rule`: the closed rounds are read now, the round after them when it is given.

        A match asks again and again, of one round more: what was read of the same rounds last time is not read anew.
        """
        state = self.read(seats, past)
        return lambda deeds: self.table(self.close(state, deeds))

    def latest(self, seats: Seats, rounds: Rounds) -> Standings:
        """For `Regime.latest_rule`: the last round counts as closed, too, until something more is done in it.

        A match judges the same rounds by one rule several times: to offer it, to bring it, to weigh the next stars.
        """
        state, told = self.read(seats, rounds), self._read.told
        if told is None or told[0] is not state:
            told = self._read.told = (state, self.table(state))
        return told[1]

    def read(self, seats: Seats, past: Rounds) -> S:
        """The state after all of these rounds."""
        seats = tuple(seats)
        known = self._read.closed if self._read.seats == seats else ()
        count = 0
        for deeds, (same, length, _) in zip(past, known, strict=False):
            if same is not deeds or length != len(deeds):
                break
            count += 1
        state = known[count - 1][2] if count else self.begin(seats)
        if count < len(past):
            anew = [*known[:count]]
            for deeds in past[count:]:
                state = self.close(state, deeds)
                anew.append((deeds, len(deeds), state))
            self._read.seats, self._read.closed = seats, tuple(anew)
        return state
