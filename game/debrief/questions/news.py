"""Questions about the paper and what it asked: bills, surveys, a chair, the dark, cash, loans. Takes no side."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.chair import ASK
from game.city.fold import passing
from game.city.questions import PAY
from game.debrief.questions.case import Case
from game.debrief.questions.question import OF_EACH, Question, Trigger


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


def _bill_pleaded(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who could not pay asked for time: the record knows the word for that, and a list mostly does not."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.DeedNoted) and event.deed == "due":
            said = dict(event.pairs)
            if said["answer"] == "pleaded" and said["able"] is False:
                mask = str(said["by"])
                yield trigger.ask(mask, day=city.day, weight=0.8, mask=mask)


def _chair(trigger: Trigger, case: Case) -> Iterator[Question]:
    """An empty chair, and how many asked after whoever had sat there."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.ChairAnswered):
            asked = [said for _, said in event.rows].count(ASK)
            yield trigger.ask(day=city.day, weight=0.8, count=asked, of=len(event.rows))


def _dark(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Somebody was in the dark for a day, for what it had said."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.Darkened):
            yield trigger.ask(event.mask, day=city.day, weight=0.8, mask=event.mask)


def _lifted(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Two who looked had an entry of the machine struck."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.EntryRuled) and event.is_lifted:
            yield trigger.ask(event.mask, *event.jurors, day=city.day, weight=0.8, mask=event.mask, masks=event.jurors)


def _loan_paid(trigger: Trigger, case: Case) -> Iterator[Question]:
    """A loan fell due and was paid whole."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.FellDue) and event.why == "loan" and event.coins < 0 and not event.left:
            yield trigger.ask(event.mask, day=city.day, weight=0.6, mask=event.mask)


TRIGGERS = (
    Trigger("bill_paid", "rule", "for", _bill_paid),
    Trigger("bill_pleaded", "rule", "open", _bill_pleaded, OF_EACH),
    Trigger("chair_asked", "company", "open", _chair),
    Trigger("filter_dark", "rule", "open", _dark, OF_EACH),
    Trigger("hearing_lifted", "rule", "for", _lifted, OF_EACH),
    Trigger("loan_paid", "rule", "for", _loan_paid, OF_EACH),
)
