"""Checks of questions about what nobody could see, against raw events."""

from __future__ import annotations

from game.city import events as ev
from game.debrief.questions.question import Question
from tests.debrief.raw import Raw
from tests.debrief.truth_words import true


@true("secret_tags")
def _till(q: Question, raw: Raw) -> None:
    read = [(day, e.mask, e.tag) for day, e in raw.all(ev.TagRead)]  # type: ignore[attr-defined]
    assert (q.day, q.holes["mask"], q.holes["tag"]) in read
    assert q.holes["tag"] != "plain"


@true("secret_voice")
def _voice(q: Question, raw: Raw) -> None:
    assert (q.holes["mask"], q.holes["title"]) in [(e.mask, e.card) for _, e in raw.all(ev.Whispered)]  # type: ignore[attr-defined]


@true("secret_cheer")
def _hired(q: Question, raw: Raw) -> None:
    worn: dict[int, str] = dict(enumerate(raw.masks))
    found = set()
    for event in raw.events:
        if isinstance(event, ev.MasksSwapped):
            worn = dict(enumerate(event.masks))
        if isinstance(event, ev.RoleTaken):
            found.add(worn[event.seat])
    assert q.holes["mask"] in found


@true("secret_loophole")
def _hole(q: Question, raw: Raw) -> None:
    assert (q.day, q.holes["mask"], "use") in found_holes(raw)


@true("loophole_reported")
def _told_of_the_hole(q: Question, raw: Raw) -> None:
    assert (q.day, q.holes["mask"], "report") in found_holes(raw)


def found_holes(raw: Raw) -> list[tuple[int, str, str]]:
    """(day, mask, what it did with the hole)."""
    return [
        (day, mask, said)
        for day, e in raw.all(ev.QuestionAnswered)
        for mask, said in e.rows  # type: ignore[attr-defined]
        if e.kind == "loophole"  # type: ignore[attr-defined]
    ]
