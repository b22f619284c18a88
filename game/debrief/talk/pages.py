"""What the debrief may put on the shared screen, as plain values; holds nothing that the reveal level keeps back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from zlib import crc32

from game.city.pack import MaskId
from game.debrief.walk import Walk


@dataclass(frozen=True, slots=True)
class AskedAloud:
    """One question to the table. `place` is where it happened ("" for the whole week), `title` the card it was."""

    words: str
    day: int
    title: str
    place: str
    masks: tuple[MaskId, ...]


@dataclass(frozen=True, slots=True)
class Aloud:
    """The questions of this match, the first to be asked first."""

    questions: tuple[AskedAloud, ...]


@dataclass(frozen=True, slots=True)
class ChartInWords:
    """A chart in words: its title, its finding in a sentence, its figures as a table, and what it cannot show.

    `right` is the bet that was right, one of `BETS`.
    """

    chart: str
    title: str
    said: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str
    right: str


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart as a drawn picture. `mark` tells two pictures apart."""

    chart: str
    png: bytes
    mark: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "mark", crc32(self.png))


@dataclass(frozen=True, slots=True)
class OtherDoors:
    """How many of `of` masks would have met another answer at a door under another rule, and one such door.

    `mask` "" where nothing differs. `kind` is travel, home or flight; `was_open`: how it was in the match.
    """

    masks: int
    of: int
    mask: MaskId = ""
    kind: str = ""
    door: str = ""
    rule: str = ""
    day: int = 0
    was_open: bool = False
    walk: Walk | None = None
    """One door under the rule in force and under another, step by step; without an order where nobody is ranked."""


@dataclass(frozen=True, slots=True)
class RunAgain:
    """How often doors turned masks away in matches played again by bots: (mask, in this match, low, median, high)."""

    rule: str
    matches: int
    rows: tuple[tuple[MaskId, int, int, int, int], ...]


Page: TypeAlias = Aloud | ChartInWords | ChartPicture | OtherDoors | RunAgain


@dataclass(frozen=True, slots=True)
class TalkPages:
    """All pages so far. `level`: how much is laid open, 0 to 3."""

    level: int
    questions: tuple[AskedAloud, ...] = ()
    charts: Mapping[str, ChartInWords] = field(default_factory=dict)
    pictures: Mapping[str, ChartPicture] = field(default_factory=dict)
    doors: OtherDoors | None = None
    again: RunAgain | None = None

    @property
    def look(self) -> tuple[int, ...]:
        """Changes whenever there is more to show."""
        has_doors, matches = int(self.doors is not None), self.again.matches if self.again is not None else 0
        return len(self.questions), len(self.charts), len(self.pictures), has_doors, matches
