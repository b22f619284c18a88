"""The exchange law: a figure may be shown only if it betrays no rater's vote.

Under a rule that adds stars up, each mask's faces are covered one by one (see cover.py), of all days so far: then no
figure, tier, place or answer of a door that was told or will be told depends on which of the covered sets it was. The
street votes so that they are; where it could not, the mask stays veiled.

Under any other rule, for each rater of a mask there must be another set of votes, that rater's vote different, with
exactly the same stored standings, and such a one for every fellow rater who knows their own vote. Where there is none,
whatever figure that vote moves is veiled: of who was rated, of who rated, of anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.city.closed import ReadOnce
from game.city.cover import Street, is_covered
from game.city.deeds import CITIZENS, STREET, Deed, Rated
from game.city.faces import faces_of
from game.city.pack import MaskId
from game.city.regimes.regime import Regime

Rounds = Sequence[Sequence[Deed]]
Votes = list[tuple[int, Rated]]
"""Votes of the last round with their places in it."""
Exchange = tuple[tuple[int, int], ...]
"""Other stars for some of the votes: (which vote, stars)."""
SAME = 1e-6


def veiled_masks(masks: Sequence[MaskId], rounds: Rounds, regime: Regime) -> frozenset[MaskId]:
    """Masks whose figure would betray a vote, whether they got that vote, gave it or neither.

    A vote of any day: what was veiled stays so as long as the rule remembers that day.
    """
    if "rated" not in regime.needs or not rounds or regime.is_hidden_figure:
        return frozenset()  # where no figure is published there is none to veil
    return frozenset().union(*_VEILED.found(masks, rounds, regime))


def _veiled_in(masks: Sequence[MaskId], rounds: Rounds, regime: Regime) -> frozenset[MaskId]:
    """Whom the votes of the last of these rounds veil."""
    if not rounds[-1]:
        return frozenset()
    weights = regime.weights(masks, rounds) if regime.weights is not None else None
    if weights is None:
        return _betraying(masks, rounds, regime)
    last = rounds[-1]
    crooked = regime.crooked(masks, rounds) if regime.crooked is not None else {}
    bare = {
        mask for mask, faces in faces_of(last).items() if not all(_is_face_covered(face, weights) for face in faces)
    }
    for mask, knee in crooked.items():
        votes = [(place, deed) for place, deed in enumerate(last) if isinstance(deed, Rated) and deed.of == mask]
        if not _is_safe(votes, _knee_trial(votes, weights, knee)):
            bare.add(mask)
    return frozenset(bare)


_VEILED = ReadOnce(_veiled_in)


def _is_face_covered(face: Sequence[Rated], weights: Mapping[str, int]) -> bool:
    living: list[tuple[int, int]] = []
    citizens = street = 0
    for vote in face:
        if vote.by == STREET:
            citizens, street = citizens + 1, street + vote.stars
        elif vote.by not in CITIZENS:
            living.append((weights.get(vote.by, 1), vote.stars))
    return is_covered(living, Street(citizens, weights.get(STREET, 1), street))


def _betraying(masks: Sequence[MaskId], rounds: Rounds, regime: Regime) -> frozenset[MaskId]:
    """Whoever's figure is moved by a vote of the last round that no exchange covers."""
    last, judge = rounds[-1], regime.after(masks, rounds[:-1])
    by_mask: dict[MaskId, Votes] = {mask: [] for mask in masks}
    for place, deed in enumerate(last):
        if isinstance(deed, Rated):
            by_mask[deed.of].append((place, deed))

    def stored(deeds: Sequence[Deed]) -> list[object]:
        """What is stored and read by doors."""
        return [(s.score, s.tier) for s in judge(deeds).values()]

    now = stored(last)

    def is_hidden_by(votes: Votes, exchange: Exchange) -> bool:
        return stored(_swapped(last, votes, exchange)) == now

    bare = [mask for mask in masks if not _is_safe(by_mask[mask], is_hidden_by)]
    scores = {mask: standing.score for mask, standing in judge(last).items()}
    betraying: set[MaskId] = set()
    for votes in (by_mask[mask] for mask in bare):
        for exchange in _single(votes):
            moved = judge(_swapped(last, votes, exchange))
            betraying |= {mask for mask, standing in moved.items() if standing.score != scores[mask]}
    return frozenset(betraying)


def _knee_trial(votes: Votes, weights: Mapping[str, int], knee: float) -> Callable[[Votes, Exchange], bool]:
    """Whether an exchange leaves the weighted sum as it is, where stars below the knee count twice as low."""
    worth = [0.0, *(min(stars, 2 * stars - knee) for stars in range(1, 6))]
    heavy = [weights.get(vote.by, 1) for _, vote in votes]

    def is_hidden_by(votes: Votes, exchange: Exchange) -> bool:
        return abs(sum([heavy[i] * (worth[stars] - worth[votes[i][1].stars]) for i, stars in exchange])) < SAME

    return is_hidden_by


def _is_safe(votes: Votes, is_hidden_by: Callable[[Votes, Exchange], bool]) -> bool:
    """Whether every living vote is covered from an onlooker and from every single fellow rater."""
    living = [i for i, (_, vote) in enumerate(votes) if vote.by not in CITIZENS]
    return all(_has_exchanges(votes, own, is_hidden_by) for own in living)


def _has_exchanges(votes: Votes, own: int, is_hidden_by: Callable[[Votes, Exchange], bool]) -> bool:
    """Whether the vote at `own` is covered."""
    others = {votes[own][1].by, *CITIZENS}
    unknowing: set[str] | None = None  # fellow raters whom every exchange so far touches
    for exchange in _exchanges(votes, own):
        touched = {votes[i][1].by for i, _ in exchange} - others
        if unknowing is not None and not (unknowing - touched):
            continue
        if not is_hidden_by(votes, exchange):
            continue
        unknowing = touched if unknowing is None else unknowing & touched
        if not unknowing:
            return True
    return False


NEAREST = {1: (2, 3, 4, 5), 2: (1, 3, 4, 5), 3: (2, 4, 1, 5), 4: (5, 3, 2, 1), 5: (4, 3, 2, 1)}
"""Other stars, the nearest first; of two the one further out, which under a rule of likes says the same."""


def _exchanges(votes: Votes, own: int) -> Iterator[Exchange]:
    """Other sets of votes: with one other's, alone, with two citizens'."""
    given = votes[own][1]
    street = [i for i, (_, vote) in enumerate(votes) if vote.by == STREET]  # not the public: its figure is told to all
    fellows = [i for i, (_, vote) in enumerate(votes) if vote.by != given.by and vote.by not in CITIZENS]
    others = NEAREST[given.stars]
    for stars in others:
        for j in street + fellows:
            for move in _near(given.stars - stars):
                if 1 <= votes[j][1].stars + move <= 5:
                    yield ((own, stars), (j, votes[j][1].stars + move))
    yield from [((own, stars),) for stars in others]
    pairs = [(a, b) for n, a in enumerate(street) for b in street[n + 1 :]]
    for stars in others:
        for a, b in pairs:
            for star_a in range(1, 6):
                for star_b in range(1, 6):
                    is_counter = (star_a + star_b < votes[a][1].stars + votes[b][1].stars) == (stars > given.stars)
                    if is_counter and star_a != votes[a][1].stars and star_b != votes[b][1].stars:
                        yield ((own, stars), (a, star_a), (b, star_b))


def _single(votes: Votes) -> Iterator[Exchange]:
    """Each living vote moved alone, to each other star."""
    for i, (_, vote) in enumerate(votes):
        if vote.by not in CITIZENS:
            yield from (((i, stars),) for stars in range(1, 6) if stars != vote.stars)


def _near(step: int) -> tuple[int, ...]:
    """The counter-move of equal weight first, then those of half and double weight."""
    halves = (step // 2,) if step % 2 == 0 and step // 2 else ()
    return (step, *halves, step * 2)


def _swapped(last: Sequence[Deed], votes: Votes, exchange: Exchange) -> list[Deed]:
    swapped = list(last)
    for i, stars in exchange:
        place, vote = votes[i]
        swapped[place] = Rated(vote.by, vote.of, stars, vote.context)
    return swapped
