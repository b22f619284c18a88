"""What chance alone brings: shuffled bands, and the stars of a match dealt anew. Judges no figure itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.city.deeds import CITIZENS
from game.city.pack import MaskId
from game.debrief.record import Record, Star
from game.engine.dice import Dice

Band = tuple[float, float]
Given = tuple[MaskId, MaskId, int]
"""(by, of, stars)."""
Dealt = tuple[tuple[int, tuple[Given, ...]], ...]
"""Face by face in the order of the match: (encounter, the stars that masks gave for it)."""


def faces(record: Record) -> dict[tuple[int, MaskId], list[Star]]:
    """The stars that masks gave, face by face: (encounter, whose face)."""
    found: dict[tuple[int, MaskId], list[Star]] = {}
    for star in record.stars:
        if star.by not in CITIZENS:
            found.setdefault((star.encounter, star.of), []).append(star)
    return found


def is_within(value: float | None, chance: Band | None) -> bool:
    """Whether a figure lies in its shuffled band, or there is none to compare with."""
    return value is None or chance is None or chance[0] <= value <= chance[1]


def is_above(value: float | None, chance: Band | None) -> bool:
    """Whether it lies above its band."""
    return value is not None and chance is not None and value > chance[1]


def is_below(value: float | None, chance: Band | None) -> bool:
    """Whether it lies below its band."""
    return value is not None and chance is not None and value < chance[0]


def as_given(record: Record) -> Dealt:
    """The stars that masks gave each other, as they gave them."""
    return tuple(
        (encounter, tuple((star.by, star.of, star.stars) for star in given))
        for (encounter, _), given in faces(record).items()
    )


def in_order(face: Iterable[Given]) -> tuple[list[tuple[MaskId, MaskId]], list[int]]:
    """(who rated whom, the stars of it), each sorted by itself: nothing here says who gave which star."""
    given = list(face)
    return sorted((by, of) for by, of, _ in given), sorted(stars for *_, stars in given)


def dice_for(name: str, faces: Iterable[tuple[list[tuple[MaskId, MaskId]], list[int]]]) -> Dice:
    """Dice for dealing these faces anew, seeded by them as `in_order` puts them and by what they are thrown for.

    So two matches that differ only in who gave which star have the same bands, and no band betrays one.
    """
    return Dice(0, name, ",".join(f"{pairs}{stars}" for pairs, stars in faces))


def dealt_anew(given: Dealt, name: str, deals: int) -> Iterator[Dealt]:
    """The same faces and stars, dealt anew among those who rated each: only who gave what is left to chance."""
    faces = [in_order(face) for _, face in given]
    dice = dice_for(name, faces)
    for _ in range(deals):
        yield tuple(
            (encounter, tuple((by, of, star) for (by, of), star in zip(pairs, dice.shuffled(stars), strict=True)))
            for (encounter, _), (pairs, stars) in zip(given, faces, strict=True)
        )
