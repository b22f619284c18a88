"""What an option is worth, from answers that were given at random: so the difference is the option's own doing."""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.watched import Watched


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`option/<list>/<option>`: Life points at the end above the mean of the table; only where bots explore."""
    seats, total = match.seats, sum(match.life.values())
    for seat, _, option in match.tried:
        yield option, seats * match.life.get(seat, 0) - total, seats


COUNT = count
