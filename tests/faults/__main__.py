"""Puts faults into a scratch copy of the game, one at a time, and says which test of the quick run notices each.

python -m tests.faults [--list] [--only NAME ...] [--jobs N]

Each fault first meets the tests that are likely to notice it (its own hint), then the whole quick run, both only up to
the first failure. The working tree is never touched. Exit code 1 if the quick run misses more than one in twenty.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory

from tests.faults.fault import ROOT, Fault, all_faults

MARK = 0.95
LIMIT_S = 1200
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one fault: the test that noticed it, "" if none did."""

    fault: Fault
    test: str
    seconds: float

    def __str__(self) -> str:
        said = f"caught    {self.test}" if self.test else f"SURVIVED  {self.fault.seen}"
        return f"{self.fault.area + '/' + self.fault.name:42} {self.seconds:5.0f} s  {said}"


def on(workers: int) -> tuple[str, ...]:
    """What tells pytest to run on so many processes: forked ones, as the quick run's are, where a fork is safe."""
    return ("--forks", str(workers)) if sys.platform == "linux" else ("-n", str(workers), "--dist", "loadgroup")


class Scratch:
    """A copy of the tree in which one fault after the other is put in and taken out again."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.folder, self.workers, self._stamp = folder, workers, time.time()
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, text=True).stdout
        for name in filter(None, names.split("\0")):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, folder / name)

    def judge(self, fault: Fault) -> Verdict:
        began = time.monotonic()
        path = self.folder / fault.file
        whole = path.read_text(encoding="utf-8")
        self._write(path, fault.spoilt(whole))
        try:
            test = self._first_failure(*fault.likely) if fault.likely else ""
            test = test or self._first_failure(*on(self.workers), "--ignore=tests/faults")
        finally:
            self._write(path, whole)
        return Verdict(fault, test, time.monotonic() - began)

    def _write(self, path: Path, text: str) -> None:
        """With a time of its own, so that no compiled file of before counts as fresh."""
        self._stamp += 2
        path.write_text(text, encoding="utf-8")
        os.utime(path, (self._stamp, self._stamp))

    def _first_failure(self, *arguments: str) -> str:
        """Of the quick run, or of these tests: plain pytest leaves out the slow ones."""
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--tb=no", *arguments]
        try:
            run = subprocess.run(
                command, cwd=self.folder, capture_output=True, text=True, check=False, timeout=LIMIT_S,
                stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return "(it hung)"
        found = _FAILED.search(run.stdout)
        if found is not None:
            return found[1]
        return "" if run.returncode in (0, 5) else f"(pytest ended with {run.returncode})"


def judge_all(faults: list[Fault], jobs: int) -> list[Verdict]:
    """In the order given; each verdict is printed as soon as it is there."""
    workers = max(1, (os.cpu_count() or 1) // jobs)
    scratches: Queue[Scratch] = Queue()
    with TemporaryDirectory(prefix="faults-") as folder:
        for number in range(jobs):
            scratches.put(Scratch(Path(folder) / str(number), workers))

        def judge(fault: Fault) -> Verdict:
            scratch = scratches.get()
            try:
                verdict = scratch.judge(fault)
            finally:
                scratches.put(scratch)
            print(verdict, flush=True)
            return verdict

        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(judge, faults))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--list", action="store_true", help="say which faults there are")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="NAME", help="those whose area/name holds one of these"
    )
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 1) // 2), help="so many at once")
    asked = parser.parse_args(arguments)
    faults = [f for f in all_faults() if not asked.only or any(w in f"{f.area}/{f.name}" for w in asked.only)]
    if asked.list:
        print("\n".join(f"{fault.area + '/' + fault.name:42} {fault.seen}" for fault in faults))
        return 0
    if problems := [problem for fault in faults if (problem := fault.problem())]:
        print("\n".join(problems), file=sys.stderr)
        return 2
    verdicts = judge_all(faults, max(1, asked.jobs))
    caught = [verdict for verdict in verdicts if verdict.test]
    survived = [verdict for verdict in verdicts if not verdict.test]
    recorded = [verdict for verdict in caught if verdict.test.startswith("tests/golden/")]
    print(f"\n{len(caught)} of {len(verdicts)} caught by the quick run, {len(recorded)} of them by recordings first")
    if survived:
        print("Survived: " + ", ".join(verdict.fault.name for verdict in survived))
    return 0 if len(caught) >= MARK * len(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
