"""Questions about what nobody could see: what tills wrote down, a voice on file, a hired cheerer, a hole that paid."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from game.city.fold import passing
from game.city.questions import LOOPHOLE, REPORT, USE
from game.city.secrets import PLAIN
from game.debrief.questions.case import Case
from game.debrief.questions.question import OF_EACH, Question, Trigger


def _tags(trigger: Trigger, case: Case) -> Iterator[Question]:
    """What the till took a purchase for, on its day."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.TagRead) and event.tag != PLAIN:
            yield trigger.ask(event.mask, day=city.day, weight=0.7, mask=event.mask, tag=event.tag)


def _voice(trigger: Trigger, case: Case) -> Iterator[Question]:
    for event in case.record.events:
        if isinstance(event, ev.Whispered):
            yield trigger.ask(event.mask, weight=0.9, mask=event.mask, title=event.card)


def _cheer(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who was hired, and wore which mask when it was."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.RoleTaken):
            mask = city.mask_of(event.seat)
            yield trigger.ask(mask, weight=0.8, mask=mask)


def _found(trigger: Trigger, case: Case, answer: str) -> Iterator[Question]:
    """Who found the hole in the shop's sums, and gave that answer to it."""
    for city, event in passing(case.record.events):
        if isinstance(event, ev.QuestionAnswered) and event.kind == LOOPHOLE:
            for mask, said in event.rows:
                if said == answer:
                    yield trigger.ask(mask, day=city.day, weight=0.9, mask=mask)


def _loophole(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _found(trigger, case, USE)


def _reported(trigger: Trigger, case: Case) -> Iterator[Question]:
    yield from _found(trigger, case, REPORT)


TRIGGERS = (
    Trigger("secret_tags", "rule", "against", _tags, OF_EACH, rarity=0.8),
    Trigger("secret_voice", "company", "against", _voice, OF_EACH, rarity=1.6),
    Trigger("secret_cheer", "company", "open", _cheer, OF_EACH, rarity=1.8),
    Trigger("loophole_reported", "rule", "open", _reported, OF_EACH, rarity=2.0),
    Trigger("secret_loophole", "rule", "for", _loophole, OF_EACH, rarity=2.0),
)
