"""Acts: whether stars followed what was done, over all and rater by rater. The care of an act is the pack's reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from game.city.deeds import CITIZENS
from game.city.pack import MaskId
from game.city.talk import COUNTED_LEAST
from game.debrief.metrics.chance import Band, faces, is_within
from game.debrief.metrics.correlation import band, kendall, kendall_of, spearman
from game.debrief.metrics.inflation import MASKS_LEAST
from game.debrief.record import Record
from game.engine.dice import Dice

ENOUGH_STARS = 20
ENOUGH_OF_ONE = 8
DEALS = 400

Rated = tuple[tuple[int, tuple[int, ...]], ...]
"""(care, stars) of each face."""


@dataclass(frozen=True, slots=True)
class Acts:
    """`value` is Kendall's tau-b of stars and care, -1 to 1; None where it is not defined. n: stars of noted acts.

    `rho` is Spearman's. `by_rater` holds tau-b for each mask that gave enough stars. `means` holds the mean stars for
    care -1, 0 and 1, as far as five at least gave any, to two masks at least, and to what is left out as well: a mean
    of fewer hides nobody. `chance` is where tau-b lies in nine of ten deals of the acts among the faces, each with the
    stars that it got. Sources: see correlation.py.
    """

    value: float | None
    n: int
    is_enough: bool
    rho: float | None
    by_rater: Mapping[MaskId, float]
    means: Mapping[int, float]
    chance: Band | None = None

    @property
    def could_be_chance(self) -> bool:
        """Whether stars would have gone as well with acts that were dealt anew."""
        return is_within(self.value, self.chance)


def acts(record: Record, deals: int = DEALS) -> Acts:
    """Over all stars that masks gave for acts whose care was noted."""
    noted = [
        (star.by, star.of, star.care, star.stars)
        for star in record.stars
        if star.care is not None and star.by not in CITIZENS
    ]
    care, stars = [row[2] for row in noted], [row[3] for row in noted]
    value = kendall(care, stars)
    by_rater = {}
    for mask in record.masks:
        own = [row for row in noted if row[0] == mask]
        tau = kendall([row[2] for row in own], [row[3] for row in own])
        if tau is not None and len(own) >= ENOUGH_OF_ONE:
            by_rater[mask] = tau
    means = {c: fmean(s for _, _, at, s in noted if at == c) for c in _hiding(noted)}
    return Acts(
        value,
        len(noted),
        value is not None and len(noted) >= ENOUGH_STARS,
        spearman(care, stars),
        by_rater,
        means,
        None if value is None else band(_by_chance(_rated(record), deals)),
    )


def _hiding(noted: Sequence[tuple[MaskId, MaskId, int, int]]) -> list[int]:
    """The cares whose stars hide each giver and taker; what is left out together does so, too, or is nothing.

    Else it could be worked out from the sum of all.
    """

    def hides(cares: set[int]) -> bool:
        here = [(by, of) for by, of, care, _ in noted if care in cares]
        return len({by for by, _ in here}) >= COUNTED_LEAST and len({of for _, of in here}) >= MASKS_LEAST

    cares = sorted({care for _, _, care, _ in noted})
    shown = [care for care in cares if hides({care})]
    while shown and len(shown) < len(cares) and not hides({*cares} - {*shown}):
        shown.remove(min(shown, key=lambda care: sum(at == care for _, _, at, _ in noted)))
    return shown


def _rated(record: Record) -> Rated:
    return tuple(
        (given[0].care, tuple(sorted(star.stars for star in given)))
        for given in faces(record).values()
        if given[0].care is not None
    )


@lru_cache(maxsize=8)  # report, talk and bets ask for the same match
def _by_chance(rated: Rated, deals: int) -> tuple[float, ...]:
    """tau-b with the acts' care dealt anew among the faces; 0 where all came to be alike."""
    dice = Dice(0, "acts", ",".join(map(str, rated)))
    cares = [care for care, _ in rated]
    found = []
    for _ in range(deals):
        counts: Counter[tuple[float, float]] = Counter()
        for care, (_, given) in zip(dice.shuffled(cares), rated, strict=True):
            counts.update((care, stars) for stars in given)
        found.append(kendall_of(counts) or 0.0)
    return tuple(found)
