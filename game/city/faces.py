"""The votes of a round, face by face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from game.city.deeds import CITIZENS, Deed, Rated
from game.city.pack import MaskId

Faces: TypeAlias = dict[MaskId, list[list[Rated]]]
KEPT_MOST = 16
_kept: dict[int, tuple[Sequence[Deed], int, Faces]] = {}
"""Rounds that were read last, by their identity: the round itself, how long it was, and its faces."""


def faces_of(deeds: Sequence[Deed]) -> Faces:
    """The votes of a round by mask, face by face: on each the street gives its stars after the table.

    Each rule asks for the same rounds, so that they are kept as long as nothing more is done in them.
    """
    kept = _kept.get(id(deeds))
    if kept is not None and kept[0] is deeds and kept[1] == len(deeds):
        return kept[2]
    if len(_kept) >= KEPT_MOST:
        _kept.clear()
    faces: Faces = {}
    for deed in deeds:
        if isinstance(deed, Rated):
            seen = faces.setdefault(deed.of, [[]])
            if seen[-1] and deed.by not in CITIZENS and seen[-1][-1].by in CITIZENS:
                seen.append([])
            seen[-1].append(deed)
    _kept[id(deeds)] = deeds, len(deeds), faces
    return faces
