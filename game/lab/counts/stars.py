"""Stars and promises: fives by day, whether stars follow deeds, words broken, and who was wronged by that."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.lab.watched import Watched

STREET = "street"


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """Shares of stars that the table gave; `wronged` a match."""
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
    yield "wronged", sum(_wronged(match)), 1


_READ = frozenset(
    (
        ev.MatchBegan,
        ev.MasksSwapped,
        ev.EncounterDone,
        ev.Paid,
        ev.Lived,
        ev.StandingsShown,
        ev.RoundClosed,
        ev.DayClosed,
    )
)


def _wronged(match: Watched) -> Iterator[int]:
    """Where a word was broken: 1 if another in front kept its own and has nothing, and 1 for each watcher who lost."""
    got: dict[str, int] = {}
    worn: dict[int, str] = {}
    met: ev.EncounterDone | None = None
    for event in match.history:
        if type(event) not in _READ:
            continue
        match event:
            case ev.MatchBegan() | ev.MasksSwapped():
                worn = dict(enumerate(event.masks))
            case ev.EncounterDone():
                met, got = event, {}
            case ev.Paid() if met is not None and event.why in ("card", met.card):
                got[event.mask] = got.get(event.mask, 0) + event.coins
            case ev.Lived() if met is not None and event.why in ("card", met.card):
                mask = worn.get(event.seat, "")
                got[mask] = got.get(mask, 0) + event.points
            case ev.StandingsShown() | ev.RoundClosed() | ev.DayClosed():
                if met is not None:
                    short = any(got.get(m, 0) <= 0 for m in met.front if m not in met.broken)
                    lost = sum(n < 0 for m, n in got.items() if m not in met.front)
                    yield (short + lost) if met.broken else 0
                met = None


COUNT = count
