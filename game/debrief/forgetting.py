"""Folds away who gave what: the stars of each face become an even share of their sum, and secrets are left out.

What is left judges under any rule that goes by sums, tells the story, and names no giver. Reads no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from game.city import events as ev
from game.city.deeds import CITIZENS, STREET
from game.city.kept_quiet import FOLDED
from game.engine.events import Event, audience_of

JUDGED = (ev.CareNoted, ev.TagRead)
"""Kept although nobody sees it in play: rules and the report read it, and it is nobody's vote."""
TOLD_BY_NAME = (ev.MirrorShown, ev.StarsLaidOpen)
"""Left out although all have seen it: it says what each gave."""


def without_votes(events: Sequence[Event]) -> list[Event]:
    """The same match, once everybody has forgotten who gave whom what."""
    return list(_folded(events))


def has_votes(events: Iterable[Event]) -> bool:
    """Whether anybody at the table is named as the giver of a star."""
    return any(isinstance(event, ev.StarsGiven) and event.by not in CITIZENS for event in events)


def _folded(events: Sequence[Event]) -> Iterator[Event]:
    face: list[ev.StarsGiven] = []
    quiet: dict[int, int] = {}
    for event in events:
        if isinstance(event, ev.StarsGiven):
            if face and (face[0].card, face[0].of) != (event.card, event.of):
                yield from _shared(face)
                face = []
            face.append(event)
            continue
        if isinstance(event, ev.LivedQuietly):
            quiet[event.seat] = quiet.get(event.seat, 0) + event.points
        if not (audience_of(event, None) or isinstance(event, (ev.StandingsJudged, *JUDGED))):
            continue  # secret: a star's own line among them, so that a face's stars still lie side by side
        yield from _shared(face)
        face = []
        if isinstance(event, ev.MatchEnded):
            yield from (ev.LivedQuietly(seat, points, FOLDED) for seat, points in sorted(quiet.items()) if points)
        if not isinstance(event, TOLD_BY_NAME):
            yield _plain(event)
    yield from _shared(face)


def _shared(face: Sequence[ev.StarsGiven]) -> Iterator[ev.StarsGiven]:
    """As many stars with the same sum, as like one another as they can be, and nobody's."""
    total, count = sum(star.stars for star in face), len(face)
    for at, star in enumerate(face):
        yield replace(star, by=STREET, stars=total // count + (at < total % count))


def _plain(event: Event) -> Event:
    match event:
        case ev.StandingsJudged():  # exact scores of two rules would tell what a face's sum does not
            return replace(event, rows=tuple((mask, None, tier, place) for mask, _, tier, place in event.rows))
        case ev.RevealSet():
            return ev.RevealSet(0)
        case ev.SecretsTold():
            return replace(event, rows=tuple(row for row in event.rows if not row[1]))
        case _:
            return event
