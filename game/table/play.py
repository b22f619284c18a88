"""The command line of a party game: a window from its foyer on, straight into a match, or bots without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from game.devices.seat_kinds import BadSeats, parse_seats
from game.devices.seating import Seating
from game.drawing.present import NoDisplay
from game.engine.host import Host, run_headless
from game.engine.host.luck import fresh_seed
from game.engine.host.retrace import Diverged
from game.engine.journal import BadSave, open_or_mend
from game.table.evening import Evening
from game.table.loop import TableLoop
from game.table.party_game import PartyGame
from game.table.settings import load_settings
from game.table.window import Window


def run(game: PartyGame[Any], arguments: Sequence[str] | None = None) -> int:
    """Play `game` as the command line asks; returns the exit code: 0 done, 2 bad usage or input."""
    asked = _parser(game).parse_args(arguments)
    try:
        kinds = parse_seats(asked.seats) if asked.seats else []
        if asked.headless:
            return _headless(game, len(kinds) or game.most, asked.seed)
        return _in_window(game, kinds, asked)
    except (BadSeats, BadSave, Diverged, NoDisplay) as problem:
        print(problem, file=sys.stderr)
        return 2


def _parser(game: PartyGame[Any]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=game.name, description=game.words.get("title", game.name))
    parser.add_argument("--seats", default="", help="straight into a match, like key,key,bot,pad or mouse,bot,bot")
    parser.add_argument("--seed", type=int, default=None, help="the luck of the match")
    parser.add_argument("--resume", action="store_true", help="go on with the match that was interrupted")
    parser.add_argument("--headless", action="store_true", help="bots only, without a window")
    parser.add_argument("--windowed", action="store_true", help="not over the whole screen")
    parser.add_argument("--speed", type=float, default=1.0, help="so many times as fast")
    return parser


def _headless(game: PartyGame[Any], seats: int, seed: int | None) -> int:
    luck = fresh_seed() if seed is None else seed
    host: Host[Any] = Host(
        game.rules(seats), luck, pace=game.pace(), players={seat: game.bot() for seat in range(seats)}
    )
    played = run_headless(host)
    print(f"outcome {played.outcome}, seed {luck}, {played.steps} steps, hash {played.hash_hex}")
    return 0


def _in_window(game: PartyGame[Any], kinds: list[str], asked: argparse.Namespace) -> int:
    kept, trouble = load_settings()
    is_windowed = True if asked.windowed else None
    window = Window(kept, is_windowed=is_windowed, title=game.words.get("title", game.name))
    try:
        window.door.find()
        evening: Evening[Any] = Evening(window, game)
        if asked.resume:
            path = evening.slot.interrupted()
            if path is None:
                print("No match was interrupted.", file=sys.stderr)
                return 2
            evening.go_on_with(open_or_mend(path, is_live=True))
        elif kinds:
            evening.begin(Seating.for_kinds(kinds, window.door.plugged), asked.seed)
        else:
            evening.open_foyer()
        evening.message = evening.message or trouble
        TableLoop(window, evening, speed=asked.speed).run()
    finally:
        window.close()
    return 0
