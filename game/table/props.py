"""What every scene and menu may hold in its hands, whatever the game. Holds no state of a match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.drawing.motion import Motion
from game.table.words import TableWords


class CueLike(Protocol):
    """Plays a named sound; scenes name sounds, they never load them."""

    def __call__(self, name: str) -> None: ...


class TableProps(Protocol):
    """`motion` makes tweens on the stage's clock. A game's own props hold more than this."""

    @property
    def words(self) -> TableWords: ...
    @property
    def motion(self) -> Motion: ...
    @property
    def cue(self) -> CueLike: ...


@dataclass(slots=True)
class PlainProps:
    """All that a plain scene needs."""

    words: TableWords
    motion: Motion
    cue: CueLike
