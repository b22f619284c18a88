"""Reads single votes out of all that the hill told in a match, as well as anybody can: by going through all votes there
could have been. Tells the rules again on its own (regimes.md), so that it shares no mistake with them.

Who reads knows every other mask's figure and weight, how the street votes, and the own votes; one other player may
whisper theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations_with_replacement, product

from game.city import events as ev
from game.city.cover import Street, is_covered
from game.city.deeds import CITIZENS, KeptCompany, Recorded
from game.city.fold import passing
from game.city.regimes.registry import regime_named
from game.engine.events import Event

STARS = range(1, 6)
GILDED, PLAIN = "gilded", ("mean", "charter")
KEPT, FIVE = 4, 5
"""Of what was said four fifths are remembered a day later, under `charter`."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a mask as it was rated: who gave what, and what everybody's star weighs under `gilded` that day."""

    votes: tuple[tuple[str, int], ...]
    street: tuple[int, ...]
    weights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What the hill told of a mask: figure and tier, under which rule; and how its round stood by then."""

    rule: str
    text: str
    tier: int
    is_veiled: bool
    is_flagged: bool
    company: int


@dataclass(frozen=True, slots=True)
class Closed:
    """A round ended."""

    is_flagged: bool
    company: int


@dataclass(slots=True)
class Story:
    """All that happened to one mask, in order."""

    moments: list[Face | Told | Closed] = field(default_factory=list)

    is_blind_street: bool = False
    """Whether the street votes as it likes, and not so that it covers."""

    @property
    def told(self) -> list[Told]:
        return [moment for moment in self.moments if isinstance(moment, Told)]

    @property
    def rules(self) -> set[str]:
        return {moment.rule for moment in self.told}

    @property
    def faces(self) -> list[Face]:
        return [moment for moment in self.moments if isinstance(moment, Face)]


def stories(events: Iterable[Event]) -> dict[str, Story]:
    """Every mask's story."""
    told: dict[str, Story] = {}
    open_face: list[ev.StarsGiven] = []
    gilded = regime_named(GILDED)
    weights: Mapping[str, int] = {}
    shown: Mapping[str, float] = {}

    def close_face() -> None:
        if open_face:
            votes = tuple([(star.by, star.stars) for star in open_face if star.by not in CITIZENS])
            street = tuple([star.stars for star in open_face if star.by in CITIZENS])
            told[open_face[0].of].moments.append(Face(votes, street, weights))
            open_face.clear()

    for city, event in passing(events):
        if city.masks and not told:
            told = {mask: Story() for mask in city.masks}
        if city.masks and not weights:
            table = gilded.judge(city.masks, [*city.rounds[:-1], []])[-1]
            before = gilded.judge(city.masks, city.rounds[:-1])[-1] if len(city.rounds) > 1 else table
            weights = {mask: (1, 1, 2, 4, 4)[s.tier] for mask, s in before.items()} | {"street": 2, "public": 2}
            shown = {mask: float(s.score or 0) for mask, s in before.items()}
        is_new = isinstance(event, ev.StarsGiven) and open_face and (
            event.of != open_face[0].of or (event.by not in CITIZENS and open_face[-1].by in CITIZENS)
        )  # fmt: skip
        if is_new or not isinstance(event, ev.StarsGiven | ev.OwnStars | ev.Guessed):
            close_face()
        if isinstance(event, ev.StarsGiven):
            open_face.append(event)
        if isinstance(event, ev.StandingsShown | ev.RoundClosed):
            last = city.rounds[-1]
            flagged = {d.by for d in last if isinstance(d, Recorded) and d.entry == "disturbance"}
            for mask, story in told.items():
                beside = [d for d in last if isinstance(d, KeptCompany) and d.by == mask and shown[d.of] < 2.5]
                story.moments.append(
                    Closed(mask in flagged, 30 * len(beside))
                    if isinstance(event, ev.RoundClosed)
                    else next(
                        Told(event.regime, text, tier, veiled, mask in flagged, 30 * len(beside))
                        for name, text, tier, _, veiled in event.rows
                        if name == mask
                    )
                )
        if isinstance(event, ev.RoundClosed):
            weights = {}
    return told


State = tuple[int, int, int, int, int, int, int, int, int]
"""Stars and ratings so far; praise and all that was said, as `charter` remembers it; thousandths kept under `gilded`;
and of the open round: stars, ratings, weighted stars, weights, as far as anybody was told of them."""


def _half_up(top: int, bottom: int, decimals: int) -> int:
    """In units of the last decimal."""
    return (2 * top * 10**decimals + bottom) // (2 * bottom)


@lru_cache(maxsize=100_000)
def _options(
    others: tuple[tuple[int, int], ...],
    known: tuple[tuple[int, int], ...],
    citizens: int,
    has_plain: bool,
    has_gilded: bool,
    knee: int,
    is_blind: bool,
) -> tuple[tuple[int, int, int], ...]:
    """What a face may have added: (stars, weighted stars, who of the others may have given something else), each once.

    A weight and the true stars of each rater who is not known, and of each who is. `knee`: thousandths below which a
    star counts double, 0 if none.
    """
    found: dict[tuple[int, int], int] = {}
    streets = (
        list(combinations_with_replacement(STARS, citizens))
        if knee
        else [_spread(stars, citizens) for stars in range(citizens, 5 * citizens + 1)]
    )
    known_stars, known_worth = sum(s for _, s in known), sum(w * _worth(s, knee) for w, s in known)
    for given in product(STARS, repeat=len(others)):
        votes = [(weight, stars) for (weight, _), stars in zip(others, given, strict=True)] + list(known)
        differs = sum(1 << i for i, stars in enumerate(given) if stars != others[i][1])
        stars = known_stars + sum(given)
        worth = known_worth + sum(w * _worth(s, knee) for (w, _), s in zip(others, given, strict=True))
        for street in streets:
            added = sum(street)
            if not is_blind and not is_covered([(1, s) for _, s in votes], Street(citizens, 1, added)):
                continue
            if not is_blind and has_gilded and not is_covered(votes, Street(citizens, 2, added)):
                continue
            key = (
                stars + added if has_plain else 0,
                worth + 2 * sum(_worth(s, knee) for s in street) if has_gilded else 0,
            )
            found[key] = found.get(key, 0) | differs
    return tuple([(*key, differs) for key, differs in found.items()])


def _spread(stars: int, citizens: int) -> tuple[int, ...]:
    return tuple([stars // citizens + (i < stars % citizens) for i in range(citizens)])


def _worth(stars: int, knee: int) -> int:
    """Thousandths; a star below the knee is as far from it again."""
    worth = 1_000 * stars
    return min(worth, 2 * worth - knee) if knee else worth


def _gilded(kept: int, worth: int, weights: int, company: int) -> int:
    if not weights:
        return min(5_000, max(0, kept - company))
    top, bottom = 2 * (worth - weights * kept), 5 * weights
    most = 800 * bottom
    top = max(-most, min(most, top))
    return min(5_000, max(0, kept - company + (2 * top + bottom) // (2 * bottom)))


def _tier(score: float, cuts: Sequence[float], first: int = 0) -> int:
    return first + sum(score >= cut for cut in cuts)


@lru_cache(maxsize=200_000)
def _text_and_tier(state: State, rule: str, is_flagged: bool, company: int) -> tuple[str, int] | None:
    """What the rule would show of a mask with this past; None under a rule that this reader does not read."""
    total, count, praise, said, kept, stars, ratings, worth, weights = state
    if rule == "mean":
        total, count = (total + stars, count + ratings) if count + ratings else (3, 1)
        score = _half_up(total, count, 2) / 100
        return f"{score:.2f}", _tier(score, (2.5, 3.2, 3.8, 4.3))
    if rule == "charter":
        # Quarters of praise, with old days at four fifths: everything times five for each day.
        power = said >> 64
        said &= (1 << 64) - 1
        one = 4 * FIVE**power
        praised = praise * KEPT + (stars - ratings) * FIVE**power
        all_said = said * KEPT + 4 * ratings * FIVE**power
        score = _half_up(100 * (praised + one), all_said + 2 * one, 1) / 10
        is_low = score < 40 and all_said >= 2 * one
        return f"{score:.1f}", 3 if score >= 80 else 1 if is_low else 2
    if rule == GILDED:
        shown = _gilded(kept, worth, weights, company)
        shown = max(0, shown - 1_000) if is_flagged else shown
        return f"{shown / 1_000:.3f}", _tier(shown, (2_500, 3_500, 4_200, 4_500))
    return None


def _closed(state: State, moment: Closed) -> State:
    total, count, praise, said, kept, stars, ratings, worth, weights = state
    power = said >> 64
    past = said & ((1 << 64) - 1)
    praise = praise * KEPT + (stars - ratings) * FIVE**power
    past = past * KEPT + 4 * ratings * FIVE**power
    kept = _gilded(kept, worth, weights, moment.company)
    return (total + stars, count + ratings, praise, past | (power + 1) << 64, kept, 0, 0, 0, 0)


START: State = (0, 0, 0, 1 << 64, 4_000, 0, 0, 0, 0)


def truth_of(story: Story) -> Iterator[tuple[Told, tuple[str, int] | None]]:
    """What was told beside what this reader makes of the true votes: where they differ, the reader is wrong."""
    state = START
    for at, moment in enumerate(story.moments):
        if isinstance(moment, Face):
            knee = _knee(story, at, state[4])
            worth = sum(moment.weights[by] * _worth(s, knee) for by, s in moment.votes)
            worth += 2 * sum(_worth(s, knee) for s in moment.street)
            stars = sum(s for _, s in moment.votes) + sum(moment.street)
            state = _added(state, moment, stars, worth)
        elif isinstance(moment, Closed):
            state = _closed(state, moment)
        else:
            yield moment, _text_and_tier(state, moment.rule, moment.is_flagged, moment.company)


def _added(state: State, face: Face, stars: int, worth: int) -> State:
    heavy = sum(face.weights[by] for by, _ in face.votes) + 2 * len(face.street)
    count = len(face.votes) + len(face.street)
    return (*state[:5], state[5] + stars, state[6] + count, state[7] + worth, state[8] + heavy)


def _knee(story: Story, at: int, kept: int) -> int:
    """Thousandths below which a star counts double in the round of this moment, 0 if none does."""
    closed = next((m for m in story.moments[at:] if isinstance(m, Closed)), None)
    told = [m for m in story.moments[at:] if isinstance(m, Told)][:1]
    return kept if (closed or (told and told[0])) and (closed or told[0]).is_flagged else 0


def certain(story: Story, knows: Sequence[str]) -> tuple[list[tuple[int, str]], int]:
    """The votes for this mask that those who know what `knows` gave are sure of, as (face, who); and of how many."""
    faces = story.faces
    has_plain, has_gilded = bool(story.rules & set(PLAIN)), GILDED in story.rules
    is_blind = story.is_blind_street
    base: dict[int, int] = {}
    bits = 0
    for number, face in enumerate(faces):
        base[number] = bits
        bits += sum(by not in knows for by, _ in face.votes)
    states: dict[State, int] = {START: 0}
    number = 0
    for at, moment in enumerate(story.moments):
        after: dict[State, int] = {}
        if isinstance(moment, Told):
            for state, differs in states.items():
                told = _text_and_tier(state, moment.rule, moment.is_flagged, moment.company)
                is_told = moment.is_veiled or any(sign.isdigit() for sign in moment.text)
                if (
                    told is None
                    or not is_told
                    or (told[1] == moment.tier and (moment.is_veiled or told[0] == moment.text))
                ):
                    after[state] = differs
        elif isinstance(moment, Closed):
            for state, differs in states.items():
                key = _closed(state, moment)
                after[key] = after.get(key, 0) | differs
        else:
            weights = moment.weights
            others = tuple([(weights[by], stars) for by, stars in moment.votes if by not in knows])
            known = tuple([(weights[by], stars) for by, stars in moment.votes if by in knows])
            for state, differs in states.items():
                knee = _knee(story, at, state[4]) if has_gilded else 0
                for stars, worth, other in _options(
                    others, known, len(moment.street), has_plain, has_gilded, knee, is_blind
                ):
                    key = _added(state, moment, stars, worth)
                    after[key] = after.get(key, 0) | differs | other << base[number]
            number += 1
        states = after
        assert states, "the true votes are among all votes"
    possible = 0
    for differs in states.values():
        possible |= differs
    sure = []
    for number, face in enumerate(faces):
        unknown = [by for by, _ in face.votes if by not in knows]
        sure += [(number, by) for i, by in enumerate(unknown) if not possible >> base[number] + i & 1]
    return sure, bits
