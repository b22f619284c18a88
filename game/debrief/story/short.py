"""The match in short, day by day: rule, doors, evictions. Public facts only; who was rated how is not in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

from game.city import events as ev
from game.city.door_reasons import MET, STANDING, WALKED
from game.content.wording import Wording
from game.debrief.answers import HOME
from game.debrief.level import OF_EACH
from game.debrief.story.banner import banner_of
from game.debrief.story.retold import scenes_by_day
from game.debrief.story.sentences import SENTENCES, Scene, Tell
from game.debrief.story.teller import told
from game.engine.events import Event

BY_RANK = (MET, WALKED, STANDING)
"""Why a door had no place left: reasons that tell who stood higher, or with whom the lowest walked."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day; number 0 is what came after the last of them."""

    number: int
    lines: tuple[str, ...]


def days_of(events: Sequence[Event], words: Wording, level: int) -> tuple[Day, ...]:
    """A day a row, and the finale as day 0; days on which nothing of note happened are left out.

    Scenes are retold after the rest of their day, with stars if `level` shows them; the finale opens with the one line.
    """
    lines: dict[int, list[str]] = {}
    sentences = IN_SHORT if level >= OF_EACH else {**IN_SHORT, ev.DoorAnswered: _unranked_door}
    for day, _, line in told(events, words, sentences):
        lines.setdefault(day, []).append(line)
    for day, scenes in scenes_by_day(events, words, level).items():
        lines.setdefault(day, []).extend(scenes)
    if 0 in lines and (banner := banner_of(events, words)):
        lines[0].insert(0, banner)
    return tuple(Day(day, tuple(lines[day])) for day in sorted(lines, key=lambda day: (day == 0, day)))


def _door(t: Scene, e: ev.DoorAnswered) -> str:
    """A bed for whoever asked is no news."""
    is_news = e.kind != HOME or not all(row[2] for row in e.rows)
    return SENTENCES[ev.DoorAnswered](t, e) if is_news else ""


def _unranked_door(t: Scene, e: ev.DoorAnswered) -> str:
    """The same where only sums are told: who was full is told with the places, not with who stood above whom."""
    is_by_rank = any(why in BY_RANK for _, why, _, _ in e.reasons)
    bare = replace(t, city=copy(t.city))
    bare.city.shown = {}  # what the hill showed of each mask is not told again
    said = _door(bare, replace(e, reasons=tuple(reason for reason in e.reasons if reason[1] not in BY_RANK)))
    count = t.words.counted("report.story.full", e.places, of=len(e.rows)) if said and is_by_rank else ""
    return f"{said} {count}".rstrip()


def _evicted(t: Scene, e: ev.Evicted) -> str:
    return f"{SENTENCES[ev.Evicted](t, e)} {t.words(f'report.story.evicted_{e.why}')}"


def _article(t: Scene, e: ev.ArticleBrought) -> str:
    return t.say("article", mask=t.words.mask(e.by), article=t.words.article(e.article))


IN_SHORT: Mapping[type[Event], Tell] = {
    ev.DoorAnswered: _door,
    ev.Evicted: _evicted,
    ev.ArticleBrought: _article,
    ev.RuleChanged: lambda t, e: t.say("rule", regime=t.words.rule(e.regime)),
    **{
        kind: SENTENCES[kind]
        for kind in (ev.Vouched, ev.MasksSwapped, ev.CharterVoted, ev.ReferendumHeld, ev.FlightLeft)
    },
}
"""What the report tells, in the story's own sentences where it may; names under an article are left to the story."""
