"""A match whose process is killed at any moment goes on: no acknowledged answer is lost, the end is the same."""

from __future__ import annotations

import ast
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from examples.auction.rules import auction_rules
from game.engine.driver import Close
from game.engine.host import Host
from game.engine.journal import Journal
from game.engine.prompts import Raw
from tests.engine.child_match import SEATS
from tests.engine.playing import PACE, play_by_hand

ROOT = Path(__file__).parents[2]
SEED = 21


def run_and_kill(path: Path, after_lines: int, and_s: float = 0.0) -> list[list[str]]:
    """Start the child, kill it `and_s` after its line number `after_lines`; returns the lines that it printed."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.engine.child_match", str(path), str(SEED)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    lines = [child.stdout.readline() for _ in range(after_lines)]
    time.sleep(and_s)
    child.kill()
    lines += child.stdout.readlines()
    child.wait()
    return [line.split(" ", 4) for line in lines if line.endswith("\n")]


def on_disk(path: Path) -> dict[tuple[int, int], Raw | None]:
    """Every answer in the save by (step, slot): sealed ones and drafts of the open group."""
    journal = Journal.open(path)
    found = {(row.step, row.slot): row.raw for row in journal.drafts()}
    for step in journal.steps():
        if isinstance(step.given, Close):
            found |= {(step.step, slot): raw for slot, raw in enumerate(step.given.answers)}
    journal.close()
    return found


def survive(path: Path, moments: list[tuple[int, float]]) -> int:
    """Kill and go on at each moment; returns how many acknowledged answers were looked for, all of them found."""
    checked = 0
    for moment in moments:
        lines = run_and_kill(path, *moment)
        presses: dict[tuple[int, int], list[tuple[int, Raw | None]]] = {}
        acks = {int(line[1]) for line in lines if line[0] == "ack"}
        for line in lines:
            if line[0] == "press":
                presses.setdefault((int(line[2]), int(line[3])), []).append((int(line[1]), ast.literal_eval(line[4])))
        held = on_disk(path)
        for place, told in presses.items():
            last_acked = max((number for number, _ in told if number in acks), default=0)
            if last_acked:
                assert place in held, f"the answer {place} was acknowledged and is lost"
                checked += 1
                assert held[place] in [raw for number, raw in told if number >= last_acked]
    return checked


def end_of(path: Path) -> str:
    """Let the match run out; returns its hash."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.child_match", str(path), str(SEED)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.split()[-1]


def unbroken() -> str:
    host = Host(auction_rules(SEATS), SEED, pace=PACE)
    play_by_hand(host, SEED)
    return host.hash_hex


def test_a_killed_match_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    assert survive(tmp_path / "a.save", [(12, 0.0), (40, 0.002)]) >= 8
    assert end_of(tmp_path / "a.save") == unbroken()


@pytest.mark.slow
def test_twenty_kills_at_random_moments(tmp_path: Path) -> None:
    luck = random.Random()  # new moments each time: the moment is not ours to choose
    moments = [(luck.randrange(2, 60), luck.uniform(0.0, 0.004)) for _ in range(20)]
    checked = 0
    for at in range(0, 20, 2):
        path = tmp_path / f"{at}.save"
        checked += survive(path, moments[at : at + 2])
        assert end_of(path) == unbroken(), f"killed at {moments[at : at + 2]}"
    assert checked >= 20
