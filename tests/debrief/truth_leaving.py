"""Checks of questions about handing in the app, against raw events."""

from __future__ import annotations

from game.city import events as ev
from game.debrief.questions.question import Question
from tests.debrief.raw import Raw
from tests.debrief.truth_words import true


def who_left(raw: Raw) -> tuple[int, list[str], dict[str, str]]:
    """(day, who handed it in, what was said aloud) on the morning on which the table was asked."""
    ((day, said),) = raw.all(ev.AppPledged)
    left = [
        str(dict(e.pairs)["by"])  # type: ignore[attr-defined]
        for on, e in raw.all(ev.DeedNoted)
        if on == day and e.deed == "opted_out"  # type: ignore[attr-defined]
    ]
    return day, left, dict(said.rows)  # type: ignore[attr-defined]


@true("leaving_alone", "leaving_together")
def _left(q: Question, raw: Raw) -> None:
    day, left, _ = who_left(raw)
    assert q.day == day
    named = [q.holes["mask"]] if q.id == "leaving_alone" else list(q.holes["masks"])  # type: ignore[arg-type]
    assert sorted(map(str, named)) == sorted(left)
    assert (len(left) == 1) is (q.id == "leaving_alone")


@true("leaving_word")
def _said_and_stayed(q: Question, raw: Raw) -> None:
    day, left, said = who_left(raw)
    assert q.day == day
    assert said[str(q.holes["mask"])] == "hand_in"
    assert q.holes["mask"] not in left
    assert sorted(q.holes["masks"]) == sorted(left) != []  # type: ignore[arg-type]


@true("leaving_unrated")
def _rated_without_being_rated(q: Question, raw: Raw) -> None:
    out: set[str] = set()
    gave: set[str] = set()
    for event in raw.events:
        if isinstance(event, ev.DeedNoted) and event.deed == "opted_out":
            out.add(str(dict(event.pairs)["by"]))
        elif isinstance(event, ev.DeedNoted) and event.deed == "opted_in":
            out.discard(str(dict(event.pairs)["by"]))
        elif isinstance(event, ev.StarsGiven) and event.by in out:
            gave.add(event.by)
    assert q.holes["count"] == len(gave) > 0
