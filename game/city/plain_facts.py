"""What was told of a mask's plain sum of stars: a figure, or a tier alone; and how the stars might move beneath it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil, floor, inf
from typing import NamedTuple, TypeAlias

from game.city.heard_faces import ROOM, Heard, Moves
from game.city.regimes.regime import Regime

Moment: TypeAlias = tuple[int, int]
"""When something was told: after so many stars in all, in which round (counted from 1)."""
Worths: TypeAlias = Sequence[float]
"""What a star of one face is worth to each fact."""
SAME = 1e-9
STILL: Moves = 1 << ROOM
"""Of a face whose plain sum can't be another one."""
STEPS_MOST = 6
"""By so much at most a second face's plain sum is tried to make up for two others."""


class Fact(NamedTuple):
    """A figure or a tier of one moment: between these, faded stars may come to more or fewer and leave it as it is."""

    moment: Moment
    fading: float
    least: float
    below: float

    def worth(self, face: Heard) -> float:
        """What a star of this face had faded to by then; nothing, if it was still to be rated."""
        stars, days = self.moment
        return self.fading ** (days - 1 - face.day) if face.ended <= stars else 0.0


def figure_told(heard: Sequence[Heard], rule: Regime, moment: Moment) -> Fact:
    """The figure, as it was rounded."""
    return _told(heard, rule, moment, _rounded)


def tier_told(heard: Sequence[Heard], rule: Regime, moment: Moment) -> Fact:
    """The tier alone, as far as the figure decides it."""
    return _told(heard, rule, moment, _between_cuts)


def _rounded(rule: Regime, exact: float) -> tuple[float, float]:
    told = floor(exact + 0.5)
    return told - 0.5 - exact, told + 0.5 - exact


def _between_cuts(rule: Regime, exact: float) -> tuple[float, float]:
    cuts = [cut * 10.0 ** (rule.decimals or 0) - 0.5 for cut in rule.cuts]
    least = max([cut for cut in cuts if cut <= exact + SAME], default=-inf)
    below = min([cut for cut in cuts if cut > exact + SAME], default=inf)
    return least - exact, below - exact


def _told(
    heard: Sequence[Heard], rule: Regime, moment: Moment, room: Callable[[Regime, float], tuple[float, float]]
) -> Fact:
    """`room`: how far the figure might be lower and higher.

    Asked for again with whatever is told later: so it is kept at the last face that counts in it, which stands for all
    before it.
    """
    stars, days = moment
    count = len(heard)
    while count and heard[count - 1].ended > stars:
        count -= 1
    kept = heard[count - 1].told if count else {}
    key = (room, rule.of_sums, rule.fading, days)
    found = kept.get(key)
    if found is None:
        exact, a_star = _figure(heard[:count], rule, days)
        least, below = room(rule, exact)
        # Where nothing was rated yet, stars lift nothing.
        found = (least / a_star - SAME, below / a_star - SAME) if a_star > 0 else (-inf, inf)
        kept[key] = found
    return Fact(moment, rule.fading, *found)


def _figure(known: Sequence[Heard], rule: Regime, days: int) -> tuple[float, float]:
    """In units of its last decimal, and how far one more star would lift it."""
    assert rule.of_sums is not None
    units, worths = 10.0 ** (rule.decimals or 0), [rule.fading ** (days - 1 - face.day) for face in known]
    stars = sum([worth * (face.stars + sum(face.public)) for face, worth in zip(known, worths, strict=True)])
    ratings = sum([worth * face.ratings for face, worth in zip(known, worths, strict=True)])
    exact = rule.of_sums(stars, ratings)
    return exact * units, (rule.of_sums(stars + 1, ratings) - exact) * units


@lru_cache(maxsize=4096)
def _steps(moves: Moves) -> tuple[int, ...]:
    """The nearest first."""
    return tuple(sorted([bit - ROOM for bit in range(moves.bit_length()) if moves >> bit & 1], key=abs))


def free_moves(worth: Worths, facts: Sequence[Fact], moved: Sequence[float] = ()) -> Moves:
    """The moves of a face that leave all facts as they are, where others have `moved` them already."""
    least, most = -ROOM, ROOM
    for fact, each, by in zip(facts, worth, moved or (0.0,) * len(facts), strict=True):
        if each:
            low, high = (fact.least - by) / each, (fact.below - by) / each
            if low > least:
                least = ceil(low)
            if high <= most:
                most = ceil(high) - 1
            if least > most:
                return 0
        elif not fact.least <= by < fact.below:
            return 0
    return ((1 << most - least + 1) - 1) << ROOM + least


def is_made_up(own: Moves, worth: Worths, others: Sequence[tuple[Worths, Moves]], facts: Sequence[Fact]) -> bool:
    """Whether one of these moves leaves all facts as they are together with one or two other faces."""
    moved = [[step * each for each in worth] for step in _steps(own)]
    others = [each for each in others if each[1] != STILL]  # such a face makes up for nothing
    for by in moved:
        for other, moves in others:
            if moves & free_moves(other, facts, by):
                return True
    for by in moved:
        for n, (other, moves) in enumerate(others):
            for second in _steps(moves):
                if abs(second) > STEPS_MOST:
                    break
                if second:
                    both = [move + second * each for move, each in zip(by, other, strict=True)]
                    for third, rest in others[n + 1 :]:
                        if rest & free_moves(third, facts, both):
                            return True
    return False
