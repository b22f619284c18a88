"""Who wins: by temperament and strategy, by standing, by who lay behind; all as a share of the fair share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from game.lab.watched import Watched

NAMED = "those named"
"""Whoever was named at the table, under one name: so that loved can be set beside hated."""


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`wins/<name>`: 1.0 is a fair share; a win shared by two is half a win for each."""
    for seat, name in (*enumerate(match.names), *((seat, NAMED) for seat in match.named)):
        yield f"wins/{name}", match.win(seat), match.fair()
        yield f"life/total/{name}", match.life.get(seat, 0), 1
        yield f"life/without-wish/{name}", match.life_without_wish.get(seat, 0), 1
        places = [ledger.rows[match.record.worn_by(seat, ledger.day)][2] for ledger in match.record.ledgers]
        yield f"place/{name}", sum(places), len(places)
    yield from _by_standing(match)
    yield from _by_lead(match)


def _by_standing(match: Watched) -> Iterator[tuple[str, int, int]]:
    """The mask that is lowest most often, and the one that is highest; ties share."""
    ledgers = match.record.ledgers
    for name, pick in (("lowest", max), ("highest", min)):
        ends: Counter[str] = Counter()
        for ledger in ledgers:
            end = pick(row[2] for row in ledger.rows.values())
            ends.update(mask for mask, row in ledger.rows.items() if row[2] == end)
        often = [mask for mask, times in ends.items() if times == max(ends.values())]
        won = sum(match.win(match.seat_of(mask)) for mask in often)
        if often:
            yield f"wins-by-place/{name}", won // len(often), match.fair()


def _by_lead(match: Watched) -> Iterator[tuple[str, int, int]]:
    """Whoever was last, or first, in Life points at half time; and how often the lead changed hands overnight."""
    half, sums = match.record.days // 2, dict.fromkeys(range(match.seats), 0)
    leaders: list[int] = []
    for day in range(1, match.record.days + 1):
        for on, seat, points, _ in match.record.lived:
            if on == day:
                sums[seat] += points
        leaders.append(max(sums, key=lambda seat: (sums[seat], -seat)))
        if day == half:
            for name, end in (("last", min(sums.values())), ("first", max(sums.values()))):
                there = [seat for seat, points in sums.items() if points == end]
                yield f"wins-by-half/{name}", sum(map(match.win, there)) // len(there), match.fair()
    yield "lead-changes", sum(a != b for a, b in pairwise(leaders)), 1


COUNT = count
