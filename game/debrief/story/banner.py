"""A whole match in one line, for sharing: who won in spite of what, and what else is talked of."""

from __future__ import annotations

from collections.abc import Sequence

from game.city import events as ev
from game.city.city import City
from game.city.fold import passing
from game.city.standing import is_level
from game.content.wording import Wording
from game.debrief.level import is_class
from game.debrief.story.ending import broken_by_mask, last
from game.engine.events import Event

BROKEN_LEAST = 2
"""From so many broken words on one is talked of."""


def banner_of(events: Sequence[Event], words: Wording) -> str:
    """The line; "" while the match is not over."""
    ended, began = last(events, ev.MatchEnded), last(events, ev.MatchBegan)
    if ended is None or began is None:
        return ""
    winners = [mask for seat, mask, _ in ended.rows if seat in ended.winners]
    first = _of_winner(events, winners, words, is_ranked=not is_class(began.length))
    other = _of_others(events, winners, words)
    line = words("banner.and", first=first, last=other) if other else first
    return words("banner.whole", scenario=words.scenario(began.scenario), banner=line)


def _of_winner(events: Sequence[Event], winners: Sequence[str], words: Wording, *, is_ranked: bool) -> str:
    if len(winners) != 1:
        return words("banner.tie", masks=words.masks(winners))
    (mask,) = winners
    name, broken = words.mask(mask), broken_by_mask(events)[mask]
    low = _lowest_on(events, mask) if is_ranked else 0
    left = last(events, ev.FlightLeft)
    if low:
        return words("banner.low", mask=name, day=low)
    if left is not None and left.flown and mask in left.boat:
        return words("banner.boat", mask=name)
    if broken >= BROKEN_LEAST:
        return words("banner.liar", mask=name, count=broken)
    promised = sum(
        any(said and by == mask for by, said in event.promises)
        for event in events
        if isinstance(event, ev.EncounterDone)
    )
    return words("banner.honest" if promised >= BROKEN_LEAST and not broken else "banner.won", mask=name)


def _lowest_on(events: Sequence[Event], mask: str) -> int:
    """The last day on which this mask stood lowest of all, 0 for none."""
    city, day = City(), 0
    for now, event in passing(events, city):
        if isinstance(event, ev.LowestNamed) and event.mask == mask and not is_level(now):
            day = now.day
    return day


def _of_others(events: Sequence[Event], winners: Sequence[str], words: Wording) -> str:
    liars = [(mask, n) for mask, n in broken_by_mask(events).most_common() if mask not in winners and n >= BROKEN_LEAST]
    left, held = last(events, ev.FlightLeft), last(events, ev.DoorHeld)
    if left is not None and left.flown and not left.boat:
        return words("banner.other.all_flew")
    if held is not None and held.is_held:
        return words("banner.other.held")
    if liars:
        return words("banner.other.liar", mask=words.mask(liars[0][0]), count=liars[0][1])
    moved = [event.mask for event in events if isinstance(event, ev.Evicted) and event.mask not in winners]
    if moved:
        return words("banner.other.moved", mask=words.mask(moved[-1]))
    booked = [event.mask for event in events if isinstance(event, ev.Booked) and event.mask not in winners]
    return words("banner.other.booked", mask=words.mask(booked[-1])) if booked else ""
