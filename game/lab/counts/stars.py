"""Stars and promises: fives by day, whether stars follow deeds, and words broken."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.lab.watched import Watched

STREET = "street"


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """Shares of stars that the table gave."""
    for star in match.record.stars:
        if star.by == STREET:
            continue
        yield "fives/all", int(star.stars == 5), 1
        yield f"fives/day-{star.day}", int(star.stars == 5), 1
        yield "stars/mean", star.stars, 1
        if star.care is not None:
            yield f"stars-for/{('mean', 'neither', 'kind')[star.care + 1]}", star.stars, 1
    for met in match.record.encounters:
        if met.promises:
            yield f"word-broken/{met.form}", len(met.broken), len(met.promises)
    shown = [row for event in match.history if isinstance(event, ev.StandingsShown) for row in event.rows]
    yield "veiled", sum(row[4] for row in shown), len(shown)


COUNT = count
