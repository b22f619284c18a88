"""Checks of questions about the paper and what it asked, against raw events."""

from __future__ import annotations

from game.city import events as ev
from game.debrief.questions.question import Question
from tests.debrief.raw import Raw
from tests.debrief.truth_words import true


def answers(raw: Raw, kind: str, day: int) -> list[str]:
    """What everybody said to the question of that kind on that day."""
    return [
        said
        for on, e in raw.all(ev.QuestionAnswered)
        if on == day and e.kind == kind  # type: ignore[attr-defined]
        for _, said in e.rows  # type: ignore[attr-defined]
    ]


@true("bill_paid")
def _most_paid(q: Question, raw: Raw) -> None:
    said = answers(raw, "bill", q.day)
    assert (q.holes["count"], q.holes["of"]) == (said.count("pay"), len(said))
    assert said.count("pay") > len(said) / 2
