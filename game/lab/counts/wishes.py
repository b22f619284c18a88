"""Wishes: how often each comes true where it is held, and how often nobody's does."""

from __future__ import annotations

from collections.abc import Iterator

from game.lab.watched import Watched


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`wish/<wish>`: came true, `half-wish/`: half of it did, of those who held it; `no-wish-at-all`: of matches."""
    told = match.record.wishes.values()
    for wish in told:
        yield f"wish/{wish.wish}", int(wish.is_true), 1
        yield f"half-wish/{wish.wish}", int(wish.is_half), 1
        yield f"wish-by/{match.names[wish.seat]}", int(wish.is_true), 1
    yield "no-wish-at-all", int(not any(wish.points for wish in told)), 1


COUNT = count
