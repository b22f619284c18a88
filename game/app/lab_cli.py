"""`main.py lab`: what was asked is played with a progress bar, then printed and written. Counts nothing itself."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from game.app.page_files import check_ours
from game.app.refusal import BadCall
from game.lab.asking import Question, Side, runs
from game.lab.cluster import ClusterMissing
from game.lab.learning import has_knowing, learned, lessons
from game.lab.pages import lab_page
from game.lab.past_pack import laid_out
from game.lab.play import pack_at
from game.lab.running import Kept, Part, Run, executor_for, run
from game.lab.seating import BadTable, known
from game.lab.telling import Result, as_csv, print_result
from game.table.folders import own_folder

DONE, STOPPED = 0, 1


@dataclass(frozen=True, slots=True)
class Output:
    """Where it goes. `wanted`: only figures whose names begin so."""

    is_json: bool = False
    csv: Path | None = None
    html: Path | None = None
    wanted: tuple[str, ...] = ()


def lab(question: Question, output: Output, *, jobs: int, cluster: str, is_fresh: bool, command: Sequence[str]) -> int:
    """Play all runs, or say what is wrong with the question. 0 done, 1 stopped by Ctrl+C."""
    past = own_folder() / "lab" / "packs"
    try:
        against = question.against
        question = replace(question, side=_laid(question.side, past), against=against and _laid(against, past))
        pack = pack_at(question.side.pack_at)
        if question.against is not None:
            pack_at(question.against.pack_at)
        asked = list(runs(question, pack))
        for path in (output.csv, output.html):
            if path is None:
                continue
            if not path.absolute().parent.is_dir():
                raise BadCall(f"{path}: there is no folder {path.absolute().parent}. Make it, or name another.")
            check_ours(path)
        results = _play(asked, jobs or os.cpu_count() or 1, cluster, is_fresh=is_fresh)
    except (BadTable, ClusterMissing) as bad:
        raise BadCall(str(bad)) from bad
    if results is None:
        sys.stderr.write("Stopped. What is finished is kept: the same command goes on from there.\n")
        return STOPPED
    shutil.rmtree(past, ignore_errors=True)
    _tell(results, output, "python3 main.py " + shlex.join(command))
    return DONE


def _laid(side: Side, folder: Path) -> Side:
    """The same with a pack that was named at a commit laid out in a folder."""
    return replace(side, pack_at=laid_out(side.pack_at, folder), pack_said=side.pack_at)


def _play(asked: list[tuple[str, Run]], jobs: int, cluster: str, *, is_fresh: bool) -> list[Result] | None:
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("left:"),
        TimeRemainingColumn(),
    )  # fmt: skip
    files: list[Kept] = []
    results = []
    try:
        with (
            executor_for(jobs, cluster) as (pool, workers),
            Progress(*columns, console=Console(stderr=True), speed_estimate_period=600) as bar,
        ):

            def sums(title: str, each: Run) -> Part:
                files.append(_kept(each, is_fresh=is_fresh))
                task = bar.add_task(title, total=each.matches)
                return run(each, pool, workers, files[-1], lambda done: bar.advance(task, done))

            for title, each in asked:
                if has_knowing(each):
                    weighed = sums(f"{title}: weighing options", lessons(each.table))
                    each = replace(each, worth=learned(weighed))
                results.append(Result(title, sums(title, each)))
    except KeyboardInterrupt:
        return None
    for kept in files:
        kept.forget()
    return results


def _kept(asked: Run, *, is_fresh: bool) -> Kept:
    path = own_folder() / "lab" / f"{asked.mark}.jsonl"
    if is_fresh:
        Kept(path).forget()
    return Kept(path)


def _tell(results: list[Result], output: Output, command: str) -> None:
    from game.app.spreadsheet import local_cells
    from game.app.writing import write_whole

    if output.csv is not None:
        write_whole(output.csv, as_csv(results, output.wanted, local_cells()))
    if output.html is not None:
        write_whole(output.html, lab_page(results, command, output.wanted))
    if output.is_json:
        print(json.dumps({"runs": [result.to_doc(output.wanted) for result in results]}, indent=2))
        return
    console = Console(width=None if sys.stdout.isatty() else 110)
    for result in results:
        print_result(result, console, output.wanted)
    for path in (output.csv, output.html):
        if path is not None:
            console.print(f"Written: {path}")


def who() -> str:
    """Everybody who may sit at the lab's table, a line each."""
    return "\n".join(f"  {name:<12} {text}" for name, text in known().items())
