"""The votes of a round, face by face."""

from __future__ import annotations

from collections.abc import Sequence

from game.city.deeds import CITIZENS, Deed, Rated
from game.city.pack import MaskId


def faces_of(deeds: Sequence[Deed]) -> dict[MaskId, list[list[Rated]]]:
    """The votes of a round by mask, face by face: on each the street gives its stars after the table."""
    faces: dict[MaskId, list[list[Rated]]] = {}
    for deed in deeds:
        if isinstance(deed, Rated):
            seen = faces.setdefault(deed.of, [[]])
            if seen[-1] and deed.by not in CITIZENS and seen[-1][-1].by in CITIZENS:
                seen.append([])
            seen[-1].append(deed)
    return faces
