"""Tells events one after another, beside the city as it then stood: one sentence a kind of event, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.city import events as ev
from game.city.fold import passing
from game.content.wording import Wording
from game.debrief.story.sentences import SENTENCES, Scene, Tell
from game.engine.events import Event


def story_of(events: Iterable[Event], words: Wording) -> Iterator[str]:
    """Lines to print; a line that opens a day is a heading."""
    return (line for _, _, line in told(events, words, SENTENCES))


def told(
    events: Iterable[Event], words: Wording, sentences: Mapping[type[Event], Tell]
) -> Iterator[tuple[int, Event, str]]:
    """(day, event, sentence) for each event that has one; day 0 is what came after the last of them."""
    scene = Scene(words)
    for city, event in passing(events, scene.city):
        tell = sentences.get(type(event))
        line = tell(scene, event) if tell is not None else ""
        if isinstance(event, ev.RuleChanged | ev.StandingsShown):
            scene.rule_told = event.regime
        if line:
            is_after = bool(city.memory.referendum) or isinstance(event, ev.ReferendumHeld)
            yield 0 if is_after else city.day, event, line
