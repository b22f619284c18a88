"""The figures of the base pack as they were when somebody last looked: python -m tests.lab.baseline [--record].

Without a word it plays anew and names every figure that has left its range; exit 1 if there is one.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from game.content import default_pack
from game.lab.chapters import CHAPTERS, LEFT_OUT
from game.lab.play import Table
from game.lab.running import Kept, Run, run
from game.lab.sums import Figure, Sums, Z
from tests.processes import processes

PATH = Path(__file__).with_name("baseline.json")
RECORDED, PLAYED = 600, 150
FIRST_AGAIN = 50_000
"""The matches of a check are others than those that were recorded."""
FAR = 4.5
"""So many standard errors of the difference: of some seven hundred figures less than one in a hundred runs strays."""
COUNTED = 60
"""A figure that came up in fewer matches says too little."""
_NO_FIGURES = ("met", "options", "nights-of", "coins-from", "life-from")


def figures(scenario: str, first: int, matches: int) -> dict[str, Figure]:
    """Of one scenario at five seats."""
    with processes(os.cpu_count()) as pool:
        asked = Run(Table(scenario), first, matches)
        sums = run(asked, pool, os.cpu_count() or 1, Kept(None), lambda done: None)
    assert isinstance(sums, Sums)
    chapters = [chapter for chapter in CHAPTERS if chapter.id not in _NO_FIGURES]
    found = [figure for figure in sums.figures() if not figure.name.startswith(LEFT_OUT)]
    return {figure.name: figure for chapter in chapters for figure in chapter.of(found)}


def strayed(scenario: str, now: dict[str, Figure]) -> Iterator[str]:
    """A line for each figure that has left its range."""
    known = json.loads(PATH.read_text(encoding="utf-8"))[scenario]
    for name, was in known.items():
        is_rare = was["matches"] < COUNTED
        if name not in now:
            if not is_rare:
                yield f"{scenario}: {name}: was {was['value']:.3f}, and never comes up now"
            continue
        here = now[name]
        if is_rare or here.matches < COUNTED * PLAYED / RECORDED:
            continue
        error = ((was["high"] - was["low"]) ** 2 + (here.high - here.low) ** 2) ** 0.5 / (2 * Z)
        if abs(here.value - was["value"]) > FAR * error + 1e-9:
            yield f"{scenario}: {name}: was {was['value']:.3f}, is {here.value:.3f} ({here.low:.3f} to {here.high:.3f})"


def main(arguments: list[str]) -> int:
    scenarios = tuple(default_pack().scenarios)
    if arguments == ["--record"]:
        doc = {s: {n: f.to_doc() for n, f in figures(s, 1, RECORDED).items()} for s in scenarios}
        PATH.write_text(json.dumps(doc, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    lines = [line for s in scenarios for line in strayed(s, figures(s, FIRST_AGAIN, PLAYED))]
    print("\n".join(lines) or "Every figure is where it was.")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
