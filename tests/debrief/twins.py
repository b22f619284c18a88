"""Twins of a match: the same in all that a reveal level shows, other in what it hides. Compares nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pytest

from game.city import events as ev
from game.city.deeds import CITIZENS
from game.city.finale import mirror_rows
from game.city.plan import Plan
from game.city.plaudit import plaudit_rules
from game.city.talk import laid_open
from game.debrief import metrics
from game.debrief.reading import record_of
from game.engine.events import Event

Events = tuple[Event, ...]
Face = tuple[int, str]
"""(encounter from 0, who was rated)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One mask's stars to another, as far as they can be exchanged."""

    by: str
    of: str


def faces_of(events: Sequence[Event]) -> dict[Face, dict[str, int]]:
    """For each face the position of every mask's star; the street's are nobody's secret."""
    found: dict[Face, dict[str, int]] = {}
    encounter = -1
    for at, event in enumerate(events):
        encounter += isinstance(event, ev.EncounterDone)
        if isinstance(event, ev.StarsGiven) and event.by not in CITIZENS:
            found.setdefault((encounter, event.of), {})[event.by] = at
    return found


def pairs_of(events: Sequence[Event]) -> list[Pair]:
    """Everybody who gave somebody a star."""
    given = [e for e in events if isinstance(e, ev.StarsGiven) and e.by not in CITIZENS]
    return [Pair(*pair) for pair in sorted({(e.by, e.of) for e in given})]


def twins(events: Events, pair: Pair, *, keeps_own: bool) -> Iterator[Events]:
    """Matches in which `pair.by` gave `pair.of` other stars, each face's stars together being the same.

    `keeps_own`: what each mask gave in all stays the same too: the two that change places change back elsewhere.
    """
    faces = faces_of(events)
    for (_, of), stars in faces.items():
        if of != pair.of or pair.by not in stars:
            continue
        mine = stars[pair.by]
        for other, theirs in stars.items():
            if _star(events, theirs) == _star(events, mine):
                continue
            switched = _switched(events, mine, theirs)
            if not keeps_own:
                yield switched
                continue
            for (_, elsewhere), more in faces.items():
                if elsewhere != pair.of and {pair.by, other} <= set(more):
                    back = more[pair.by], more[other]
                    if [_star(events, at) for at in back] == [_star(events, theirs), _star(events, mine)]:
                        yield _switched(switched, *back)


def _star(events: Events, at: int) -> int:
    event = events[at]
    assert isinstance(event, ev.StarsGiven)
    return event.stars


def _switched(events: Events, one: int, other: int) -> Events:
    new, first, second = list(events), events[one], events[other]
    assert isinstance(first, ev.StarsGiven)
    assert isinstance(second, ev.StarsGiven)
    new[one], new[other] = replace(first, stars=second.stars), replace(second, stars=first.stars)
    return tuple(new)


def with_mirror(events: Events, plan: Plan) -> Events:
    """The match with the mirror that the rules make of its own stars."""
    rules = plaudit_rules(plan)
    table = _Looked(rules.new_state())
    new: list[Event] = []
    for event in events:
        apply: Callable[..., None] | None = rules.appliers.get(type(event))
        if apply is not None:
            apply(table.state, event)
        if isinstance(event, ev.MirrorShown):
            event = ev.MirrorShown(mirror_rows(table, plan))  # type: ignore[arg-type]
        elif isinstance(event, ev.StarsLaidOpen):
            event = ev.StarsLaidOpen(laid_open(table))  # type: ignore[arg-type]
        new.append(event)
    return tuple(new)


class _Looked:
    """As much of a table as the mirror looks at."""

    def __init__(self, state: object) -> None:
        self.state = state


def hold_figures(monkeypatch: pytest.MonkeyPatch, events: Iterable[Event]) -> None:
    """Favours against chance is one figure over all pairs of the table: told at every level, so held still here."""
    found = metrics.reciprocity(record_of(events))
    for place in (
        "game.debrief.metrics",
        "game.debrief.questions.case",
        "game.debrief.bets",
        "game.debrief.talk.making",
    ):
        monkeypatch.setattr(f"{place}.reciprocity", lambda record, *more: found)


def without(events: Events, kinds: Mapping[str, str]) -> Events:
    """The match without these secret facts."""
    return tuple(event for event in events if type(event).__name__ not in kinds)
