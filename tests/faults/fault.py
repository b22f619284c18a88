"""One fault: a place in the game's text, what is put there instead, and what a player would see of it. Runs nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True, slots=True)
class Fault:
    """`old` stands exactly once in `file`; with `new` in its place a player meets what `seen` says.

    `likely` are tests that should notice, run before all others: a hint for speed, it decides nothing.
    """

    area: str
    name: str
    file: str
    old: str
    new: str
    seen: str
    likely: tuple[str, ...] = ()

    def problem(self, root: Path = ROOT) -> str:
        """Why it can't be put in; "" if it can."""
        path = root / self.file
        if not path.is_file():
            return f"{self.name}: there is no {self.file}"
        count = path.read_text(encoding="utf-8").count(self.old)
        if count != 1:
            return f"{self.name}: {self.old!r} stands {count} times in {self.file}; it must stand there once"
        if self.old == self.new:
            return f"{self.name}: it changes nothing"
        return next((f"{self.name}: there is no {each}" for each in self.likely if not (root / each).exists()), "")

    def spoilt(self, text: str) -> str:
        """The file's text with the fault in it."""
        return text.replace(self.old, self.new)


def all_faults() -> list[Fault]:
    """Every fault of every `*.toml` beside this file, area by area."""
    return [fault for path in sorted(HERE.glob("*.toml")) for fault in _read(path)]


def _read(path: Path) -> Iterator[Fault]:
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["fault"]:
        likely = tuple(row.pop("likely", ()))
        yield Fault(path.stem, **row, likely=likely)
