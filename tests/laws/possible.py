"""Reads single votes out of all that the hill told of a mask, as well as anybody can: by going through all votes there
could have been. Tells the rules again on its own (regimes.md), so that it shares no mistake with them.

Who reads knows every other mask's figure and weight, how the street votes, and the own votes; one other player may
whisper theirs. Exact, and quick: votes that come to the same sums are gone through as one, a sum that no later figure
asks for is dropped, and what no later figure can agree with is dropped at once (see reach.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations_with_replacement, product
from typing import NamedTuple, TypeAlias

from game.city.cover import STARS
from game.city.cover_jointly import are_covered
from tests.laws.onlooker import GILDED, Closed, Face, Story, Told

KEPT, FIVE = 4, 5
"""Of what was said four fifths are remembered a day later, under `charter`."""


class State(NamedTuple):
    """Sums, as far as a later figure asks for them; else 0."""

    total: int = 0
    """All stars, for `mean`."""
    praise: int = 0
    """Quarters of praise as `charter` remembers it: old days at four fifths, everything times five for each day."""
    kept: int = 4_000
    """Thousandths under `gilded` as the round began."""
    worth: int = 0
    """Weighted stars of the open round, in thousandths."""
    bent: int = 0
    """The same on a flagged day: a star below what was kept counts twice as low."""


Add: TypeAlias = tuple[int, int, int, int, int]
"""What one face may add: stars; weighted thousandths; the same bent: so many, less so many times what was kept; and who
of the unknown may have given something else, as bits."""


class Step(NamedTuple):
    """A moment with what everybody knows of it: votes so far (of all, and as `charter` remembers them), of the open
    round (how heavy), and which sums are asked for from here on."""

    moment: Face | Told | Closed
    count: int
    said: int
    power: int
    heavy: int
    asks_total: bool
    asks_praise: bool
    asks_kept: bool
    asks_worth: bool
    asks_bent: bool


def steps_of(story: Story) -> list[Step]:
    """All moments with their surroundings."""
    moments = story.moments
    asked: list[tuple[bool, bool, bool, bool, bool]] = []
    total = praise = kept = worth = bent = False
    for moment in reversed(moments):
        if isinstance(moment, Closed):
            worth, bent = kept and not moment.is_flagged, kept and moment.is_flagged
        elif isinstance(moment, Told) and constrains(moment):
            total, praise = total or moment.rule == "mean", praise or moment.rule == "charter"
            if moment.rule == GILDED:
                kept, worth, bent = True, worth or not moment.is_flagged, bent or moment.is_flagged
        asked.append((total, praise, kept, worth, bent))
    asked.reverse()
    steps, count, said, power, heavy = [], 0, 0, 0, 0
    for moment, asks in zip(moments, asked, strict=True):
        if isinstance(moment, Face):
            ratings = len(moment.votes) + len(moment.street)
            count, said = count + ratings, said + 4 * ratings * FIVE**power
            heavy += sum([moment.weights[by] for by, _ in moment.votes]) + 2 * len(moment.street)
        steps.append(Step(moment, count, said, power, heavy, *asks))
        if isinstance(moment, Closed):
            said, power, heavy = said * KEPT, power + 1, 0
    return steps


def constrains(told: Told) -> bool:
    """Whether votes had a part in what was told: in a figure, or behind a veil in a tier."""
    has_figure = told.is_veiled or any(sign.isdigit() for sign in told.text)
    return has_figure and told.rule in ("mean", "charter", GILDED)


def _half_up(top: int, bottom: int, decimals: int) -> int:
    """In units of the last decimal."""
    return (2 * top * 10**decimals + bottom) // (2 * bottom)


def _tier(score: float, cuts: Sequence[float]) -> int:
    return sum(score >= cut for cut in cuts)


def mean_of(total: int, count: int) -> tuple[str, int]:
    """Figure and tier under `mean`."""
    score = _half_up(total, count, 2) / 100 if count else 3.0
    return f"{score:.2f}", _tier(score, (2.5, 3.2, 3.8, 4.3))


def charter_of(praise: int, said: int, power: int) -> tuple[str, int]:
    """Figure and tier under `charter`."""
    one = 4 * FIVE**power
    score = _half_up(100 * (praise + one), said + 2 * one, 1) / 10
    is_low = score < 40 and said >= 2 * one
    return f"{score:.1f}", 3 if score >= 80 else 1 if is_low else 2


def gilded_after(kept: int, worth: int, heavy: int, company: int) -> int:
    """Thousandths after a round."""
    if not heavy:
        return min(5_000, max(0, kept - company))
    top, bottom = 2 * (worth - heavy * kept), 5 * heavy
    most = 800 * bottom
    top = max(-most, min(most, top))
    return min(5_000, max(0, kept - company + (2 * top + bottom) // (2 * bottom)))


def gilded_of(shown: int) -> tuple[str, int]:
    """Figure and tier under `gilded`."""
    return f"{shown / 1_000:.3f}", _tier(shown, (2_500, 3_500, 4_200, 4_500))


def told_by(step: Step, state: State) -> tuple[str, int]:
    """What the rule would show of a mask with this past."""
    told = step.moment
    assert isinstance(told, Told)
    if told.rule == "mean":
        return mean_of(state.total, step.count)
    if told.rule == "charter":
        return charter_of(state.praise, step.said, step.power)
    worth = state.bent if told.is_flagged else state.worth
    shown = gilded_after(state.kept, worth, step.heavy, told.company)
    return gilded_of(max(0, shown - 1_000) if told.is_flagged else shown)


def agrees(told: Told, mine: tuple[str, int]) -> bool:
    """Whether this is what was told: under a veil the tier alone."""
    return mine[1] == told.tier and (told.is_veiled or mine[0] == told.text)


def closed(step: Step, state: State) -> State:
    """The next round begins."""
    moment = step.moment
    assert isinstance(moment, Closed)
    kept = state.kept
    if step.asks_kept:
        kept = gilded_after(kept, state.bent if moment.is_flagged else state.worth, step.heavy, moment.company)
    return State(
        state.total if step.asks_total else 0, state.praise * KEPT if step.asks_praise else 0,
        kept if step.asks_kept else 0,
    )  # fmt: skip


def _band(kept: int) -> int:
    """Up to how many stars a star counts twice as low, where so many thousandths were kept."""
    return (kept - 1) // 1_000


def added(step: Step, state: State, add: Add) -> State:
    """One more face."""
    stars, worth, bent, slope, _ = add
    face = step.moment
    assert isinstance(face, Face)
    ratings = len(face.votes) + len(face.street)
    return State(
        state.total + stars if step.asks_total else 0,
        state.praise + (stars - ratings) * FIVE**step.power if step.asks_praise else 0,
        state.kept if step.asks_kept else 0,
        state.worth + worth if step.asks_worth else 0,
        state.bent + bent - slope * state.kept if step.asks_bent else 0,
    )


def true_add(face: Face, band: int) -> Add:
    """What it did add."""
    votes = [(face.weights[by], stars) for by, stars in face.votes] + [(2, stars) for stars in face.street]
    return (sum([stars for _, stars in votes]), *_weighed(votes, band), 0)


def _weighed(votes: Sequence[tuple[int, int]], band: int) -> tuple[int, int, int]:
    worth = 1_000 * sum([weight * stars for weight, stars in votes])
    low = [(weight, stars) for weight, stars in votes if stars <= band]
    return worth, worth + 1_000 * sum([weight * stars for weight, stars in low]), sum([weight for weight, _ in low])


def truth_of(story: Story) -> Iterator[tuple[Told, tuple[str, int] | None]]:
    """What was told beside what this reader makes of the true votes: where they differ, the reader is wrong."""
    state = State()
    for step in steps_of(story):
        if isinstance(step.moment, Face):
            state = added(step, state, true_add(step.moment, _band(state.kept)))
        elif isinstance(step.moment, Closed):
            state = closed(step, state)
        else:
            yield step.moment, told_by(step, state) if constrains(step.moment) else None


@lru_cache(maxsize=100_000)
def _ways(
    others: tuple[tuple[int, int], ...],
    known: tuple[tuple[int, int], ...],
    citizens: int,
    band: int,
    is_blind: bool,
    has_heavy: bool,
) -> tuple[Add, ...]:
    """What a face may have added, each once. A weight and the true stars of each rater who is not known, and is.

    `band`: see `_band`; 0 where nobody asks.
    """
    found: dict[tuple[int, int, int, int], int] = {}
    streets = (
        [*combinations_with_replacement(STARS, citizens)]
        if band
        else [_spread(stars, citizens) for stars in range(citizens, 5 * citizens + 1)]
    )
    for given in product(STARS, repeat=len(others)):
        votes = [(weight, stars) for (weight, _), stars in zip(others, given, strict=True)] + list(known)
        plain = [(1, [(1, stars) for _, stars in votes])]
        weighed = [*plain, (2, votes)] if has_heavy else plain
        differs = sum([1 << i for i, stars in enumerate(given) if stars != others[i][1]])
        fits = {s for s in range(citizens, 5 * citizens + 1) if is_blind or are_covered(weighed, citizens, s)}
        living = (sum([stars for _, stars in votes]), *_weighed(votes, band))
        for street in streets:
            if sum(street) in fits:
                crowd = (sum(street), *_weighed([(2, stars) for stars in street], band))
                key = (living[0] + crowd[0], living[1] + crowd[1], living[2] + crowd[2], living[3] + crowd[3])
                found[key] = found.get(key, 0) | differs
    return tuple([(*key, differs) for key, differs in found.items()])


def _spread(stars: int, citizens: int) -> tuple[int, ...]:
    return tuple([stars // citizens + (i < stars % citizens) for i in range(citizens)])


@lru_cache(maxsize=100_000)
def _asked(ways: tuple[Add, ...], is_plain: bool, is_heavy: bool, is_bent: bool) -> tuple[Add, ...]:
    """The same, without the sums that nobody asks for."""
    found: dict[tuple[int, int, int, int], int] = {}
    for stars, worth, bent, slope, differs in ways:
        key = (stars * is_plain, worth * is_heavy, bent * is_bent, slope * is_bent)
        found[key] = found.get(key, 0) | differs
    return tuple([(*key, differs) for key, differs in found.items()])


def ways_of(story: Story, step: Step, knows: Sequence[str], kept: int) -> tuple[Add, ...]:
    """What this face may have added, to those who know what `knows` gave, as far as it is asked."""
    face = step.moment
    assert isinstance(face, Face)
    others = tuple([(face.weights[by], stars) for by, stars in face.votes if by not in knows])
    known = tuple([(face.weights[by], stars) for by, stars in face.votes if by in knows])
    band = _band(kept) if step.asks_bent else 0
    ways = _ways(others, known, len(face.street), band, story.is_blind_street, story.has_heavy)
    return _asked(ways, step.asks_total or step.asks_praise, step.asks_worth, step.asks_bent)


def certain(story: Story, knows: Sequence[str]) -> tuple[list[tuple[int, str]], int]:
    """The votes for this mask that those who know what `knows` gave are sure of, as (face, who); and of how many."""
    from tests.laws.reach import bounds_of

    steps = steps_of(story)
    within = bounds_of(story, steps, knows)
    states: dict[State, int] = {State(): 0}
    unknown: list[tuple[int, str]] = []
    number = 0
    for step, bounds in zip(steps, within, strict=True):
        after: dict[State, int] = {}
        moment = step.moment
        if isinstance(moment, Face):
            base = len(unknown)
            for state, differs in states.items():
                for add in ways_of(story, step, knows, state.kept):
                    key = added(step, state, add)
                    if bounds.hold(key):
                        key = bounds.settled(key)
                        after[key] = after.get(key, 0) | differs | add[4] << base
            unknown += [(number, by) for by, _ in moment.votes if by not in knows]
            number += 1
        elif isinstance(moment, Closed):
            for state, differs in states.items():
                key = closed(step, state)
                if bounds.hold(key):
                    key = bounds.settled(key)
                    after[key] = after.get(key, 0) | differs
        else:
            is_free = not constrains(moment)
            for state, differs in states.items():
                if is_free or agrees(moment, told_by(step, state)):
                    after[state] = differs
        states = after
        assert states, "the true votes are among all votes"
    possible = 0
    for differs in states.values():
        possible |= differs
    return [vote for bit, vote in enumerate(unknown) if not possible >> bit & 1], len(unknown)
