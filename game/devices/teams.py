"""Several phones, one seat: what most of them say is what the seat says. Pure: no clock, no network.

The match keeps what the seat said, and not who of it was for what: a team is one mask, and of a secret vote a table may
have agreed to keep sums only. A file with every pupil's own would hold more than anybody has allowed.
"""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TypeAlias

Vote: TypeAlias = "int | None"
"""A button, or None for a pass."""


class Team:
    """The phones of one seat and their votes on the question that is up; each has one, the last counts.

    Ties are by dice, thrown once a question: which of two wins does not hang on who was first.
    """

    def __init__(self, luck: Random) -> None:
        self._luck = luck
        self._ask = 0
        self._votes: dict[str, Vote] = {}
        self._leader: tuple[Vote] | None = None
        self._rank: dict[Vote, float] = {}
        self._taps = 0

    def _turn(self, ask: int) -> None:
        if ask != self._ask:
            self._ask, self._leader, self._taps = ask, None, 0
            self._votes.clear()
            self._rank.clear()

    def vote(self, make: str, vote: Vote, ask: int) -> bool:
        """One phone's vote; whether the seat has another answer by it, or its first one."""
        self._turn(ask)
        self._votes[make] = vote
        self._rank.setdefault(vote, self._luck.random())
        counts = Counter(self._votes.values())
        leader = max(counts, key=lambda each: (counts[each], self._rank[each]))
        is_new = self._leader != (leader,)
        self._leader = (leader,)
        return is_new

    @property
    def answer(self) -> Vote:
        """What the seat says; None for a pass, or before any vote."""
        return self._leader[0] if self._leader is not None else None

    def tap(self, ask: int, phones: int) -> bool:
        """One phone of `phones` taps; whether the seat does: together they tap as one does."""
        self._turn(ask)
        self._taps += 1
        if self._taps < phones:
            return False
        self._taps = 0
        return True

    def mine(self, make: str, ask: int) -> Vote | str:
        """This phone's own vote; "" before it has one."""
        return self._votes.get(make, "") if ask == self._ask else ""

    def tally(self, ask: int) -> dict[int, int]:
        """How many phones are for each button: for the team's own pages only."""
        if ask != self._ask:
            return {}
        return dict(Counter(vote for vote in self._votes.values() if vote is not None))
