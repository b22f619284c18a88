"""What a finished chart is, and what each is drawn with. Draws none."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.content.wording import Wording
from game.debrief.charts.inks import LIGHT, Inks
from game.debrief.charts.svg import Drawing, Label
from game.debrief.rounding import decimal

__all__ = ["NONE", "Chart", "FigureTable", "Look", "decimal", "finished"]

NONE = "\N{EN DASH}"
"""Stands in a table where there is nothing."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a chart is to look: its words, colours and size in pixels."""

    words: Wording
    inks: Inks = LIGHT
    width: int = 1600
    height: int = 900

    def drawing(self) -> Drawing:
        """An empty picture."""
        return Drawing(self.width, self.height, self.inks, self.words.drawn)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The chart's figures: column heads, and rows of text whose first cell is the row's head."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `alt` says what it shows; `said` is its finding; `note` what it can't tell, or ""."""

    id: str
    title: str
    svg: str
    alt: str
    said: str
    table: FigureTable
    note: str = ""
    height: int = 900
    """Of the picture, where it is 1600 wide."""
    labels: tuple[Label, ...] = field(default=(), repr=False)
    """Every text in the picture and where it lies."""


def finished(
    name: str, drawing: Drawing, look: Look, *, said: str, alt: str, table: FigureTable, note: str = ""
) -> Chart:
    """The chart called `name`, with its title from the words."""
    title = look.words(f"chart.{name}.title")
    svg = drawing.svg(f"chart-{name}", title, alt)
    return Chart(
        name, title, svg, alt, said, table, note, round(drawing.height * 1600 / drawing.width), tuple(drawing.labels)
    )
