"""Reciprocity: whether masks got from whom they gave to, and whether chance would do the same. Accuses nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from game.city.pack import MaskId
from game.debrief.metrics.chance import Given, as_given, dice_for, in_order, is_within
from game.debrief.metrics.correlation import band, pearson
from game.debrief.record import Record

SHUFFLES = 1000
ENOUGH_PAIRS = 6


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """`value` is Pearson's r of given and got over ordered pairs of masks, -1 to 1; None where it is not defined.

    n: ordered pairs that rated each other. `chance` is where r lies in nine of ten shuffles.
    """

    value: float | None
    n: int
    is_enough: bool
    chance: tuple[float, float] | None

    @property
    def could_be_chance(self) -> bool:
        """Whether the figure lies in the shuffled band, or there is none to compare with."""
        return is_within(self.value, self.chance)


def given_and_got(stars: Iterable[Given]) -> tuple[list[float], list[float]]:
    """For each ordered pair that rated each other: the mean that the first gave, the mean that it got."""
    sums: dict[tuple[MaskId, MaskId], tuple[int, int]] = {}
    for by, of, given in stars:
        total, count = sums.get((by, of), (0, 0))
        sums[by, of] = total + given, count + 1
    means = {pair: total / count for pair, (total, count) in sums.items()}
    pairs = [(a, b) for a, b in means if (b, a) in means]
    return [means[a, b] for a, b in pairs], [means[b, a] for a, b in pairs]


def reciprocity(record: Record, shuffles: int = SHUFFLES) -> Reciprocity:
    """Over all stars that masks gave.

    The band: within each encounter the stars that a face got are dealt anew among those who rated it, `shuffles`
    times; so every face keeps what it got, and only who gave what is left to chance. That
    is also all that the dice are not seeded by.
    """
    groups = tuple(face for _, face in as_given(record))
    xs, ys = given_and_got(star for group in groups for star in group)
    value = pearson(xs, ys)
    if value is None:
        return Reciprocity(None, len(xs), is_enough=False, chance=None)
    return Reciprocity(value, len(xs), len(xs) >= ENOUGH_PAIRS, band(_by_chance(groups, shuffles)))


@lru_cache(maxsize=8)  # report, talk and bets ask for the same match
def _by_chance(groups: tuple[tuple[Given, ...], ...], shuffles: int) -> list[float]:
    """r after each deal. Who rated whom stays the same, so pairs are numbered once, each with its mirror."""
    faces = [in_order(group) for group in groups]
    dice = dice_for("reciprocity", faces)
    counts = Counter(pair for rated, _ in faces for pair in rated)
    pairs = [pair for pair in counts if pair[::-1] in counts]
    number = {pair: place for place, pair in enumerate(pairs)}
    mirror = [number[pair[::-1]] for pair in pairs]
    faces_dealt = [([number.get(pair) for pair in rated], stars) for rated, stars in faces]
    found = []
    for _ in range(shuffles):
        sums = [0] * len(pairs)
        for places, stars in faces_dealt:
            for place, given in zip(places, dice.shuffled(stars), strict=True):
                if place is not None:
                    sums[place] += given
        means = [total / counts[pair] for pair, total in zip(pairs, sums, strict=True)]
        value = pearson(means, [means[place] for place in mirror])
        if value is not None:
            found.append(value)
    return found
