"""The match in short, day by day: rule, doors, evictions. Public facts only; who was rated how is not in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.city import events as ev
from game.content.wording import Wording
from game.debrief.answers import HOME
from game.debrief.story.sentences import SENTENCES, Scene, Tell
from game.debrief.story.teller import told
from game.engine.events import Event


@dataclass(frozen=True, slots=True)
class Day:
    """One day; number 0 is what came after the last of them."""

    number: int
    lines: tuple[str, ...]


def days_of(events: Iterable[Event], words: Wording) -> tuple[Day, ...]:
    """A day a row, and the finale as day 0; days on which nothing of note happened are left out."""
    lines: dict[int, list[str]] = {}
    cards: dict[int, list[str]] = {}
    for day, event, line in told(events, words, IN_SHORT):
        mine = lines.setdefault(day, [])
        (cards.setdefault(day, []) if isinstance(event, ev.EncounterDone) else mine).append(line)
    for day, played in cards.items():
        lines[day].append(words("report.story.cards", cards=words.listed(played)))
    return tuple(Day(day, tuple(found)) for day, found in lines.items())


def _door(t: Scene, e: ev.DoorAnswered) -> str:
    """A bed for whoever asked is no news."""
    is_news = e.kind != HOME or not all(row[2] for row in e.rows)
    return SENTENCES[ev.DoorAnswered](t, e) if is_news else ""


def _evicted(t: Scene, e: ev.Evicted) -> str:
    return f"{SENTENCES[ev.Evicted](t, e)} {t.words(f'report.story.evicted_{e.why}')}"


def _article(t: Scene, e: ev.ArticleBrought) -> str:
    return t.say("article", mask=t.words.mask(e.by), article=t.words.article(e.article))


IN_SHORT: Mapping[type[Event], Tell] = {
    ev.DoorAnswered: _door,
    ev.Evicted: _evicted,
    ev.ArticleBrought: _article,
    ev.RuleChanged: lambda t, e: t.say("rule", regime=t.words.rule(e.regime)),
    ev.EncounterDone: lambda t, e: f"“{t.words.card(e.card)}”",
    **{
        kind: SENTENCES[kind]
        for kind in (ev.Vouched, ev.MasksSwapped, ev.CharterVoted, ev.ReferendumHeld, ev.FlightLeft)
    },
}
"""What the report tells, in the story's own sentences where it may; names under an article are left to the story."""
