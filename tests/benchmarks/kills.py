"""Kills, cuts and flipped bytes over all phases of a match: each ends as an unbroken one would, or in a clear refusal.

    python -m tests.benchmarks.kills                    300 of them, some minutes
    python -m tests.benchmarks.kills --runs 30 --seed 7

Matches of bots without a window, in processes of their own that are killed at the n-th write, rename or deletion (and
some of them again while they are taken up); and their files, spoilt in as many ways. Exit 1 where one ends otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from random import Random

from game.app.cli import main as cli

ROOT = Path(__file__).parents[2]
TABLES = (
    ("first-impressions", "bot,bot,bot", 5), ("plaudit", "bot,bot,bot,bot", 9), ("applause", "bot,bot,bot,bot,bot", 2),
    ("the-list", "bot,bot,bot", 4),
)  # fmt: skip
RUNS = 300
KILLS_MOST = 3
BROKEN = ("Traceback", "Something broke")
CHILD = """
import atexit, os, pathlib, signal, sys
from game.engine.journal import match_file, tables, writing
left = start = int(sys.argv[1])
atexit.register(lambda: sys.stderr.write(f"writes {start - left}"))
def dies(call):
    def counted(*args, **more):
        global left
        left -= 1
        if left == 0 and {is_before}:
            os.kill(os.getpid(), signal.SIGKILL)
        done = call(*args, **more)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return counted
match_file.commit = writing.commit = dies(writing.commit)
tables.create = dies(tables.create)
pathlib.Path.replace, pathlib.Path.unlink = dies(pathlib.Path.replace), dies(pathlib.Path.unlink)
os.fsync = dies(os.fsync)
from game.app.cli import main
raise SystemExit(main(sys.argv[2:]))
"""
"""A game that kills itself at the n-th of all writes, before or after it."""


@dataclass(frozen=True)
class Ended:
    """How a command came out."""

    code: int
    out: str
    err: str

    @property
    def hash_hex(self) -> str:
        return str(json.loads(self.out)["hash"]) if self.code in (0, 1) and self.out.startswith("{") else ""


class Bench:
    """One folder of one's own, and a match that is played in it again and again."""

    def __init__(self, folder: Path, luck: Random) -> None:
        self.folder, self.luck = folder, luck
        self.unbroken: dict[tuple[str, str, int], tuple[str, int]] = {}
        self.counts: Counter[str] = Counter()

    def run(self, home: Path, arguments: list[str], *, dies_at: int = 0, is_before: bool = False) -> Ended:
        """`main.py` in a process of its own; `dies_at` 0: it lives."""
        code = CHILD.replace("{is_before}", str(is_before))
        command = [sys.executable, "-c", code, str(dies_at or 10**9), *arguments]
        env = {**os.environ, "PEER_REVIEW_HOME": str(home), "SDL_VIDEODRIVER": "dummy"}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)
        return Ended(done.returncode, done.stdout, done.stderr)

    def here(self, home: Path, arguments: list[str]) -> Ended:
        """The same in this process, which is quicker and cannot be killed."""
        out, err = StringIO(), StringIO()
        before = os.environ.get("PEER_REVIEW_HOME")
        os.environ["PEER_REVIEW_HOME"] = str(home)
        try:
            with redirect_stdout(out), redirect_stderr(err):
                code = cli(arguments)
        finally:
            del os.environ["PEER_REVIEW_HOME"]
            if before is not None:
                os.environ["PEER_REVIEW_HOME"] = before
        return Ended(code, out.getvalue(), err.getvalue())

    def play(self, table: tuple[str, str, int], save: Path) -> list[str]:
        scenario, seats, seed = table
        return [
            "play", "--headless", "--scenario", scenario, "--seats", seats, "--seed", str(seed), "--length", "quick",
            "--save", str(save), "--json",
        ]  # fmt: skip

    def whole(self, table: tuple[str, str, int]) -> tuple[str, int]:
        """The hash of the unbroken match, and how many writes, renames and deletions it takes to keep it."""
        if table not in self.unbroken:
            home = self.fresh()
            done = self.run(home, self.play(table, home / "whole.match"))
            assert done.code == 0, done.err
            self.unbroken[table] = (done.hash_hex, int(done.err.rpartition("writes ")[2]))
        return self.unbroken[table]

    def fresh(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.folder))

    def once(self, spoil: Callable[[Path, Random], None] | None) -> str:
        """One match that is killed, spoilt if so, and taken up; what was wrong with it, "" for nothing."""
        table = self.luck.choice(TABLES)
        wanted, writes = self.whole(table)
        home = self.fresh()
        save, path = home / "kept.match", home / "interrupted"
        is_late = self.luck.random() < 0.25  # while it is being kept
        at = self.luck.randint(writes - 14, writes) if is_late else self.luck.randint(1, writes)
        done = self.run(home, self.play(table, save), dies_at=at, is_before=self.luck.random() < 0.5)
        for _ in range(self.luck.randrange(KILLS_MOST) if spoil is None else 0):
            if done.code == 0 or not any(path.glob("*.match")):
                break
            done = self.run(home, ["resume", "--json"], dies_at=self.luck.randint(1, writes // 4))
        if spoil is not None:
            for file in sorted(path.glob("*.match*")) if path.is_dir() else ():
                if file.stat().st_size and file.suffix != ".seats" and self.luck.random() < 0.7:
                    spoil(file, self.luck)
        wrong = self._ends(home, save, wanted, done, is_spoilt=spoil is not None)
        shutil.rmtree(home, ignore_errors=True)
        return wrong

    def _ends(self, home: Path, save: Path, wanted: str, done: Ended, *, is_spoilt: bool) -> str:
        if not any((home / "interrupted").glob("*.match")) if (home / "interrupted").is_dir() else True:
            if save.exists():
                kept = self.here(home, ["replay", str(save), "--json"])
                self.counts["kept in the end"] += 1
                return "" if kept.hash_hex == wanted else f"what was kept is another match: {kept.err}"
            self.counts["killed before it began"] += 1
            return ""
        resumed = self.here(home, ["resume", "--json"])
        if any(word in resumed.err for word in BROKEN):
            return f"broke: {resumed.err[-600:]}"
        if resumed.hash_hex:
            lost = "could not be read" in resumed.err
            self.counts["went on, and said what was lost" if lost else "went on"] += 1
            if resumed.hash_hex != wanted:
                return f"another match: {resumed.hash_hex}, not {wanted}"
            return "" if save.exists() else "it was to be kept, and is not"
        if not is_spoilt:
            return f"not taken up: {resumed.code} {resumed.err}"
        self.counts["refused"] += 1
        return "" if resumed.code in (1, 2) and resumed.err.count("\n") == 1 else f"no clear refusal: {resumed}"


def flip(path: Path, luck: Random) -> None:
    raw = bytearray(path.read_bytes())
    for _ in range(luck.choice((1, 1, 1, 3, 20))):
        raw[luck.randrange(len(raw))] ^= 1 << luck.randrange(8)
    path.write_bytes(bytes(raw))


def cut(path: Path, luck: Random) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: luck.randrange(len(raw))])


def blank(path: Path, luck: Random) -> None:
    raw, at = path.read_bytes(), luck.randrange(path.stat().st_size)
    size = luck.choice((16, 512, 4096))
    path.write_bytes(raw[:at] + bytes(len(raw[at : at + size])) + raw[at + size :])


def swap(path: Path, luck: Random) -> None:
    """Two pages change places."""
    raw = bytearray(path.read_bytes())
    pages = len(raw) // 4096
    if pages > 2:
        one, other = (4096 * page for page in luck.sample(range(pages), 2))
        raw[one : one + 4096], raw[other : other + 4096] = raw[other : other + 4096], raw[one : one + 4096]
    path.write_bytes(bytes(raw))


SPOILS: tuple[Callable[[Path, Random], None] | None, ...] = (None, None, flip, flip, cut, blank, swap)
"""Two in seven are killed and left as they are."""


def trial(runs: int, seed: int, *, is_loud: bool = True) -> tuple[list[str], Counter[str]]:
    """(what went wrong, each with its number; how many ended how)."""
    wrong = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder), Random(seed))
        for number in range(runs):
            bench.luck = Random(f"{seed}/{number}")
            spoil = SPOILS[number % len(SPOILS)]
            told = bench.once(spoil)
            name = spoil.__name__ if spoil is not None else "kill"
            if told:
                wrong.append(f"{number} ({name}): {told}")
            if is_loud:
                sys.stdout.write(f"{number + 1}/{runs} {name}{': WRONG ' + told if told else ''}\n")
                sys.stdout.flush()
    return wrong, bench.counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    wrong, counts = trial(asked.runs, asked.seed)
    sys.stdout.write(
        "\n".join([*(f"{n:5} {how}" for how, n in counts.most_common()), *wrong, f"{len(wrong)} wrong"]) + "\n"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
