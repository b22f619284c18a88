"""`main.py resume --list` and `--drop`: the matches that wait, each in a line; one goes only after a question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from game.app.refusal import BadCall
from game.app.saves import SLOT, WaitingMatch, interrupted, waiting
from game.letters import visible


def listed() -> int:
    """Print every match that waits, the oldest first."""
    found = waiting()
    for match in found:
        print(visible(line(match)))
    print("Go on with one: python3 main.py resume FILE" if found else "No match waits.")
    return 0


def line(match: WaitingMatch) -> str:
    """When it was left, what it is, how far it came, and its file. A waiting match holds every vote given so far."""
    when = f"{datetime.fromtimestamp(match.touched_s):%Y-%m-%d %H:%M}"
    if match.setup is None:
        return f"{when}  damaged  {match.path}"
    where = "over, and not kept yet" if match.is_over else f"day {match.day}" if match.day else "before day 1"
    where += f" ({match.lost} steps lost)" if match.lost else ""
    return f"{when}  {match.setup.scenario}, {match.setup.length}  {','.join(match.setup.seats)}  {where}  {match.path}"


def drop(file: Path | None, is_sure: Callable[[str], bool]) -> int:
    """Delete a waiting match for good; 0, or 1 if the answer was no. Raises `BadCall`."""
    path = file if file is not None else interrupted()
    if path is None:
        raise BadCall("No match waits.")
    if not SLOT.holds(path) or not path.is_file():
        raise BadCall(f"{path}: no match waits there. Which do: python3 main.py resume --list")
    if not is_sure(f"{path}: delete this match and every answer in it?"):
        return 1
    try:
        SLOT.drop(path)
    except OSError as error:
        raise BadCall(f"{path}: this can't be deleted ({error.strerror}).") from error
    return 0
