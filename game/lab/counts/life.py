"""Life points and coins by what they came from, a player and match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.lab.watched import Watched


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`life-from/<why>` and `coins-from/<why>`: a mean a player and match."""
    life: Counter[str] = Counter()
    coins: Counter[str] = Counter()
    for _, _, points, why in match.record.lived:
        life[why] += points
    for _, _, paid, why in match.record.paid:
        coins[why] += paid
    for wish in match.record.wishes.values():
        life["wish"] += wish.points
    for why, points in life.items():
        yield f"life-from/{why}", points, match.seats
    for why, paid in coins.items():
        yield f"coins-from/{why}", paid, match.seats


COUNT = count
