"""What the screen says of a match that waits: when it was left, what it is, how far it came, who sat there."""

from __future__ import annotations

from datetime import datetime

from game.app.saves import WaitingMatch
from game.content.wording import Wording
from game.stage.menus.waiting import Waiting


def said_of(match: WaitingMatch, words: Wording) -> Waiting:
    """One line of the list; a file that cannot be read is named, and cannot be chosen."""
    when = f"{datetime.fromtimestamp(match.touched_s):%Y-%m-%d %H:%M}"
    if match.setup is None:
        return Waiting(f"{when} · {match.path.name}", words("waiting.damaged"), is_sound=False)
    where = words("waiting.over") if match.is_over else words("waiting.day", day=match.day or 1)
    told = words(
        "waiting.line", when=when, scenario=words.scenario(match.setup.scenario), seats=len(match.setup.seats),
        people=len(match.setup.seats) - len(match.setup.bots),
    )  # fmt: skip
    return Waiting(told, words("waiting.lost", where=where, count=match.lost) if match.lost else where)
