"""The match in short, day by day: rule, doors, evictions. Public facts only; who was rated how is not in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.city import events as ev
from game.content.wording import Wording, sentence
from game.debrief.answers import HOME
from game.debrief.record import Record
from game.engine.events import Event


@dataclass(frozen=True, slots=True)
class Day:
    """One day; number 0 is what came after the last of them."""

    number: int
    lines: tuple[str, ...]


@dataclass(slots=True)
class _Told:
    words: Wording
    lines: list[str] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)

    def closed(self, number: int) -> Day:
        if self.cards:
            self.lines.append(self.words("report.story.cards", cards=self.words.listed(self.cards)))
        done = Day(number, tuple(self.lines))
        self.lines, self.cards = [], []
        return done


def story_of(record: Record, words: Wording) -> tuple[Day, ...]:
    """A day a row, and the finale as day 0; days on which nothing of note happened have no lines."""
    told, days, number = _Told(words), [], 0
    for event in record.events:
        if isinstance(event, ev.DayBegan):
            if number:
                days.append(told.closed(number))
            told.lines, told.cards, number = [], [], event.day
        elif isinstance(event, ev.ReferendumHeld) and number:
            days.append(told.closed(number))
            number = 0
        tell = _TELLERS.get(type(event))
        if tell is not None:
            tell(told, event)
    days.append(told.closed(number))
    return tuple(day for day in days if day.lines)


def _door(told: _Told, e: ev.DoorAnswered) -> None:
    words = told.words
    where = words.door(e.door)
    inside = words.masks(row[0] for row in e.rows if row[2])
    out = words.masks(row[0] for row in e.rows if not row[2])
    if not out and e.kind == HOME:
        return  # a bed for whoever asked is no news
    key = "door_all" if not out else "door_some" if inside else "door_none"
    told.lines.append(sentence(words(f"story.{key}", where=where, inside=inside, out=out)))


def _evicted(told: _Told, e: ev.Evicted) -> None:
    words = told.words
    line = words("report.story.evicted", mask=words.mask(e.mask), home=words.door(e.home), to=words.door(e.to))
    told.lines.append(f"{line} {words(f'report.story.evicted_{e.why}')}")


def _flight(told: _Told, e: ev.FlightLeft) -> None:
    words = told.words
    key = "nobody_flew" if not e.flown else "flown" if e.boat else "all_flew"
    told.lines.append(words(f"story.{key}", flown=words.masks(e.flown), boat=words.masks(e.boat)))


def _article(told: _Told, e: ev.ArticleBrought) -> None:
    words = told.words
    told.lines.append(words("story.article", mask=words.mask(e.by), article=words.article(e.article)))


def _charter(told: _Told, e: ev.CharterVoted) -> None:
    standing = ", ".join(map(told.words.article, e.standing))
    told.lines.append(told.words(f"story.charter_{e.decision}", standing=standing, struck=told.words.article(e.struck)))


def _say(key: str) -> Callable[[_Told, Any], None]:
    def tell(told: _Told, event: Event) -> None:
        told.lines.append(told.words(key))

    return tell


def _vouched(told: _Told, e: ev.Vouched) -> None:
    told.lines.append(told.words("story.vouched", by=told.words.mask(e.by), of=told.words.mask(e.of)))


def _rule(told: _Told, e: ev.RuleChanged) -> None:
    told.lines.append(told.words("story.rule", regime=told.words.rule(e.regime)))


def _referendum(told: _Told, e: ev.ReferendumHeld) -> None:
    told.lines.append(told.words(f"story.referendum_{e.decision}"))


def _encounter(told: _Told, e: ev.EncounterDone) -> None:
    told.cards.append(f"“{told.words.card(e.card)}”")


_TELLERS: Mapping[type[Event], Callable[[_Told, Any], None]] = {
    ev.RuleChanged: _rule,
    ev.DoorAnswered: _door,
    ev.Vouched: _vouched,
    ev.EncounterDone: _encounter,
    ev.Evicted: _evicted,
    ev.MasksSwapped: _say("story.swapped"),
    ev.ArticleBrought: _article,
    ev.CharterVoted: _charter,
    ev.ReferendumHeld: _referendum,
    ev.FlightLeft: _flight,
}
