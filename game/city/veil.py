"""The exchange law: a figure may be shown only if it betrays no rater's vote.

For each rater of a mask there must be another set of votes, that rater's vote different, with exactly the same stored
standings; and such a set must exist for every fellow rater who knows their own vote, so it leaves that one untouched.
Where there is none, whatever figure that vote moves is veiled: of who was rated, of who rated, of anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.city.deeds import CITIZENS, Deed, Rated
from game.city.pack import MaskId
from game.city.regimes.regime import Regime, Standings

Rounds = Sequence[Sequence[Deed]]
Votes = list[tuple[int, Rated]]
"""Votes of the last round with their places in it."""
Exchange = tuple[tuple[int, int], ...]
"""Other stars for some of the votes: (which vote, stars)."""


def veiled_masks(
    masks: Sequence[MaskId],
    rounds: Rounds,
    regime: Regime,
    judge_last: Callable[[Sequence[Deed]], Standings] | None = None,
) -> frozenset[MaskId]:
    """Masks whose figure would betray a vote of the last round, whether they got that vote, gave it or neither.

    `judge_last` is the regime after all rounds but that one, if it is at hand.
    """
    if "rated" not in regime.needs or not rounds:
        return frozenset()
    last = rounds[-1]
    by_mask: dict[MaskId, Votes] = {mask: [] for mask in masks}
    for place, deed in enumerate(last):
        if isinstance(deed, Rated):
            by_mask[deed.of].append((place, deed))
    weights = regime.weights(masks, rounds) if regime.weights is not None else None
    # What is closed is read once, however many votes are tried after it.
    judge = judge_last if judge_last is not None else regime.after(masks, rounds[:-1])
    is_alone_first = regime.is_hidden_figure
    if weights is not None:
        crooked = regime.crooked(last) if regime.crooked is not None else frozenset()
        return frozenset(
            mask
            for mask, votes in by_mask.items()
            if not (mask not in crooked and _is_covered_by_street(votes, weights))
            and not _is_safe(votes, _own_trial(mask, last, judge, weights, regime, mask in crooked), is_alone_first)
        )

    def stored(deeds: Sequence[Deed]) -> list[object]:
        """What is stored and read by doors; only tiers where the regime never publishes its figure."""
        return [s.tier if regime.is_hidden_figure else (s.score, s.tier) for s in judge(deeds).values()]

    now = stored(last)

    def is_hidden_by(votes: Votes, exchange: Exchange) -> bool:
        return stored(_swapped(last, votes, exchange)) == now

    bare = [mask for mask in masks if not _is_safe(by_mask[mask], is_hidden_by, is_alone_first)]
    if regime.is_hidden_figure:
        return frozenset(bare)  # nobody reads more than a tier
    scores = {mask: standing.score for mask, standing in judge(last).items()}
    betraying: set[MaskId] = set()
    for votes in (by_mask[mask] for mask in bare):
        for exchange in _single(votes):
            moved = judge(_swapped(last, votes, exchange))
            betraying |= {mask for mask, standing in moved.items() if standing.score != scores[mask]}
    return frozenset(betraying)


def _own_trial(
    mask: MaskId,
    last: Sequence[Deed],
    judge: Callable[[Sequence[Deed]], Standings],
    weights: Mapping[str, int],
    regime: Regime,
    is_crooked: bool,
) -> Callable[[Votes, Exchange], bool]:
    """Whether an exchange leaves what is stored of this mask as it is, by a rule with weights.

    Its votes move no other mask, nor those of others it. Of two exchanges that change its weighted sum alike (of a
    crooked one: the same stars at the same weights) one is judged.
    """
    kept = [deed for deed in last if not isinstance(deed, Rated) or deed.of == mask]
    own: Votes = [(place, deed) for place, deed in enumerate(kept) if isinstance(deed, Rated)]

    def stored(deeds: Sequence[Deed]) -> object:
        standing = judge(deeds)[mask]
        return standing.tier if regime.is_hidden_figure else (standing.score, standing.tier)

    now = stored(kept)
    known: dict[object, bool] = {} if is_crooked else {0: True}

    def is_hidden_by(votes: Votes, exchange: Exchange) -> bool:
        changes = [(weights.get(own[i][1].by, 1), own[i][1].stars, stars) for i, stars in exchange]
        at: object = sum([weight * (after - before) for weight, before, after in changes])
        if is_crooked:
            at = tuple(sorted(changes))
        if at not in known:
            known[at] = stored(_swapped(kept, own, exchange)) == now
        return known[at]

    return is_hidden_by


def gives_itself_away(mask: MaskId, masks: Sequence[MaskId], rounds: Rounds, regime: Regime) -> bool:
    """Whether the stars that a mask gave in the last round move its own figure: then not even its first digits are
    safe to show, for it may have given only one.
    """
    judge, last = regime.after(masks, rounds[:-1]), rounds[-1]
    score = judge(last)[mask].score
    given = [(place, deed) for place, deed in enumerate(last) if isinstance(deed, Rated) and deed.by == mask]
    return any(judge(_swapped(last, given, exchange))[mask].score != score for exchange in _single(given))


def _is_covered_by_street(votes: Votes, weights: Mapping[str, int]) -> bool:
    """Whether each living vote can be exchanged against the citizens' alone, who are known to nobody.

    Arithmetic for rules that read weighted sums; it finds most cases without judging anything again.
    """
    street = [vote.stars for _, vote in votes if vote.by in CITIZENS]
    heavy = weights.get(CITIZENS[0], 1)
    down, up = len(street) - sum(street), 5 * len(street) - sum(street)
    for _, vote in votes:
        if vote.by in CITIZENS:
            continue
        moves = (weights.get(vote.by, 1) * (vote.stars - stars) for stars in range(1, 6) if stars != vote.stars)
        if not any(move % heavy == 0 and down <= move // heavy <= up for move in moves):
            return False
    return True


def _is_safe(votes: Votes, is_hidden_by: Callable[[Votes, Exchange], bool], is_alone_first: bool) -> bool:
    """Whether every living vote is covered from an onlooker and from every single fellow rater."""
    living = [i for i, (_, vote) in enumerate(votes) if vote.by not in CITIZENS]
    return all(_has_exchanges(votes, own, is_hidden_by, is_alone_first) for own in living)


def _has_exchanges(
    votes: Votes, own: int, is_hidden_by: Callable[[Votes, Exchange], bool], is_alone_first: bool
) -> bool:
    """Whether the vote at `own` is covered."""
    rater = votes[own][1].by
    unknowing: set[str] | None = None  # fellow raters whom every exchange so far touches
    for exchange in _exchanges(votes, own, is_alone_first=is_alone_first):
        touched = {votes[i][1].by for i, _ in exchange} - {rater} - set(CITIZENS)
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


def _exchanges(votes: Votes, own: int, *, is_alone_first: bool) -> Iterator[Exchange]:
    """Other sets of votes: with one other's, alone, with both citizens'.

    Alone first where only tiers are published: there a single vote often moves nothing, and that is found at once.
    """
    given = votes[own][1]
    street = [i for i, (_, vote) in enumerate(votes) if vote.by in CITIZENS]
    fellows = [i for i, (_, vote) in enumerate(votes) if vote.by != given.by and vote.by not in CITIZENS]
    others = NEAREST[given.stars]
    alone = [((own, stars),) for stars in others]
    if is_alone_first:
        yield from alone
    for stars in others:
        for j in street + fellows:
            for move in _near(given.stars - stars):
                if 1 <= votes[j][1].stars + move <= 5:
                    yield ((own, stars), (j, votes[j][1].stars + move))
    if not is_alone_first:
        yield from alone
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
