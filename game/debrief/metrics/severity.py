"""Severity: how each mask's stars differ from what others gave for the same face. Does not say who is right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from game.city.deeds import CITIZENS
from game.city.pack import MaskId
from game.debrief.record import Record, Star

ENOUGH_FACES = 5


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


def faces(record: Record) -> dict[tuple[int, MaskId], list[Star]]:
    """The stars that masks gave, face by face: (encounter, whose face)."""
    found: dict[tuple[int, MaskId], list[Star]] = {}
    for star in record.stars:
        if star.by not in CITIZENS:
            found.setdefault((star.encounter, star.of), []).append(star)
    return found


def severity(record: Record) -> Severity:
    """Over all faces that two masks or more gave stars to."""
    apart: dict[MaskId, list[float]] = {}
    for given in faces(record).values():
        total = sum(star.stars for star in given)
        if len(given) > 1:
            for star in given:
                others = (total - star.stars) / (len(given) - 1)
                apart.setdefault(star.by, []).append(star.stars - others)
    lenience = {mask: fmean(apart[mask]) for mask in record.masks if mask in apart}
    n = min((len(gaps) for gaps in apart.values()), default=0)
    value = max(lenience.values()) - min(lenience.values()) if len(lenience) > 1 else None
    return Severity(value, n, n >= ENOUGH_FACES, lenience)
