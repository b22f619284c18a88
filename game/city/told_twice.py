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
from typing import TypeAlias

from game.city.closed import ReadOnce, Rounds
from game.city.cover import EXACT_RATERS_MOST, STARS, Given, Street, is_covered, reachable
from game.city.cover_jointly import covered_sets
from game.city.deeds import CITIZENS, CROWD, STREET, Rated
from game.city.faces import faces_of
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

Moment = tuple[int, int]
"""When a figure was shown: after so many stars in all, in which round (counted from 1)."""
Shown = Sequence[tuple[Regime, Sequence[Moment]]]
Tiers = tuple[tuple[Regime, Moment], ...]
"""When a tier was told, and no figure, under a rule that adds all stars up alike."""
BOTH = 1_000
"""So much larger than any sum of one face that two sums are one number: a + 1000 b."""
ROOM = 64
"""More than all stars of a face: sums are bits of a number, ROOM of them for each weighted sum."""
STEPS_MOST = 6
"""By so much at most a second face's plain sum is tried to make up for two others."""


@dataclass(frozen=True, slots=True, eq=False)  # each is heard once, and asked about again and again
class Heard:
    """One face as it was rated: (rater, weight, stars) of the living; after how many stars of all it was complete."""

    day: int
    ended: int
    votes: tuple[tuple[str, int, int], ...]
    street: Street
    stars: int
    worth: int
    public: tuple[int, ...]
    """What the public gave, if it did: known to all."""
    is_plain: bool
    """Whether all weigh the same here, so that the plain sum of stars and that by worth are one."""


@lru_cache(maxsize=512)  # of a match or a few: no face is heard in two
def _is_covered_twice(face: Heard) -> bool:
    """Whether a face betrays nobody, both its sums known."""
    if len(face.votes) <= EXACT_RATERS_MOST:
        votes = [(weight + BOTH, stars) for _, weight, stars in face.votes]
        if not is_covered(votes, face.street._replace(weight=face.street.weight + BOTH)):
            return False
    return all(
        _own_moves(face, fellow, weight, stars) >> ROOM & 1
        for fellow, _, _ in face.votes
        for weight, stars in {(weight, stars) for by, weight, stars in face.votes if by != fellow}
    )


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
    heard = [face for faces in _HEARD.found(masks, rounds, by_weight[0][0]) for face in faces.get(mask, ())]
    at_stake = [face for face in heard if face.ended <= known_to and not face.is_plain]
    if not at_stake:
        return False
    since = at_stake[0].ended
    telling = [(rule, seen) for rule, seen in plainly if seen[-1][0] >= since]
    if len(telling) != 1 or len(by_weight) > 1:
        until = max((seen[-1][0] for _, seen in telling), default=0)
        return not all(_is_covered_twice(face) for face in at_stake if face.ended <= until)
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


def _heard(masks: Sequence[MaskId], rounds: Rounds, by_weight: Regime) -> dict[MaskId, list[Heard]]:
    """All faces of the last round, as the rule by weight takes them."""
    weights = (by_weight.weights(masks, rounds) if by_weight.weights else None) or {}
    stars = sum([isinstance(deed, Rated) for deeds in rounds[:-1] for deed in deeds])
    place = {id(deed): stars + n for n, deed in enumerate([d for d in rounds[-1] if isinstance(d, Rated)], 1)}
    return {
        mask: [_face(face, weights, len(rounds) - 1, place[id(face[-1])]) for face in faces]
        for mask, faces in faces_of(rounds[-1]).items()
    }


def _face(face: Sequence[Rated], weights: Mapping[str, int], day: int, ended: int) -> Heard:
    street = [vote.stars for vote in face if vote.by == STREET]
    public = tuple([vote.stars for vote in face if vote.by == CROWD])
    heavy = weights.get(STREET, 1)
    living = tuple([(v.by, weights.get(v.by, 1), v.stars) for v in face if v.by not in CITIZENS])
    worth = sum([weight * stars for _, weight, stars in living]) + heavy * sum(street)
    plain = sum([stars for _, _, stars in living]) + sum(street)
    crowd = Street(len(street), heavy, sum(street))
    return Heard(day, ended, living, crowd, plain, worth, public, all(weight == heavy for _, weight, _ in living))


_HEARD = ReadOnce(_heard)


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
    bare = [face for face in part if face.ended <= known_to and not _is_covered_twice(face)]
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
    moves = {face: _moves(face, fellow, is_free=face.ended > known_to) & quiet[face] for face in worth}
    for face in bare:
        others = [(worth[other], moves[other]) for other in worth if other is not face]
        for own in {(weight, stars) for by, weight, stars in face.votes if by != fellow}:
            if not _is_made_up(_own_moves(face, fellow, *own) & quiet[face], worth[face], others, figures):
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


Moves: TypeAlias = int
"""By how much the plain sum of a face may be another one, as bits of a number, 0 being bit ROOM."""


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


def _moves(face: Heard, fellow: str, *, is_free: bool) -> Moves:
    """What else the face's plain sum may be, to whom the fellow's vote is known and, unless free, its weighted sum."""
    weights, worth, stars = _without(face, fellow)
    if len(face.votes) <= EXACT_RATERS_MOST:
        known = [(weight, given) for by, weight, given in face.votes if by == fellow]
        return _covered_sums(_weights(face), face.street[:2], -1 if is_free else face.worth, tuple(known)) << (
            ROOM - face.stars
        )
    if is_free:
        raters = len(weights) + face.street.citizens
        return ((1 << 4 * raters + 1) - 1) << ROOM + raters - stars
    return _sums(_both_sums(weights, face.street), worth) << ROOM - stars


@lru_cache(maxsize=2048)
def _own_moves(face: Heard, fellow: str, weight: int, given: int) -> Moves:
    """The same, if one of this weight who gave so many stars gave something else."""
    if len(face.votes) <= EXACT_RATERS_MOST:
        known = [(weight, given) for by, weight, given in face.votes if by == fellow]
        moves = 0
        for other in STARS:
            if other != given:
                held = (*known, (weight, other))
                moves |= _covered_sums(_weights(face), face.street[:2], face.worth, held)
        return moves << ROOM - face.stars
    weights, worth, stars = _without(face, fellow)
    at = weights.index(weight)
    both = _both_sums(weights[:at] + weights[at + 1 :], face.street)
    moves = 0
    for other in STARS:
        if other != given:
            moves |= _sums(both, worth - weight * other) << ROOM + other - stars
    return moves


def _weights(face: Heard) -> tuple[int, ...]:
    return tuple(sorted([weight for _, weight, _ in face.votes]))


@lru_cache(maxsize=16384)
def _covered_sums(
    weights: tuple[int, ...], street: tuple[int, int], worth: int, held: tuple[tuple[int, int], ...]
) -> int:
    """The plain sums, as bits, that sets of votes may come to with which the street is content (see cover_jointly.py).

    `worth`: what they come to by weight, -1 if that is not known. `held`: (weight, stars) that are among them.
    """
    citizens, heavy = street
    places = {weight: n for n, weight in enumerate(sorted(set(weights)))}
    sums = 0
    for given, plain in _sets_by_worth(weights, citizens, heavy).get(worth, {}).items():
        left = [list(stars) for stars in given]
        for weight, stars in held:
            if stars not in left[places[weight]]:
                break
            left[places[weight]].remove(stars)
        else:
            sums |= plain
    return sums


@lru_cache(maxsize=128)
def _sets_by_worth(weights: tuple[int, ...], citizens: int, heavy: int) -> dict[int, dict[Given, int]]:
    """Living votes with their plain sums, as bits, by what they come to by weight; all of them once more under -1."""
    kinds = tuple([((1, weight), weights.count(weight)) for weight in sorted(set(weights))])
    found: dict[int, dict[Given, int]] = {}
    for given, streets in covered_sets(kinds, (1, heavy), citizens).items():
        own = sum([sum(stars) for stars in given])
        worth = sum([w * sum(stars) for ((_, w), _), stars in zip(kinds, given, strict=True)])
        found.setdefault(-1, {})[given] = streets << own
        for street in range(citizens, 5 * citizens + 1):
            if streets >> street & 1:
                found.setdefault(worth + heavy * street, {})[given] = 1 << own + street
    return found


def _without(face: Heard, fellow: str) -> tuple[tuple[int, ...], int, int]:
    """The weights of all others, what their stars come to by weight, and plainly."""
    known = next(((weight, stars) for by, weight, stars in face.votes if by == fellow), (0, 0))
    weights = tuple(sorted([weight for by, weight, _ in face.votes if by != fellow]))
    return weights, face.worth - known[0] * known[1], face.stars - known[1]


def _both_sums(weights: tuple[int, ...], street: Street) -> int:
    """What these raters and the citizens may come to, by weight and plainly, as bits.

    A star counts ROOM times its weight and once more: so one sum tells both.
    """
    return reachable(tuple([each * ROOM + 1 for each in weights]), street.citizens, street.weight * ROOM + 1)


def _sums(both: int, worth: int) -> int:
    """Of these the plain sums, if by weight they come to `worth`, as bits."""
    return both >> worth * ROOM & (1 << ROOM) - 1 if worth >= 0 else 0
