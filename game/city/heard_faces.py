"""One face as an onlooker hears it, and what else its stars may come to for whom one fellow's vote is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import permutations
from typing import TypeAlias

from game.city.closed import ReadOnce, Rounds
from game.city.cover import EXACT_RATERS_MOST, STARS, Street, is_covered, reachable
from game.city.cover_jointly import covered_sets
from game.city.deeds import CROWD, STREET, Rated
from game.city.faces import faces_of
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

BOTH = 1_000
"""So much larger than any sum of one face that two sums are one number: a + 1000 b."""
ROOM = 64
"""More than all stars of a face: sums are bits of a number, ROOM of them for each weighted sum."""
Moves: TypeAlias = int
"""By how much the plain sum of a face may be another one, as bits of a number, 0 being bit ROOM."""
Held: TypeAlias = tuple[tuple[int, int], ...]
"""(weight, stars) of votes that are known to be among those for a face."""


@dataclass(slots=True, eq=False)  # each is heard once, and asked about again and again; nobody changes it
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
    ratings: int
    """How many gave stars in all;"""
    weights: tuple[int, ...]
    """what the stars of the living weigh, rising."""
    is_plain: bool
    """Whether all weigh the same here, so that the plain sum of stars and that by worth are one."""
    told: dict[tuple[object, ...], tuple[float, float]] = field(default_factory=dict)
    """What was worked out of the sums up to this face (see plain_facts.py)."""


@lru_cache(maxsize=512)  # of a match or a few: no face is heard in two
def is_covered_twice(face: Heard) -> bool:
    """Whether a face betrays nobody, both its sums known."""
    if len(face.votes) <= EXACT_RATERS_MOST:
        votes = [(weight + BOTH, stars) for _, weight, stars in face.votes]
        if not is_covered(votes, face.street._replace(weight=face.street.weight + BOTH)):
            return False
    return all(moves >> ROOM & 1 for _, moves in kept_secret(face))


@lru_cache(maxsize=512)  # asked for again with whatever is told of its mask
def kept_secret(face: Heard) -> tuple[tuple[str, Moves], ...]:
    """Each vote to be kept from a fellow, those that are alike once: (fellow, moves if that vote was another one)."""
    votes = [(by, (weight, stars)) for by, weight, stars in face.votes]
    found = {(known, own): fellow for (fellow, known), (_, own) in permutations(votes, 2)}
    if len(votes) > EXACT_RATERS_MOST:
        return tuple([(fellow, _moves_of_many(face, fellow, *own)) for (_, own), fellow in found.items()])
    known_to = {fellow: _known(face, fellow) for fellow in found.values()}
    sums = face.weights, face.street[:2], face.worth
    changed = [(fellow, _changed_sums(*sums, known_to[fellow], *own)) for (_, own), fellow in found.items()]
    return tuple([(fellow, moves << ROOM - face.stars) for fellow, moves in changed])


def _heard(masks: Sequence[MaskId], rounds: Rounds, by_weight: Regime) -> dict[MaskId, list[Heard]]:
    """All faces of the last round, as the rule by weight takes them."""
    if not rounds[-1]:
        return {}
    weights = (by_weight.weights(masks, rounds) if by_weight.weights else None) or {}
    stars = sum([isinstance(deed, Rated) for deeds in rounds[:-1] for deed in deeds])
    place = {id(deed): stars + n for n, deed in enumerate([d for d in rounds[-1] if isinstance(d, Rated)], 1)}
    return {
        mask: [heard_face(face, weights, len(rounds) - 1, place[id(face[-1])]) for face in faces]
        for mask, faces in faces_of(rounds[-1]).items()
    }


def heard_face(face: Sequence[Rated], weights: Mapping[str, int], day: int, ended: int) -> Heard:
    living: list[tuple[str, int, int]] = []
    public: list[int] = []
    heavy, citizens, street, worth, plain = weights.get(STREET, 1), 0, 0, 0, 0
    for vote in face:
        by, stars = vote.by, vote.stars
        if by == STREET:
            citizens, street = citizens + 1, street + stars
        elif by == CROWD:
            public.append(stars)
        else:
            weight = weights.get(by, 1)
            living.append((by, weight, stars))
            worth, plain = worth + weight * stars, plain + stars
    light = tuple(sorted([weight for _, weight, _ in living]))
    return Heard(
        day, ended, tuple(living), Street(citizens, heavy, street), plain + street, worth + heavy * street,
        tuple(public), len(face), light, set(light) <= {heavy},
    )  # fmt: skip


HEARD = ReadOnce(_heard)


@lru_cache(maxsize=2048)
def moves_of(face: Heard, fellow: str, *, is_free: bool) -> Moves:
    """What else the face's plain sum may be, to whom the fellow's vote is known and, unless free, its weighted sum."""
    if len(face.votes) <= EXACT_RATERS_MOST:
        worth = -1 if is_free else face.worth
        return _covered_sums(face.weights, face.street[:2], worth, _known(face, fellow)) << ROOM - face.stars
    weights, worth, stars = _without(face, fellow)
    if is_free:
        raters = len(weights) + face.street.citizens
        return ((1 << 4 * raters + 1) - 1) << ROOM + raters - stars
    return _sums(_both_sums(weights, face.street), worth) << ROOM - stars


def _moves_of_many(face: Heard, fellow: str, weight: int, given: int) -> Moves:
    """The same, if one of this weight who gave so many stars gave something else; where there are many raters."""
    weights, worth, stars = _without(face, fellow)
    at = weights.index(weight)
    both = _both_sums(weights[:at] + weights[at + 1 :], face.street)
    moves = 0
    for other in STARS:
        if other != given:
            moves |= _sums(both, worth - weight * other) << ROOM + other - stars
    return moves


def _known(face: Heard, fellow: str) -> Held:
    return tuple([(weight, given) for by, weight, given in face.votes if by == fellow])


@lru_cache(maxsize=4096)
def _changed_sums(
    weights: tuple[int, ...], street: tuple[int, int], worth: int, known: Held, weight: int, given: int
) -> int:
    """The same sums, if one of this weight who gave so many stars gave something else."""
    sets = _covered_sets(weights, *street)
    with_known, changed = sets.that_hold(known), 0
    for other in STARS:
        if other != given:
            changed |= with_known & sets.holding.get((weight, other, known.count((weight, other)) + 1), 0)
    return sets.plain_sums(worth, changed)


@lru_cache(maxsize=16384)
def _covered_sums(weights: tuple[int, ...], street: tuple[int, int], worth: int, held: Held) -> int:
    """The plain sums, as bits, that sets of votes may come to with which the street is content (see cover_jointly.py).

    `worth`: what they come to by weight, -1 if that is not known.
    """
    sets = _covered_sets(weights, *street)
    return sets.plain_sums(worth, sets.that_hold(held))


@dataclass(slots=True)
class _Sets:
    """Sets of living votes with which the street is content, each a bit of a number, so that none is gone through."""

    holding: dict[tuple[int, int, int], int]
    """Those in which so many of one weight or more gave so many stars: by weight, stars, and how many they are."""
    by_worth: dict[int, dict[int, int]]
    """By what they come to by weight, and by their plain sum, itself a bit; all of them once more under -1."""

    def that_hold(self, held: Held) -> int:
        """Those with all of these votes in them."""
        found = -1  # all
        for vote in held:
            found &= self.holding.get((*vote, held.count(vote)), 0)
        return found

    def plain_sums(self, worth: int, among: int) -> int:
        """What some of these sets come to plainly, as bits."""
        sums = 0
        for plain, sets in self.by_worth.get(worth, {}).items():
            if sets & among:
                sums |= plain
        return sums


@lru_cache(maxsize=128)
def _covered_sets(weights: tuple[int, ...], citizens: int, heavy: int) -> _Sets:
    kinds = tuple([((1, weight), weights.count(weight)) for weight in sorted(set(weights))])
    found = _Sets({}, {-1: {}})
    for place, (given, streets) in enumerate(covered_sets(kinds, (1, heavy), citizens).items()):
        this = 1 << place
        for ((_, weight), _), stars in zip(kinds, given, strict=True):
            for at, star in enumerate(stars):  # rising: of those alike, the first is one, the second makes two
                vote = weight, star, at - stars.index(star) + 1
                found.holding[vote] = found.holding.get(vote, 0) | this
        own = sum([sum(stars) for stars in given])
        worth = sum([w * sum(stars) for ((_, w), _), stars in zip(kinds, given, strict=True)])
        for street in range(citizens, 5 * citizens + 1):
            if streets >> street & 1:
                plain = 1 << own + street
                for each in (-1, worth + heavy * street):
                    sums = found.by_worth.setdefault(each, {})
                    sums[plain] = sums.get(plain, 0) | this
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
