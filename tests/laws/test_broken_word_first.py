"""Whoever broke a promise in an encounter is rated, and before anyone else in it; a lie needs a press."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from game.city import events as ev
from game.city.encounter import FACES_MOST
from game.engine.events import Event
from tests.laws.matches import plan_for, play, random_answers

SCENARIOS = ("first-impressions", "plaudit", "the-list", "applause", "charter")


def encounters(events: Iterable[Event]) -> Iterator[tuple[list[str], list[str]]]:
    """Who broke a word, and which faces were shown after it, for each encounter of a match. Who is out is not rated."""
    broken: list[str] = []
    faces: list[str] = []
    out: set[str] = set()
    for event in events:
        if isinstance(event, ev.Acted):
            broken = [*dict.fromkeys((*broken, *event.broken))]
        elif isinstance(event, ev.DeedNoted) and event.deed in ("opted_out", "opted_in"):
            mask = str(dict(event.pairs)["by"])
            out = out | {mask} if event.deed == "opted_out" else out - {mask}
        elif isinstance(event, ev.FaceShown):
            assert event.mask not in out
            faces.append(event.mask)
        elif isinstance(event, ev.EncounterDone):
            yield [mask for mask in broken if mask not in out], faces
            broken, faces = [], []


@pytest.mark.parametrize("seats", [3, 5, 6])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_who_broke_a_word_is_rated_before_anyone_else(scenario: str, seats: int) -> None:
    for seed in range(2):
        pressed = random_answers(seed, passes=0)  # a lie needs a press
        for broken, faces in encounters(play(plan_for(scenario, seats), seed, pressed).events):
            count = min(len(broken), FACES_MOST)
            assert set(faces[:count]) <= set(broken)
            assert len(set(faces[:count])) == count


@pytest.mark.parametrize("seats", [3, 6])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_table_that_presses_nothing_breaks_no_word(scenario: str, seats: int) -> None:
    done = [e for e in play(plan_for(scenario, seats), 1, lambda *_: None).events if isinstance(e, ev.EncounterDone)]
    assert not [event.card for event in done if event.broken]
