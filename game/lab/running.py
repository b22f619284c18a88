"""Ranges of seeds on all cores or on a cluster: the same ranges, merged in their order, kept so that a run goes on.

Whatever runs them (processes here, workers elsewhere, after an interruption), the sums are equal to the last digit.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from game.lab.play import Table, pack_at, pairs_of, sums_of
from game.lab.strategies import Worth
from game.lab.sums import PairedSums, Sums

RANGE = 25
"""Seeds a range: a second of work, so that little is lost and little is sent."""
SOURCES = ("engine", "city", "bots", "content", "lab", "debrief")
"""Whose code a result hangs on: kept ranges of other code are not used."""
IN_FLIGHT = 3
"""Ranges handed out a worker, so that none waits and memory stays flat."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seeds `first` to `first + matches - 1` at one table, or at two for a paired comparison."""

    table: Table
    first: int
    matches: int
    other: Table | None = None
    worth: tuple[tuple[str, float], ...] = ()

    def ranges(self) -> list[tuple[int, int]]:
        """(first, one behind the last) of each range, in order."""
        end = self.first + self.matches
        return [(at, min(at + RANGE, end)) for at in range(self.first, end, RANGE)]

    @property
    def mark(self) -> str:
        """What tells this run's kept ranges from those of any other: what is asked, and the code that answers."""
        packs = [pack_at(table.pack_at).fingerprint for table in (self.table, self.other) if table is not None]
        asked = repr((self.table, self.other, self.worth, packs)).encode()
        return blake2b(asked + code_mark(), digest_size=10).hexdigest()


Part = Sums | PairedSums
Progress = Callable[[int], None]


class Kept:
    """Finished ranges in a file, a line each; a line that was cut short is passed over. None: nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.done: dict[tuple[int, int], dict[str, Any]] = {}
        if path is not None and path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                with suppress(ValueError, KeyError, TypeError):
                    row = json.loads(line)
                    self.done[int(row["from"]), int(row["to"])] = dict(row["sums"])

    def keep(self, part: tuple[int, int], sums: Part) -> None:
        """One more finished range; a full disk loses no figure, only the going on."""
        if self.path is None:
            return
        line = json.dumps({"from": part[0], "to": part[1], "sums": sums.to_doc()}, separators=(",", ":"))
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")

    def forget(self) -> None:
        """The run is over."""
        if self.path is not None:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)


def run(asked: Run, executor: Executor, jobs: int, kept: Kept, progress: Progress) -> Part:
    """All ranges; those in `kept` are not played again. `progress` hears how many matches are done.

    KeyboardInterrupt leaves what is finished in `kept`.
    """
    total: Part = PairedSums() if asked.other is not None else Sums()
    ranges = asked.ranges()
    ready: dict[tuple[int, int], Part] = {}
    for part in ranges:
        if part in kept.done:
            ready[part] = type(total).from_doc(kept.done[part])
            progress(part[1] - part[0])
    waiting = [part for part in ranges if part not in ready]
    open_futures: dict[Future[Part], tuple[int, int]] = {}
    merged = 0
    try:
        while merged < len(ranges):
            while waiting and len(open_futures) < IN_FLIGHT * jobs:
                part = waiting.pop(0)
                open_futures[executor.submit(_play, asked, part)] = part
            while merged < len(ranges) and ranges[merged] in ready:
                _add(total, ready.pop(ranges[merged]))
                merged += 1
            if merged == len(ranges):
                break
            finished, _ = wait(open_futures, return_when=FIRST_COMPLETED)
            for future in finished:
                part = open_futures.pop(future)
                ready[part] = future.result()
                kept.keep(part, ready[part])
                progress(part[1] - part[0])
    except BaseException:
        for future in open_futures:
            future.cancel()
        raise
    return total


def _add(total: Part, part: Part) -> None:
    if isinstance(total, PairedSums) and isinstance(part, PairedSums):
        total.add(part)
    if isinstance(total, Sums) and isinstance(part, Sums):
        total.add(part)


def _play(asked: Run, part: tuple[int, int]) -> Part:
    worth: Worth = dict(asked.worth)
    if asked.other is not None:
        return pairs_of(asked.table, asked.other, *part, worth)
    return sums_of(asked.table, *part, worth)


@contextmanager
def executor_for(jobs: int, cluster: str) -> Iterator[tuple[Executor, int]]:
    """Where ranges are played, and how many at a time: processes of this machine, or a cluster's workers.

    Raises ClusterMissing where the cluster's library is not installed or nobody answers at the address.
    """
    if cluster:
        from game.lab.cluster import cluster_executor

        with cluster_executor(cluster) as found:
            yield found
        return
    # Begun afresh, not copied: a copy of a process with threads may hang, and each Python has another way by itself.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"))
    try:
        yield pool, jobs
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    else:
        pool.shutdown()


@cache
def code_mark() -> bytes:
    """A digest of the code that a result hangs on."""
    here = Path(__file__).resolve().parents[1]
    digest = blake2b(digest_size=16)
    for folder in SOURCES:
        for path in sorted((here / folder).rglob("*.py")):
            digest.update(path.relative_to(here).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.digest()
