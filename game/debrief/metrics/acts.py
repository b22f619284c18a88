"""Acts: whether stars followed what was done, over all and rater by rater. The care of an act is the pack's reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from game.city.deeds import CITIZENS
from game.city.pack import MaskId
from game.city.talk import COUNTED_LEAST
from game.debrief.metrics.correlation import kendall, spearman
from game.debrief.record import Record

ENOUGH_STARS = 20
ENOUGH_OF_ONE = 8


@dataclass(frozen=True, slots=True)
class Acts:
    """`value` is Kendall's tau-b of stars and care, -1 to 1; None where it is not defined. n: stars of noted acts.

    `rho` is Spearman's. `by_rater` holds tau-b for each mask that gave enough stars. `means` holds the mean stars for
    care -1, 0 and 1, as far as five at least gave any: a mean of fewer hides nobody. Sources: see correlation.py.
    """

    value: float | None
    n: int
    is_enough: bool
    rho: float | None
    by_rater: Mapping[MaskId, float]
    means: Mapping[int, float]


def acts(record: Record) -> Acts:
    """Over all stars that masks gave for acts whose care was noted."""
    noted = [(star.by, star.care, star.stars) for star in record.stars if star.care is not None]
    noted = [row for row in noted if row[0] not in CITIZENS]
    care, stars = [row[1] for row in noted], [row[2] for row in noted]
    value = kendall(care, stars)
    by_rater = {}
    for mask in record.masks:
        own = [row for row in noted if row[0] == mask]
        tau = kendall([row[1] for row in own], [row[2] for row in own])
        if tau is not None and len(own) >= ENOUGH_OF_ONE:
            by_rater[mask] = tau
    givers = {c: {by for by, at, _ in noted if at == c} for c in sorted(set(care))}
    means = {c: fmean(s for _, at, s in noted if at == c) for c in givers if len(givers[c]) >= COUNTED_LEAST}
    return Acts(
        value, len(noted), value is not None and len(noted) >= ENOUGH_STARS, spearman(care, stars), by_rater, means
    )
