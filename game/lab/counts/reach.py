"""What came up at all: cards, forms, events, rules, wishes, errands, articles, gates' answers, endings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from game.city import events as ev
from game.city.last_question import DECISIONS
from game.city.plan import Plan
from game.city.regimes.regime import GATES
from game.engine.events import Event
from game.lab.watched import Watched


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """`met/<kind>/<thing>`: in how many of the matches."""
    found = set(_met(match))
    there = _there_is(match.plan)
    for name in there:
        yield f"met/{name}", int(name in found), 1
    for name in found.difference(there):
        yield f"met/{name}", 1, 1


def _met(match: Watched) -> Iterator[str]:
    for met in match.record.encounters:
        yield from (f"card/{met.card}", f"form/{met.form}")
    for _, regime, by in match.record.regimes:
        yield from (f"rule/{regime}", f"rule-by/{by}")
    for event in match.history:
        names = _TOLD.get(type(event))
        if names is not None:
            yield from names(event)
    for tried in match.record.doors:
        yield from (f"gate/{tried.asked.gate}/{row[1]}" for row in tried.asked.rows)
    yield from (f"gate/{gate.met.gate}/{gate.met.treatment}" for gate in match.record.gates)


_TOLD: Mapping[type[Event], Callable[[Any], Iterable[str]]] = {
    ev.BulletinRead: lambda e: (f"headline/{e.headline}", f"event/{e.event}"),
    ev.ErrandRun: lambda e: [f"errand/{errand}" for _, errand in e.errands],
    ev.ArticleBrought: lambda e: (f"article/{e.article}",),
    ev.WishRevealed: lambda e: (f"wish/{e.wish}", *([f"wish-true/{e.wish}"] if e.is_true else [])),
    ev.ReferendumHeld: lambda e: (f"referendum/{e.decision}",),
    ev.CharterVoted: lambda e: (f"charter/{e.decision}",),
    ev.ChairSettled: lambda e: (f"chair/{e.outcome}",),
}


def _there_is(plan: Plan) -> frozenset[str]:
    """As `there_is`; asked anew for another plan only."""
    if not _last or _last[0][0] is not plan:
        _last[:] = [(plan, frozenset(there_is(plan)))]
    return _last[0][1]


_last: list[tuple[Plan, frozenset[str]]] = []


def there_is(plan: Plan) -> set[str]:
    """All that a match of this plan may come to."""
    pack, scenario = plan.pack, plan.scenario
    found = {f"card/{card.id}" for card in plan.deck} | {f"form/{form}" for form in scenario.forms}
    found |= {f"wish/{wish}" for wish in scenario.wishes} | {f"wish-true/{wish}" for wish in scenario.wishes}
    found |= {f"rule/{rule}" for rule in (*scenario.regimes, scenario.regime)}
    found |= {f"errand/{errand}" for errand in scenario.errands}
    found |= {f"article/{article.id}" for article in plan.articles}
    found |= {f"headline/{headline.id}" for headline in pack.headlines}
    found |= {
        f"event/{e.id}"
        for e in pack.events
        if scenario.events
        and (not e.scenarios or scenario.id in e.scenarios)
        and (plan.rated == "party" or e.rated == "class")
    }
    found |= {f"referendum/{what}" for what in DECISIONS} if plan.days >= 3 else set()
    for rule in {*scenario.regimes, scenario.regime}:
        regime = plan.regime(rule)
        found |= {f"gate/{gate}/{regime.treatment(tier, gate)}" for gate in GATES for tier in range(5)}
    return found - {"headline/", "event/"}


COUNT = count
