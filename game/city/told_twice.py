"""What figures of one mask tell together, under rules that weigh the same stars otherwise.

Who knows a face's stars added up by weight, and plainly as well, may tell apart who weighs more. Figures of both kinds
are shown only if, for each living vote and every fellow rater, there is another set of votes: with the same weighted
sum of every face of which that is known, and the same figures; of one face, or of two or three whose plain sums make up
for each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import floor

from game.city.closed import Rounds
from game.city.heard_faces import HEARD, ROOM, Heard, Moves, is_covered_twice, moves_of, own_moves
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

Moment = tuple[int, int]
"""When a figure was shown: after so many stars in all, in which round (counted from 1)."""
Shown = Sequence[tuple[Regime, Sequence[Moment]]]
Tiers = tuple[tuple[Regime, Moment], ...]
"""When a tier was told, and no figure, under a rule that adds all stars up alike."""
STEPS_MOST = 6
"""By so much at most a second face's plain sum is tried to make up for two others."""


def would_tell(
    mask: MaskId,
    masks: Sequence[MaskId],
    rounds: Rounds,
    regime: Regime,
    shown: Shown,
    now: Moment,
    veiled: Shown = (),
) -> bool:
    """Whether this mask's figure, shown now, would betray a vote beside what was shown of it before.

    `veiled`: when it was not, and its tier was told all the same.
    """
    before = [(rule, [*seen, now] if rule is regime else seen) for rule, seen in shown if rule.weights is not None]
    if all(rule is not regime for rule, _ in before):
        before.append((regime, [now]))
    by_weight = [(rule, seen) for rule, seen in before if rule.of_sums is None]
    plainly = [(rule, seen) for rule, seen in before if rule.of_sums is not None]
    if not by_weight or not plainly:
        return False
    known_to = max(seen[-1][0] for _, seen in by_weight)
    heard = [face for faces in HEARD.found(masks, rounds, by_weight[0][0]) for face in faces.get(mask, ())]
    at_stake = [face for face in heard if face.ended <= known_to and not face.is_plain]
    if not at_stake:
        return False
    since = at_stake[0].ended
    telling = [(rule, seen) for rule, seen in plainly if seen[-1][0] >= since]
    if len(telling) != 1 or len(by_weight) > 1:
        until = max((seen[-1][0] for _, seen in telling), default=0)
        return not all(is_covered_twice(face) for face in at_stake if face.ended <= until)
    ((rule, seen),) = telling
    settled = max((others[-1][0] for other, others in plainly if other is not rule), default=0)
    parts = sorted({(settled, 0), *(moment for moment in seen if moment[0] > settled)})
    tiers = tuple([(each, moment) for each, moments in veiled if each.of_sums is not None for moment in moments])
    return not all(
        _makes_up(
            [face for face in heard if start < face.ended <= end],
            heard,
            rule,
            [(end, days), *(moment for moment in seen if moment > (end, days))],
            known_to,
            tiers,
        )
        for (start, _), (end, days) in pairwise(parts)
    )


def _makes_up(
    part: Sequence[Heard],
    heard: Sequence[Heard],
    rule: Regime,
    moments: Sequence[Moment],
    known_to: int,
    tiers: Tiers,
) -> bool:
    """Whether each vote of these faces may be another one, the figures of these moments being the same.

    Before them nothing moves, and after them no other face does: the figures of those moments are known as well.
    """
    bare = [face for face in part if face.ended <= known_to and not is_covered_twice(face)]
    if not bare:
        return True
    key = (*part, rule.name, *moments, known_to, *[(other.name, when) for other, when in tiers])
    known = _made_up.get(key)
    if known is None:
        if len(_made_up) >= REMEMBERED:
            _made_up.clear()
        days = moments[0][1]
        figures = _Figures(
            tuple(
                [
                    (_figure([face for face in heard if face.ended <= stars], rule, day), rule.fading ** (day - days))
                    for stars, day in moments
                ]
            )
        )
        quiet = _quiet(part, heard, tiers)
        worth = {face: rule.fading ** (days - 1 - face.day) for face in part}
        fellows = sorted({by for face in bare for by, _, _ in face.votes})
        known = _made_up[key] = all(
            _is_hidden_from(fellow, bare, figures, worth, known_to, quiet) for fellow in fellows
        )
    return known


_made_up: dict[tuple[object, ...], bool] = {}
REMEMBERED = 512


def _is_hidden_from(
    fellow: str,
    bare: Sequence[Heard],
    figures: _Figures,
    worth: Mapping[Heard, float],
    known_to: int,
    quiet: Mapping[Heard, Moves],
) -> bool:
    moves = {face: moves_of(face, fellow, is_free=face.ended > known_to) & quiet[face] for face in worth}
    for face in bare:
        others = [(worth[other], moves[other]) for other in worth if other is not face]
        for own in {(weight, stars) for by, weight, stars in face.votes if by != fellow}:
            if not _is_made_up(own_moves(face, fellow, *own) & quiet[face], worth[face], others, figures):
                return False
    return True


def _quiet(part: Sequence[Heard], heard: Sequence[Heard], tiers: Tiers) -> dict[Heard, Moves]:
    """The moves of each face that leave each tier as it was told, under a veil, when the face was known."""
    quiet = dict.fromkeys(part, (1 << 2 * ROOM) - 1)
    for rule, (stars, days) in tiers:
        known = [face for face in part if face.ended <= stars]
        if known:
            figure = _figure([each for each in heard if each.ended <= stars], rule, days)
            for face in known:
                most = 4 * (len(face.votes) + face.street.citizens)  # no vote is moved by more
                quiet[face] &= figure.within_tier(rule.fading ** (days - 1 - face.day), most)
    return quiet


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure as it was shown: what a sum of faded stars has to come to."""

    rule: Regime
    stars: float
    ratings: float

    def is_same(self, move: float) -> bool:
        return self._told(self.stars + move) == self._told(self.stars)

    def within_tier(self, worth: float, most: int) -> Moves:
        """Up to `most` stars, each worth so much: the moves that leave the tier, as far as the shown figure decides."""
        cuts = sorted([float(cut) * 10.0 ** (self.rule.decimals or 0) - 0.5 for cut in self.rule.least.values()])
        tier = bisect_left(cuts, self._told(self.stars))
        moves = range(-most, most + 1)
        return sum(
            [1 << ROOM + move for move in moves if bisect_left(cuts, self._told(self.stars + worth * move)) == tier]
        )

    def _told(self, stars: float) -> int:
        assert self.rule.of_sums is not None
        return floor(self.rule.of_sums(stars, self.ratings) * 10.0 ** (self.rule.decimals or 0) + 0.5)


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figure of one moment and those that followed, each with what a star had faded to by then."""

    told: tuple[tuple[_Figure, float], ...]

    def is_same(self, move: float) -> bool:
        return all(figure.is_same(move * faded) for figure, faded in self.told)


def _figure(heard: Sequence[Heard], rule: Regime, days: int) -> _Figure:
    worth = [(face, rule.fading ** (days - 1 - face.day)) for face in heard]
    ratings = sum([a * (len(face.votes) + face.street.citizens + len(face.public)) for face, a in worth])
    return _Figure(rule, sum([a * (face.stars + sum(face.public)) for face, a in worth]), ratings)


@lru_cache(maxsize=4096)
def _steps(moves: Moves) -> tuple[int, ...]:
    """The nearest first."""
    return tuple(sorted([bit - ROOM for bit in range(moves.bit_length()) if moves >> bit & 1], key=abs))


@lru_cache(maxsize=4096)
def _back(moves: Moves) -> Moves:
    """The moves that would take these back."""
    return sum([1 << ROOM - step for step in _steps(moves)])


def _is_made_up(own: Moves, worth: float, others: Sequence[tuple[float, Moves]], figure: _Figures) -> bool:
    """Whether one of these moves leaves the figure as it is, alone or with one or two other faces."""
    if own >> ROOM & 1 or any(other == worth and own & _back(moves) for other, moves in others):
        return True
    steps = _steps(own)
    if any(figure.is_same(worth * step) for step in steps[:2]):
        return True
    unlike = [(other, moves) for other, moves in others if other != worth]
    if any(_is_closed(worth * step, other, moves, figure) for step in steps for other, moves in unlike):
        return True
    for step in steps:
        for n, (other, moves) in enumerate(others):
            for second in _steps(moves):
                if abs(second) > STEPS_MOST:
                    break
                both = worth * step + other * second
                if any(_is_closed(both, third, rest, figure) for third, rest in others[n + 1 :]):
                    return True
    return False


def _is_closed(move: float, worth: float, moves: Moves, figure: _Figures) -> bool:
    """Whether one of a face's moves takes this one back."""
    needed = round(-move / worth)
    return abs(needed) < ROOM and bool(moves >> ROOM + needed & 1) and figure.is_same(move + worth * needed)
