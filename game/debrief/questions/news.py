"""Questions about the paper and what it asked: bills, surveys, a chair, the dark, cash, articles, loans."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.chair import ASK
from game.city.fold import passing
from game.city.forms.checkout_till import CASH
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


def _cash(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Somebody had coins and no code, and the till did not see it."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.SlipsPrinted):
            for mask, _, _, how in event.slips:
                if how == CASH:
                    yield trigger.ask(mask, day=city.day, weight=0.8, mask=mask)


def _cash_law(trigger: Trigger, case: Case) -> Iterator[Question]:
    """The city decided whether shops must take coins, or need not."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.LawPassed) and event.law == trigger.id:
            yield trigger.ask(day=city.day, weight=0.6)


def _article(trigger: Trigger, case: Case, *, is_asked_for: bool) -> Iterator[Question]:
    """What came into the charter, and how many had asked for it; not who brought it, as that was the highest."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.ArticleBrought) and bool(event.signed) is is_asked_for:
            count, of = len(event.signed), len(city.masks) - 1
            yield trigger.ask(day=city.day, weight=0.4 + count / 16, article=event.article, count=count, of=of)


def _article_signed(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _article(trigger, case, is_asked_for=True)


def _article_unasked(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _article(trigger, case, is_asked_for=False)


TRIGGERS = (
    Trigger("bill_paid", "rule", "for", _bill_paid, rarity=0.9),
    Trigger("bill_pleaded", "rule", "open", _bill_pleaded, OF_EACH, rarity=1.4),
    Trigger("chair_asked", "company", "open", _chair, rarity=1.0),
    Trigger("filter_dark", "rule", "open", _dark, OF_EACH, rarity=1.6),
    Trigger("hearing_lifted", "rule", "for", _lifted, OF_EACH, rarity=1.4),
    Trigger("cash_unseen", "rule", "open", _cash, rarity=2.0),
    Trigger("cash_free", "rule", "against", _cash_law, rarity=2.0),
    Trigger("cash_law", "rule", "for", _cash_law, rarity=2.0),
    Trigger("article_signed", "rule", "for", _article_signed, rarity=1.0),
    Trigger("article_unasked", "rule", "against", _article_unasked, rarity=1.4),
    Trigger("loan_paid", "rule", "for", _loan_paid, OF_EACH, rarity=1.2),
)
