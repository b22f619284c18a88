"""Pieces of a retold story, each with a weight: what matters least is shortened first, until all fits on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ALWAYS = 1000
"""The weight of what is never shortened."""


@dataclass(frozen=True, slots=True)
class Piece:
    """So much of one day (0: the end); `short` is what is left of it where room is short, "" for nothing."""

    day: int
    weight: int
    text: str
    short: str = ""
    is_scene: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())


def fitted(pieces: Sequence[Piece], most: int) -> list[Piece]:
    """The pieces in their order, in `most` words or fewer as far as their weights allow."""
    found = list(pieces)
    too_many = sum(piece.words for piece in found) - most
    for place in sorted(range(len(found)), key=lambda at: (found[at].weight, -at)):
        piece = found[place]
        if too_many <= 0 or piece.weight >= ALWAYS:
            break
        found[place] = Piece(piece.day, piece.weight, piece.short, is_scene=piece.is_scene)
        too_many -= piece.words - found[place].words
    return [piece for piece in found if piece.text]
