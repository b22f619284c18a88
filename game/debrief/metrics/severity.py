"""Severity: how each mask's stars differ from what others gave for the same face. Does not say who is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from game.city.pack import MaskId
from game.debrief.metrics.chance import Band, Dealt, as_given, dealt_anew, is_within
from game.debrief.metrics.correlation import band
from game.debrief.record import Record

ENOUGH_FACES = 5
DEALS = 200


@dataclass(frozen=True, slots=True)
class Severity:
    """`value` is the gap in stars between the kindest and the most severe rater, 0 to 8; None without two raters.

    `lenience` holds for each rater the mean over faces of (its stars - the mean of the other masks' stars for the
    same face), -4 to 4; its negative is the rater's severity. n: the faces of the rater with the fewest.
    Source: the raw form of a rater's severity as in Linacre, Many-Facet Rasch Measurement (1989).
    """

    value: float | None
    n: int
    is_enough: bool
    lenience: Mapping[MaskId, float]
    chance: Band | None = None
    """Where the gap lies in nine of ten deals of each face's stars among those who rated it."""

    @property
    def could_be_chance(self) -> bool:
        """Whether rulers that are all alike would have come to such a gap."""
        return is_within(self.value, self.chance)


def severity(record: Record, deals: int = DEALS) -> Severity:
    """Over all faces that two masks or more gave stars to."""
    given = as_given(record)
    lenience, n = _lenience(given, record.masks)
    value = _gap(lenience)
    chance = None if value is None else band(_by_chance(given, record.masks, deals))
    return Severity(value, n, n >= ENOUGH_FACES, lenience, chance)


def _lenience(given: Dealt, masks: Iterable[MaskId]) -> tuple[dict[MaskId, float], int]:
    apart: dict[MaskId, list[float]] = {}
    for _, face in given:
        total = sum(stars for *_, stars in face)
        if len(face) > 1:
            for by, _, stars in face:
                apart.setdefault(by, []).append(stars - (total - stars) / (len(face) - 1))
    n = min((len(gaps) for gaps in apart.values()), default=0)
    return {mask: fmean(apart[mask]) for mask in masks if mask in apart}, n


def _gap(lenience: Mapping[MaskId, float]) -> float | None:
    return max(lenience.values()) - min(lenience.values()) if len(lenience) > 1 else None


@lru_cache(maxsize=8)  # report and questions ask for the same match
def _by_chance(given: Dealt, masks: tuple[MaskId, ...], deals: int) -> tuple[float, ...]:
    gaps = (_gap(_lenience(dealt, masks)[0]) for dealt in dealt_anew(given, "severity", deals))
    return tuple(gap for gap in gaps if gap is not None)
