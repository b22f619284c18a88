"""What came out, in words: tables for the terminal, rows for a spreadsheet, plain data for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table as RichTable

from game.debrief.cells import COMMAS, Cells, csv_of
from game.lab.chapters import CHAPTERS, LEFT_OUT, Chapter, never
from game.lab.sums import Figure, PairedSums, Sums

NEVER_MOST = 40


@dataclass(frozen=True, slots=True)
class Result:
    """One run's sums under its title."""

    title: str
    sums: Sums | PairedSums

    @property
    def matches(self) -> int:
        """Matches played (seeds, for pairs)."""
        return self.sums.one.matches if isinstance(self.sums, PairedSums) else self.sums.matches

    @property
    def is_paired(self) -> bool:
        return isinstance(self.sums, PairedSums)

    def figures(self, wanted: Sequence[str] = ()) -> list[Figure]:
        """The figures, or the differences of a pair; those whose names begin with one of `wanted`, else all."""
        sums = self.sums
        found = sums.differences() if isinstance(sums, PairedSums) else sums.figures()
        kept = [figure for figure in found if not figure.name.startswith(LEFT_OUT)]
        return [figure for figure in kept if figure.name.startswith(tuple(wanted))] if wanted else kept

    def never(self) -> list[str]:
        """What never came up; nothing for a pair."""
        return never(self.sums.figures()) if isinstance(self.sums, Sums) else []

    def to_doc(self, wanted: Sequence[str] = ()) -> dict[str, object]:
        """Plain data."""
        return {
            "title": self.title, "matches": self.matches, "is_difference": self.is_paired,
            "figures": {figure.name: figure.to_doc() for figure in self.figures(wanted)}, "never": self.never(),
        }  # fmt: skip


def print_result(result: Result, console: Console, wanted: Sequence[str]) -> None:
    """Each chapter as a table; what came up is left to its never-list unless it was asked for."""
    what = "seeds, each played at both tables; the first less the second" if result.is_paired else "matches"
    console.print(f"\n[bold]{result.title}[/bold]: {result.matches} {what}")
    figures = result.figures(wanted)
    for chapter in CHAPTERS:
        own = chapter.of(figures)
        if own and (chapter.id not in ("met", "nights-of") or wanted):
            console.print(_table(chapter, own))
    missed = result.never()
    if missed and not wanted:
        more = f" and {len(missed) - NEVER_MOST} more" if len(missed) > NEVER_MOST else ""
        console.print(f"Never came up: {', '.join(missed[:NEVER_MOST])}{more}.")


def _table(chapter: Chapter, figures: list[Figure]) -> RichTable:
    table = RichTable(title=chapter.title, title_justify="left")
    table.add_column("what")
    for head in ("figure", "from", "to", "matches"):
        table.add_column(head, justify="right")
    for figure in figures:
        low, high = chapter.written(figure.low), chapter.written(figure.high)
        table.add_row(chapter.short(figure.name), chapter.written(figure.value), low, high, str(figure.matches))
    return table


def as_csv(results: Sequence[Result], wanted: Sequence[str], cells: Cells = COMMAS) -> str:
    """A row a figure."""
    rows: list[tuple[object, ...]] = [("run", "figure", "value", "low", "high", "matches")]
    for result in results:
        for figure in result.figures(wanted):
            doc = figure.to_doc()
            rows.append((result.title, figure.name, doc["value"], doc["low"], doc["high"], figure.matches))
    return csv_of(rows, cells)
