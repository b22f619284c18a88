"""Which live notes stay once chance has had its say: nobody is named for what a deal of the stars would bring."""

from __future__ import annotations

from functools import lru_cache

from game.city.pack import MaskId
from game.debrief.metrics.chance import Dealt, as_given, dealt_anew
from game.debrief.metrics.inflation import inflation
from game.debrief.notes import Note, cliques, notes_of
from game.debrief.record import Record

DEALS = 200
RARE = 0.05
"""A clique is told where fewer deals than this show any clique at all, at the end of any day."""


def beyond_chance(record: Record) -> tuple[Note, ...]:
    """The notes of a match, less cliques and growing fives that chance alone would have brought."""
    kept = []
    for note in notes_of(record.events):
        if note.kind == "clique" and not _are_cliques_rare(record):
            continue
        if note.kind == "inflation" and not inflation(record).have_fives_grown:
            continue
        kept.append(note)
    return tuple(kept)


def _are_cliques_rare(record: Record) -> bool:
    """Whether deals of the same stars hardly ever show one."""
    last = tuple(_last_encounters(record))
    return _share_with_clique(as_given(record), record.masks, last) < RARE


def _last_encounters(record: Record) -> list[int]:
    """The last encounter of each day that was closed."""
    closed = {ledger.day for ledger in record.ledgers}
    last = {scene.day: scene.index for scene in record.encounters if scene.day in closed}
    return sorted(last.values())


@lru_cache(maxsize=8)  # report and questions ask for the same match
def _share_with_clique(given: Dealt, masks: tuple[MaskId, ...], evenings: tuple[int, ...]) -> float:
    return sum(_has_clique(dealt, masks, evenings) for dealt in dealt_anew(given, "cliques", DEALS)) / DEALS


def _has_clique(dealt: Dealt, masks: tuple[MaskId, ...], evenings: tuple[int, ...]) -> bool:
    pairs: dict[tuple[MaskId, MaskId], list[int]] = {}
    left = list(dealt)
    for evening in evenings:
        while left and left[0][0] <= evening:
            for by, of, stars in left.pop(0)[1]:
                pairs.setdefault((by, of), []).append(stars)
        if cliques(pairs, masks):
            return True
    return False
