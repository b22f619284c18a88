"""A match in a process of its own, for tests that kill it; prints each press before, and each lock-in after.

Run as: python -m tests.engine.child_match SAVE SEED. Begins the save, or goes on with it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from examples.auction.rules import Hall, auction_rules
from game.engine.host import Host, resume
from game.engine.journal import Journal
from game.engine.prompts import Raw
from tests.engine.playing import PACE, new_journal, play_by_hand

SEATS = 4


def main(path: Path, seed: int) -> None:
    if path.exists():
        host = resume(Journal.open(path, is_live=True), auction_rules(SEATS), pace=PACE)
    else:
        host = Host(auction_rules(SEATS), seed, journal=new_journal(path, seed, SEATS, is_live=True), pace=PACE)
    pressed = 0
    waiting: list[tuple[int, int, int]] = []

    def on_press(step: int, slot: int, raw: Raw | None) -> None:
        nonlocal pressed
        pressed += 1
        print("press", pressed, step, slot, repr(raw), flush=True)
        waiting.append((pressed, step, slot))

    def on_frame(host: Host[Hall]) -> None:
        group = host.group
        for number, step, slot in waiting[:]:
            # A change of mind of a locked slot has no mark of its own: it is on disk once its step has closed.
            is_first = (step, slot) not in acknowledged
            if group is None or group.step != step or (is_first and group.locked[slot]):
                print("ack", number, flush=True)
                acknowledged.add((step, slot))
                waiting.remove((number, step, slot))
        time.sleep(0.001)

    acknowledged: set[tuple[int, int]] = set()
    print("ready", flush=True)
    play_by_hand(host, seed, on_press=on_press, on_frame=on_frame)
    print("over", host.hash_hex, flush=True)
    host.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
