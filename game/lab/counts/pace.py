"""Minutes, scenes and waits, by the design's timing of each beat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.city.pacing import DEBRIEF, GLANCE
from game.lab.watched import Watched

TENTHS_A_MINUTE = 600
OF_ENCOUNTERS = frozenset({"card", "cards", "say", "do", "gasp", "stars", "tap", "hand", "hands", "speak"})


def count(match: Watched) -> Iterator[tuple[str, int, int]]:
    """Minutes without the talk at the end; deeds: how often a player was in front; waits in seconds."""
    beats = {b: s for b, s in match.played.seconds_by_beat.items() if b not in DEBRIEF - GLANCE}
    yield "minutes", round(sum(beats.values()) * 10), TENTHS_A_MINUTE
    in_scenes = sum(seconds for beat, seconds in beats.items() if beat in OF_ENCOUNTERS)
    yield "share-in-encounters", round(in_scenes * 10), round(sum(beats.values()) * 10)
    front = Counter(mask for met in match.record.encounters for mask in met.front)
    yield "deeds-a-player", sum(front.values()), match.seats
    yield "fewest-deeds", min((front[mask] for mask in match.record.masks), default=0), 1
    yield "longest-wait-s", match.waits.longest, 10
    yield "something-to-press", match.waits.asked, match.waits.now * match.seats
    yield "answers", match.played.answers, 1


COUNT = count
