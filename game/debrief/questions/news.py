"""Questions about the morning's paper and what it asked: bills, surveys, an empty chair. Takes no side in them."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.fold import passing
from game.city.questions import PAY
from game.debrief.questions.case import Case
from game.debrief.questions.question import Question, Trigger


def _bills(case: Case) -> Iterator[tuple[int, int, int]]:
    """(day, how many paid, how many were asked) for each bill."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.QuestionAnswered) and event.kind == "bill":
            said = [answer for _, answer in event.rows]
            yield city.day, said.count(PAY), len(said)


def _bill_paid(trigger: Trigger, case: Case) -> Iterator[Question]:
    for day, paid, asked in _bills(case):
        if 2 * paid > asked:
            yield trigger.ask(day=day, weight=0.7, count=paid, of=asked)


TRIGGERS = (Trigger("bill_paid", "rule", "for", _bill_paid),)
